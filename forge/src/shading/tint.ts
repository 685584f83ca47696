import type { Vec3 } from '@worldkiln/contracts';
import type { Bounds, Vertex } from '../geometry/mesh.ts';
import { mix, saturate } from '../materials/colour.ts';
import type { Coat } from '../materials/finish.ts';

/** The darkest corner keeps this much of its colour: deeper and it reads as dirt, not as shade. */
const DARKEST = 0.34;
/** Bottom and top of a thing, times its colour: it grows lighter towards the sky. */
const GRADIENT = [0.86, 1.06] as const;

/** The linear colour of a vertex: its coat, shaded by occlusion, lighter upwards and along edges, worn where it is worn; `vary` is its plank's own lightness. */
export function tint(coat: Coat, vertex: Vertex, open: number, bounds: Bounds, vary: number): Vec3 {
  if (coat.finish.emissive.some((c) => c > 0)) return coat.color;
  const height = Math.max(1e-6, bounds.most[1] - bounds.least[1]);
  const rise = Math.max(0, Math.min(1, (vertex.at[1] - bounds.least[1]) / height));
  const edged = edge(coat, vertex.edge);
  const lift = GRADIENT[0] + (GRADIENT[1] - GRADIENT[0]) * rise;
  const shade = DARKEST + (1 - DARKEST) * Math.min(1, open * 1.08);
  // Shade deepens a colour instead of greying it, as bounced light does.
  const deep = saturate(edged, 1 + 0.28 * (1 - shade));
  return deep.map((c) => Math.min(1, c * shade * lift * vary)) as Vec3; // map keeps the three
}

function edge(coat: Coat, amount: number): Vec3 {
  if (amount === 0) return coat.color;
  const bare: Vec3 = coat.finish.metallic > 0.5 ? [0.75, 0.76, 0.78] : mix(coat.color, [1, 0.93, 0.82], 0.55);
  const lit = mix(coat.color, [1, 0.97, 0.92], 0.2 * coat.crisp * amount);
  return mix(lit, bare, coat.wear * 0.6 * amount);
}
