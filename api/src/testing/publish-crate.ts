import { openBlobs } from '@worldkiln/blobs';
import { type AssetId, type BakedBundle, BakedBundle as BundleSchema, boxBody, JobCreated, type JobId, type Sha256 } from '@worldkiln/contracts';
import { admitJob, type Connection, publishVersion } from '@worldkiln/db';
import { TEST_SECRET, type TestApi } from './test-api.ts';

/** The bytes of every test crate's model. */
export const GLB = new TextEncoder().encode('glTF and some bytes');

/** A crate that was really published: blobs in the folder, rows in the database. */
export async function publishCrate(
  api: Pick<TestApi, 'ask' | 'blobsRoot'>,
  connection: Connection,
  wish: { token: string; roomId: string },
): Promise<{ assetId: AssetId; jobId: JobId }> {
  const created = JobCreated.parse(await (await api.ask(wish.token, { roomId: wish.roomId, prompt: 'a wooden crate' })).json());
  await publishJob(api, connection, created.jobId);
  return { assetId: created.placeholder.assetId, jobId: created.jobId };
}

/** Makes a job that waits ready, as a worker would. */
export async function publishJob({ blobsRoot }: Pick<TestApi, 'blobsRoot'>, { db }: Connection, jobId: JobId): Promise<void> {
  const blobs = openBlobs({ root: blobsRoot, secret: TEST_SECRET, baseUrl: '' });
  const glb = await blobs.put(GLB, 'model/gltf-binary');
  const thumbnail = await blobs.put(new TextEncoder().encode('PNG'), 'image/png');
  const bundle: BakedBundle = BundleSchema.parse({
    recipe: {
      kind: 'prop',
      name: 'Wooden crate',
      scaleMeters: [1, 1, 1],
      style: '',
      materials: [],
      parts: [],
      palette: [],
      behaviours: [],
      seed: 1,
      understood: [],
      guessed: [],
      ignored: [],
      archetype: 'crate',
      matched: 'exact',
      author: { by: 'test', version: '1' },
      budget: { triangles: 100 },
      physics: { body: 'dynamic', massKg: 20, collider: 'box' },
      interaction: { pickup: true, pushable: true },
      generationPlan: {},
    },
    files: { glb, lods: [glb], thumbnail, textures: [] },
    body: boxBody([1, 1, 1], 20),
    triangles: [12],
    trace: [],
  });
  const run: { jobId: JobId; attempt: number } = { jobId, attempt: 1 };
  await admitJob(db, run);
  const contentSha = (await blobs.put(Buffer.from(JSON.stringify(bundle)), 'application/json')).sha256 satisfies Sha256;
  await publishVersion(db, { ...run, contentSha, bundle, draft: false, downgrade: null, last: true, tags: ['crate'], license: 'CC0-1.0' });
}
