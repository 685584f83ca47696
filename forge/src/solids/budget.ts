import { KilnError, LIMITS } from '@worldkiln/contracts';

/** Counts what a program asks for before it is made: an array of arrays is refused while it is still small. */
export class Budget {
  #triangles = 0;
  #cuts = 0;

  triangles(count: number, path: string): void {
    this.#triangles += count;
    if (this.#triangles <= LIMITS.shapeTriangles) return;
    throw new KilnError('invalid', {
      code: 'shape_too_many_triangles',
      path,
      message: `This program needs more than ${LIMITS.shapeTriangles.toLocaleString('en')} triangles; use fewer copies or fewer sides at ${path}.`,
    });
  }

  cuts(count: number, path: string): void {
    this.#cuts += count;
    if (this.#cuts <= LIMITS.shapeCsgOps) return;
    throw new KilnError('invalid', {
      code: 'shape_too_many_cuts',
      path,
      message: `This program cuts solids more than ${LIMITS.shapeCsgOps} times; use a group where nothing is cut at ${path}.`,
    });
  }
}
