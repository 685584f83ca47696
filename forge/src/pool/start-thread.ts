import { Worker } from 'node:worker_threads';

/** A thread may use this much: a bake needs 100 MB; a file that unfolds to more is a bomb. */
const HEAP_MB = 384;
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

/**
 * Starts a forge thread. Compiled, the entry is the file beside this one. From source Node 20 cannot start a .ts
 * thread, not even under tsx: a small data: entry registers tsx and then imports the source. `execArgv` is emptied,
 * because a loader inherited from the parent would be registered twice.
 */
export function startThread(): Worker {
  const options = { resourceLimits: RESOURCE_LIMITS, execArgv: [] as string[], stderr: false };
  if (import.meta.url.endsWith('.js'))
    return new Worker(new URL('./thread.js', import.meta.url), { ...options, execArgv: process.execArgv.filter((arg) => arg.startsWith('--conditions')) });
  const source = new URL('./thread.ts', import.meta.url).href;
  const tsx = import.meta.resolve('tsx/esm/api');
  const entry = `import { register } from ${JSON.stringify(tsx)}; register(); await import(${JSON.stringify(source)});`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(entry)}`), options);
}
