import type { AssetKind, Vec3 } from '@worldkiln/contracts';
import { LIMITS } from '@worldkiln/contracts';
import type { Shape } from '../assembly/build-model.ts';
import { boundsOf, pointsOf, type Bounds } from '../geometry/mesh.ts';
import { limbOf } from './limb.ts';
import { familyOf, type Family } from './family.ts';
import { carrier, weigher } from './weigh.ts';
import { GROUND_BONE, type Bone, type Figure, type Gait, type Limb, type Skeleton, type Swinger } from './skeleton.ts';

/**
 * The skeleton of a character, read from the names and joints of its parts; null where nothing is to be moved. It is made
 * of the finest level's shapes alone, so every level of detail has the very same bones.
 */
export function skeletonOf(shapes: readonly Shape[], kind: AssetKind): Skeleton | null {
  if (kind !== 'character') return null;
  const family = familyOf(shapes);
  const bones: Bone[] = [{ name: GROUND_BONE, parent: null, at: [0, 0, 0] }];
  const figures: Figure[] = [];
  for (const trunk of family.trunks) {
    const made = figureOf(trunk, family, shapes);
    bones.push(...made.bones);
    figures.push(made.figure);
  }
  // A rider goes with the horse, whose bones come before its own.
  const afoot = figures.filter(({ carried }) => !carried);
  for (const { carried, hips } of figures) if (carried) hips.parent = carrier(hips.name.replace(/_hips$/, ''), afoot, shapes, family);
  bones.sort((a, b) => depth(a, bones) - depth(b, bones));
  // A crowd stays still: phones hold so many bones and no more.
  return figures.length === 0 || bones.length > LIMITS.skinBones ? null : withWeights(bones, figures, shapes, family);
}

function withWeights(bones: Bone[], figures: Figure[], shapes: readonly Shape[], family: Family): Skeleton {
  const weigh = weigher(figures, shapes, family);
  const mainBone = new Map<string, string>();
  for (const { part, mesh } of shapes) {
    const pulls = new Map<string, number>();
    for (const { at } of mesh.vertices) for (const [bone, share] of weigh(part.name, at)) pulls.set(bone, (pulls.get(bone) ?? 0) + share);
    const [most] = [...pulls].toSorted((a, b) => b[1] - a[1]);
    mainBone.set(part.name, most?.[0] ?? GROUND_BONE);
  }
  return { bones, figures, weigh, mainBone };
}

function figureOf(trunk: Shape, family: Family, shapes: readonly Shape[]): { figure: Figure; bones: Bone[] } {
  const own = family.jointedOf(trunk.part.name);
  const named = (pattern: RegExp): Shape[] => own.filter(({ part }) => pattern.test(part.name));
  const limbs = (found: readonly Shape[]): Limb[] => found.map((shape) => limbOf(shape, family));
  const arms = limbs(named(/(^|_)(arm|shoulder)(_\d+)?$/));
  const legs = limbs(named(/(^|_)(leg|flipper)(_\d+)*$/));
  const bounds = boundsOf(pointsOf(trunk.mesh));
  const robe = legs.length === 0 && arms.length >= 2 ? shapes.find(({ part }) => part.parent === trunk.part.name && part.name.startsWith('robe')) : undefined;
  const all = robe ? [...legs, ...underRobe(trunk.part.name, arms, boundsOf(pointsOf(robe.mesh)))] : legs;
  const gait: Gait = all.length === 2 ? 'two_legs' : all.length === 4 ? 'four_legs' : all.length > 4 ? 'many_legs' : 'no_legs';
  const [hipsAt, chestAt] = middles(gait, all, arms, bounds);
  const hips: Bone = { name: `${trunk.part.name}_hips`, parent: GROUND_BONE, at: hipsAt };
  const chest: Bone = { name: `${trunk.part.name}_chest`, parent: hips.name, at: chestAt };
  const bones = [hips, chest];
  for (const { part } of own) {
    if (!part.joint) continue;
    const above = family.moverOf(part.parent ?? '');
    const up = above ?? (nearerHips(part.name, part.joint.at, gait, hipsAt, chestAt) ? hips.name : chest.name);
    bones.push({ name: part.name, parent: up, at: part.joint.at });
  }
  if (robe) for (const leg of all) bones.push({ name: leg.upper, parent: hips.name, at: leg.at });
  for (const limb of [...arms, ...all])
    if (limb.lower !== null && !bones.some(({ name }) => name === limb.lower)) bones.push({ name: limb.lower, parent: limb.upper, at: limb.knee });
  const swinger = ({ part }: Shape): Swinger => ({
    bone: part.name,
    axis: part.joint && 'axis' in part.joint ? part.joint.axis : [0, 1, 0],
    side: /left/.test(part.name) ? 1 : /right/.test(part.name) ? -1 : 0,
  });
  const lowest = Math.min(bounds.least[1], ...all.map(({ end }) => end[1]));
  const height = bounds.most[1] - lowest;
  return {
    bones,
    figure: {
      gait,
      hips,
      chest,
      head: (named(/^neck/)[0] ?? named(/^head/)[0])?.part.name ?? null,
      arms,
      legs: all,
      wings: named(/wing/).map(swinger),
      tails: named(/^(tail|fin|body_end)/).map(swinger),
      carried: all.length > 0 && lowest > height * 0.2,
      height,
    },
  };
}

