import { createHash } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import {
  type AccountId,
  GenerationPlan,
  type ImportSource,
  JobCreated,
  JobRequest,
  KilnError,
  LIMITS,
  MODEL_MIME,
  Sha256,
  type Sketch,
  type UploadId,
} from '@worldkiln/contracts';
import { createJob, deleteUpload, filesOfImport, findUpload, lockBytes, type Tx, type Upload as UploadRow } from '@worldkiln/db';
import type { Deps } from '../deps.ts';
import { bearer } from '../http/bearer.ts';
import { keyHeader, requiredKey } from '../http/idempotency-key.ts';
import { readBytes } from '../http/json-body.ts';
import { keyedAnswers } from '../http/keyed-answers.ts';
import { json, refusals, router, SIGNED_IN } from '../http/router.ts';
import { newAssetId, newEntityId, newJobId } from '../ids.ts';
import { stableHash } from '../stable-hash.ts';
import { created, mayKeepMore, spendSubmit } from './jobs.ts';
import { mustInWorld } from './world-doors.ts';
import { forgetUpload } from './forget-upload.ts';
import { isGlb, noGlb, readUpload, type Upload } from './read-upload.ts';
import { notYet } from './uploads.ts';

const KeyHeader = keyHeader('A new random text for every upload; the same one when you ask again. Kept for 24 hours.');

/** One line of plain text that is not blank, as `ImportFields` asks for. */
const LINE = '^[^\\x00-\\x20\\x7f-\\xa0][^\\x00-\\x1f\\x7f-\\x9f]*$';

/** Imports: a GLB of somebody's becomes an asset in the world, by the same stages as a wish. */
export function importRoutes({ db, keys, blobs }: Deps) {
  const app = router();
  const once = keyedAnswers(db);

  const take = createRoute({
    tags: ['Assets'],
    ...SIGNED_IN,
    method: 'post',
    path: '/v1/assets/import',
    summary: 'Bring a GLB into a world',
    description: `Answers at once with a placeholder that already stands there; the baked asset takes its place on the same entity, or the job fails and says why. Textures the GLB names are sent beside it, as parts called \`beside\` under the very names it uses; nothing is ever fetched. At most ${LIMITS.importBodyBytes / 1024 / 1024} MB in all; a larger GLB (up to ${LIMITS.glbInputBytes / 1024 / 1024} MB) is sent by \`POST /v1/uploads\` first and named in \`uploadId\`.`,
    middleware: [bearer(keys)],
    request: { headers: KeyHeader },
    // Read by hand below, so that nothing is unpacked before its size is known; described by hand, too.
    requestBody: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            required: ['roomId', 'license'],
            oneOf: [{ required: ['file'] }, { required: ['uploadId'] }],
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
              file: { type: 'string', format: 'binary', description: 'The GLB, unless an upload brought it.' },
              uploadId: { type: 'string', pattern: '^upl_[0-9a-hjkmnp-tv-z]{26}$', description: 'The upload that brought the GLB, instead of `file`.' },
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
    const { answer, replayed } = await once(request, async () => {
      const source = await sourceOf(upload, identity.accountId);
      const asked = jobRequestOf(upload);
      const ids = { jobId: newJobId(), entityId: newEntityId(), assetId: newAssetId(), accountId: identity.accountId };
      return async (tx) => {
        await mustInWorld(tx, 'build', upload.fields.roomId, identity, 'roomId');
        await spendSubmit(c, tx, identity);
        await mayKeepMore(tx, identity, upload.fields.roomId);
        await keep(tx, source, upload, identity.accountId);
        return created(await createJob(tx, { ...ids, request: asked, seed: 0, plan: GenerationPlan.parse({}), sketch: clayOf(upload), source }), asked);
      };
    });
    if (replayed) c.header('Idempotent-Replayed', 'true');
    else {
      c.set('accepted', answer.jobId);
      c.get('log').info({ jobId: answer.jobId, worldId: upload.fields.roomId, beside: upload.beside.length }, 'import accepted');
    }
    return c.json(answer, 202, { location: `/v1/jobs/${answer.jobId}` });
  });

  /** What the job will know of its files: names and lengths of their bytes. */
  async function sourceOf({ fields, name, glb, beside }: Upload, accountId: AccountId): Promise<ImportSource> {
    const model = glb instanceof Uint8Array ? { sha256: nameOf(glb), bytes: glb.length } : await uploaded(glb, accountId);
    const others = beside.map((file) => ({ name: file.name, sha256: nameOf(file.bytes), bytes: file.bytes.length }));
    return { glb: model.sha256, bytes: model.bytes, beside: others, name, kind: fields.kind, sizeM: fields.sizeM ?? null, license: fields.license };
  }

  /** A model that was sent to where an announcement led: it has to be there, and to look like one. */
  async function uploaded(id: UploadId, accountId: AccountId): Promise<UploadRow> {
    const upload = await findUpload(db, id, accountId);
    if (upload?.mime !== MODEL_MIME)
      throw new KilnError('missing', { code: 'upload_missing', message: 'There is no such upload of a model of yours.', path: 'uploadId' });
    if (isGlb(await head(upload.sha256))) return upload;
    await forgetUpload(db, blobs, upload, accountId);
    throw noGlb();
  }

  async function head(sha256: Sha256): Promise<Uint8Array> {
    const blob = await blobs.open(sha256).catch((error: unknown) => Promise.reject(notYet(error)));
    try {
      return new Uint8Array(await new Response(blob.stream({ start: 0, end: 19 })).arrayBuffer());
    } finally {
      await blob.close();
    }
  }

  /** Stores the bytes while nobody may take them away; an upload has become an import and is no longer one. */
  async function keep(tx: Tx, source: ImportSource, { glb, beside }: Upload, accountId: AccountId): Promise<void> {
    await lockBytes(tx, filesOfImport(source));
    if (glb instanceof Uint8Array) await blobs.put(glb, MODEL_MIME);
    else if (!(await blobs.has(source.glb)) || !(await deleteUpload(tx, glb, accountId)))
      throw new KilnError('refused', {
        code: 'upload_bytes_missing',
        message: 'The upload’s bytes are not there any more; announce and send them again.',
        http: 409,
      });
    for (const file of beside) await blobs.put(file.bytes, 'application/octet-stream');
  }

  return app;
}

const nameOf = (bytes: Uint8Array): Sha256 => Sha256.parse(createHash('sha256').update(bytes).digest('hex'));

const hashOf = ({ fields, name, glb, beside }: Upload): string =>
  stableHash({ import: { fields, name, glb: glb instanceof Uint8Array ? nameOf(glb) : glb, beside: beside.map((file) => [file.name, nameOf(file.bytes)]) } });

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
