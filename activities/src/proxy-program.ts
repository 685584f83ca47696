import { LIMITS, type Recipe, type ShapeProgram } from '@worldkiln/contracts';

/** Beyond this a bevel stops growing with the box: shape programs allow 10 m. */
const BEVEL_OF_M = 100;

/** A plain body of the right size and colour, for when nothing else could be built. */
export function proxyProgram(recipe: Recipe): ShapeProgram {
  const side = (m: number) => Math.min(Math.max(m, 0.05), LIMITS.shapeExtentM);
  const [x, y, z] = recipe.scaleMeters;
  const size: [number, number, number] = [side(x), side(y), side(z)];
  const color = recipe.palette[0];
  return {
    version: 1,
    seed: recipe.seed,
    name: recipe.name,
    parts: [
      {
        name: 'body',
        solid: { shape: 'box', size, bevel: Math.min(...size, BEVEL_OF_M) * 0.08 },
        material: { set: 'clay', ...(color === undefined ? {} : { color }) },
        at: [0, size[1] / 2, 0],
      },
    ],
  };
}
