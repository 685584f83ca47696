import { BakedBundle, PublishInput, type Recipe } from '@worldkiln/contracts';
import { publishVersion } from '@worldkiln/db';
import type { Clients } from '../hands.ts';
import { step } from '../step.ts';

/** What the forge makes carries no one's rights: it is the creator's to do with as they like. */
const FORGE_LICENSE = 'CC0-1.0';

/** Adds the version, ends the job and tells the rooms, in one transaction, once. */
export const publishStep = ({ db, blobs }: Pick<Clients, 'db' | 'blobs'>) =>
  step(PublishInput, async ({ bundle: bundleSha, ...publication }) => {
    const bundle = BakedBundle.parse(JSON.parse(Buffer.from(await blobs.get(bundleSha)).toString('utf8')));
    return publishVersion(db, { ...publication, bundleSha, bundle, tags: tagsOf(bundle.recipe), license: FORGE_LICENSE });
  });

const tagsOf = (recipe: Recipe): string[] => [...new Set([recipe.kind, recipe.archetype].filter((tag) => tag !== ''))];
