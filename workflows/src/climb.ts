import {
  type Failure,
  type Fallen,
  type GenerateAssetInput,
  type JobRun,
  type PictureRef,
  type Planned,
  type Rung,
  type Sha256,
  type Source,
  type TraceStep,
} from '@worldkiln/contracts';
import { isCancellation } from '@temporalio/workflow';
import { FallenThrough, failureFrom, worthAnother } from './failure.ts';
import { type Patience, patience } from './job-patience.ts';
import { cpu, intake, providerHands } from './patience.ts';
import { type StageBoard, rungName } from './stage.ts';

/** What a rung delivered, ready to be published. */
export interface Made {
  bundle: Sha256;
  license?: string;
  rung: Rung;
  /** The rungs that did not deliver before this one did. */
  fallen: Fallen[];
}

interface Climb {
  planned: Planned;
  input: GenerateAssetInput;
  run: JobRun;
  board: StageBoard;
  patience: Patience;
}

/** Tries the rungs in order, each as often as the job allows; what fell stays on record. */
export async function climb(planned: Planned, input: GenerateAssetInput, run: JobRun, board: StageBoard): Promise<Made> {
  const fallen = [...planned.fallen];
  const climbing: Climb = { planned, input, run, board, patience: patience(planned.timeoutMs) };
  try {
    for (const rung of planned.ladder) {
      const result = await tryRung(rung, climbing);
      if ('bundle' in result) return { ...result, rung, fallen };
      fallen.push({ rung, failure: result.failure });
      board.note({ note: `${rungName(rung)} fell: ${result.failure.code}` });
    }
  } finally {
    climbing.patience.end();
  }
  const failure = fallen.at(-1)?.failure ?? {
    kind: 'broken' as const,
    code: 'ladder_empty',
    message: 'There was no way to make this: the ladder has no rung.',
  };
  throw new FallenThrough(failure, { asked: planned.asked, delivered: null, fallen });
}

async function tryRung(rung: Rung, climbing: Climb): Promise<{ bundle: Sha256; license?: string } | { failure: Failure }> {
  for (let turn = 1; ; turn++) {
    try {
      return await runRung(rung, turn, climbing);
    } catch (error) {
      if (isCancellation(error)) throw error;
      const failure = failureFrom(error);
      if (turn >= climbing.input.maxAttempts || !worthAnother(failure)) return { failure };
    }
  }
}

/** One turn of one rung, from design to bundle: a source that cannot be baked is as good as none. */
async function runRung(rung: Rung, turn: number, climbing: Climb): Promise<{ bundle: Sha256; license?: string }> {
  const { run, board, planned } = climbing;
  // Made anew for every step: a priority may be set between two.
  const call = () => board.call(`${rungName(rung)}, turn ${turn}`);
  board.enter('final', { rung, note: `turn ${turn}` });
  if (rung.strategy === 'procedural' || rung.strategy === 'proxy') {
    const { textures } = rung;
    const drawn = textures === undefined ? null : await climbing.patience.within(() => drawSurfaces(textures, rung, turn, climbing));
    const made = await cpu.forge.executeWithOptions(call(), [{ ...run, design: planned.design, strategy: rung.strategy, part: 'final' }]);
    board.enter('bake', { rung });
    if (drawn === null) return cpu.bake.executeWithOptions(call(), [{ ...run, ...made, part: 'final' }]);
    const { license, ...dress } = drawn;
    const { bundle } = await cpu.bake.executeWithOptions(call(), [{ ...run, ...made, ...dress, part: 'final' }]);
    return { bundle, license };
  }
  const source = await climbing.patience.within(() => askProvider(rung, turn, climbing));
  board.enter('bake', { rung });
  const { bundle } = await intake.bake.executeWithOptions(call(), [{ ...run, ...source, design: planned.design, part: 'final', foreign: true }]);
  return { bundle, license: source.license };
}

/** Surfaces for the forge's parts, by whoever draws. */
function drawSurfaces(
  painter: string,
  rung: Rung,
  turn: number,
  { planned, run, board }: Climb,
): Promise<{ dress: Sha256; license: string; trace: TraceStep[] }> {
  const input = { ...run, design: planned.design, rung, turn, pictures: planned.pictures ?? null };
  return providerHands(painter).texture.executeWithOptions(board.call(`surfaces by ${painter}, turn ${turn}`), [input]);
}

/** A picture where one is needed, then the task: begun once, watched to its end. Begun anew when a twin's work came to nothing. */
async function askProvider(rung: Rung, turn: number, { planned, run, board }: Climb): Promise<Source> {
  const input = { ...run, design: planned.design, rung, turn };
  const brought = rung.strategy === 'image_to_3d' ? (planned.pictures ?? null) : null;
  const picture: PictureRef | null =
    rung.picture === undefined ? brought : await providerHands(rung.picture).picture.executeWithOptions(board.call(`a picture by ${rung.picture}`), [input]);
  const hands = providerHands(rung.provider);
  for (;;) {
    const begun = await hands.submit.executeWithOptions(board.call(`${rungName(rung)}, turn ${turn}: begin`), [{ ...input, picture }]);
    const source = await hands.await.executeWithOptions(board.call(`${rungName(rung)}, turn ${turn}: await`), [{ ...input, begun }]);
    if (source !== null) return source;
  }
}
