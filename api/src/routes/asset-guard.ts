import { type AssetAction, type AssetId, KilnError, mayWithAsset } from '@worldkiln/contracts';
import { standingOf, type Tx } from '@worldkiln/db';
import type { Identity } from '../identity/tokens.ts';

/** Lets through whom the policy lets. Somebody else's asset is as missing as none at all: an id tells nothing. */
export async function mustWithAsset(tx: Tx, action: AssetAction, id: AssetId, identity: Identity): Promise<void> {
  const standing = await standingOf(tx, id, identity);
  if (standing === null || !mayWithAsset('see', standing)) throw missingAsset();
  if (mayWithAsset(action, standing)) return;
  throw new KilnError('refused', {
    code: 'asset_not_yours',
    message: action === 'grant' ? 'Only the owner of this asset says who may edit it.' : 'Only the owner of this asset and whom they named may change it.',
  });
}

export const missingAsset = () => new KilnError('missing', { code: 'asset_missing', message: 'There is no such asset or version, or it is somebody’s own.' });
