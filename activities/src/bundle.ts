import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DefaultLogger, type WorkflowBundleOption, bundleWorkflowCode } from '@temporalio/worker';

const beside = (relative: string): string => fileURLToPath(new URL(`../../workflows/${relative}`, import.meta.url));

export interface PlansBundle {
  option: WorkflowBundleOption;
  /** Names these plans exactly: their code's hash. */
  buildId: string;
  /** Where they came from, for the log. */
  from: string;
}

/**
 * The plans as one script. Compiled installations read what the build packed; from source they are packed here, so
 * that a changed plan is never run from a stale file.
 */
export async function plansBundle(): Promise<PlansBundle> {
  const packed = beside('dist/bundle.js');
  if (!import.meta.url.endsWith('.ts') && existsSync(packed)) {
    return { option: { codePath: packed }, buildId: buildIdOf(readFileSync(packed, 'utf8')), from: packed };
  }
  const code = await packPlans(beside('src/index.ts'));
  return { option: { code }, buildId: buildIdOf(code), from: `packed just now from ${beside('src')} (npm run build packs them beforehand)` };
}

/**
 * Packs plans as workflows/scripts/bundle.mjs does. The contracts hold constants and schemas, nothing of a run's own,
 * so runs share one copy: with one each, 100 cached runs took 570 MB and 200 jobs ran at 10/s.
 */
export async function packPlans(workflowsPath: string): Promise<string> {
  const workflowInterceptorModules = [beside('src/run-span.ts')];
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    workflowInterceptorModules,
    logger: new DefaultLogger('WARN'),
    preloadModules: ['@worldkiln/contracts'],
  });
  return code;
}

const buildIdOf = (code: string): string => createHash('sha256').update(code).digest('hex').slice(0, 16);
