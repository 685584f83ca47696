import type { Activities } from '@worldkiln/contracts';
import type { BlobStore } from '@worldkiln/blobs';
import type { Db } from '@worldkiln/db';
import type { Logger } from 'pino';
import type { Forge } from './forge.ts';
import type { Providers } from './providers/provider.ts';
import { admitStep } from './steps/admit.ts';
import { bakeImportStep } from './steps/bake-import.ts';
import { bakeStep } from './steps/bake.ts';
import { cancelledStep, failStep } from './steps/end.ts';
import { forgeStep } from './steps/forge.ts';
import { planStep } from './steps/plan.ts';
import { publishStep } from './steps/publish.ts';

/** The clients the hands hold. */
export interface Clients {
  db: Db;
  blobs: BlobStore;
  forge: Forge;
  /** Providers of generation besides the forge; none on a box without keys. */
  providers: Providers;
  log: Logger;
}

/** Rows and quick steps, for the queue `generate`. */
export function quickHands(clients: Clients): Pick<Activities, 'admit' | 'publish' | 'fail' | 'cancelled'> {
  return { admit: admitStep(clients), publish: publishStep(clients), fail: failStep(clients), cancelled: cancelledStep(clients) };
}

/** CPU work, for the queue `forge`. */
export function forgeHands(clients: Clients): Pick<Activities, 'plan' | 'forge' | 'bake' | 'bakeImport'> {
  return { plan: planStep(clients), forge: forgeStep(clients), bake: bakeStep(clients), bakeImport: bakeImportStep(clients) };
}
