import type { Vec3 } from '@worldkiln/contracts';
import type { Skeleton } from './skeleton.ts';

/** Writes what moves a vertex into a skin's arrays, in 255ths that sum to 255. */
export function hanging({ bones, weigh }: Skeleton): (part: string, p: Vec3, skin: { joints: Uint8Array; weights: Uint8Array }, vertex: number) => void {
  const places = new Map(bones.map(({ name }, i) => [name, i]));
  return (part, p, { joints, weights }, vertex) => {
    let left = 255;
    const pulls = weigh(part, p).slice(0, 4);
    pulls.forEach(([bone, share], i) => {
      const weight = i === pulls.length - 1 ? left : Math.min(left, Math.round(share * 255));
      left -= weight;
      // A bone that pulls with nothing is named 0: validators look at that.
      joints[vertex * 4 + i] = weight === 0 ? 0 : (places.get(bone) ?? 0);
      weights[vertex * 4 + i] = weight;
    });
  };
}
