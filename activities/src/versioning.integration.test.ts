import { workflowIdOf } from '@worldkiln/contracts';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../tests/support/fresh-database.ts';
import { plansBundle } from './bundle.ts';
import { type Workshop, openWorkshop, somewhere, wish } from './testing/workshop.ts';
import { DEPLOYMENT } from './worker.ts';

let database: FreshDatabase;
let shop: Workshop;
beforeAll(async () => {
  database = await freshDatabase();
  shop = await openWorkshop({ address: inject('temporalAddress'), db: database.db, versioning: 'pinned' });
});
afterAll(async () => {
  await shop.close();
  await database.drop();
});

it('a fleet with pinned versions keeps a run on the build that an operator made current', async () => {
  const { buildId } = await plansBundle();
  const { workflowService } = shop.client;
  // The deployment exists once its first worker has polled.
  await expect
    .poll(
      () => workflowService.setWorkerDeploymentCurrentVersion({ namespace: shop.namespace, deploymentName: DEPLOYMENT, buildId }).then(() => 'set', String),
      { timeout: 20_000 },
    )
    .toBe('set');
  const job = await wish(database.db, await somewhere(database.sql));
  expect(await shop.ended(job)).toMatchObject({ status: 'ready' });
  const { raw } = await shop.client.workflow.getHandle(workflowIdOf(job.id)).describe();
  expect(raw.workflowExecutionInfo?.versioningInfo).toMatchObject({ behavior: 1, deploymentVersion: { deploymentName: DEPLOYMENT, buildId } }); // 1 is PINNED
});
