import { proxyActivities } from '@temporalio/workflow';

const { nothing } = proxyActivities<{ nothing(): Promise<void> }>({ startToCloseTimeout: '20s' });

/** As many steps as generateAsset has on its straight path, and nothing in them: what the engine itself costs. */
export async function bare(steps: number): Promise<void> {
  for (let i = 0; i < steps; i++) await nothing();
}
