import { ImportFields, KilnError, LIMITS, type UploadId } from '@worldkiln/contracts';
import { fieldError } from '../http/router.ts';

/** What came in one import: its words, the GLB, and the files it may name. */
export interface Upload {
  fields: ImportFields;
  name: string;
  /** Its bytes, or the upload that brought them. */
  glb: Uint8Array | UploadId;
  beside: { name: string; bytes: Uint8Array }[];
}

/** Takes a multipart body apart. Only the GLB's first four bytes are looked at here; the rest is the bake's, in a process of its own. */
export async function readUpload(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<Upload> {
  if (!/^multipart\/form-data\s*;/i.test(contentType))
    throw new KilnError('invalid', { code: 'content_type_wrong', message: 'Send the file as multipart/form-data.', http: 415 });
  const form = await new Response(body, { headers: { 'content-type': contentType } }).formData().catch((cause: unknown) => {
    throw new KilnError('invalid', { code: 'body_invalid', message: 'The multipart body cannot be read; send it again.', cause });
  });
  const words: Record<string, string> = {};
  const beside: Upload['beside'] = [];
  let file: File | null = null;
  for (const [part, value] of form) {
    if (typeof value === 'string') words[part] = value;
    else if (part === 'file') file = value;
    else if (part === 'beside' && beside.length < LIMITS.importFiles) beside.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
    else
      throw new KilnError('invalid', { code: 'field_invalid', message: `${part.slice(0, 40)}: is not a part here, or one too many.`, path: part.slice(0, 40) });
  }
  const fields = ImportFields.safeParse(words);
  if (!fields.success) throw fieldError(fields.error);
  const { uploadId } = fields.data;
  if ((file === null) === (uploadId === undefined))
    throw new KilnError('invalid', {
      code: 'file_missing',
      message: 'Send the GLB as the part “file”, or name its upload in “uploadId”: one of the two.',
      path: 'file',
    });
  if (file === null) return { fields: fields.data, name: fields.data.name ?? 'Model', glb: uploadId as UploadId, beside }; // the line above says so
  const glb = new Uint8Array(await file.arrayBuffer());
  if (!isGlb(glb)) throw noGlb();
  return { fields: fields.data, name: fields.data.name ?? nameOf(file.name), glb, beside };
}

export const noGlb = (): KilnError =>
  new KilnError('unusable', {
    code: 'glb_magic',
    message: 'This is not a GLB file: it does not begin with "glTF". Export it as glTF 2.0 binary.',
    path: 'file',
  });

/** Looks at the first bytes only. */
export const isGlb = (bytes: Uint8Array): boolean => bytes.length >= 20 && Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'glTF';

/** A file's name as a thing's: no path, no ending, one plain line. */
function nameOf(file: string): string {
  const bare = file
    .toWellFormed()
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '')
    .replaceAll(/[_\p{Cc}<>&"']+/gu, ' ')
    .trim();
  return bare.slice(0, LIMITS.nameChars).toWellFormed() || 'Model';
}
