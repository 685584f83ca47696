import { type Config, listSettings } from '@worldkiln/contracts';
import { type DestinationStream, type Logger, pino } from 'pino';

const CENSOR = '•••';
/** Shorter ones would be found inside ordinary words. */
const SECRET_CHARS_MIN = 8;
/** Where objects that get logged carry what nobody else may read. */
const FIELDS = ['authorization', 'cookie', 'token', 'ticket', 'secret', 'password', 'credential', 'privateJwk'];
/** A signed token by its form, wherever it stands. */
const TOKEN = /\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/g;

/** The secrets among the settings of a process, as they could turn up in a line: whole, or as a URL's password. */
export function secretsOf(env: Record<string, string | undefined>): string[] {
  const found = listSettings().flatMap(({ name, secret }) => {
    const value = env[name];
    if (value === undefined || secret === undefined) return [];
    if (secret === 'all') return [value];
    const password = URL.canParse(value) ? new URL(value).password : '';
    return [password, decodeURIComponent(password)];
  });
  return [...new Set(found)].filter((value) => value.length >= SECRET_CHARS_MIN);
}

/**
 * A process' log. Secrets are kept out twice: by the names of fields, and by what each finished line contains, because an
 * error of a library may carry the whole database URL in its message.
 */
export function makeLogger(options: {
  level: Config['LOG_LEVEL'];
  /** On every line: which part of Worldkiln speaks. */
  base: Record<string, string>;
  env?: Record<string, string | undefined>;
  to?: DestinationStream;
}): Logger {
  const secrets = secretsOf(options.env ?? process.env);
  const settings = {
    level: options.level,
    base: options.base,
    redact: { paths: FIELDS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: CENSOR },
    hooks: { streamWrite: (line: string) => secrets.reduce((clean, secret) => clean.replaceAll(secret, CENSOR), line.replace(TOKEN, CENSOR)) },
  };
  return options.to === undefined ? pino(settings) : pino(settings, options.to);
}
