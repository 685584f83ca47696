/**
 * LLMHub, the gateway of the product spec's section 7. Its contract isn't public: what stands here is our reading of
 * that section and is UNVERIFIED against the real service. GET /v1/models is asked at the start and tells what it can
 * do; POST /v1/generate takes a model and a modality; 3D runs as tasks with an Idempotency-Key, as workers' do.
 */
import { type Capability, KilnError, LIMITS, type ProviderModels } from '@worldkiln/contracts';
import { z } from 'zod';
import type { SettledProvider } from '../config/settle-provider.ts';
import { type Line, ask } from '../http/ask.ts';
import { bearer, cardOf } from '../http/card.ts';
import { providerError } from '../http/classify.ts';
import { withoutNulls } from '../json/strict-schema.ts';
import { readWorkerError, workerTasks } from '../mesh-worker/worker-tasks.ts';
import type { EmbedProvider, ImageProvider, Provider, TextProvider } from '../provider.ts';

const Model = z.object({
  id: z.string().min(1).max(200),
  provider: z.string().max(100).optional(),
  modalities: z.array(z.string().max(60)).max(32),
  /** Credits of 1/100 cent a call costs at most. */
  price: z.number().int().min(0).optional(),
});
const Models = z.object({ models: z.array(Model).max(1_000) });
type Model = z.infer<typeof Model>;

const Json = z.object({ json: z.unknown(), model: z.string().optional(), cost: z.number().int().min(0).optional() });
const Picture = z.object({
  mime: z.string().regex(/^image\//),
  base64: z.string().min(1),
  model: z.string().optional(),
  cost: z.number().int().min(0).optional(),
});
const Vectors = z.object({ vectors: z.array(z.array(z.number())), model: z.string().optional(), cost: z.number().int().min(0).optional() });

/** The capabilities, by what a model calls its modalities and by the name the spec's routing gives the purpose. */
const PURPOSES: [capability: Capability, modality: string, routed: keyof ProviderModels][] = [
  ['structured_json', 'text', 'intent'],
  ['image_generate', 'image', 'imageFinal'],
  ['image_edit', 'image_edit', 'imageFinal'],
  ['text_to_3d', 'text_to_3d', 'textTo3d'],
  ['image_to_3d', 'image_to_3d', 'imageTo3d'],
  ['embed', 'embedding', 'embed'],
];

/** Asks the gateway what it can do, and opens that much of it. */
export async function openLlmHub(entry: SettledProvider, signal: AbortSignal): Promise<Provider> {
  const line: Line = { who: entry.id, baseUrl: entry.baseUrl, headers: bearer(entry), readError: readWorkerError };
  const { models } = await ask(line, { method: 'GET', path: '/v1/models', intent: 'read', deadlineS: LIMITS.providerReadS }, Models, signal);
  const chosen = new Map(PURPOSES.flatMap(([capability, modality, routed]) => chooseModel(models, modality, entry.models[routed], capability)));
  if (chosen.size === 0) throw new KilnError('refused', { code: 'provider_without_models', message: `${entry.id} offers none of the models we could use.` });
  const prices = Object.fromEntries([...chosen].map(([capability, { price = 0 }]) => [capability, entry.prices[capability] ?? price]));
  const names = Object.fromEntries([...chosen].map(([capability, { id }]) => [capability, id]));
  const [text, draws, edits, embeds] = (['structured_json', 'image_generate', 'image_edit', 'embed'] as const).map((capability) => chosen.get(capability));
  return {
    card: cardOf({ ...entry, prices }, chosen.keys(), names),
    ...(text && { text: hubText(line, text) }),
    ...(draws && { image: hubImages(line, models.find(({ id }) => id === entry.models.imageDraft) ?? draws, draws, edits) }),
    ...(embeds && { embed: hubEmbeddings(line, embeds) }),
    ...((chosen.has('text_to_3d') || chosen.has('image_to_3d')) && {
      mesh: workerTasks(line, { path: '/v1/tasks', modelOf: ({ capability }) => names[capability], resultHosts: [entry.host, ...entry.resultHosts] }),
    }),
  };
}

/** The model routed to by name, else the first that has the modality. */
function chooseModel(models: Model[], modality: string, routed: string | undefined, capability: Capability): [Capability, Model][] {
  const able = models.filter(({ modalities }) => modalities.includes(modality));
  const model = routed === undefined ? able[0] : able.find(({ id }) => id === routed);
  return model === undefined ? [] : [[capability, model]];
}

const generate = <T>(line: Line, json: unknown, deadlineS: number, shape: z.ZodType<T>, signal: AbortSignal) =>
  ask(line, { method: 'POST', path: '/v1/generate', body: { json }, intent: 'start', deadlineS, bytesMax: LIMITS.providerPictureBytes }, shape, signal);

function hubText(line: Line, { id, price = 0 }: Model): TextProvider {
  return {
    async structured(input, signal) {
      const { json, model, cost } = await generate(line, { model: id, modality: 'text', input }, LIMITS.providerTextS, Json, signal);
      return { json: withoutNulls(json), model: model ?? id, cost: cost ?? price };
    },
  };
}

function hubImages(line: Line, draft: Model, final: Model, edits: Model | undefined): ImageProvider {
  return {
    async image({ inputs = [], tier, ...input }, signal) {
      const chosen = inputs.length > 0 ? edits : tier === 'draft' ? draft : final;
      if (chosen === undefined) throw new KilnError('refused', { code: 'provider_cannot_edit', message: `${line.who} has no model that edits pictures.` });
      const pictures = inputs.map(({ mime, bytes }) => ({ mime, base64: Buffer.from(bytes).toString('base64') }));
      const modality = inputs.length > 0 ? 'image_edit' : 'image';
      const { mime, base64, model, cost } = await generate(
        line,
        { model: chosen.id, modality, input: { ...input, inputs: pictures } },
        LIMITS.providerImageS,
        Picture,
        signal,
      );
      return { mime, bytes: Buffer.from(base64, 'base64'), model: model ?? chosen.id, cost: cost ?? chosen.price ?? 0 };
    },
  };
}

function hubEmbeddings(line: Line, { id, price = 0 }: Model): EmbedProvider {
  return {
    async embed(texts, signal) {
      const { vectors, model, cost } = await generate(line, { model: id, modality: 'embedding', input: { texts } }, LIMITS.providerEmbedS, Vectors, signal);
      if (vectors.length !== texts.length) throw providerError(line.who, 'garbage', { said: `${vectors.length} vectors for ${texts.length} texts` });
      return { vectors, model: model ?? id, cost: cost ?? price };
    },
  };
}
