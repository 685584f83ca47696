import type { Fallen, FallbackPolicy, GenerationPlan, Rung } from '@worldkiln/contracts';

const FORGE: Rung = { provider: 'forge', strategy: 'procedural' };
/** The plainest body there is: what "always succeed" stands on. */
const PROXY: Rung = { provider: 'forge', strategy: 'proxy' };

/**
 * The ways to try, best first, and what was asked that nobody here can do. `downgrade` ends at the forge,
 * `procedural_only` never leaves it and ends at a plain stand-in, `keep_placeholder` tries only what was asked.
 */
export function ladderFor(plan: Pick<GenerationPlan, 'meshStrategy'>, policy: FallbackPolicy): { ladder: Rung[]; fallen: Fallen[] } {
  const asked = plan.meshStrategy;
  const fallen = asked === 'procedural' ? [] : [unreachable(asked)];
  switch (policy) {
    case 'procedural_only':
      return { ladder: [FORGE, PROXY], fallen };
    case 'downgrade':
      return { ladder: [FORGE], fallen };
    case 'keep_placeholder':
      return { ladder: asked === 'procedural' ? [FORGE] : [], fallen };
  }
}

function unreachable(strategy: 'text_to_3d' | 'image_to_3d'): Fallen {
  const words = { text_to_3d: 'text to 3D', image_to_3d: 'image to 3D' }[strategy];
  return {
    rung: { provider: 'none', strategy },
    failure: { kind: 'refused', code: 'no_provider', message: `No provider for ${words} is configured here.` },
  };
}
