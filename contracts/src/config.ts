import { z } from 'zod';
import { CreditsMode } from './credits.ts';
import { KilnError } from './errors.ts';
import { LIMITS } from './limits.ts';

const port = z.coerce.number().int().min(0).max(65_535);

/** What a setting says of itself; docs/configuration.md, .env.example and `worldkiln config` are made from it. */
interface About {
  description: string;
  /** Never shown: all of it, or the password inside a URL. */
  secret?: 'all' | 'password';
  example?: string;
  /** Where the value comes from on one box when nobody sets it. */
  onOneBox?: string;
}
const about = (said: About) => ({ ...said });

/** Origins with commas between: 'http://10.0.0.5:8080, https://hooks.internal'. */
const origins = z.string().refine((text) => originsOf(text).every((origin) => /^https?:\/\/[a-z0-9.[\]:-]+$/.test(origin)), {
  error: 'must be origins: http://10.0.0.5:8080, https://hooks.example',
});

/** The single origins of such a setting. */
export const originsOf = (text: string): string[] =>
  text
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');

/** The key to a provider: never shown, and blank where a compose file leaves it blank. */
const key = (whose: string) =>
  z
    .string()
    .optional()
    .meta(about({ description: `The key to ${whose}`, secret: 'all', example: 'key' }));

/**
 * The environment every process reads, once, at its start. `worldkiln up` fills what is not set from the data folder;
 * a cluster sets it all itself. The same code runs either way.
 */
