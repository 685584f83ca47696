import { KilnError, type ErrorKind, type Recipe, type ShapeProgram } from '@worldkiln/contracts';
import type { AuthorInput } from '../author/author.ts';
import type { Baked } from '../bake/baked.ts';
import type { Drawn } from '../library/dress-up.ts';
import type { PictureName } from '../bake/pictures.ts';
import type { Finding } from '../lint/finding.ts';

/** What the threads can do, by name: arguments are copied over, so they are plain data. */
export interface Tasks {
  author: { input: AuthorInput; output: { recipe: Recipe; program: ShapeProgram } };
  buildGlb: { input: { recipe: Recipe; program: ShapeProgram }; output: Uint8Array };
  lint: { input: { recipe: Recipe; program: ShapeProgram }; output: Finding[] };
  /** With a program; without one the file is foreign and goes to the bakery. */
  bake: { input: { glb: Uint8Array; recipe: Recipe; program?: ShapeProgram; dress?: readonly Drawn[] }; output: Baked };
  picture: { input: { plain: Uint8Array; what: PictureName }; output: Uint8Array };
}
export type TaskName = keyof Tasks;

export type Request = { [K in TaskName]: { id: number; task: K; input: Tasks[K]['input'] } }[TaskName];

/** A failure that crosses a thread: a KilnError would arrive as a bare Error. */
export interface CarriedFailure {
  kind: ErrorKind;
  code: string;
  message: string;
  path?: string;
  stack?: string;
}

export type Reply =
  | { type: 'step'; id: number; step: string; done: number }
  | { type: 'done'; id: number; output: Tasks[TaskName]['output'] }
  | { type: 'failed'; id: number; failure: CarriedFailure };

export function carry(error: unknown): CarriedFailure {
  if (error instanceof KilnError) return { kind: error.kind, code: error.code, message: error.message, ...(error.path !== undefined && { path: error.path }) };
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'broken', code: 'forge_failed', message, ...(stack !== undefined && { stack }) };
}

export function uncarry({ kind, code, message, path, stack }: CarriedFailure): KilnError {
  const error = new KilnError(kind, { code, message, ...(path !== undefined && { path }) });
  if (stack !== undefined) error.stack = stack;
  return error;
}
