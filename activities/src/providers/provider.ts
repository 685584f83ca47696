/**
 * What every provider of generation looks like from inside: capabilities behind one shape, so that a plan can choose
 * between them without knowing any. One folder per provider beside this file; one contract test holds for all.
 */
import type { AssetKind, Capability, Failure } from '@worldkiln/contracts';

/** What a plan may know of a provider before choosing it. */
export interface ProviderCard {
  id: string;
  capabilities: ReadonlySet<Capability>;
  /** True when nothing leaves the operator's own machines. */
  local: boolean;
  /** The names of the models behind each capability, for the trace. */
  models: Partial<Record<Capability, string>>;
  /** Credits (integer, thousandths of a cent are below anybody's notice: 1 credit = 1/100 cent) the worst case of one call costs. */
  price: Partial<Record<Capability, number>>;
  /** Tasks at once, and calls a minute, as the provider's account allows. */
  /** Credits a day this installation lets it cost; absent is without limit. */
  dailyCredits?: number;
  concurrency: number;
  /** Pictures of one thing an image_to_3d task makes use of; absent is one. */
  views?: number;
  perMinute: number;
  /** Where outputs may not be used (ISO 3166 codes), and under which terms they are given. */
  licence: { name: string; url?: string; excludes: string[] };
  /** The operator's order for each kind of asset, smallest first; a kind that is absent is not for this provider. */
  rank?: Partial<Record<AssetKind, number>>;
}

export interface MeshTask {
  capability: 'text_to_3d' | 'image_to_3d';
  prompt: string;
  negativePrompt?: string;
  images?: { mime: string; bytes: Uint8Array }[];
  seed?: number;
  /** Triangles wanted at most, where the provider can be told. */
  triangles?: number;
  textured: boolean;
  /** draft: the provider's quick stage only. */
  tier: 'draft' | 'final';
}

/** `idempotent`: the provider deduplicates by our key. `listed`: it can list recent tasks. `neither`: a lost answer can never be asked again. */
export type Reconciles = 'idempotent' | 'listed' | 'neither';

export type TaskLook =
  | { state: 'waiting' | 'running'; progress: number | null; position: number | null }
  | { state: 'done'; result: { url: string } | { bytes: Uint8Array }; cost: number | null; model: string | null; details: Record<string, string> }
  | { state: 'failed'; failure: Failure; charged: boolean }
  | { state: 'cancelled' };

export interface MeshProvider {
  reconciles: Reconciles;
  /** Starts the task. `key` is ours: sent as the provider's idempotency key, or written where listing finds it again. */
  submit(task: MeshTask, key: string, signal: AbortSignal): Promise<{ taskId: string }>;
  /** A task we may have started before our answer was lost; null when the provider knows none. Only where `listed`. */
  find?(key: string, since: Date, signal: AbortSignal): Promise<{ taskId: string } | null>;
  look(taskId: string, signal: AbortSignal): Promise<TaskLook>;
  cancel(taskId: string, signal: AbortSignal): Promise<void>;
  /** Hosts a result may be fetched from, besides what the answer's guard allows. */
  resultHosts: readonly string[];
}

export interface TextProvider {
  /** One answer as JSON that fits the schema; already parsed, not yet trusted. */
  structured(
    ask: { system: string; prompt: string; schema: unknown; temperature?: number },
    signal: AbortSignal,
  ): Promise<{ json: unknown; model: string; cost: number }>;
}

export interface ImageProvider {
  image(
    ask: { prompt: string; negativePrompt?: string; size: number; seed?: number; inputs?: { mime: string; bytes: Uint8Array }[]; tier: 'draft' | 'final' },
    signal: AbortSignal,
  ): Promise<{ mime: string; bytes: Uint8Array; model: string; cost: number }>;
}

export interface EmbedProvider {
  embed(texts: string[], signal: AbortSignal): Promise<{ vectors: number[][]; model: string; cost: number }>;
}

export interface Provider {
  card: ProviderCard;
  text?: TextProvider;
  image?: ImageProvider;
  mesh?: MeshProvider;
  embed?: EmbedProvider;
}
/** All that are configured; the forge is not among them: it is always there. */
export type Providers = ReadonlyMap<string, Provider>;
