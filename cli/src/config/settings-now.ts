import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { listSettings, type Setting } from '@worldkiln/contracts';
import { z } from 'zod';
import { readBoxState } from '../box/data-folder.ts';

/** One setting as it stands. */
export interface SettingNow {
  name: string;
  /** Secrets masked; null when nothing is set. */
  value: string | null;
  from: 'environment' | 'data folder' | 'default' | 'made at the first start' | 'not set';
  /** What is wrong with it, and what it takes. */
  mistake?: string;
}

/** Names of ours begin so: one that is not in the schema is a slip of the pen. */
const OURS = /^(WORLDKILN|BLOBS|REALTIME)_/;

/** Every setting with its value, where that comes from, and what is wrong with it. Opens nothing and starts nothing. */
export function settingsNow(env: Record<string, string | undefined>): SettingNow[] {
  const settings = listSettings();
  const kept = keptBy(resolve(env.WORLDKILN_DATA ?? '.worldkiln'));
  const known = settings.map((setting) => now(setting, env[setting.name], kept[setting.name]));
  const names = settings.map(({ name }) => name);
  const strangers = Object.keys(env)
    .filter((name) => OURS.test(name) && !names.includes(name))
    .map((name): SettingNow => ({ name, value: '…', from: 'environment', mistake: `${name}: means nothing here; ${nearest(name, names)}` }));
  return [...known, ...halfAKey(env), ...strangers];
}

function now(setting: Setting, given: string | undefined, kept: string | undefined): SettingNow {
  const { name } = setting;
  if (given !== undefined) {
    const parsed = setting.schema.safeParse(given);
    const value = masked(setting, given);
    return parsed.success ? { name, value, from: 'environment' } : { name, value, from: 'environment', mistake: mistakeOf(setting, parsed.error) };
  }
  if (kept !== undefined) return { name, value: masked(setting, kept), from: 'data folder' };
  if (setting.default !== undefined) return { name, value: setting.default, from: 'default' };
  return { name, value: null, from: setting.onOneBox === undefined ? 'not set' : 'made at the first start' };
}

/** What one box would take from its data folder. */
function keptBy(folder: string): Record<string, string | undefined> {
  const box = readBoxState(folder);
  const secret = readJson(join(folder, 'secrets.json'), z.object({ secret: z.string() }))?.secret;
  const ports = readJson(join(folder, 'ports.json'), z.record(z.string(), z.int()));
  const port = (name: string) => (ports?.[name] === undefined ? undefined : String(ports[name]));
  const here = (name: string) => (port(name) === undefined ? undefined : `127.0.0.1:${port(name)}`);
  return {
    WORLDKILN_SECRET: secret,
    REALTIME_PORT: port('realtime'),
    DATABASE_URL: box?.databaseUrl ?? (here('postgres') && `postgres://worldkiln:kept@${here('postgres')}/worldkiln`),
    TEMPORAL_ADDRESS: box?.temporalAddress ?? here('temporal'),
    TEMPORAL_UI: box?.uiUrl,
  };
}

function readJson<T>(file: string, schema: z.ZodType<T>): T | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return schema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined; // `worldkiln up` says what is wrong with it
  }
}

/** Shows enough to recognise a value by and never the secret in it, not even where it is malformed. */
function masked({ secret }: Setting, value: string): string {
  if (secret === 'all') return `••• (${value.length} characters)`;
  if (secret !== 'password') return value;
  // What is no such URL may hold its password anywhere.
  if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value)) return `••• (${value.length} characters)`;
  const url = new URL(value);
  if (url.password !== '') url.password = 'xxx';
  if (url.searchParams.has('password')) url.searchParams.set('password', 'xxx');
  return url.href.replace(/:xxx@/, ':•••@').replace('password=xxx', 'password=•••');
}

function mistakeOf({ name, takes, example, secret }: Setting, error: z.ZodError): string {
  const says = error.issues.map((issue) => [name, ...issue.path].join('.') + `: ${issue.message}`).join('; ');
  return `${says}. It takes ${takes}${example !== undefined && secret !== 'all' ? `, for example ${example}` : ''}`;
}

/** Half a key would be found out with the first file that is made. */
function halfAKey(env: Record<string, string | undefined>): SettingNow[] {
  const [id, secret] = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];
  if (env.BLOBS_URL === undefined || (env.AWS_ACCESS_KEY_ID === undefined) === (env.AWS_SECRET_ACCESS_KEY === undefined)) return [];
  return [{ name: 'BLOBS_URL', value: null, from: 'not set', mistake: `${id} and ${secret} go together: set both, or neither` }];
}

/** "did you mean": the name that shares most of its letters in order. */
function nearest(given: string, names: string[]): string {
  const scored = names.map((name) => ({ name, far: distance(given, name) })).sort((a, b) => a.far - b.far);
  const [best] = scored;
  return best && best.far <= 4 ? `did you mean ${best.name}?` : 'docs/configuration.md lists what does';
}

/** Levenshtein's distance, one row at a time. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
