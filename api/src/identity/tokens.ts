import { randomBytes } from 'node:crypto';
import { type AccountId, KilnError, LIMITS } from '@worldkiln/contracts';
import type { Role } from '@worldkiln/db';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { Claims, type KeyRing } from './key-ring.ts';

/** Who asks, as their token says. */
export interface Identity {
  accountId: AccountId;
  role: Role;
  /** The token's own id: what a revocation names. */
  jti: string;
  expiresAt: Date;
}

const ISSUER = 'worldkiln';
const AUDIENCE = 'worldkiln-api';
/** An operator has no limits: the token is worth stealing, so it is short-lived. */
const OPERATOR_HOURS = 24;

/** Signs a token with the newest key. */
export async function issueToken(keys: KeyRing, account: { accountId: AccountId; role: Role }): Promise<string> {
  const { kid, key } = await keys.signing();
  return new SignJWT({ role: account.role })
    .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'JWT' })
    .setSubject(account.accountId)
    .setJti(randomBytes(16).toString('base64url'))
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(account.role === 'operator' ? `${OPERATOR_HOURS}h` : `${LIMITS.guestTokenDays}d`)
    .sign(key);
}

/** Reads a token; throws KilnError 401 with what to do. The algorithm is ours to say, never the token's. */
export async function readToken(keys: KeyRing, token: string): Promise<Identity> {
  const proven = await keys.proven();
  const known = proven.get(token);
  const claims = known ?? (await verified(keys, token));
  if (known === undefined && proven.size < LIMITS.tokensProven) proven.set(token, claims);
  if (claims.exp * 1000 <= Date.now()) throw expired();
  if (await keys.isRevoked(claims.jti)) throw refused('token_revoked', 'This token was taken back. Sign in again.');
  return { accountId: claims.sub, role: claims.role, jti: claims.jti, expiresAt: new Date(claims.exp * 1000) };
}

async function verified(keys: KeyRing, token: string): Promise<Claims> {
  try {
    const { payload } = await jwtVerify(token, (header) => keys.verifying(header.kid), {
      algorithms: ['EdDSA'],
      issuer: ISSUER,
      audience: AUDIENCE,
      typ: 'JWT',
      requiredClaims: ['sub', 'jti', 'exp', 'iat'],
    });
    return Claims.parse(payload);
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw expired();
    if (error instanceof errors.JOSEError || error instanceof z.ZodError || error instanceof TypeError) {
      throw refused('token_invalid', 'This token was not issued here, or not in this form. Ask for a new one.');
    }
    throw error;
  }
}

const expired = () => refused('token_expired', 'This token has expired. Ask for a new one.');
const refused = (code: string, message: string) => new KilnError('refused', { code, message, http: 401 });
