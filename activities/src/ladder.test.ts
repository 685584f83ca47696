import type { FallbackPolicy, Rung } from '@worldkiln/contracts';
import { expect, it } from 'vitest';
import { ladderFor } from './ladder.ts';

const ways = (mesh: Rung['strategy'], policy: FallbackPolicy) => {
  if (mesh === 'proxy') throw new Error('nobody can ask for it');
  const { ladder, fallen } = ladderFor({ meshStrategy: mesh }, policy);
  return { ladder: ladder.map((rung) => rung.strategy), fallen: fallen.map(({ failure }) => failure.code) };
};

it('what the forge can do needs no second way, unless it must always succeed', () => {
  expect(ways('procedural', 'downgrade')).toEqual({ ladder: ['procedural'], fallen: [] });
  expect(ways('procedural', 'keep_placeholder')).toEqual({ ladder: ['procedural'], fallen: [] });
  expect(ways('procedural', 'procedural_only')).toEqual({ ladder: ['procedural', 'proxy'], fallen: [] });
});

it('what nobody here can do is on record before the ladder begins, and only a policy that allows less gets less', () => {
  for (const mesh of ['text_to_3d', 'image_to_3d'] as const) {
    expect(ways(mesh, 'downgrade')).toEqual({ ladder: ['procedural'], fallen: ['no_provider'] });
    expect(ways(mesh, 'procedural_only')).toEqual({ ladder: ['procedural', 'proxy'], fallen: ['no_provider'] });
    expect(ways(mesh, 'keep_placeholder')).toEqual({ ladder: [], fallen: ['no_provider'] });
  }
});
