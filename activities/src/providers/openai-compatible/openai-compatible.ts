/**
 * The OpenAI protocol by its API reference (chat completions with response_format json_schema, images, embeddings),
 * read September 2026; Ollama 0.5 and later speak the same at /v1, without pictures. Which of it a server can do is
 * told by the models configured for it.
 */
import { KilnError, LIMITS } from '@worldkiln/contracts';
import { z } from 'zod';
import type { SettledProvider } from '../config/settle-provider.ts';
import { type ErrorReader, type Line, ask } from '../http/ask.ts';
import { bearer, cardOf } from '../http/card.ts';
import { type Meaning, providerError } from '../http/classify.ts';
import { answerJson } from '../json/answer-json.ts';
import { strictSchema, withoutNulls } from '../json/strict-schema.ts';
import type { EmbedProvider, ImageProvider, Provider, TextProvider } from '../provider.ts';

const Completion = z.object({
  model: z.string().optional(),
  choices: z
    .array(z.object({ finish_reason: z.string().nullish(), message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }) }))
    .min(1),
});
const Drawn = z.object({ data: z.array(z.object({ b64_json: z.string().min(1) })).min(1), output_format: z.string().optional() });
const Embedded = z.object({ model: z.string().optional(), data: z.array(z.object({ index: z.number().int(), embedding: z.array(z.number()) })) });
const ErrorBody = z.object({
  error: z.union([
    z.string().transform((message) => ({ message, code: undefined, type: undefined })),
    z.object({ message: z.string().optional(), code: z.union([z.string(), z.number()]).nullish(), type: z.string().nullish() }),
  ]),
});

const CODES: Record<string, Meaning> = {
  insufficient_quota: 'out_of_credits',
  billing_hard_limit_reached: 'out_of_credits',
  rate_limit_exceeded: 'rate_limited',
  content_policy_violation: 'moderated',
  content_filter: 'moderated',
  moderation_blocked: 'moderated',
  invalid_api_key: 'unauthorized',
};

const readError: ErrorReader = (status, body) => {
  const error = ErrorBody.safeParse(body).data?.error;
  if (error === undefined) return null;
  const meaning = CODES[String(error.code)] ?? CODES[String(error.type)];
  if (meaning !== undefined) return { meaning, said: error.message };
  // 404 here is a model or a path that is not there: a mistake of ours, not a lost task.
  return {
    meaning: status === 429 ? 'rate_limited' : status === 401 || status === 403 ? 'unauthorized' : status >= 500 ? 'down' : 'rejected',
    said: error.message,
  };
};

export function openOpenAi(entry: SettledProvider): Provider {
  const line: Line = { who: entry.id, baseUrl: entry.baseUrl, headers: bearer(entry), readError };
  const { intent, imageDraft, imageFinal, embed } = entry.models;
  const draws = imageDraft ?? imageFinal;
  const capabilities = [
    ...(intent === undefined ? [] : (['structured_json'] as const)),
    ...(draws === undefined ? [] : (['image_generate', 'image_edit'] as const)),
    ...(embed === undefined ? [] : (['embed'] as const)),
  ];
  return {
    card: cardOf(entry, capabilities, { structured_json: intent, image_generate: imageFinal ?? imageDraft, image_edit: imageFinal ?? imageDraft, embed }),
    ...(intent === undefined ? {} : { text: openAiText(line, intent, entry.prices.structured_json ?? 0) }),
    ...(draws === undefined ? {} : { image: openAiImages(line, { draft: imageDraft ?? draws, final: imageFinal ?? draws }, entry.prices) }),
    ...(embed === undefined ? {} : { embed: openAiEmbeddings(line, embed, entry.prices.embed ?? 0) }),
  };
}

function openAiText(line: Line, model: string, price: number): TextProvider {
  return {
    async structured({ system, prompt, schema, temperature }, signal) {
      const json = {
        model,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: prompt },
        ],
        response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema: strictSchema(schema) } },
        ...(temperature === undefined ? {} : { temperature }),
      };
      const answer = await ask(
        line,
        { method: 'POST', path: '/chat/completions', body: { json }, intent: 'start', deadlineS: LIMITS.providerTextS },
        Completion,
        signal,
      );
      const [choice] = answer.choices;
      if (choice?.message.refusal) throw providerError(line.who, 'moderated', { said: choice.message.refusal });
      if (choice?.finish_reason === 'content_filter') throw providerError(line.who, 'moderated');
      if (choice?.finish_reason === 'length')
        throw new KilnError('unusable', { code: 'answer_cut_short', message: `${line.who} ran out of room before its answer was complete.` });
      return { json: withoutNulls(answerJson(line.who, choice?.message.content ?? '')), model: answer.model ?? model, cost: price };
    },
  };
}

function openAiImages(line: Line, models: { draft: string; final: string }, prices: SettledProvider['prices']): ImageProvider {
  return {
    async image({ prompt, negativePrompt, inputs = [], tier }, signal) {
      const model = models[tier];
      const words = negativePrompt === undefined ? prompt : `${prompt}\nAvoid: ${negativePrompt}`;
      // One size all of its models draw; ours are smaller and scaled afterwards.
      const fields = { model, prompt: words, size: '1024x1024', n: 1 };
      const call =
        inputs.length === 0
          ? { path: '/images/generations', body: { json: fields } }
          : { path: '/images/edits', body: { form: () => editForm(fields, inputs) } };
      const answer = await ask(
        line,
        { method: 'POST', ...call, intent: 'start', deadlineS: LIMITS.providerImageS, bytesMax: LIMITS.providerPictureBytes },
        Drawn,
        signal,
      );
      const bytes = Buffer.from(answer.data[0]?.b64_json ?? '', 'base64');
      return { mime: `image/${answer.output_format ?? 'png'}`, bytes, model, cost: (inputs.length > 0 ? prices.image_edit : prices.image_generate) ?? 0 };
    },
  };
}

function editForm(fields: Record<string, string | number>, inputs: { mime: string; bytes: Uint8Array }[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  inputs.forEach(({ mime, bytes }, i) => form.append('image[]', new Blob([new Uint8Array(bytes)], { type: mime }), `input-${i}.${mime.slice(6)}`));
  return form;
}

function openAiEmbeddings(line: Line, model: string, price: number): EmbedProvider {
  return {
    async embed(texts, signal) {
      const answer = await ask(
        line,
        { method: 'POST', path: '/embeddings', body: { json: { model, input: texts } }, intent: 'read', deadlineS: LIMITS.providerEmbedS },
        Embedded,
        signal,
      );
      const vectors = [...answer.data].sort((a, b) => a.index - b.index).map(({ embedding }) => embedding);
      if (vectors.length !== texts.length) throw providerError(line.who, 'garbage', { said: `${vectors.length} vectors for ${texts.length} texts` });
      return { vectors, model: answer.model ?? model, cost: price * texts.length };
    },
  };
}
