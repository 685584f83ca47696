import type { Recipe, WorldRules } from '@worldkiln/contracts';
import { type Job, meaningOf, styleMatches } from '@worldkiln/db';
import type { Clients } from '../hands.ts';
import { embedderOf } from './embed-texts.ts';

/**
 * A world's style guide with examples: the things in it whose meaning is nearest to its words, as they were when the job was
 * asked for, so that a retry asks its writer the same. Just the words where nobody turns words into vectors, or not in time.
 */
export async function guideWithMatches(
  { db, providers, log }: Pick<Clients, 'db' | 'providers' | 'log'>,
  job: Job,
  rules: WorldRules,
): Promise<string | undefined> {
  const words = rules.guide?.words;
  if (!words || embedderOf(providers) === null) return words;
  try {
    const local = job.routing.localOnly || rules.localOnly === true;
    const meaning = await meaningOf(db, { wish: words, local, accountId: job.accountId });
    const like = meaning === null ? [] : await styleMatches(db, meaning, { worldId: job.worldId, before: job.createdAt });
    return like.length === 0 ? words : `${words}; as with what stands there already: ${like.map(told).join('; ')}`;
  } catch (err) {
    log.warn({ err, jobId: job.id }, 'a style guide goes without examples');
    return words;
  }
}

const told = ({ name, style, materials, palette }: Recipe): string =>
  `${name} (${[style, materials.map(({ type }) => type).join(', '), palette.slice(0, 4).join(' ')].filter((part) => part !== '').join(' · ')})`;
