import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GENERATED, generateTypes } from '../scripts/generate.ts';

test('the generated types are those of the API as it stands; `npm run client` writes them anew', async () => {
  expect(await generateTypes()).toBe(readFileSync(GENERATED, 'utf8'));
});