export const Config = z.object({
  PORT: port.default(4100).meta(about({ description: 'Serves web, API and signalling.' })),
  HOST: z
    .string()
    .default('127.0.0.1')
    .meta(about({ description: 'The address listened on. 0.0.0.0 opens the box to the network it stands in.' })),
  WORLDKILN_DATA: z
    .string()
    .default('.worldkiln')
    .meta(about({ description: 'The folder that holds all state of a one-box installation.' })),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).meta(
    about({
      description: 'PostgreSQL.',
      secret: 'password',
      example: 'postgres://worldkiln:password@db.example:5432/worldkiln',
      onOneBox: 'a PostgreSQL of its own, in the data folder',
    }),
  ),
  TEMPORAL_ADDRESS: z.string().meta(
    about({
      description: 'host:port of the Temporal frontend.',
      example: 'temporal.example:7233',
      onOneBox: 'a Temporal of its own, in the data folder',
    }),
  ),
  TEMPORAL_NAMESPACE: z
    .string()
    .default('default')
    .meta(about({ description: 'The Temporal namespace.' })),
  TEMPORAL_VERSIONING: z
    .enum(['off', 'pinned'])
    .default('off')
    .meta(
      about({
        description:
          'pinned keeps every run on the worker build that began it: for fleets that keep old builds running until their runs have ended. off lets any build go on with any run, guarded by replayed histories: for one box, where the old build is gone after an update.',
      }),
    ),
  TEMPORAL_CODEC_KEYS: z
    .string()
    .regex(
      /^(plain,\s*)?[a-z0-9][a-z0-9-]*:[A-Za-z0-9+/]{43}=(,\s*[a-z0-9][a-z0-9-]*:[A-Za-z0-9+/]{43}=)*$/,
      'must be ids with 32 bytes in base64 each: 2026-11:…,2026-05:…',
    )
    .optional()
    .meta(
      about({
        description:
          'Seals what runs say to Temporal (AES-256-GCM), so that its operator reads nothing: id:base64, with commas between. The first key seals, all of them open; `plain,` before them seals no more and still opens. Search attributes and workflow ids stay readable. Unset: nothing is sealed.',
        secret: 'all',
        example: '2026-11:b2YtYW4tZXhhbXBsZS1hbmQta25vd24tdG8tYWxsISE=',
      }),
    ),
  TEMPORAL_UI: z
    .url()
    .optional()
    .meta(about({ description: 'Where operators read the Temporal UI.', example: 'https://temporal.example' })),
  TEMPORAL_CLI: z
    .string()
    .optional()
    .meta(about({ description: 'The `temporal` program one box starts, where it is not on PATH.', example: '/opt/temporal/temporal' })),
  BLOBS_URL: z
    .string()
    .regex(/^s3:\/\/[^/?]+/, 'must be s3://bucket/prefix?region=…&endpoint=…&public=…')
    .optional()
    .meta(
      about({
        description:
          'The bucket that holds the made files: s3://bucket/prefix?region=…&endpoint=…&public=…. `endpoint` names a server that is not AWS, `public` the address browsers reach it by. The bucket’s CORS rules must let the origin of the web client GET and PUT. Unset: the folder `blobs` in WORLDKILN_DATA.',
        example: 's3://worldkiln?region=eu-central-1&endpoint=https://s3.example',
      }),
    ),
  AWS_ACCESS_KEY_ID: z
    .string()
    .optional()
    .meta(about({ description: 'The key to BLOBS_URL. Unset: the profile or role of the machine, as every AWS tool finds it.', example: 'AKIAEXAMPLE' })),
  AWS_SECRET_ACCESS_KEY: z
    .string()
    .optional()
    .meta(about({ description: 'The secret half of that key.', secret: 'all', example: 'secret' })),
  WORLDKILN_SECRET: z
    .string()
    .min(32)
    .meta(
      about({
        description: 'Signs blob links and calls between services.',
        secret: 'all',
        example: 'at-least-32-characters-that-nobody-guesses',
        onOneBox: 'made once, kept in secrets.json in the data folder',
      }),
    ),
  WORLDKILN_PUBLIC_URL: z
    .url()
    .optional()
    .meta(about({ description: 'The address people type, when a proxy stands before us.', example: 'https://kiln.example' })),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^[0-9a-fA-F.:/, ]*$/, 'must be addresses or networks: 10.0.0.0/8, 127.0.0.1')
    .default('')
    .meta(
      about({
        description:
          'The proxies before us, as addresses or networks with commas between: whom they name in X-Forwarded-For is who asks. From anybody else that header counts for nothing.',
        example: '10.0.0.0/8, 127.0.0.1',
      }),
    ),
  CREDITS: CreditsMode.default('house').meta(
    about({
      description:
        'Who pays for jobs: house, without a limit, and every job still shows what it cost; or accounts, each from the credits an operator granted it. Operators are always paid for by the house.',
    }),
  ),
  ROOM_PLAYERS: z.coerce
    .number()
    .int()
    .min(1)
    .max(LIMITS.playersPerRoomMost)
    .default(LIMITS.playersPerRoom)
    .meta(about({ description: 'How many people one room takes.' })),
  WEBHOOK_TRUSTED_ORIGINS: origins.default('').meta(
    about({
      description:
        'Origins inside your own network that webhooks may be sent to, with commas between, http ones too. Everybody else’s must be public and https.',
      example: 'http://10.0.0.5:8080',
    }),
  ),
  REALTIME_PORT: port.default(0).meta(about({ description: 'Where a room server listens for the API; 0 takes a free one.' })),
  REALTIME_HOST: z
    .string()
    .default('127.0.0.1')
    .meta(about({ description: 'The address that port is opened on. 0.0.0.0 where the API runs on another machine: for private networks only.' })),
  REALTIME_URL: z
    .url({ protocol: /^http$/ })
    .optional()
    .meta(
      about({
        description: 'How the API reaches this room server. Unset: by its host name when REALTIME_HOST is 0.0.0.0, else by REALTIME_HOST.',
        example: 'http://room-1:4200',
      }),
    ),
  RTC_PORTS: z
    .string()
    .regex(/^\d{4,5}(-\d{4,5})?$/, 'must be a port or a range of them')
    .optional()
    .meta(
      about({
        description:
          'The UDP port, or range of ports, of WebRTC: what a container publishes and a firewall opens. All players of a server share one. Unset: any free one.',
        example: '40000-40010',
      }),
    ),
  RTC_PUBLIC_ADDRESS: z
    .union([z.ipv4(), z.ipv6()])
    .optional()
    .meta(
      about({
        description: 'The address browsers reach those ports at, where it is not this machine’s own: behind NAT, in a container.',
        example: '203.0.113.7',
      }),
    ),
  TURN_URL: z
    .string()
    .regex(/^turns?:[^?\s]+(\?transport=(udp|tcp))?$/, 'must be turn:host:port or turns:host:port')
    .optional()
    .meta(about({ description: 'A TURN server that carries WebRTC for players whose networks let nothing else through.', example: 'turn:turn.example:3478' })),
  TURN_SECRET: z
    .string()
    .min(16)
    .optional()
    .meta(
      about({
        description: 'The secret shared with it (coturn: static-auth-secret); each player gets a password that ends after some hours.',
        secret: 'all',
        example: 'shared-with-coturn',
      }),
    ),
  HEALTH_PORT: port.optional().meta(
    about({
      description:
        'A private port of each process with /healthz, /readyz and /metrics, for containers and Prometheus; open on every address. One box leaves it unset.',
      example: '9100',
    }),
  ),
  BACKUP_HOUR: z
    .union([z.literal('off'), z.coerce.number().int().min(0).max(23)])
    .default(4)
    .meta(about({ description: 'The hour of the day, by this machine’s clock, at which a backup is made; off makes none.' })),
  BACKUP_KEEP: z.coerce
    .number()
    .int()
    .min(1)
    .max(3_650)
    .default(14)
    .meta(about({ description: 'How many of the daily backups stay.' })),
  WORLDKILN_PROVIDERS: z
    .string()
    .optional()
    .meta(
      about({
        description:
          'The file that says which providers of generation there are, what they cost and who may not be asked (infra/providers.yaml is an example). Without it the keys below are all there is to it; with it they are only what the file names.',
        example: './infra/providers.yaml',
      }),
    ),
  MESHY_API_KEY: key('Meshy: meshes from text and pictures.'),
  TRIPO_API_KEY: key('Tripo: meshes from text and pictures.'),
  GEMINI_API_KEY: key('Google Gemini: designs, pictures and textures.'),
  OPENAI_API_KEY: key('OpenAI, or whoever answers at OPENAI_BASE_URL: designs, pictures and textures.'),
  OPENAI_BASE_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta(
      about({
        description: 'A server that speaks the OpenAI protocol, such as Ollama at http://127.0.0.1:11434/v1. It needs OPENAI_MODEL, and often no key.',
        example: 'http://127.0.0.1:11434/v1',
      }),
    ),
  OPENAI_MODEL: z
    .string()
    .optional()
    .meta(about({ description: 'The language model asked for designs there.', example: 'gpt-oss:20b' })),
  LLMHUB_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta(about({ description: 'An LLMHub gateway: it is asked at the start what it can do.', example: 'https://llmhub.example' })),
  LLMHUB_API_KEY: key('LLMHub.'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta(
      about({
        description:
          'An OpenTelemetry collector that takes OTLP as JSON over HTTP: each job is one trace through API, workflow, steps and room. Unset: none is written.',
        example: 'http://127.0.0.1:4318',
      }),
    ),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .optional()
    .meta(about({ description: 'Headers the collector asks for: name=value, with commas between.', secret: 'all', example: 'authorization=Basic%20abc' })),
  STARTER_VALLEY: z
    .enum(['on', 'off'])
    .default('off')
    .meta(about({ description: 'Whether the first world of a new installation comes with some things in it.', onOneBox: 'on' })),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .meta(about({ description: 'How much is logged.' })),
});
export type Config = z.infer<typeof Config>;

