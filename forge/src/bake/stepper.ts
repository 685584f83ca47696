import type { TraceStep } from '@worldkiln/contracts';

/** Runs a bake's steps by name: each is told when it begins, and leaves its time in the trace. */
export function stepper<Name extends string>(names: readonly Name[], version: string, onStep: ((step: string, done: number) => void) | undefined) {
  const trace: TraceStep[] = [];
  const step = async <T>(name: Name, work: () => T | Promise<T>): Promise<T> => {
    onStep?.(name, names.indexOf(name) / names.length);
    const started = performance.now();
    const result = await work();
    trace.push({ step: `bake.${name}`, provider: 'forge', model: 'bake', version, ms: Math.round(performance.now() - started), settings: {} });
    return result;
  };
  return { step, trace };
}
