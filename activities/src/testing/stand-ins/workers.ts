import { openMeshWorker } from '../../providers/mesh-worker/mesh-worker.ts';
import { openMeshy } from '../../providers/meshy/meshy.ts';
import { openTripo } from '../../providers/tripo/tripo.ts';
import type { Provider } from '../../providers/provider.ts';
import { settled } from './settled.ts';
import type { StandIn } from './stand-in.ts';

// What a workshop works with: the real adapters, at prices a test can add up, with as many calls as it likes.
const AT_EASE = { concurrency: 20, perMinute: 6_000, licence: { name: 'stand-in terms' } };
type Where = Pick<StandIn, 'url' | 'host'>;

/** A worker by our own contract: it knows our keys, so a lost answer can be asked for again. One call costs 50 at worst. */
export const keyedWorker = (where: Where, more: Record<string, unknown> = {}): Provider =>
  openMeshWorker(
    settled({ ...AT_EASE, kind: 'mesh-worker', id: 'keyed', models: { textTo3d: 'stand-in-1' }, prices: { text_to_3d: 50, image_to_3d: 50 }, ...more }, where),
  );

/** Meshy: it lists its tasks, so a lost answer can be looked for. */
export const listedProvider = (where: Where): Provider => openMeshy(settled({ ...AT_EASE, kind: 'meshy', id: 'listed' }, where));

/** Tripo: a lost answer stays lost. */
export const forgetfulProvider = (where: Where): Provider => openTripo(settled({ ...AT_EASE, kind: 'tripo', id: 'neither' }, where));
