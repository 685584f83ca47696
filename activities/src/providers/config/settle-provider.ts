import type { Capability, ProviderEntry, ProviderKind, ProviderModels } from '@worldkiln/contracts';
import type { ProviderCard } from '../provider.ts';

/** An entry with everything filled in: what an adapter is opened with. */
export interface SettledProvider extends Pick<ProviderEntry, 'id' | 'kind' | 'local' | 'resultHosts'> {
  baseUrl: string;
  /** Never logged, never in an error: it goes into one header and nowhere else. */
  apiKey: string | null;
  models: ProviderModels;
  prices: Partial<Record<Capability, number>>;
  concurrency: number;
  perMinute: number;
  dailyCredits?: number;
  licence: ProviderCard['licence'];
  dialect: 'worldkiln' | 'hunyuan3d';
  /** The host its own pages stand on. */
  host: string;
}

/** What is known of a kind, from its own documents on the day its adapter was written. Prices are worst cases in credits of 1/100 cent. */
const KINDS: Record<ProviderKind, Omit<SettledProvider, 'id' | 'kind' | 'local' | 'apiKey' | 'dialect' | 'host'>> = {
  'openai-compatible': {
    baseUrl: 'https://api.openai.com/v1',
    models: {},
    prices: { structured_json: 300, image_generate: 1_700, image_edit: 1_900, embed: 1 },
    concurrency: 8,
    perMinute: 120,
    licence: { name: 'OpenAI terms of use', url: 'https://openai.com/policies/terms-of-use', excludes: [] },
    resultHosts: [],
  },
  gemini: {
    baseUrl: 'https://generativelanguage.googleapis.com',
    models: { intent: 'gemini-2.5-flash', imageDraft: 'gemini-2.5-flash-image', imageFinal: 'gemini-3-pro-image-preview', embed: 'gemini-embedding-001' },
    prices: { structured_json: 200, image_generate: 1_340, image_edit: 1_360, embed: 1 },
    concurrency: 8,
    perMinute: 60,
    licence: { name: 'Gemini API additional terms', url: 'https://ai.google.dev/gemini-api/terms', excludes: [] },
    resultHosts: [],
  },
  meshy: {
    baseUrl: 'https://api.meshy.ai',
    models: { textTo3d: 'latest', imageTo3d: 'latest' },
    // 30 of Meshy’s credits, at 2 cents each.
    prices: { text_to_3d: 6_000, image_to_3d: 6_000 },
    concurrency: 10,
    perMinute: 600,
    licence: { name: 'Meshy terms, paid plan', url: 'https://www.meshy.ai/terms', excludes: [] },
    resultHosts: ['assets.meshy.ai'],
  },
  tripo: {
    baseUrl: 'https://api.tripo3d.ai',
    models: {},
    // 30 of Tripo’s credits, at a cent each.
    prices: { text_to_3d: 3_000, image_to_3d: 4_000 },
    concurrency: 10,
    perMinute: 300,
    licence: { name: 'Tripo terms, paid plan', url: 'https://www.tripo3d.ai/terms', excludes: [] },
    resultHosts: ['*.tripo3d.com', '*.tripo3d.ai'],
  },
  'mesh-worker': {
    baseUrl: '',
    models: {},
    prices: {},
    concurrency: 1,
    perMinute: 120,
    licence: { name: 'the worker’s model', excludes: [] },
    resultHosts: [],
  },
  llmhub: { baseUrl: '', models: {}, prices: {}, concurrency: 8, perMinute: 120, licence: { name: 'the gateway’s models', excludes: [] }, resultHosts: [] },
};

/** Tencent’s community licence: not in the European Union, the United Kingdom or South Korea, outputs included. */
const HUNYUAN: ProviderCard['licence'] = {
  name: 'Tencent Hunyuan 3D 2.0 Community License',
  url: 'https://huggingface.co/tencent/Hunyuan3D-2/blob/main/LICENSE',
  excludes: 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE GB KR'.split(' '),
};

/** Terms of the models workers usually run, by the beginning of their names. */
const MODEL_LICENCES: [start: string, licence: ProviderCard['licence']][] = [
  ['hunyuan', HUNYUAN],
  ['stable-fast-3d', { name: 'Stability AI Community License', url: 'https://stability.ai/community-license-agreement', excludes: [] }],
  ['triposr', { name: 'MIT', excludes: [] }],
];

export function settleProvider(entry: ProviderEntry, env: Record<string, string | undefined>): SettledProvider {
  const known = KINDS[entry.kind];
  const dialect = entry.dialect ?? 'worldkiln';
  const baseUrl = (entry.baseUrl ?? known.baseUrl).replace(/\/+$/, '');
  const models = { ...known.models, ...entry.models };
  const { host } = new URL(baseUrl);
  return {
    id: entry.id,
    kind: entry.kind,
    local: entry.local,
    baseUrl,
    host,
    apiKey: entry.apiKeyEnv === undefined ? null : (env[entry.apiKeyEnv] ?? null),
    models,
    prices: { ...(entry.local ? {} : known.prices), ...entry.prices },
    concurrency: entry.concurrency ?? known.concurrency,
    perMinute: entry.perMinute ?? known.perMinute,
    ...(entry.dailyCredits === undefined ? {} : { dailyCredits: entry.dailyCredits }),
    licence: licenceOf(entry, models.imageTo3d ?? models.textTo3d ?? '', dialect) ?? known.licence,
    dialect,
    resultHosts: [...known.resultHosts, ...entry.resultHosts],
  };
}

/** The operator’s word stands; else what the model’s name tells. */
function licenceOf({ licence, kind }: ProviderEntry, model: string, dialect: SettledProvider['dialect']): ProviderCard['licence'] | undefined {
  if (licence !== undefined) return { name: licence.name, excludes: licence.excludes, ...(licence.url === undefined ? {} : { url: licence.url }) };
  if (kind !== 'mesh-worker') return undefined;
  if (dialect === 'hunyuan3d') return HUNYUAN;
  return MODEL_LICENCES.find(([start]) => model.toLowerCase().startsWith(start))?.[1];
}
