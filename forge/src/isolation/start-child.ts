import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { LIMITS } from '@worldkiln/contracts';

/** A complete bake of a million triangles peaks at 420 MB resident; data includes stacks and reserves nobody touches. */
const DATA_MB = 1_536;
/** Heap flags don't cap buffers, the data limit does; both together leave a bomb nowhere to go. */
const HEAP_MB = 384;

/**
 * Starts the process that opens foreign files. `ulimit -d` is the memory cap (`-v` breaks wasm, which reserves
 * address space it never uses), `-t` the CPU's; a shell sets it and becomes node. The environment is empty but for the path: whatever
 * a file does in there, it finds no secret. Windows has no such limit; there only the heap is capped.
 */
export function startChild(): ChildProcess {
  const compiled = import.meta.url.endsWith('.js');
  const entry = fileURLToPath(new URL(compiled ? './child.js' : './child.ts', import.meta.url));
  const args = [
    `--max-old-space-size=${HEAP_MB}`,
    '--max-semi-space-size=16',
    ...(compiled ? ['--conditions=compiled'] : ['--import', import.meta.resolve('tsx')]),
    entry,
  ];
  const [program, all] =
    process.platform === 'win32'
      ? [process.execPath, args]
      : ['/bin/sh', ['-c', `ulimit -d ${DATA_MB * 1_024} && ulimit -t ${LIMITS.foreignBakeCpuS} && ulimit -c 0 && exec "$0" "$@"`, process.execPath, ...args]];
  return spawn(program, all, {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: { PATH: process.env.PATH ?? '', UV_THREADPOOL_SIZE: '2' },
  });
}
