import { crc32, deflateSync } from 'node:zlib';
import type { Picture } from './render.ts';
import { at } from '../geometry/vec.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A picture as PNG bytes; opaque ones without the alpha channel. */
export function encodePng({ width, height, pixels }: Picture): Uint8Array {
  let opaque = true;
  for (let i = 3; i < pixels.length && opaque; i += 4) opaque = pixels[i] === 255;
  const channels = opaque ? 3 : 4;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, opaque ? 2 : 6, 0, 0, 0], 8);
  const data = deflateSync(rowsOf(pixels, width, height, channels), { level: 7 });
  return concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', new Uint8Array())]);
}

/**
 * Rows as they are. Measured on six props at 320 px: guessing bytes from their neighbours (Paeth's rule, or the best
 * rule for each row) saves one percent and takes 100 ms.
 */
function rowsOf(pixels: Uint8Array, width: number, height: number, channels: number): Uint8Array {
  const stride = width * channels + 1;
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    let out = y * stride + 1;
    for (let i = y * width * 4; i < (y + 1) * width * 4; i += 4) for (let c = 0; c < channels; c++) rows[out++] = at(pixels, i + c);
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = concat([new TextEncoder().encode(type), data]);
  const out = new Uint8Array(body.length + 8);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(body, 4);
  view.setUint32(out.length - 4, crc32(body));
  return out;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    out.set(part, offset);
    offset += part.length;
  }
  return out;
}
