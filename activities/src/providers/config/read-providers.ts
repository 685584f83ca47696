import { readFileSync, statSync } from 'node:fs';
import { type Config, KilnError, LIMITS, ProvidersFile } from '@worldkiln/contracts';
import { parse } from 'yaml';
import type { z } from 'zod';
import { providersFromEnv } from './providers-from-env.ts';

/** One thing to mend, at its place in the file: `providers.0.baseUrl`. */
export interface Mistake {
  path: string;
  message: string;
}

export type ProvidersRead = { from: string; file: ProvidersFile; mistakes: [] } | { from: string; file: null; mistakes: Mistake[] };

type Settings = Pick<
  Config,
  | 'WORLDKILN_PROVIDERS'
  | 'MESHY_API_KEY'
  | 'TRIPO_API_KEY'
  | 'GEMINI_API_KEY'
  | 'OPENAI_API_KEY'
  | 'OPENAI_BASE_URL'
  | 'OPENAI_MODEL'
  | 'LLMHUB_URL'
  | 'LLMHUB_API_KEY'
>;

/** The providers this installation names: from its one file, else from the keys in its environment. Every mistake at once. */
export function readProviders(settings: Settings, env: Record<string, string | undefined>): ProvidersRead {
  const path = settings.WORLDKILN_PROVIDERS;
  if (path === undefined || path === '') return judged('environment', providersFromEnv(settings), env);
  try {
    if (statSync(path).size > LIMITS.providersFileBytes) return bad(path, '', `has more than ${LIMITS.providersFileBytes} bytes; that is no list of providers`);
    return judged(path, parse(readFileSync(path, 'utf8'), { maxAliasCount: 20 }), env);
  } catch (error) {
    return bad(path, '', `cannot be read: ${error instanceof Error ? error.message.trim() : String(error)}`);
  }
}

/** The same for a process that cannot go on with mistakes. */
export function mustReadProviders(settings: Settings, env: Record<string, string | undefined>): ProvidersFile {
  const { file, from, mistakes } = readProviders(settings, env);
  if (file !== null) return file;
  const told = mistakes.map(({ path, message }) => `${path === '' ? '' : `${path} `}${message}`).join('; ');
  throw new KilnError('invalid', {
    code: 'providers_invalid',
    message: `The providers in ${from} are not usable: ${told}. \`worldkiln config check\` shows them one by one.`,
  });
}

function judged(from: string, given: unknown, env: Record<string, string | undefined>): ProvidersRead {
  const parsed = ProvidersFile.safeParse(given);
  if (!parsed.success) return { from, file: null, mistakes: parsed.error.issues.flatMap(told) };
  const banned = new Set(parsed.data.banned);
  const mistakes = parsed.data.providers.flatMap(({ id, apiKeyEnv }, i) =>
    apiKeyEnv === undefined || env[apiKeyEnv] || banned.has(id)
      ? []
      : [{ path: `providers.${i}.apiKeyEnv`, message: `names ${apiKeyEnv}, which is not set; set it, or put ${id} under banned` }],
  );
  return mistakes.length === 0 ? { from, file: parsed.data, mistakes: [] } : { from, file: null, mistakes };
}

/** A value is never repeated: somebody may have put the key itself where its variable’s name belongs. */
function told(issue: z.core.$ZodIssue): Mistake[] {
  const path = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
  return issue.keys.map((name) => ({ path: path === '' ? name : `${path}.${name}`, message: 'is not known here; check its spelling' }));
}

const bad = (from: string, path: string, message: string): ProvidersRead => ({ from, file: null, mistakes: [{ path, message }] });
