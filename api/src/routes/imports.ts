import { createHash } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { GenerationPlan, type ImportSource, JobCreated, JobRequest, LIMITS, type Sketch } from '@worldkiln/contracts';
import { answerOnce, createJob, type KeyedAnswer, type KeyedRequest, recallAnswer, type Tx } from '@worldkiln/db';
import type { Deps } from '../deps.ts';
import { bearer } from '../http/bearer.ts';
import { keyHeader, requiredKey } from '../http/idempotency-key.ts';
import { readBytes } from '../http/json-body.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';
import { newAssetId, newEntityId, newJobId } from '../ids.ts';
import { stableHash } from '../stable-hash.ts';
import { created, explained, spendSubmit } from './jobs.ts';
import { mustInWorld } from './world-doors.ts';
import { readUpload, type Upload } from './read-upload.ts';

const KeyHeader = keyHeader('A new random text for every upload; the same one when you ask again. Kept for 24 hours.');

/** One line of plain text that is not blank, as `ImportFields` asks for. */
const LINE = '^[^\\x00-\\x20\\x7f-\\xa0][^\\x00-\\x1f\\x7f-\\x9f]*$';

/** Imports: a GLB of somebody's becomes an asset in the world, by the same stages as a wish. */
export function importRoutes({ db, keys, blobs }: Deps) {
  const app = router();

  const take = createRoute({
    tags: ['Assets'],
    ...SIGNED_IN,
    method: 'post',
    path: '/v1/assets/import',
    summary: 'Bring a GLB into a world',
    description: `Answers at once with a placeholder that already stands there; the baked asset takes its place on the same entity, or the job fails and says why. Textures the GLB names are sent beside it, as parts called \`beside\` under the very names it uses; nothing is ever fetched. At most ${LIMITS.importBodyBytes / 1024 / 1024} MB in all.`,
    middleware: [bearer(keys)],
    request: { headers: KeyHeader },
    // Read by hand below, so that nothing is unpacked before its size is known; described by hand, too.
    requestBody: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            required: ['roomId', 'license', 'file'],
            additionalProperties: false,
            properties: {
              roomId: { type: 'string', pattern: '^wld_[0-9a-hjkmnp-tv-z]{26}$' },
              license: {
                type: 'string',
                minLength: 1,
                maxLength: LIMITS.licenseChars,
                pattern: LINE,
                description: 'Whose work it is and under which terms: “CC-BY-4.0, Ada Lovelace”, “my own”.',
              },
              file: { type: 'string', format: 'binary', description: 'The GLB.' },
              beside: { type: 'array', items: { type: 'string', format: 'binary' }, description: 'Textures it names.' },
              name: { type: 'string', minLength: 1, maxLength: LIMITS.nameChars, pattern: LINE },
              kind: { type: 'string', enum: ['prop', 'structure', 'character', 'terrain_stamp'] },
              sizeM: { type: 'number', exclusiveMinimum: 0, maximum: LIMITS.shapeExtentM, description: 'Its longest side in metres.' },
              at: { type: 'string', pattern: '^-?\\d{1,4}(\\.\\d{1,4})?(,-?\\d{1,4}(\\.\\d{1,4})?){2}$', description: 'Where it should stand: “x,y,z”.' },
            },
          },
        },
      },
    },
    responses: { 202: json(JobCreated, 'Accepted; `Location` is where to watch it.'), ...refusals(400, 401, 403, 404, 409, 413, 415, 422, 429, 503) },
  });
  app.openapi(take, async (c) => {
    const key = requiredKey(c.req.header('idempotency-key'));
    const identity = c.get('identity');
    const upload = await readUpload(await readBytes(c.req.raw, LIMITS.importBodyBytes), c.req.header('content-type') ?? '');
    const request = { accountId: identity.accountId, key, bodyHash: hashOf(upload) };
    const { answer, replayed } = await once(request, upload, async (tx) => {
      await mustInWorld(tx, 'build', upload.fields.roomId, identity);
      await spendSubmit(c, tx, identity);
    });
    if (replayed) c.header('Idempotent-Replayed', 'true');
    else c.get('log').info({ jobId: answer.jobId, worldId: upload.fields.roomId, bytes: upload.glb.length }, 'import accepted');
    return c.json(answer, 202, { location: `/v1/jobs/${answer.jobId}` });
  });

  /** The answer that was given before, or the upload stored and its job accepted, once. */
  async function once(request: KeyedRequest, upload: Upload, spend: (tx: Tx) => Promise<void>): Promise<KeyedAnswer<JobCreated>> {
    const known = await recallAnswer<JobCreated>(db, request);
    if (known) return known;
    const source = await store(upload);
    const asked = jobRequestOf(upload);
    const ids = { jobId: newJobId(), entityId: newEntityId(), assetId: newAssetId(), accountId: request.accountId };
    const accept = async (tx: Tx): Promise<JobCreated> => {
      await spend(tx);
      return created(await createJob(tx, { ...ids, request: asked, seed: 0, plan: GenerationPlan.parse({}), sketch: clayOf(upload), source }), asked);
    };
    return answerOnce(db, request, accept).catch((error: unknown) => Promise.reject(explained(error)));
  }

  async function store({ fields, name, glb, beside }: Upload): Promise<ImportSource> {
    const { sha256 } = await blobs.put(glb, 'model/gltf-binary');
    const others = [];
    for (const file of beside) others.push({ name: file.name, sha256: (await blobs.put(file.bytes, 'application/octet-stream')).sha256 });
    return { glb: sha256, beside: others, name, kind: fields.kind, sizeM: fields.sizeM ?? null, license: fields.license };
  }

  return app;
}

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const hashOf = ({ fields, name, glb, beside }: Upload): string =>
  stableHash({ import: { fields, name, glb: sha(glb), beside: beside.map((file) => [file.name, sha(file.bytes)]) } });

/** An import is a job whose wish is a file: its name is the prompt, and there is nothing to fall back to. */
const jobRequestOf = ({ fields, name }: Upload): JobRequest =>
  JobRequest.parse({ roomId: fields.roomId, prompt: name, assetType: fields.kind, fallbackPolicy: 'keep_placeholder', ...(fields.at && { at: fields.at }) });

/** The clay of a file nobody has opened yet: a cube of the size asked for, or of a metre. */
function clayOf({ fields: { kind, sizeM = 1 }, name }: Upload): Sketch {
  const loose = kind === 'prop' || kind === 'character';
  return {
    kind,
    name,
    archetype: 'foreign',
    scaleMeters: [sizeM, sizeM, sizeM],
    massKg: Math.min(1e5, Math.max(0.05, 60 * sizeM ** 3)),
    body: loose ? 'dynamic' : 'fixed',
    palette: ['#b9a48c'],
  };
}
