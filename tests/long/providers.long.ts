import { ProviderEntry } from '@worldkiln/contracts';
import { describe } from 'vitest';
import { settleProvider } from '../../activities/src/providers/config/settle-provider.ts';
import { openGemini } from '../../activities/src/providers/gemini/gemini.ts';
import { openLlmHub } from '../../activities/src/providers/llmhub/llmhub.ts';
import { openMeshWorker } from '../../activities/src/providers/mesh-worker/mesh-worker.ts';
import { openMeshy } from '../../activities/src/providers/meshy/meshy.ts';
import { openOpenAi } from '../../activities/src/providers/openai-compatible/openai-compatible.ts';
import { openTripo } from '../../activities/src/providers/tripo/tripo.ts';
import { providerContract } from '../../activities/src/testing/provider-contract.ts';

const { env } = process;
const models = {
  intent: env.OPENAI_MODEL ?? 'gpt-5-mini',
  ...(env.OPENAI_BASE_URL ? {} : { imageDraft: 'gpt-image-1-mini', embed: 'text-embedding-3-small' }),
};
const openai = {
  kind: 'openai-compatible',
  models,
  ...(env.OPENAI_BASE_URL ? { baseUrl: env.OPENAI_BASE_URL } : {}),
  ...(env.OPENAI_API_KEY ? { apiKeyEnv: 'OPENAI_API_KEY' } : {}),
};

/** The real services, each asked only where its variable is set: these calls cost money. */
const REAL = [
  { needs: 'MESHY_API_KEY', entry: { kind: 'meshy', apiKeyEnv: 'MESHY_API_KEY' }, open: openMeshy },
  { needs: 'TRIPO_API_KEY', entry: { kind: 'tripo', apiKeyEnv: 'TRIPO_API_KEY' }, open: openTripo },
  { needs: 'GEMINI_API_KEY', entry: { kind: 'gemini', apiKeyEnv: 'GEMINI_API_KEY' }, open: openGemini },
  { needs: env.OPENAI_BASE_URL ? 'OPENAI_BASE_URL' : 'OPENAI_API_KEY', entry: openai, open: openOpenAi },
  {
    needs: 'LLMHUB_URL',
    entry: { kind: 'llmhub', baseUrl: env.LLMHUB_URL, ...(env.LLMHUB_API_KEY ? { apiKeyEnv: 'LLMHUB_API_KEY' } : {}) },
    open: (entry: ReturnType<typeof settleProvider>) => openLlmHub(entry, AbortSignal.timeout(30_000)),
  },
  { needs: 'WORLDKILN_TEST_WORKER', entry: { kind: 'mesh-worker', baseUrl: env.WORLDKILN_TEST_WORKER, local: true }, open: openMeshWorker },
];

for (const { needs, entry, open } of REAL) {
  const reason = env[needs] ? '' : ` (skipped: ${needs} is not set, so there is nobody to ask)`;
  describe.skipIf(!env[needs])(`the real ${entry.kind} keeps the contract${reason}`, () => {
    providerContract(async () => open(settleProvider(ProviderEntry.parse({ id: entry.kind, ...entry }), env)), { pauseMs: 5_000 });
  });
}
