import RAPIER from '@dimforge/rapier3d-simd-compat';

let ready: Promise<void> | null = null;

/** Compiles the wasm, once per process (about 50 ms). */
export function loadRapier(): Promise<void> {
  ready ??= RAPIER.init();
  return ready;
}

export { RAPIER };
