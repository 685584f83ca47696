/**
 * Google Gemini by ai.google.dev/api (generateContent and batchEmbedContents, v1beta) and the image generation guide, read September 2026.
 * `gemini-2.5-flash-image` draws drafts, `gemini-3-pro-image-preview` finals and crisp text. A JSON schema that refers
 * to itself in required fields is not taken, so such a schema stands in the prompt alone; we check the answer anyway.
 */
import { KilnError, LIMITS } from '@worldkiln/contracts';
import { z } from 'zod';
import type { SettledProvider } from '../config/settle-provider.ts';
import { type ErrorReader, type Line, ask } from '../http/ask.ts';
import { cardOf } from '../http/card.ts';
import { providerError } from '../http/classify.ts';
import { answerJson } from '../json/answer-json.ts';
import { refersToItself } from '../json/strict-schema.ts';
import type { EmbedProvider, ImageProvider, Provider, TextProvider } from '../provider.ts';

const Part = z.object({
  text: z.string().optional(),
  thought: z.boolean().optional(),
  inlineData: z.object({ mimeType: z.string(), data: z.string() }).optional(),
});
const Generated = z.object({
  candidates: z.array(z.object({ content: z.object({ parts: z.array(Part).optional() }).optional(), finishReason: z.string().optional() })).optional(),
  promptFeedback: z.object({ blockReason: z.string().optional() }).optional(),
  modelVersion: z.string().optional(),
});
const Embedded = z.object({ embeddings: z.array(z.object({ values: z.array(z.number()).min(1) })) });
type Generated = z.infer<typeof Generated>;

const ErrorBody = z.object({
  error: z.object({
    message: z.string().optional(),
    status: z.string().optional(),
    details: z
      .array(
        z.object({
          '@type': z.string().optional(),
          retryDelay: z.string().optional(),
          reason: z.string().optional(),
          violations: z.array(z.object({ quotaId: z.string().optional() })).optional(),
        }),
      )
      .optional(),
  }),
});

/** Reasons to stop that are about content, not about us. */
const MODERATED = /SAFETY|PROHIBITED|BLOCKLIST|SPII|RECITATION|IMAGE_OTHER|NO_IMAGE/;

const readError: ErrorReader = (status, body) => {
  const error = ErrorBody.safeParse(body).data?.error;
  if (error === undefined) return null;
  const details = error.details ?? [];
  const said = error.message;
  if (details.some(({ reason }) => reason === 'API_KEY_INVALID')) return { meaning: 'unauthorized' };
  if (status === 429) {
    // A day's quota is not back in a minute: for us it is spent.
    if (details.some(({ violations = [] }) => violations.some(({ quotaId = '' }) => /PerDay/.test(quotaId)))) return { meaning: 'out_of_credits', said };
    const delay = details.find(({ retryDelay }) => retryDelay !== undefined)?.retryDelay;
    return { meaning: 'rate_limited', said, waitS: delay === undefined ? undefined : Number.parseFloat(delay) };
  }
  if (error.status === 'FAILED_PRECONDITION') return { meaning: 'out_of_credits', said };
  return { meaning: status === 401 || status === 403 ? 'unauthorized' : status >= 500 ? 'down' : 'rejected', said };
};

export function openGemini(entry: SettledProvider): Provider {
  const line: Line = { who: entry.id, baseUrl: `${entry.baseUrl}/v1beta`, headers: entry.apiKey === null ? {} : { 'x-goog-api-key': entry.apiKey }, readError };
  const { intent, imageDraft, imageFinal, embed } = entry.models;
  const draws = imageDraft ?? imageFinal;
  const models = { structured_json: intent, image_generate: imageFinal ?? imageDraft, image_edit: imageFinal ?? imageDraft, embed };
  return {
    card: cardOf(
      entry,
      [
        ...(intent === undefined ? [] : (['structured_json'] as const)),
        ...(draws === undefined ? [] : (['image_generate', 'image_edit'] as const)),
        ...(embed === undefined ? [] : (['embed'] as const)),
      ],
      models,
    ),
    ...(intent === undefined ? {} : { text: geminiText(line, intent, entry.prices.structured_json ?? 0) }),
    ...(draws === undefined ? {} : { image: geminiImages(line, { draft: imageDraft ?? draws, final: imageFinal ?? draws }, entry.prices) }),
    ...(embed === undefined ? {} : { embed: geminiEmbeddings(line, embed, entry.prices.embed ?? 0) }),
  };
}

