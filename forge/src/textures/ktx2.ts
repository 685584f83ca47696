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
  if (bytes.length < HEADER_BYTES) throw unreadable();
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  if (header.getUint32(20, true) * header.getUint32(24, true) > pixelsMost) throw tooLarge(header.getUint32(20, true), header.getUint32(24, true));
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

const tooLarge = (width: number, height: number): KilnError =>
  new KilnError('unusable', { code: 'image_too_large', message: `A texture has ${width} × ${height} pixels; export it with smaller textures.` });

const unreadable = (): KilnError =>
  new KilnError('unusable', { code: 'image_unreadable', message: 'A KTX2 texture cannot be read: it is not of the Basis kind, or damaged. Export it again.' });
