import { ShapeProgram } from '@worldkiln/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { proxyProgram } from './proxy-program.ts';
import { recipeOf } from './testing/forge-double.ts';

it('a stand-in is a valid program for any recipe, however flat or huge', () => {
  const metres = fc.double({ min: 0, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(metres, metres, metres, fc.constantFrom<string[][]>([], ['#aabbcc']), (x, y, z, palette) => {
      const program = proxyProgram({ ...recipeOf({ prompt: 'a thing', seed: 1 }), scaleMeters: [x, y, z], palette });
      expect(ShapeProgram.safeParse(program).error).toBeUndefined();
    }),
  );
});
