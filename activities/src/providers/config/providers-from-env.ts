import type { Config } from '@worldkiln/contracts';

type Keys = Pick<
  Config,
  'MESHY_API_KEY' | 'TRIPO_API_KEY' | 'GEMINI_API_KEY' | 'OPENAI_API_KEY' | 'OPENAI_BASE_URL' | 'OPENAI_MODEL' | 'LLMHUB_URL' | 'LLMHUB_API_KEY'
>;

const OPENAI_MODELS = { intent: 'gpt-5-mini', imageDraft: 'gpt-image-1-mini', imageFinal: 'gpt-image-1', embed: 'text-embedding-3-small' };

/** What the keys alone say, in the shape of the file: a key set is a provider wanted, with its kind’s defaults. */
export function providersFromEnv(keys: Keys): unknown {
  const simple = (['meshy', 'tripo', 'gemini'] as const).flatMap((kind) => {
    const apiKeyEnv = `${kind.toUpperCase()}_API_KEY` as 'MESHY_API_KEY' | 'TRIPO_API_KEY' | 'GEMINI_API_KEY';
    return keys[apiKeyEnv] ? [{ id: kind, kind, apiKeyEnv }] : [];
  });
  return { version: 1, providers: [...simple, ...openai(keys), ...llmhub(keys)] };
}

function openai({ OPENAI_API_KEY: key, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model }: Keys) {
  if (!key && !baseUrl) return [];
  // Another server has none of OpenAI’s models: there only what was named is asked for.
  const models = { ...(baseUrl ? {} : OPENAI_MODELS), ...(model ? { intent: model } : {}) };
  return [
    {
      id: 'openai',
      kind: 'openai-compatible',
      models,
      ...(key ? { apiKeyEnv: 'OPENAI_API_KEY' } : {}),
      ...(baseUrl ? { baseUrl, local: isLoopback(baseUrl) } : {}),
    },
  ];
}

function llmhub({ LLMHUB_URL: baseUrl, LLMHUB_API_KEY: key }: Keys) {
  return baseUrl ? [{ id: 'llmhub', kind: 'llmhub', baseUrl, ...(key ? { apiKeyEnv: 'LLMHUB_API_KEY' } : {}) }] : [];
}

function isLoopback(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}
