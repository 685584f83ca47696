import { vectorOf } from './openai.ts';
import type { Protocol, Reply } from './stand-in.ts';
import { tinyPng } from './tiny-png.ts';
import { type Writer, nextText } from './writer.ts';

/** Gemini's generateContent and batchEmbedContents: text, pictures and vectors, Google's error shape with its delays inside. */
export const gemini = (writer: Writer = { texts: [] }): Protocol => ({
  intentOf: ({ path }) => (path.endsWith(':batchEmbedContents') ? 'look' : 'start'),
  answer(call, books) {
    const [, model, method] = /^\/v1beta\/models\/([\w.-]+):(generateContent|batchEmbedContents)$/.exec(call.path) ?? [];
    if (model === undefined) return no(404, 'NOT_FOUND', 'no such method');
    if (call.headers['x-goog-api-key'] === undefined) return no(403, 'PERMISSION_DENIED', 'Method doesn’t allow unregistered callers');
    if (method === 'batchEmbedContents') {
      const { requests } = call.json() as { requests: { content: { parts: { text: string }[] } }[] }; // the adapter's own request
      const texts = requests.map(({ content }) => content.parts[0]?.text ?? '');
      books.charges.push({ what: 'embed', request: texts });
      return { json: { embeddings: texts.map((text) => ({ values: vectorOf(text) })) } };
    }
    const draws = model.includes('image');
    books.charges.push({ what: draws ? 'image' : 'text', request: { model, ...call.json() } });
    const part = draws ? { inlineData: { mimeType: 'image/png', data: Buffer.from(tinyPng()).toString('base64') } } : { text: nextText(writer) };
    return { json: { candidates: [{ content: { role: 'model', parts: [part] }, finishReason: 'STOP' }], modelVersion: model } };
  },
  wordFault(fault) {
    switch (fault) {
      case 'rate_limited':
        return no(429, 'RESOURCE_EXHAUSTED', 'Resource has been exhausted', [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '1s' }]);
      case 'slots_full':
        return no(429, 'RESOURCE_EXHAUSTED', 'Resource has been exhausted', [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '37.2s' }]);
      case 'out_of_credits':
        return no(429, 'RESOURCE_EXHAUSTED', 'You exceeded your current quota', [
          { '@type': 'type.googleapis.com/google.rpc.QuotaFailure', violations: [{ quotaId: 'GenerateRequestsPerDayPerProjectPerModel' }] },
        ]);
      case 'unauthorized':
        return no(400, 'INVALID_ARGUMENT', 'API key not valid', [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' }]);
      case 'moderated':
        return { json: { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } } };
      case 'server_error':
        return no(503, 'UNAVAILABLE', 'The model is overloaded');
    }
  },
});

const no = (code: number, status: string, message: string, details: unknown[] = []): Reply => ({
  status: code,
  json: { error: { code, message, status, details } },
});
