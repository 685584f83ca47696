import { sign, verify, createPrivateKey, createPublicKey, type JsonWebKey } from 'node:crypto';
import { readSigningKeys, type SigningKey } from '@worldkiln/db';
import { bad, type Check, skipped, well } from '../check.ts';

const PROBE = Buffer.from('worldkiln doctor');

/** Whether what one half signs, the other verifies. */
function isWhole({ privateJwk, publicJwk }: SigningKey): boolean {
  try {
    const signature = sign(null, PROBE, createPrivateKey({ key: privateJwk as JsonWebKey, format: 'jwk' })); // anything that is none throws
    return verify(null, PROBE, createPublicKey({ key: publicJwk as JsonWebKey, format: 'jwk' }), signature);
  } catch {
    return false;
  }
}

export const keys: Check = {
  name: 'keys',
  means: 'there is a key that signs tokens, and its halves belong together',
  async look(patient) {
    const { db } = await patient.database();
    const found = await readSigningKeys(db);
    if (found.length === 0) return skipped('none yet; the API makes one at its first start');
    const broken = found.filter((key) => !isWhole(key)).map(({ kid }) => kid);
    if (broken.length === 0) return well(`${found.length} in use, ${found[0]?.kid} signs`);
    return bad(
      `the signing key ${broken.join(', ')} is damaged: nobody can sign in`,
      'Restore the newest backup, or retire it in signing_keys: everybody then becomes a new guest.',
    );
  },
};
