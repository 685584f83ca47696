import { createHash } from 'node:crypto';
import { BakedBundle, PublishInput, type Recipe, Sha256 } from '@worldkiln/contracts';
import { publishVersion, recordTrace } from '@worldkiln/db';
import type { Clients } from '../hands.ts';
import { FORGE_LICENSE } from '../license.ts';
import { step } from '../step.ts';

/** Adds the version, ends the job and tells the rooms, in one transaction, once. */
export const publishStep = ({ db, blobs }: Pick<Clients, 'db' | 'blobs'>) =>
  step(PublishInput, async ({ bundle: name, license, ...publication }) => {
    const bundle = BakedBundle.parse(JSON.parse(Buffer.from(await blobs.get(name)).toString('utf8')));
    const published = await publishVersion(db, {
      ...publication,
      contentSha: contentOf(bundle),
      bundle,
      tags: tagsOf(bundle.recipe),
      license: license ?? bundle.license ?? FORGE_LICENSE,
    });
    const { draft, downgrade, jobId, attempt } = publication;
    const at = new Date().toISOString();
    const outcome = published === null ? 'cancelled' : downgrade === null ? 'done' : 'downgraded';
    if (publication.last)
      await recordTrace(
        db,
        { jobId, attempt },
        { name: 'publish', stage: 'publish', outcome, note: downgrade, settings: { draft, bundle: name }, startedAt: at, endedAt: at },
      );
    return published;
  });

/** What the version is, without how long each step took: a second bake of the same thing is the same version. */
function contentOf({ recipe, files, body, triangles }: BakedBundle): Sha256 {
  const content = JSON.stringify({ recipe, files, body, triangles });
  return Sha256.parse(createHash('sha256').update(content).digest('hex'));
}

const tagsOf = (recipe: Recipe): string[] => [...new Set([recipe.kind, recipe.archetype].filter((tag) => tag !== ''))];
