import type { GLTF } from '@gltf-transform/core';
import { KilnError, LIMITS } from '@worldkiln/contracts';

const MAGIC = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;
const BIN_CHUNK = 0x004e4942;
/** Ten thousand nodes with long names; a bomb has more. */
const JSON_BYTES_MOST = 8 * 1024 * 1024;
const JSON_DEPTH_MOST = 64;
/** All that `inspect` would let through, each with its lists: whatever else is listed a million times is nothing one sees. */
const JSON_ROWS_MOST = 1_500_000;
/** The name glTF-Transform gives the binary chunk. */
const BIN_NAME = '@glb.bin';

/** A GLB taken apart, nothing decoded: its JSON, and the bytes it may refer to by name. */
export interface Parsed {
  json: GLTF.IGLTF;
  resources: Record<string, Uint8Array<ArrayBuffer>>;
  bytes: number;
}

/** Takes a GLB apart by its chunk headers. `beside` are the files uploaded with it: the only ones it may name. */
export function parseGlb(glb: Uint8Array, beside: ReadonlyMap<string, Uint8Array> = new Map()): Parsed {
  if (glb.length > LIMITS.glbInputBytes)
    throw unusable('glb_too_large', '', `The GLB has more than ${LIMITS.glbInputBytes / 1024 / 1024} MB; make it smaller.`);
  const view = new DataView(glb.buffer, glb.byteOffset, glb.byteLength);
  if (glb.length < 20 || view.getUint32(0, true) !== MAGIC)
    throw unusable('glb_magic', '', 'This is not a GLB file: it does not begin with "glTF". Export it as glTF 2.0 binary.');
  if (view.getUint32(4, true) !== 2) throw unusable('glb_version', '', 'This GLB is not version 2; export it as glTF 2.0 binary.');
  const length = view.getUint32(12, true);
  if (view.getUint32(8, true) > glb.length || length > glb.length - 20)
    throw unusable('glb_truncated', '', 'The GLB ends before its own length; transfer it again.');
  if (view.getUint32(16, true) !== JSON_CHUNK) throw unusable('glb_chunk', '', 'The first chunk of the GLB is not JSON; export it again.');
  if (length > JSON_BYTES_MOST) throw unusable('glb_json_too_large', '', 'The JSON of the GLB has more than 8 MB; merge its nodes and meshes.');
  const json = parseJson(glb.subarray(20, 20 + length));
  const resources: Parsed['resources'] = Object.create(null) as Parsed['resources']; // no prototype: a file may be called "constructor"
  for (const [name, bytes] of beside) resources[name] = Uint8Array.from(bytes);
  const bin = 20 + length;
  if (glb.length >= bin + 8) {
    const size = view.getUint32(bin, true);
    if (size > glb.length - bin - 8) throw unusable('glb_truncated', '', 'The GLB ends before its own length; transfer it again.');
    if (view.getUint32(bin + 4, true) !== BIN_CHUNK) throw unusable('glb_chunk', '', 'The second chunk of the GLB is not its binary one; export it again.');
    resources[BIN_NAME] = glb.slice(bin + 8, bin + 8 + size) as Uint8Array<ArrayBuffer>; // a copy of its own, never of shared memory
  }
  return { json, resources, bytes: glb.length };
}

function parseJson(bytes: Uint8Array): GLTF.IGLTF {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unusable('glb_json', '', 'The JSON of the GLB is not UTF-8; export it again.', cause);
  }
  refuseDepth(text);
  try {
    // Only where such a key stands somewhere: a reviver takes ten seconds over a million nodes.
    const json: unknown = POISON.test(text) ? JSON.parse(text, (key, value: unknown) => (POISON.test(`"${key}"`) ? undefined : value)) : JSON.parse(text);
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as GLTF.IGLTF; // what is in it, inspect() looks at
  } catch (cause) {
    throw unusable('glb_json', '', 'The JSON of the GLB cannot be read; export it again.', cause);
  }
  throw unusable('glb_json', '', 'The JSON of the GLB is not an object; export it again.');
}

/** Keys that mean something else than data to JavaScript. */
const POISON = /"(__proto__|constructor|prototype)"/;

/** Brackets are counted before parsing: a reader that recurses ends the process at a hundred thousand. */
function refuseDepth(text: string): void {
  let depth = 0;
  let rows = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (quoted) {
      if (c === 92) i++;
      else if (c === 34) quoted = false;
    } else if (c === 34) quoted = true;
    else if (c === 123 || c === 91) {
      if (++rows > JSON_ROWS_MOST)
        throw unusable(
          'glb_too_much',
          'asset',
          `The JSON of the GLB has more than ${JSON_ROWS_MOST.toLocaleString('en')} objects and lists; simplify the file.`,
        );
      if (++depth > JSON_DEPTH_MOST) throw unusable('glb_json_too_deep', '', `The JSON of the GLB nests more than ${JSON_DEPTH_MOST} deep; export it again.`);
    } else if (c === 125 || c === 93) depth--;
  }
}

export const unusable = (code: string, path: string, message: string, cause?: unknown): KilnError =>
  new KilnError('unusable', { code, message, ...(path !== '' && { path }), ...(cause !== undefined && { cause }) });
