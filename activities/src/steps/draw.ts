import { BlobRef, DrawInput, type Sha256 } from '@worldkiln/contracts';
import { addPictures, findVersion } from '@worldkiln/db';
import { PICTURES_VERSION } from '@worldkiln/forge';
import { z } from 'zod';
import type { Clients } from '../hands.ts';
import { once } from '../stage-cache.ts';
import { step } from '../step.ts';

/** Stage outputs are references: what was drawn of the same file before is not drawn again. */
const Drawn = z.object({ thumbnail: BlobRef, wireframe: BlobRef, turntable: BlobRef });

/** Draws a version's pictures, one after another so that whoever waits for the forge waits for one of them at most. */
export const drawStep = (clients: Pick<Clients, 'db' | 'blobs' | 'forge'>) =>
  step(DrawInput, async (input, signal) => {
    const { db, blobs, forge } = clients;
    const files = (await findVersion(db, input.assetId, input.version))?.bundle.files;
    // Deleted meanwhile, drawn before, or from before there was a plain variant, when its picture came with it.
    if (files?.plain === undefined || files.turntable !== undefined) return;
    const source: Sha256 = files.plain.sha256;
    const stage = {
      name: 'pictures',
      inputs: { source, version: PICTURES_VERSION },
      shape: Drawn,
      filesOf: (drawn: z.infer<typeof Drawn>) => Object.values(drawn).map(({ sha256 }) => sha256),
    };
    const drawn = await once(clients, input, stage, async () => {
      const plain = await blobs.get(source);
      const draw = async (picture: 'thumbnail' | 'wireframe' | 'turntable') => blobs.put(await forge.picture(plain, picture, { signal }), 'image/png');
      return { thumbnail: await draw('thumbnail'), wireframe: await draw('wireframe'), turntable: await draw('turntable') };
    });
    await addPictures(db, input, drawn);
  });
