/** A GLB of this JSON, and of this binary chunk where there is one. */
export function glbOf(json: unknown, { text = JSON.stringify(json), bin }: { text?: string; bin?: Uint8Array } = {}): Uint8Array {
  const body = new TextEncoder().encode(text);
  const length = Math.ceil(body.length / 4) * 4;
  const tail = bin ? 8 + Math.ceil(bin.length / 4) * 4 : 0;
  const glb = new Uint8Array(20 + length + tail).fill(0x20, 20, 20 + length);
  const view = new DataView(glb.buffer);
  view.setUint32(0, 0x46546c67, true);
  view.setUint32(4, 2, true);
  view.setUint32(8, glb.length, true);
  view.setUint32(12, length, true);
  view.setUint32(16, 0x4e4f534a, true);
  glb.set(body, 20);
  if (bin) {
    view.setUint32(20 + length, tail - 8, true);
    view.setUint32(24 + length, 0x004e4942, true);
    glb.set(bin, 28 + length);
  }
  return glb;
}

/** The JSON of a GLB, to be changed and written again with `glbOf`. */
export function jsonOf(glb: Uint8Array): { json: Record<string, unknown>; bin: Uint8Array } {
  const length = new DataView(glb.buffer, glb.byteOffset).getUint32(12, true);
  return { json: JSON.parse(new TextDecoder().decode(glb.subarray(20, 20 + length))) as Record<string, unknown>, bin: glb.subarray(28 + length) }; // a test's own file
}
