/** A corner on the picture: pixels from the left and top, and its depth. */
export interface Spot {
  x: number;
  y: number;
  z: number;
}

/** Visits every sample whose middle a triangle covers, with the weights of its corners. Either winding. */
export function fillTriangle(
  a: Spot,
  b: Spot,
  c: Spot,
  width: number,
  height: number,
  visit: (index: number, wa: number, wb: number, wc: number) => void,
): void {
  const area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  if (Math.abs(area) < 1e-9) return;
  const left = Math.max(0, Math.ceil(Math.min(a.x, b.x, c.x) - 0.5));
  const right = Math.min(width - 1, Math.floor(Math.max(a.x, b.x, c.x) - 0.5));
  const top = Math.max(0, Math.ceil(Math.min(a.y, b.y, c.y) - 0.5));
  const bottom = Math.min(height - 1, Math.floor(Math.max(a.y, b.y, c.y) - 0.5));
  const scale = 1 / area;
  const [stepA, stepB] = [(b.y - c.y) * scale, (c.y - a.y) * scale];
  for (let y = top; y <= bottom; y++) {
    const py = y + 0.5;
    const px = left + 0.5;
    let wa = ((b.x - px) * (c.y - py) - (b.y - py) * (c.x - px)) * scale;
    let wb = ((c.x - px) * (a.y - py) - (c.y - py) * (a.x - px)) * scale;
    for (let x = left; x <= right; x++) {
      const wc = 1 - wa - wb;
      if (wa >= -1e-9 && wb >= -1e-9 && wc >= -1e-9) visit(y * width + x, wa, wb, wc);
      wa += stepA;
      wb += stepB;
    }
  }
}