function depth(bone: Bone, all: readonly Bone[]): number {
  const above = all.find(({ name }) => name === bone.parent);
  return above ? depth(above, all) + 1 : 0;
}

/** Legs nobody drew: a robe's lower half swings with them. */
function underRobe(trunk: string, arms: readonly Limb[], { least, most }: Bounds): Limb[] {
  const shoulder = Math.max(...arms.map(({ at }) => at[1]));
  return ([1, -1] as const).map((side): Limb => {
    const x = side * (most[0] - least[0]) * 0.18;
    const z = (least[2] + most[2]) / 2;
    return {
      upper: `${trunk}_${side > 0 ? 'left' : 'right'}_step`,
      lower: null,
      side,
      at: [x, shoulder * 0.52, z],
      knee: [x, shoulder * 0.26, z],
      end: [x, 0, z],
      busy: false,
    };
  });
}

const mean = (points: readonly Vec3[]): Vec3 =>
  points.length === 0 ? [0, 0, 0] : ([0, 1, 2].map((k) => points.reduce((sum, p) => sum + (p[k] ?? 0), 0) / points.length) as Vec3); // three numbers

/** Where a trunk bends: hips low on who stands upright, at the hind legs of who goes on four. */
function middles(gait: Gait, legs: readonly Limb[], arms: readonly Limb[], { least, most }: Bounds): [Vec3, Vec3] {
  const middle = mean([least, most]);
  if (gait === 'four_legs') {
    const byZ = legs.map(({ at }) => at).toSorted((a, b) => a[2] - b[2]);
    const [back, front] = [mean(byZ.slice(0, 2)), mean(byZ.slice(2))];
    return [
      [middle[0], back[1], back[2]],
      [middle[0], front[1], front[2]],
    ];
  }
  if (gait === 'two_legs') {
    const hip = mean(legs.map(({ at }) => at));
    const top = arms.length > 0 ? Math.max(...arms.map(({ at }) => at[1])) : most[1];
    return [hip, [hip[0], hip[1] + (top - hip[1]) * 0.45, hip[2]]];
  }
  const low: Vec3 = [middle[0], least[1] + (most[1] - least[1]) * 0.25, middle[2]];
  return [low, [low[0], least[1] + (most[1] - least[1]) * 0.55, low[2]]];
}

function nearerHips(name: string, at: Vec3, gait: Gait, hips: Vec3, chest: Vec3): boolean {
  if (gait === 'two_legs') return /leg|tail/.test(name);
  if (gait === 'many_legs') return true;
  const far = (p: Vec3): number => Math.hypot(at[0] - p[0], at[1] - p[1], at[2] - p[2]);
  return far(hips) < far(chest);
}
