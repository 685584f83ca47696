import { randomBytes } from 'node:crypto';
import { spellId } from '@worldkiln/contracts';

const DICE = 26;

export const newAccountId = () => spellId('acc', randomBytes(DICE));
export const newWorldId = () => spellId('wld', randomBytes(DICE));
export const newJobId = () => spellId('job', randomBytes(DICE));
export const newAssetId = () => spellId('ast', randomBytes(DICE));
export const newEntityId = () => spellId('ent', randomBytes(DICE));
export const newOrgId = () => spellId('org', randomBytes(DICE));
export const newWebhookId = () => spellId('whk', randomBytes(DICE));
export const newPrefabId = () => spellId('pfb', randomBytes(DICE));
export const newPointId = () => spellId('pnt', randomBytes(DICE));
export const newUploadId = () => spellId('upl', randomBytes(DICE));
