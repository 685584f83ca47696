import { z } from 'zod';
import { KilnError } from './errors.ts';

const port = z.coerce.number().int().min(0).max(65_535);

/**
 * The environment every process reads, once, at its start. `worldkiln up` fills what is not set from the data folder;
 * a cluster sets it all itself. The same code runs either way.
 */
export const Config = z.object({
  PORT: port.default(4100).describe('Serves web, API and signalling.'),
  HOST: z.string().default('127.0.0.1').describe('The address listened on. 0.0.0.0 opens the box to the network it stands in.'),
  WORLDKILN_DATA: z.string().default('.worldkiln').describe('The folder that holds all state of a one-box installation.'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe('PostgreSQL.'),
  TEMPORAL_ADDRESS: z.string().describe('host:port of the Temporal frontend.'),
  TEMPORAL_NAMESPACE: z.string().default('default').describe('The Temporal namespace.'),
  TEMPORAL_VERSIONING: z
    .enum(['off', 'pinned'])
    .default('off')
    .describe(
      'pinned keeps every run on the worker build that began it: for fleets that keep old builds running until their runs have ended. off lets any build go on with any run, guarded by replayed histories: for one box, where the old build is gone after an update.',
    ),
  TEMPORAL_UI: z.url().optional().describe('Where operators read the Temporal UI.'),
  WORLDKILN_SECRET: z.string().min(32).describe('Signs blob links and calls between services. Kept in the data folder on one box.'),
  WORLDKILN_PUBLIC_URL: z.url().optional().describe('The address people type, when a proxy stands before us.'),
  REALTIME_PORT: port.default(0).describe('Where a room server listens for the API; 0 takes a free one.'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info').describe('How much is logged.'),
});
export type Config = z.infer<typeof Config>;

/** Reads the environment, or says every mistake at once with the name of its variable. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = Config.safeParse(env);
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new KilnError('invalid', { code: 'config_invalid', message: `The configuration is not usable: ${mistakes}.`, cause: parsed.error });
}
