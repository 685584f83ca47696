import type { Vec3 } from '@worldkiln/contracts';
import type { Shape } from '../assembly/build-model.ts';
import { boundsOf, pointsOf, type Bounds } from '../geometry/mesh.ts';
import { dot, sub } from '../geometry/vec.ts';
import type { Family } from './family.ts';
import { share } from './limb.ts';
import { GROUND_BONE, type Figure, type Limb, type Pull, type Weigh } from './skeleton.ts';

/** Half the stretch of a limb over which a joint bends, as a part of the limb. */
const BEND = 0.13;
const CLOTH = /^(skirt|robe|coat_tails|dress|kilt|tunic|feet|hem|apron|cape|tassets)/;

/** How every part hangs on the bones. */
export function weigher(figures: readonly Figure[], shapes: readonly Shape[], family: Family): Weigh {
  const ways = new Map(shapes.map((shape) => [shape.part.name, wayOf(shape, figures, shapes, family)]));
  return (part, p) => ways.get(part)?.(p) ?? [[GROUND_BONE, 1]];
}

function wayOf({ part }: Shape, figures: readonly Figure[], shapes: readonly Shape[], family: Family): (p: Vec3) => Pull {
  const trunk = family.trunkOf(part.name);
  const figure = figures.find(({ hips }) => hips.name === `${trunk}_hips`);
  if (!figure) {
    const bone = carrier(family.rootOf(part.name) ?? part.name, figures, shapes, family);
    return () => [[bone, 1]];
  }
  const mover = family.moverOf(part.name);
  const limb = [...figure.arms, ...figure.legs].find(({ upper, lower }) => mover === upper || mover === lower);
  if (mover !== null && limb) return onLimb(part.name, mover, limb, family);
  if (mover !== null) return () => [[mover, 1]];
  return (p) => onTrunk(figure, CLOTH.test(part.name), p);
}

function onLimb(part: string, mover: string, limb: Limb, family: Family): (p: Vec3) => Pull {
  const { upper, lower, at, knee, end } = limb;
  if (lower === null || mover === lower) return () => [[mover, 1]];
  if (mover === upper && !lower.startsWith(upper)) return () => [[upper, 1]]; // a forearm of its own: nothing bends in between
  const tip = /(hand|paw|claw|foot|hoof|fist)(_\d+)*$/;
  if (tip.test(part) || family.under(upper).some((shape) => tip.test(shape.part.name) && family.under(shape.part.name).some((held) => held.part.name === part)))
    return () => [[lower, 1]];
  const bend = share(knee, at, end);
  return (p) => blend(upper, lower, smooth(bend - BEND, bend + BEND, share(p, at, end)));
}

/** Hips below, chest above (or behind and before); cloth below the hips goes with the legs. */
function onTrunk({ hips, chest, legs, gait }: Figure, cloth: boolean, p: Vec3): Pull {
  if (cloth && gait === 'two_legs' && p[1] < hips.at[1]) {
    const [left, right] = [legs.find(({ side }) => side > 0), legs.find(({ side }) => side < 0)];
    if (left && right) {
      const down = smooth(hips.at[1], hips.at[1] * 0.35, p[1]) * 0.8;
      const across = smooth(right.at[0] * 1.2, left.at[0] * 1.2, p[0]);
      return (
        [
          [hips.name, 1 - down],
          [left.upper, down * across],
          [right.upper, down * (1 - across)],
        ] as const
      ).filter(([, w]) => w > 0.004);
    }
  }
  const way = sub(chest.at, hips.at);
  const length = dot(way, way);
  return length < 1e-9 ? [[hips.name, 1]] : blend(hips.name, chest.name, smooth(0, 1, dot(sub(p, hips.at), way) / length));
}

/** What a hat, a rider, a basket on an arm goes with: the nearest part of a body, or the ground it stands on. */
export function carrier(root: string, figures: readonly Figure[], shapes: readonly Shape[], family: Family): string {
  const mesh = shapes.find(({ part }) => part.name === root)?.mesh;
  if (!mesh || mesh.vertices.length === 0 || figures.length === 0) return GROUND_BONE;
  const { least, most } = boundsOf(pointsOf(mesh));
  const from: Vec3 = [(least[0] + most[0]) / 2, least[1], (least[2] + most[2]) / 2];
  const height = Math.max(...figures.map((figure) => figure.height));
  if (from[1] < height * 0.1) return GROUND_BONE;
  let best: { bone: string; far: number } | null = null;
  for (const { part, mesh: body } of shapes) {
    const figure = figures.find(({ hips }) => hips.name === `${family.trunkOf(part.name)}_hips`);
    if (!figure || body.vertices.length === 0) continue;
    const far = outside(from, boundsOf(pointsOf(body)));
    if (!best || far < best.far) best = { bone: family.moverOf(part.name) ?? figure.chest.name, far };
  }
  return best && best.far < height * 0.25 ? best.bone : GROUND_BONE;
}

const outside = (p: Vec3, { least, most }: Bounds): number => Math.hypot(...([0, 1, 2] as const).map((k) => Math.max(least[k] - p[k], 0, p[k] - most[k])));

function blend(from: string, to: string, t: number): Pull {
  if (t < 0.004) return [[from, 1]];
  if (t > 0.996) return [[to, 1]];
  return [
    [from, 1 - t],
    [to, t],
  ];
}

function smooth(from: number, to: number, x: number): number {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
