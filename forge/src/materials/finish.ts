import type { LibraryMaterial, MaterialUse, Vec3 } from '@worldkiln/contracts';
import { SETS } from '../library/sets.ts';
import { linearOf, mix } from './colour.ts';
import { LOOKS, type Look } from './library.ts';

/** How a surface answers light. Colours live in the vertices, so a whole thing needs few of these. */
export interface Finish {
  name: string;
  roughness: number;
  metallic: number;
  /** 1 is solid; below that it is blended. */
  alpha: number;
  /** Linear light it gives off. */
  emissive: Vec3;
  /** The library material painted on it; null for what has nothing to paint, such as glass. */
  set: LibraryMaterial | null;
}

/** What a part wears: its linear colour before light and wear, and its finish. */
export interface Coat {
  color: Vec3;
  finish: Finish;
  crisp: number;
  wear: number;
  vary: number;
}

/** Four steps of roughness are told apart on a screen; more would only be more draw calls. */
const ROUGHNESS = [
  { name: 'gloss', most: 0.28, roughness: 0.18 },
  { name: 'satin', most: 0.55, roughness: 0.45 },
  { name: 'rough', most: 0.82, roughness: 0.72 },
  { name: 'matte', most: 1, roughness: 0.95 },
] as const;

export function coatOf(use: MaterialUse): Coat {
  const look: Look = LOOKS[use.set];
  const color = linearOf(use.color ?? look.color);
  const glow = use.glow ?? look.glow ?? 0;
  return { color, finish: finishOf(use, look, color, glow), crisp: look.crisp, wear: use.wear ?? 0, vary: look.vary ?? 0 };
}

function finishOf(use: MaterialUse, look: Look, color: Vec3, glow: number): Finish {
  const wanted = use.roughness ?? look.roughness;
  const step = ROUGHNESS.find(({ most }) => wanted <= most) ?? ROUGHNESS[3];
  const metallic = (use.metallic ?? look.metallic) > 0.5;
  if (glow > 0.02) {
    // Vertex colours don't reach emission, so a glow is a finish of its own colour.
    const level = Math.max(1, Math.round(glow * 4)) / 4;
    const emissive = mix([0, 0, 0], color, level);
    const hue = color
      .map((c) =>
        Math.round(c * 255)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('');
    return { name: `glow_${hue}_${level * 4}`, roughness: 0.6, metallic: 0, alpha: 1, emissive, set: null };
  }
  if (look.alpha !== undefined) {
    const alpha = look.alpha;
    return { name: `clear_${Math.round(alpha * 100)}`, roughness: 0.12, metallic: 0, alpha, emissive: [0, 0, 0], set: null };
  }
  // Full metal is black wherever there is nothing to mirror; most of it looks like metal everywhere.
  const set = SETS[use.set] ? use.set : null;
  const name = `${metallic ? 'metal_' : ''}${step.name}${set ? `.${set}` : ''}`;
  if (metallic) return { name, roughness: Math.max(0.25, step.roughness), metallic: 0.75, alpha: 1, emissive: [0, 0, 0], set };
  return { name, roughness: step.roughness, metallic: 0, alpha: 1, emissive: [0, 0, 0], set };
}