/** One setting as people read about it. */
export interface Setting extends About {
  name: string;
  /** Absent: it must be set, or `onOneBox` says who sets it, or it is optional. */
  default?: string;
  optional: boolean;
  /** What it takes: `number`, `off | pinned`. */
  takes: string;
  schema: z.ZodType;
}

/** Every setting, in the schema's order. */
export function listSettings(): Setting[] {
  return Object.entries<z.ZodType>(Config.shape).map(([name, schema]) => {
    // `about` is the only hand that fills this registry for these schemas.
    const said = schema.meta() as unknown as About;
    const absent = schema.safeParse(undefined);
    // Every default of ours is a text or a number.
    const value = absent.success && absent.data !== undefined ? { default: String(absent.data as string | number) } : {};
    return { ...said, name, optional: absent.success, takes: takes(schema), schema, ...value };
  });
}

function takes(schema: z.ZodType): string {
  return wordsFor(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as Json);
}

/** The part of JSON Schema that settings come to. */
interface Json {
  type?: string;
  enum?: string[];
  const?: string;
  anyOf?: Json[];
  format?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
}

function wordsFor(json: Json): string {
  if (json.anyOf) return json.anyOf.map(wordsFor).join(' | ');
  if (json.const !== undefined) return json.const;
  if (json.enum) return json.enum.join(' | ');
  if (json.format === 'uri') return 'URL';
  if (json.type === 'integer') return `number, ${json.minimum} to ${json.maximum}`;
  return json.minLength === undefined ? 'text' : `text, at least ${json.minLength} characters`;
}

/** Reads the environment, or says every mistake at once with the name of its variable. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = Config.safeParse(env);
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new KilnError('invalid', { code: 'config_invalid', message: `The configuration is not usable: ${mistakes}.`, cause: parsed.error });
}
