import { type Protocol, RETRY_AFTER_S, type Reply } from './stand-in.ts';
import { tinyPng } from './tiny-png.ts';
import { type Writer, nextText } from './writer.ts';

/** The OpenAI protocol: chat completions, pictures, embeddings, and its two meanings of 429. */
export const openAi = (writer: Writer = { texts: [] }): Protocol => ({
  intentOf: ({ path }) => (path.endsWith('/embeddings') ? 'look' : 'start'),
  answer(call, books) {
    if (call.path === '/v1/chat/completions') {
      const request = call.json();
      books.charges.push({ what: 'text', request });
      return {
        json: { model: 'writer-1', choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: nextText(writer), refusal: null } }] },
      };
    }
    if (call.path === '/v1/images/generations' || call.path === '/v1/images/edits') {
      books.charges.push({
        what: call.path.endsWith('edits') ? 'edit' : 'image',
        request: call.path.endsWith('edits') ? call.body.toString('latin1').slice(0, 2_000) : call.json(),
      });
      return { json: { created: 1, data: [{ b64_json: Buffer.from(tinyPng()).toString('base64') }] } };
    }
    if (call.path === '/v1/embeddings') {
      const texts = call.json().input as string[]; // the adapter's own request
      books.charges.push({ what: 'embed', request: texts });
      return { json: { model: 'embedder-1', data: texts.map((text, index) => ({ index, embedding: vectorOf(text) })).toReversed() } };
    }
    return no(404, 'not_found', 'Unknown request URL');
  },
  wordFault(fault) {
    switch (fault) {
      case 'rate_limited':
        return { ...no(429, 'rate_limit_exceeded', 'Rate limit reached for requests'), headers: { 'retry-after': String(RETRY_AFTER_S) } };
      case 'slots_full':
        return { ...no(429, 'rate_limit_exceeded', 'The engine is overloaded'), headers: { 'retry-after': '60' } };
      case 'out_of_credits':
        return no(429, 'insufficient_quota', 'You exceeded your current quota');
      case 'unauthorized':
        return no(401, 'invalid_api_key', 'Incorrect API key provided: sk-secret');
      case 'moderated':
        return no(400, 'content_policy_violation', 'Your request was rejected by the safety system');
      case 'server_error':
        return no(500, 'server_error', 'The server had an error');
    }
  },
});

/** Texts that share letters lie close together: enough for a search to have an order. */
export function vectorOf(text: string): number[] {
  const vector = Array.from({ length: 26 }, () => 0);
  for (const letter of text.toLowerCase()) {
    const at = letter.charCodeAt(0) - 97;
    if (at >= 0 && at < 26) vector[at] = (vector[at] ?? 0) + 1;
  }
  const size = Math.hypot(...vector) || 1;
  return vector.map((n) => n / size);
}

const no = (status: number, code: string, message: string): Reply => ({ status, json: { error: { message, type: 'invalid_request_error', code } } });
