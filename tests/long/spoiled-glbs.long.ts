import { KilnError } from '@worldkiln/contracts';
import { expect, test } from 'vitest';
import { bakeForeign, examine } from '../../forge/src/bake/bake-foreign.ts';
import { joinDocument } from '../../forge/src/bake/join.ts';
import { readDocument } from '../../forge/src/bake/read-document.ts';
import { sanitize } from '../../forge/src/bake/sanitize.ts';
import { dice } from '../../forge/src/geometry/random.ts';
import { cube } from '../../forge/src/samples/hostile-files.ts';
import { MADE_MODELS } from '../../forge/src/samples/made-models.ts';
import { spoil } from '../../forge/src/samples/spoil.ts';

const SEED = Number(process.env.SEED ?? 20_261_121);

test('10,000 good files spoiled at random are opened or refused, and every fiftieth is baked to the end', async () => {
  const roll = dice(SEED);
  const morphed = (await MADE_MODELS.morphed?.()) ?? cube();
  const met = { opened: 0, baked: 0, refused: 0 };
  for (let turn = 0; turn < 10_000; turn++) {
    const glb = spoil(turn % 10 === 0 ? morphed : cube(), roll);
    try {
      if (turn % 50 === 0) {
        await bakeForeign({ glb });
        met.baked++;
        continue;
      }
      const { document, pictures } = await readDocument(examine(glb));
      sanitize(document);
      joinDocument(document, pictures);
      met.opened++;
    } catch (error) {
      if (!(error instanceof KilnError && error.kind === 'unusable')) throw new Error(`turn ${turn} of SEED=${SEED} threw ${String(error)}`, { cause: error });
      met.refused++;
    }
  }
  console.log(met);
  expect(met.opened + met.baked + met.refused).toBe(10_000);
  expect(Math.min(met.opened, met.baked, met.refused)).toBeGreaterThan(10);
});
