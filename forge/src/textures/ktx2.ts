import { KilnError } from '@worldkiln/contracts';
import { basisModule, QuietEncoder } from './basis-module.ts';
import type { Pixels, TextureRole } from './pixels.ts';

/**
 * Colour and plain numbers become ETC1S, directions UASTC with Zstandard around it: ETC1S makes visible facets of
 * a normal map. Mipmaps are inside. Same pixels, same bytes, and nothing on stdout. Measured at 256², milliseconds of
 * CPU: ETC1S 120 to 270 (12 to 18 KB), UASTC 270 to 430 (57 to 85 KB). UASTC with rate-distortion took six times as
 * long for a file as large; UASTC at effort 0 a quarter of the time for 1.4 times the error; ETC1S at effort 2
 * double the time for one part in a hundred less error. Hurried, ETC1S takes a third of the time (95 for 290 ms) for 1.5 in
 * a hundred more error: what somebody waits for is hurried, the library's own pictures are not.
 */
export async function encodeKtx2(pixels: Pixels, role: TextureRole, pace: 'careful' | 'hurried' = 'careful'): Promise<Uint8Array> {
  const colour = role === 'colour';
  const options = {
    isKTX2File: true,
    generateMipmap: true,
    isPerceptual: colour,
    isSetKTX2SRGBTransferFunc: colour,
    imageDecoder: () => Promise.resolve(pixels),
    ...(role === 'normal'
      ? { isUASTC: true, isNormalMap: true, needSupercompression: true, uastcLDRQualityLevel: 1 }
      : { isUASTC: false, qualityLevel: QUALITY, compressionLevel: EFFORT[pace] }),
  };
  return new QuietEncoder().encode(new Uint8Array(), options);
}

/** Of 255. */
const QUALITY = 160;
/** Of 6: each step more doubles the time. */
const EFFORT = { careful: 1, hurried: 0 };

const RGBA32 = 13;

/** Opens a KTX2 of the Basis kind: its largest level as RGBA. Anything else is `unusable`. */
export async function decodeKtx2(bytes: Uint8Array, { pixelsMost }: { pixelsMost: number }): Promise<Pixels> {
  // Its own header first: starting the decoder for a lie takes half a second.
  checkHeader(bytes, pixelsMost);
  const basis = await basisModule();
  const file = new basis.KTX2File(bytes);
  try {
    if (!file.isValid()) throw unreadable();
    const [width, height] = [file.getWidth(), file.getHeight()];
    if (width * height > pixelsMost) throw tooLarge(width, height);
    if (!file.startTranscoding()) throw unreadable();
    const data = new Uint8Array(file.getImageTranscodedSizeInBytes(0, 0, 0, RGBA32));
    if (!file.transcodeImage(data, 0, 0, 0, RGBA32, 0, -1, -1)) throw unreadable();
    return { width, height, data };
  } finally {
    file.close();
    file.delete();
  }
}

const HEADER_BYTES = 80;
const LEVEL_BYTES = 24;
/** Of 65,536 pixels a side, more than anybody takes. */
const LEVELS_MOST = 17;

/** Width times height, as its header has them. */
export function claimedPixels(bytes: Uint8Array): number {
  if (bytes.length < HEADER_BYTES) return 0;
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  return header.getUint32(20, true) * header.getUint32(24, true);
}

/** One flat picture whose levels lie inside the file and unfold to no more than their pixels need. */
function checkHeader(bytes: Uint8Array, pixelsMost: number): void {
  if (bytes.length < HEADER_BYTES) throw unreadable();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(20, true), view.getUint32(24, true)];
  if (width * height > pixelsMost) throw tooLarge(width, height);
  const [depth, layers, faces, levels] = [view.getUint32(28, true), view.getUint32(32, true), view.getUint32(36, true), Math.max(1, view.getUint32(40, true))];
  if (width === 0 || height === 0 || depth > 1 || layers > 1 || faces !== 1 || levels > LEVELS_MOST) throw unreadable();
  if (HEADER_BYTES + levels * LEVEL_BYTES > bytes.length) throw unreadable();
  // Sixteen bytes a block of sixteen pixels, whole blocks; nobody's level is smaller than one.
  const whole = Math.ceil(width / 4) * Math.ceil(height / 4) * 16 + 16;
  for (let level = 0; level < levels; level++) {
    const [from, length, unfolded] = [0, 8, 16].map((field) => Number(view.getBigUint64(HEADER_BYTES + level * LEVEL_BYTES + field, true)));
    if ((from ?? 0) + (length ?? 0) > bytes.length || (unfolded ?? 0) > whole) throw unreadable();
  }
}

const tooLarge = (width: number, height: number): KilnError =>
  new KilnError('unusable', { code: 'image_too_large', message: `A texture has ${width} × ${height} pixels; export it with smaller textures.` });

const unreadable = (): KilnError =>
  new KilnError('unusable', { code: 'image_unreadable', message: 'A KTX2 texture cannot be read: it is not of the Basis kind, or damaged. Export it again.' });
