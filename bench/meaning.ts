// `npm run bench:meaning`: a search by meaning among 10,000 assets on a real PostgreSQL: what a question costs, beside the
// same question by words, and how often the truly nearest assets are among those it compares.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spellId } from '@worldkiln/contracts';
import { assetsLike, assetsMeaning, connect, keepAssetMeaning, migrate } from '@worldkiln/db';
import { freePort } from '../cli/src/box/free-port.ts';
import { LogFile } from '../cli/src/box/log-file.ts';
import { postgresUrl, startPostgres } from '../cli/src/box/postgres.ts';
import { seeded } from '../tests/support/seeded.ts';
import { percentile, report, row } from './support/report.ts';

const SEED = Number(process.env.SEED ?? 7);
const ASSETS = Number(process.env.ASSETS ?? 10_000);
const SIZE = Number(process.env.SIZE ?? 768);
const ASKS = 40;
const SHOWN = 10;
/** Things come in kinds: as many middles, with the things scattered around them as embeddings of real texts are. */
const KINDS = 200;
const SCATTER = 0.9;

const random = seeded(SEED);
const gauss = () => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
const spread = (middle: readonly number[] | null, scatter: number) => {
  const noise = Array.from({ length: SIZE }, () => gauss() / Math.sqrt(SIZE));
  const vector = noise.map((value, i) => (middle?.[i] ?? 0) + value * scatter);
  const long = Math.hypot(...vector);
  return vector.map((value) => value / long);
};

const folder = mkdtempSync(join(tmpdir(), 'worldkiln-meaning-'));
const port = await freePort();
const postgres = await startPostgres({ folder: join(folder, 'postgres'), port, password: 'of-a-bench', log: new LogFile(join(folder, 'postgres.log')) });
const url = postgresUrl(port, 'of-a-bench');
await migrate(url);
const { db, sql, close } = connect(url);
try {
  const me = spellId('acc', randomBytes(26));
  await sql`insert into accounts (id, name) values (${me}, 'Ada')`;
  const bundle = JSON.stringify({ files: { thumbnail: { sha256: 'ab'.repeat(32), bytes: 9, mime: 'image/png' } } });
  const middles = Array.from({ length: KINDS }, () => spread(null, 1));
  const product = (a: Float32Array, b: Float32Array) => {
    let sum = 0;
    for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
    return sum;
  };
  const made = Array.from({ length: ASSETS }, (_, i) => ({
    id: spellId('ast', randomBytes(26)),
    vector: Float32Array.from(spread(middles[i % KINDS] ?? null, SCATTER)),
    kind: i % KINDS,
  }));
  const [ids, names] = [made.map(({ id }) => id), made.map(({ kind }) => `kind${kind}`)];
  await sql`insert into assets (id, owner_id, visibility, display_name, kind, prompt, tags, license, version)
    select id, ${me}, 'public', 'Thing of ' || name, 'prop', 'a thing of ' || name || ', old and worn', '[]', 'CC0-1.0', 1 from unnest(${ids}::text[], ${names}::text[]) as t(id, name)`;
  await sql`insert into asset_versions (asset_id, version, bundle_sha, bundle, draft) select id, 1, 'x', ${bundle}::text::jsonb, false from unnest(${ids}::text[]) as t(id)`;
  const lanes = Array.from({ length: 8 }, async (__, lane) => {
    for (const { id, vector } of made.filter((_, i) => i % 8 === lane)) await keepAssetMeaning(db, id, 'bench', { vector: [...vector] });
  });
  await Promise.all(lanes);
  await sql`analyze`;
  const filter = { who: { accountId: me, role: 'guest' as const } };
  const times = { meaning: [] as number[], words: [] as number[] };
  let met = 0;
  for (let ask = 0; ask < ASKS; ask++) {
    const kind = Math.floor(random() * KINDS);
    const vector = Float32Array.from(spread(middles[kind] ?? null, SCATTER));
    const truly = made
      .map(({ id, vector: other }) => ({ id, near: product(other, vector) }))
      .sort((a, b) => b.near - a.near)
      .slice(0, SHOWN);
    let from = performance.now();
    const found = await assetsMeaning(db, { model: 'bench', vector }, filter, 24);
    times.meaning.push(performance.now() - from);
    met += truly.filter(({ id }) => found.some(({ assetId }) => assetId === id)).length / SHOWN;
    from = performance.now();
    await assetsLike(db, `a thing of kind${kind}`, filter, SHOWN);
    times.words.push(performance.now() - from);
  }
  const p50 = percentile(times.meaning, 50);
  report('meaning', SEED, [
    row(`the ${SHOWN} truly nearest of ${ASSETS} are shown`, met / ASKS, 'share', { reach: '≥ 0.95' }),
    row('a search by meaning, p50', p50, 'ms', { anchor: `${percentile(times.words, 50).toFixed(0)} ms by words` }),
    row('a search by meaning, p95', percentile(times.meaning, 95), 'ms'),
    row('a search by meaning against one by words', p50 / percentile(times.words, 50), '×'),
  ]);
} finally {
  await close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
