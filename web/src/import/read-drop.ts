import { LIMITS } from '@worldkiln/contracts';

/** What somebody let go over the world: one GLB, and the pictures it may name. */
export interface Dropped {
  glb: File;
  beside: File[];
  /** Too large for one request: the model goes ahead by an upload of its own. */
  alone: boolean;
}

/** Sorts dropped files; what cannot be brought in is an error for people, before anything is sent. */
export function readDrop(files: readonly File[]): Dropped {
  const [glb, another] = files.filter((file) => /\.glb$/i.test(file.name));
  const beside = files.filter((file) => /\.(png|jpe?g|webp|ktx2)$/i.test(file.name));
  if (!glb) throw new Error('Only GLB files can be brought in: export the model as glTF 2.0 binary.');
  if (another) throw new Error('One GLB at a time, please: each gets its own place and its own terms.');
  if (beside.length > LIMITS.importFiles) throw new Error(`At most ${LIMITS.importFiles} textures can come with a GLB.`);
  const pictures = beside.reduce((sum, file) => sum + file.size, 0);
  if (glb.size > LIMITS.glbInputBytes) throw new Error(tooLarge('This model has', glb.size, LIMITS.glbInputBytes));
  if (pictures > LIMITS.importBodyBytes - FORM_BYTES) throw new Error(tooLarge('These textures have', pictures, LIMITS.importBodyBytes));
  return { glb, beside, alone: glb.size + pictures > LIMITS.importBodyBytes - FORM_BYTES };
}

/** A file's name as a thing's: no ending, no underscores. */
export const nameOfFile = (file: string): string =>
  file
    .replace(/\.[^.]*$/, '')
    .replaceAll('_', ' ')
    .trim()
    .slice(0, LIMITS.nameChars) || 'Model';

/** The words of a form and what stands between its parts. */
const FORM_BYTES = 64 * 1024;

const tooLarge = (what: string, bytes: number, most: number): string =>
  `${what} ${Math.ceil(bytes / 1e6)} MB; at most ${Math.floor(most / 1e6)} MB can be brought in.`;
