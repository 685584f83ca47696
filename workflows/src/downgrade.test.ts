import { LIMITS } from '@worldkiln/contracts';
import { expect, it } from 'vitest';
import { downgradeOf } from './downgrade.ts';

const forge = { provider: 'forge', strategy: 'procedural' } as const;
const meshy = { provider: 'meshy', strategy: 'text_to_3d' } as const;
const failure = { kind: 'upstream', code: 'out_of_credits', message: 'The provider has no credits left.' } as const;

it('what was asked and delivered is no downgrade', () => {
  expect(downgradeOf([], forge)).toBeNull();
});

it('names the way taken, the way asked first, and why it did not deliver', () => {
  const fallen = [
    { rung: meshy, failure },
    { rung: forge, failure: { ...failure, message: 'Later and less important.' } },
  ];
  expect(downgradeOf(fallen, { provider: 'forge', strategy: 'proxy' })).toBe(
    'Made by a plain stand-in instead of text to 3D: The provider has no credits left.',
  );
});

it('fits the tag however long a provider rambles', () => {
  const rambling = downgradeOf([{ rung: meshy, failure: { ...failure, message: 'x'.repeat(5_000) } }], forge);
  expect(rambling).toHaveLength(LIMITS.downgradeChars);
});
