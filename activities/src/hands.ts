import type { Activities, CreditsMode } from '@worldkiln/contracts';
import type { BlobStore } from '@worldkiln/blobs';
import type { Db } from '@worldkiln/db';
import type { Logger } from 'pino';
import type { Forge } from './forge.ts';
import type { Providers } from './providers/provider.ts';
import { admitStep } from './steps/admit.ts';
import { approvalStep } from './steps/approval.ts';
import { awaitStep } from './steps/await.ts';
import { bakeImportStep } from './steps/bake-import.ts';
import { bakeStep } from './steps/bake.ts';
import { drawStep } from './steps/draw.ts';
import { cancelledStep, failStep } from './steps/end.ts';
import { forgeStep } from './steps/forge.ts';
import { pictureStep } from './steps/picture.ts';
import { planStep } from './steps/plan.ts';
import { publishStep } from './steps/publish.ts';
import { settleStep } from './steps/settle.ts';
import { submitStep } from './steps/submit.ts';
import { textureStep } from './steps/texture.ts';
import { deliverStep } from './webhooks/deliver.ts';

/** The clients the hands hold. */
export interface Clients {
  db: Db;
  blobs: BlobStore;
  forge: Forge;
  /** Providers of generation besides the forge; none on a box without keys. */
  providers: Providers;
  /** Who pays: the house for everybody, or accounts with credits of their own. */
  credits: CreditsMode;
  /** Origins inside the operator's network that webhooks may be sent to. */
  trustedOrigins: readonly string[];
  log: Logger;
}

/** Rows and quick steps, for the queue `generate`. */
export function quickHands(clients: Clients): Pick<Activities, 'admit' | 'approval' | 'publish' | 'fail' | 'cancelled' | 'settle'> {
  return {
    admit: admitStep(clients),
    approval: approvalStep(clients),
    publish: publishStep(clients),
    fail: failStep(clients),
    cancelled: cancelledStep(clients),
    settle: settleStep(clients),
  };
}

/** CPU work, for the queue `forge`. */
export function forgeHands(clients: Clients): Pick<Activities, 'plan' | 'forge' | 'bake' | 'bakeImport'> {
  return { plan: planStep(clients), forge: forgeStep(clients), bake: bakeStep(clients), bakeImport: bakeImportStep(clients) };
}

/** Pictures of what is ready, for the queue `pictures`. */
export function pictureHands(clients: Clients): Pick<Activities, 'draw'> {
  return { draw: drawStep(clients) };
}

/** Deliveries to strangers' servers, for the queue `webhooks`. */
export function postHands(clients: Clients): Pick<Activities, 'deliver'> {
  return { deliver: deliverStep(clients) };
}

/** What is done at a provider, for that provider's own queue. */
export function providerHands(clients: Clients): Pick<Activities, 'picture' | 'texture' | 'submit' | 'await'> {
  return { picture: pictureStep(clients), texture: textureStep(clients), submit: submitStep(clients), await: awaitStep(clients) };
}
