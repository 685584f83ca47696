import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { AssetKind } from './recipe.ts';

/** What a provider may be able to do; plans choose by these and never by name. */
export const Capability = z.enum(['structured_json', 'image_generate', 'image_edit', 'text_to_3d', 'image_to_3d', 'embed']);
export type Capability = z.infer<typeof Capability>;

export const ProviderKind = z.enum(['openai-compatible', 'gemini', 'meshy', 'tripo', 'mesh-worker', 'llmhub']);
export type ProviderKind = z.infer<typeof ProviderKind>;

const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be lower-case letters, digits and dashes, at most 40');
const country = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166 code of two capital letters, such as DE');
const credits = z.int().min(0).max(10_000_000);
/** Keys stand in the environment, and the file names the variable: so the file can be committed. */
const keyName = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{2,60}$/, 'must name an environment variable, such as MESHY_API_KEY; the key itself never stands in this file');

/** The spec’s names for models by purpose (section 7). */
export const ProviderModels = z.strictObject({
  intent: z.string().min(1).max(100).optional(),
  imageDraft: z.string().min(1).max(100).optional(),
  imageFinal: z.string().min(1).max(100).optional(),
  textTo3d: z.string().min(1).max(100).optional(),
  imageTo3d: z.string().min(1).max(100).optional(),
  embed: z.string().min(1).max(100).optional(),
});
export type ProviderModels = z.infer<typeof ProviderModels>;

export const ProviderLicence = z.strictObject({
  name: z.string().min(1).max(120),
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** Where outputs may not be used. */
  excludes: z.array(country).max(60).default([]),
});

export const ProviderEntry = z
  .strictObject({
    id,
    kind: ProviderKind,
    /** Each kind knows its own; a worker and a gateway stand where you put them. */
    baseUrl: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
    apiKeyEnv: keyName.optional(),
    /** Nothing leaves the operator's own machines. */
    local: z.boolean().default(false),
    /** For mesh-worker: our own contract (docs/provider-worker.md), or Hunyuan3D's api_server as it ships. */
    dialect: z.enum(['worldkiln', 'hunyuan3d']).optional(),
    models: ProviderModels.default({}),
    /** Credits (1 is 1/100 cent) one call costs at most. */
    prices: z.partialRecord(Capability, credits).default({}),
    concurrency: z.int().min(1).max(LIMITS.providerConcurrencyMost).optional(),
    perMinute: z.int().min(1).max(6_000).optional(),
    /** Credits (1/100 cent) all wishes together may cost here in a day (UTC). */
    dailyCredits: z.int().min(0).optional(),
    licence: ProviderLicence.optional(),
    /** Hosts its files lie on, besides those its kind is known to use: `assets.example` or `*.example`. */
    resultHosts: z
      .array(z.string().regex(/^(\*\.)?[a-z0-9.-]+(:\d+)?$/i, 'must be a host, or *. and a domain'))
      .max(8)
      .default([]),
  })
  .superRefine((entry, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (entry.baseUrl === undefined && (entry.kind === 'mesh-worker' || entry.kind === 'llmhub'))
      wrong('baseUrl', `is needed: a ${entry.kind} has no address of its own`);
    if (entry.apiKeyEnv === undefined && NEEDS_KEY.includes(entry.kind)) wrong('apiKeyEnv', `is needed: ${entry.kind} asks for a key`);
    if (entry.dialect !== undefined && entry.kind !== 'mesh-worker') wrong('dialect', 'belongs to a mesh-worker only');
    if (entry.kind === 'openai-compatible' && Object.keys(entry.models).length === 0)
      wrong('models', 'is needed: name at least one of intent, imageDraft, imageFinal, embed');
  });
export type ProviderEntry = z.infer<typeof ProviderEntry>;

const NEEDS_KEY: readonly ProviderKind[] = ['gemini', 'meshy', 'tripo'];

/** `infra/providers.yaml`: who may be asked for what, at which price, and who may not. */
export const ProvidersFile = z
  .strictObject({
    version: z.literal(1),
    providers: z.array(ProviderEntry).max(LIMITS.providersMost).default([]),
    /** Per asset kind, the providers to ask, best first; whoever is not named is not asked. A kind left out asks all. */
    routing: z.partialRecord(AssetKind, z.array(id).max(LIMITS.providersMost)).default({}),
    /** Kept in the file, and never asked. */
    banned: z.array(id).max(LIMITS.providersMost).default([]),
    /** True: only providers with `local: true` are opened at all. */
    localOnly: z.boolean().default(false),
    /** Where this installation's outputs are used: a provider whose licence excludes it is not opened. */
    territory: z.array(country).max(60).default([]),
  })
  .superRefine((file, context) => {
    const known = new Set<string>();
    file.providers.forEach((entry, i) => {
      if (known.has(entry.id))
        context.addIssue({ code: 'custom', path: ['providers', i, 'id'], message: `there is already a provider ${entry.id}; give each its own id` });
      if (entry.id === 'forge' || entry.id === 'auto')
        context.addIssue({ code: 'custom', path: ['providers', i, 'id'], message: `${entry.id} is a name of ours; take another` });
      known.add(entry.id);
    });
    const mustBeKnown = (name: string, path: (string | number)[]) => {
      if (!known.has(name))
        context.addIssue({
          code: 'custom',
          path,
          message: `there is no provider ${name}; ${known.size === 0 ? 'none is configured' : `there are ${[...known].join(', ')}`}`,
        });
    };
    for (const [kind, names] of Object.entries(file.routing)) names?.forEach((name, i) => mustBeKnown(name, ['routing', kind, i]));
    file.banned.forEach((name, i) => mustBeKnown(name, ['banned', i]));
  });
export type ProvidersFile = z.infer<typeof ProvidersFile>;
