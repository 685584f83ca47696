import { LIMITS } from '@worldkiln/contracts';

/** What somebody let go over the world: one GLB, and the pictures it may name. */
export interface Dropped {
  glb: File;
  beside: File[];
}

/** Sorts dropped files; what cannot be brought in is an error for people, before anything is sent. */
export function readDrop(files: readonly File[]): Dropped {
  const [glb, another] = files.filter((file) => /\.glb$/i.test(file.name));
  const beside = files.filter((file) => /\.(png|jpe?g|webp|ktx2)$/i.test(file.name));
  if (!glb) throw new Error('Only GLB files can be brought in: export the model as glTF 2.0 binary.');
  if (another) throw new Error('One GLB at a time, please: each gets its own place and its own terms.');
  if (beside.length > LIMITS.importFiles) throw new Error(`At most ${LIMITS.importFiles} textures can come with a GLB.`);
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  if (bytes > LIMITS.importBodyBytes)
    throw new Error(`These files have ${Math.ceil(bytes / 1e6)} MB; at most ${Math.floor(LIMITS.importBodyBytes / 1e6)} MB can be brought in.`);
  return { glb, beside };
}