const generate = (line: Line, model: string, json: unknown, deadlineS: number, bytesMax: number, signal: AbortSignal) =>
  ask(
    line,
    { method: 'POST', path: `/models/${encodeURIComponent(model)}:generateContent`, body: { json }, intent: 'start', deadlineS, bytesMax },
    Generated,
    signal,
  );

function geminiText(line: Line, model: string, price: number): TextProvider {
  return {
    async structured({ system, prompt, schema, temperature }, signal) {
      const json = {
        systemInstruction: { parts: [{ text: system }] },
        contents: [{ role: 'user', parts: [{ text: prompt }] }],
        generationConfig: {
          responseMimeType: 'application/json',
          ...(temperature === undefined ? {} : { temperature }),
          ...(refersToItself(schema) ? {} : { responseJsonSchema: schema }),
        },
      };
      const answer = await generate(line, model, json, LIMITS.providerTextS, LIMITS.providerAnswerBytes, signal);
      const text = partsOf(line.who, answer)
        .filter(({ thought }) => thought !== true)
        .map((part) => part.text ?? '')
        .join('');
      return { json: answerJson(line.who, text), model: answer.modelVersion ?? model, cost: price };
    },
  };
}

function geminiImages(line: Line, models: { draft: string; final: string }, prices: SettledProvider['prices']): ImageProvider {
  return {
    async image({ prompt, negativePrompt, size, seed, inputs = [], tier }, signal) {
      const model = models[tier];
      const pictures = inputs.map(({ mime, bytes }) => ({ inlineData: { mimeType: mime, data: Buffer.from(bytes).toString('base64') } }));
      const words = negativePrompt === undefined ? prompt : `${prompt}\nAvoid: ${negativePrompt}`;
      const json = {
        contents: [{ role: 'user', parts: [...pictures, { text: words }] }],
        generationConfig: {
          responseModalities: ['IMAGE'],
          ...(seed === undefined ? {} : { seed: seed % 2 ** 31 }),
          // Sizes are the third generation's: the second draws about 1,024 pixels and refuses the field.
          imageConfig: { aspectRatio: '1:1', ...(model.startsWith('gemini-3') ? { imageSize: size > 2048 ? '4K' : size > 1024 ? '2K' : '1K' } : {}) },
        },
      };
      const answer = await generate(line, model, json, LIMITS.providerImageS, LIMITS.providerPictureBytes, signal);
      const drawn = partsOf(line.who, answer).find(({ inlineData, thought }) => inlineData !== undefined && thought !== true)?.inlineData;
      if (drawn === undefined) throw providerError(line.who, 'garbage', { said: 'the answer holds no picture' });
      const cost = (inputs.length > 0 ? prices.image_edit : prices.image_generate) ?? 0;
      return { mime: drawn.mimeType, bytes: Buffer.from(drawn.data, 'base64'), model: answer.modelVersion ?? model, cost };
    },
  };
}

function geminiEmbeddings(line: Line, model: string, price: number): EmbedProvider {
  return {
    async embed(texts, signal) {
      const requests = texts.map((text) => ({ model: `models/${model}`, content: { parts: [{ text }] }, taskType: 'SEMANTIC_SIMILARITY' }));
      const path = `/models/${encodeURIComponent(model)}:batchEmbedContents`;
      const answer = await ask(
        line,
        { method: 'POST', path, body: { json: { requests } }, intent: 'read', deadlineS: LIMITS.providerEmbedS },
        Embedded,
        signal,
      );
      const vectors = answer.embeddings.map(({ values }) => values);
      if (vectors.length !== texts.length) throw providerError(line.who, 'garbage', { said: `${vectors.length} vectors for ${texts.length} texts` });
      return { vectors, model, cost: price * texts.length };
    },
  };
}

/** The parts of the first candidate, or why there are none. */
function partsOf(who: string, { candidates, promptFeedback }: Generated) {
  if (promptFeedback?.blockReason !== undefined) throw providerError(who, 'moderated', { said: promptFeedback.blockReason });
  const [first] = candidates ?? [];
  const reason = first?.finishReason ?? '';
  if (MODERATED.test(reason)) throw providerError(who, 'moderated', { said: reason });
  if (reason === 'MAX_TOKENS') throw new KilnError('unusable', { code: 'answer_cut_short', message: `${who} ran out of room before its answer was complete.` });
  const parts = first?.content?.parts ?? [];
  if (parts.length === 0) throw providerError(who, 'garbage', { said: 'the answer is empty' });
  return parts;
}
