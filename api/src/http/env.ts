import type { JobId } from '@worldkiln/contracts';
import type { HttpBindings } from '@hono/node-server';
import type { Logger } from 'pino';
import type { Identity } from '../identity/tokens.ts';

/** What middleware leaves for the handlers behind it. */
export interface ApiEnv {
  Bindings: HttpBindings;
  Variables: {
    requestId: string;
    /** Who asks, as far as the network knows. */
    address: string;
    log: Logger;
    /** Set by the bearer middleware: routes without it must not read it. */
    identity: Identity;
    /** The job this request made. */
    accepted?: JobId;
  };
}
