import type { Part, Recipe, ShapeProgram, Vec3 } from '@worldkiln/contracts';
import { buildShapes, type Shape } from '../assembly/build-model.ts';
import { centreOfMass } from '../body/mass.ts';
import { boundsOf, cornersOf, faceOf, pointsOf, type Bounds } from '../geometry/mesh.ts';
import { size, sub } from '../geometry/vec.ts';
import { checkConnected } from './connected.ts';
import type { Finding } from './finding.ts';
import { insideBy, supportOf } from './stands.ts';

/** Gaps under this share of the whole thing cannot be seen; nor can 2 mm. */
const GAP_SHARE = 0.006;
const GAP_LEAST_M = 0.002;
/** A hand-high table asked for at 0.75 m may be 0.6. */
const SIZE_SHARE = 0.25;

/** Looks for what pictures hide: faults a player would meet. An empty list is a pass. */
export async function lint(recipe: Recipe, program: ShapeProgram): Promise<Finding[]> {
  // Bevels only blur where things touch, and fewer sides say the same.
  const shapes = await buildShapes(program, { wholeM: extentOf(recipe), segments: 0.7, bevelLeastM: Infinity, details: true });
  const bounds = boundsOf(shapes.flatMap(({ mesh }) => pointsOf(mesh)));
  const gap = Math.max(GAP_LEAST_M, size(sub(bounds.most, bounds.least)) * GAP_SHARE);
  return [
    ...checkFaces(shapes, size(sub(bounds.most, bounds.least))),
    ...checkConnected(shapes, gap),
    ...checkGround(bounds, gap),
    ...checkSize(bounds, recipe),
    ...checkStanding(shapes, bounds, recipe, gap),
    ...program.parts.flatMap((part) => checkJoint(part, shapes)),
  ];
}

const extentOf = (recipe: Recipe): number => Math.max(1e-3, size(recipe.scaleMeters));

function checkFaces(shapes: readonly Shape[], diagonal: number): Finding[] {
  return shapes.flatMap(({ part, mesh }): Finding[] => {
    const found: Finding[] = [];
    const flat = mesh.triangles.filter((triangle) => !(size(faceOf(cornersOf(mesh, triangle))) > diagonal ** 2 * 1e-12)).length;
    const what = flat === 1 ? '1 triangle' : `${flat} triangles`;
    if (flat > 0)
      found.push({ rule: 'zero_area', part: part.name, message: `${part.name} has ${what} without area; give its outline or path distinct points.` });
    if (mesh.triangles.length === 0) found.push({ rule: 'zero_area', part: part.name, message: `${part.name} has no surface; give it a solid with an area.` });
    return found;
  });
}

function checkGround({ least }: Bounds, gap: number): Finding[] {
  if (least[1] < -gap)
    return [{ rule: 'sinking', part: null, message: `The thing reaches ${(-least[1]).toFixed(3)} m into the ground; raise it by that much.` }];
  if (least[1] > gap) return [{ rule: 'hovering', part: null, message: `The thing begins ${least[1].toFixed(3)} m above the ground; lower it by that much.` }];
  return [];
}

function checkSize({ least, most }: Bounds, recipe: Recipe): Finding[] {
  const built = sub(most, least);
  const off = built.some((s, i) => Math.abs(s / Math.max(1e-6, recipe.scaleMeters[i] ?? s) - 1) > SIZE_SHARE);
  const spell = (v: Vec3): string => v.map((c) => c.toFixed(2)).join(' × ');
  return off
    ? [{ rule: 'size', part: null, message: `The thing is ${spell(built)} m and should be ${spell(recipe.scaleMeters)} m, give or take a quarter.` }]
    : [];
}

/** Things that move must not fall over by themselves; what is held in a hand may. */
function checkStanding(shapes: readonly Shape[], bounds: Bounds, recipe: Recipe, gap: number): Finding[] {
  const centre = centreOfMass(shapes);
  if (recipe.physics.body !== 'dynamic' || recipe.interaction.pickup || !centre) return [];
  const support = supportOf(
    shapes.flatMap(({ mesh }) => pointsOf(mesh)),
    bounds.least[1],
    gap,
  );
  const inside = insideBy(support, [centre[0], centre[2]]);
  if (inside > -gap) return [];
  return [
    { rule: 'topples', part: null, message: `Its weight lies ${(-inside).toFixed(3)} m outside of where it stands; widen its foot or move the heavy parts.` },
  ];
}

function checkJoint({ name, joint }: Part, shapes: readonly Shape[]): Finding[] {
  if (!joint) return [];
  const stuck = (why: string): Finding[] => [{ rule: 'stuck_joint', part: name, message: `The joint of ${name} cannot move: ${why}.` }];
  if (joint.type === 'hinge' && joint.limitsDeg[1] - joint.limitsDeg[0] < 1) return stuck('its limits leave no angle; the smaller one comes first');
  if (joint.type === 'slide' && joint.limitsM[1] - joint.limitsM[0] < 1e-3) return stuck('its limits leave no way to go; the smaller one comes first');
  const own = shapes.find(({ part }) => part.name === name);
  if (!own) return [];
  if (shapes.length === 1) return stuck('there is no other part to move against');
  const { least, most } = boundsOf(pointsOf(own.mesh));
  const away = ([0, 1, 2] as const).map((i) => Math.max(0, least[i] - joint.at[i], joint.at[i] - most[i]));
  if (Math.hypot(...away) > size(sub(most, least)) * 1.5) return stuck('its pivot is further away than the part is large; put `at` where the part is held');
  return [];
}
