import { LIMITS } from '@worldkiln/contracts';
import { expect, it } from 'vitest';
import { downgradeOf } from './downgrade.ts';

const forge = { provider: 'forge', strategy: 'procedural' } as const;
const auto = { provider: 'auto', strategy: 'text_to_3d' } as const;
const meshy = { provider: 'meshy', strategy: 'text_to_3d' } as const;
const tripo = { provider: 'tripo', strategy: 'text_to_3d' } as const;
const failure = { kind: 'upstream', code: 'out_of_credits', message: 'The provider has no credits left.' } as const;

it('what was asked and delivered is no downgrade', () => {
  expect(downgradeOf({ asked: forge, delivered: forge, fallen: [] })).toBeNull();
  expect(downgradeOf({ asked: meshy, delivered: meshy, fallen: [] })).toBeNull();
});

it('another provider is one only where its own name was asked for', () => {
  const fallen = [{ rung: meshy, failure }];
  expect(downgradeOf({ asked: auto, delivered: tripo, fallen })).toBeNull();
  expect(downgradeOf({ asked: meshy, delivered: tripo, fallen })).toBe('Made by text to 3D instead of text to 3D by meshy: The provider has no credits left.');
});

it('names the way taken, the way asked first, and why it did not deliver', () => {
  const fallen = [
    { rung: meshy, failure },
    { rung: forge, failure: { ...failure, message: 'Later and less important.' } },
  ];
  expect(downgradeOf({ asked: auto, delivered: { provider: 'forge', strategy: 'proxy' }, fallen })).toBe(
    'Made by a plain stand-in instead of text to 3D: The provider has no credits left.',
  );
});

it('fits the tag however long a provider rambles', () => {
  const rambling = downgradeOf({ asked: auto, delivered: forge, fallen: [{ rung: meshy, failure: { ...failure, message: 'x'.repeat(5_000) } }] });
  expect(rambling).toHaveLength(LIMITS.downgradeChars);
});
