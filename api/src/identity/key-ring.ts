import { randomBytes } from 'node:crypto';
import { AccountId } from '@worldkiln/contracts';
import { type Db, listRevokedTokens, type SigningKey, signingKeysInUse } from '@worldkiln/db';
import { type CryptoKey, errors, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { z } from 'zod';

/** What a token of ours says. */
export const Claims = z.object({
  sub: AccountId,
  role: z.enum(['guest', 'member', 'operator']),
  jti: z.string().min(1).max(64),
  exp: z.number(),
});
export type Claims = z.infer<typeof Claims>;

/** A key of the JWKS. */
export interface PublicKey {
  kid: string;
  kty: string;
  crv: string;
  x: string;
  use: string;
  alg: string;
}

interface Loaded {
  atMs: number;
  signing: { kid: string; key: CryptoKey };
  verifying: Map<string, CryptoKey>;
  published: PublicKey[];
  revoked: Set<string>;
  proven: Map<string, Claims>;
}

/** How long another process' rotation or revocation may take to reach this one. */
const FRESH_MS = 5_000;
/** A foreign key id makes us look again at most this often: strangers choose those. */
const RETRY_MS = 1_000;

/** The keys that sign and verify tokens, and the tokens taken back: read from the database, kept for a few seconds. */
export class KeyRing {
  readonly #db: Db;
  #loaded: Loaded | undefined;
  #loading: Promise<Loaded> | undefined;

  constructor(db: Db) {
    this.#db = db;
  }

  async signing(): Promise<{ kid: string; key: CryptoKey }> {
    return (await this.#ring()).signing;
  }

  async verifying(kid: string | undefined): Promise<CryptoKey> {
    if (kid === undefined) throw new errors.JWKSNoMatchingKey();
    const known = await this.#ring();
    const key = known.verifying.get(kid) ?? (Date.now() - known.atMs > RETRY_MS ? (await this.#load()).verifying.get(kid) : undefined);
    if (key === undefined) throw new errors.JWKSNoMatchingKey();
    return key;
  }

  async isRevoked(jti: string): Promise<boolean> {
    return (await this.#ring()).revoked.has(jti);
  }

  /**
   * Tokens whose signatures were checked with the keys as they are now: checking one is a sixth of what a small request
   * costs. It is emptied whenever the keys are read, so a retired key still counts as soon as it is known.
   */
  async proven(): Promise<Map<string, Claims>> {
    return (await this.#ring()).proven;
  }

  /** The public halves, for whoever verifies our tokens. */
  async published(): Promise<PublicKey[]> {
    return (await this.#ring()).published;
  }

  /** Forgets what was read: after a revocation of our own it counts at once. */
  refresh(): void {
    this.#loaded = undefined;
  }

  async #ring(): Promise<Loaded> {
    const known = this.#loaded;
    if (known && Date.now() - known.atMs < FRESH_MS) return known;
    // While the database is away, what is known goes on counting: people stay signed in.
    return this.#load().catch((error: unknown) => {
      if (known) return known;
      throw error;
    });
  }

  #load(): Promise<Loaded> {
    this.#loading ??= this.#read().finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  async #read(): Promise<Loaded> {
    const [rows, revoked] = await Promise.all([signingKeysInUse(this.#db, makeKey), listRevokedTokens(this.#db)]);
    const [newest] = rows;
    if (newest === undefined) throw new Error('there is no signing key, and none could be made');
    const verifying = new Map(await Promise.all(rows.map(async (row) => [row.kid, await imported(row.publicJwk)] as const)));
    this.#loaded = {
      atMs: Date.now(),
      signing: { kid: newest.kid, key: await imported(newest.privateJwk) },
      verifying,
      published: rows.map(({ kid, publicJwk }) => ({ kid, kty: 'OKP', crv: 'Ed25519', x: String(publicJwk.x), use: 'sig', alg: 'EdDSA' })),
      revoked: new Set(revoked),
      proven: new Map(),
    };
    return this.#loaded;
  }
}

/** A new Ed25519 pair. */
export async function makeKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const [privateJwk, publicJwk] = await Promise.all([exportJWK(privateKey), exportJWK(publicKey)]);
  return { kid: randomBytes(9).toString('base64url'), privateJwk: { ...privateJwk }, publicJwk: { ...publicJwk } };
}

async function imported(jwk: Record<string, unknown>): Promise<CryptoKey> {
  const key = await importJWK(jwk as JWK, 'EdDSA'); // written by makeKey
  if (key instanceof Uint8Array) throw new Error('a signing key in the database is a symmetric one');
  return key;
}
