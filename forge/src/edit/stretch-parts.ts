import type { Part, Vec3 } from '@worldkiln/contracts';
import { boundsOfParts, extentOf, partBounds, type Bounds } from '../author/bounds.ts';
import { moved, pieceOf } from '../author/piece.ts';
import { withChildren } from './parts-named.ts';

/** Along one axis, along the part's longest, across it, or all ways alike. */
export type Way = 'x' | 'y' | 'z' | 'long' | 'thick' | 'all';

/** A part is on the ground when it ends within this share of the whole's height. */
const GROUND = 0.04;

/** Stretches some parts; what stands on them is carried, what hangs on them follows, and nothing comes apart. */
export function stretchParts(parts: readonly Part[], named: readonly Part[], way: Way, by: number): Part[] {
  const whole = boundsOfParts(parts);
  const names = new Set(named.map(({ name }) => name));
  const own = boundsOfParts(named);
  const standing = own.min[1] <= whole.min[1] + extentOf(whole)[1] * GROUND;
  if (standing && named.every((part) => scaleOf(part, way, by)[1] !== 1) && named.length < parts.length) return raise(parts, names, own, way, by);
  let out = [...parts];
  for (const part of named) out = stretchOne(out, part, scaleOf(part, way, by));
  return out;
}

/** Legs: they grow from the ground, what lies between them is moved in proportion and what is above is lifted. */
function raise(parts: readonly Part[], names: ReadonlySet<string>, legs: Bounds, way: Way, by: number): Part[] {
  const ground = legs.min[1];
  const lift = (legs.max[1] - ground) * (by - 1);
  return parts.map((part) => {
    const { min, max } = partBounds(part);
    if (names.has(part.name)) {
      const scale = scaleOf(part, way, by);
      const middle: Vec3 = [(min[0] + max[0]) / 2, ground, (min[2] + max[2]) / 2];
      return still(part, scale, middle);
    }
    const middle = (min[1] + max[1]) / 2;
    return shift(part, [0, middle >= legs.max[1] ? lift : Math.max(0, (middle - ground) * (by - 1)), 0]);
  });
}

/** Any other part grows from where it meets its parent; its children go with the end they sit on. */
function stretchOne(parts: readonly Part[], part: Part, scale: Vec3): Part[] {
  const { min, max } = partBounds(part);
  const parent = parts.find(({ name }) => name === part.parent);
  const towards = parent ? partBounds(parent) : null;
  const anchor = ([0, 1, 2] as const).map((i) => {
    const middle = (min[i] + max[i]) / 2;
    if (!towards) return i === 1 ? min[i] : middle;
    const there = (towards.min[i] + towards.max[i]) / 2;
    const half = (max[i] - min[i]) / 2;
    // Beside its parent it keeps the end that touches; along it, its middle.
    return Math.abs(there - middle) < half * 0.5 ? middle : there < middle ? min[i] : max[i];
  }) as Vec3; // three in, three out
  const children = withChildren(parts, [part]);
  return parts.map((one) => {
    if (one.name === part.name) return still(one, scale, anchor);
    if (!children.has(one.name)) return one;
    const box = partBounds(one);
    const by = ([0, 1, 2] as const).map((i) => ((box.min[i] + box.max[i]) / 2 - anchor[i]) * (scale[i] - 1)) as Vec3; // three in, three out
    return shift(one, by);
  });
}

function scaleOf(part: Part, way: Way, by: number): Vec3 {
  const [x, y, z] = extentOf(partBounds(part));
  const long = Math.max(x, y, z);
  switch (way) {
    case 'all':
      return [by, by, by];
    case 'x':
      return [by, 1, 1];
    case 'y':
      return [1, by, 1];
    case 'z':
      return [1, 1, by];
    case 'long':
      return y === long ? [1, by, 1] : x === long ? [by, 1, 1] : [1, 1, by];
    case 'thick':
      return y === long ? [by, 1, by] : x === long ? [1, by, by] : [by, by, 1];
  }
}

/** Scaled about a place that stays. */
function still(part: Part, scale: Vec3, about: Vec3): Part {
  const by: Vec3 = [about[0] * (1 - scale[0]), about[1] * (1 - scale[1]), about[2] * (1 - scale[2])];
  return moved(pieceOf([part]), by, scale).parts[0] ?? part;
}

const shift = (part: Part, by: Vec3): Part => moved(pieceOf([part]), by).parts[0] ?? part;
