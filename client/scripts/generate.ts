// `npm run client`: writes the client's types from the API's own OpenAPI document.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeApi } from '@worldkiln/api';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';

/** The file that is written, and held against the API by a test. */
export const GENERATED = fileURLToPath(new URL('../src/generated/api.ts', import.meta.url));

/** The types as text. */
export async function generateTypes(): Promise<string> {
  // The document is plain JSON; its own type is another library's idea of the same thing.
  const document = JSON.parse(JSON.stringify(describeApi())) as Parameters<typeof openapiTS>[0];
  return COMMENT_HEADER + astToString(await openapiTS(document, { alphabetize: true, defaultNonNullable: false }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(GENERATED, await generateTypes());
  console.log(`wrote ${GENERATED}`);
}
