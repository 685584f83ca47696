import type { Vec3 } from '@worldkiln/contracts';
import { at, dot, sub } from '../geometry/vec.ts';
import { fitCamera } from '../raster/camera.ts';
import { render, type Picture } from '../raster/render.ts';
import { boundsOfSurfaces, pointsOfSurfaces, type DrawnSurface } from '../raster/surface-set.ts';

/** A level as grey clay with its edges drawn over it: how its triangles lie. */
export function wireframe(surfaces: readonly DrawnSurface[], side: number): Picture {
  const clay = surfaces.map(({ positions, normals, colors, indices }) => ({
    positions,
    normals,
    indices,
    colors: new Float32Array(colors.length).fill(0.8),
    roughness: 1,
    metallic: 0,
    emissive: [0, 0, 0] as Vec3,
    clear: false,
    uvs: null,
    grain: null,
  }));
  const picture = render(clay, { width: side, height: side });
  const camera = fitCamera(pointsOfSurfaces(surfaces), boundsOfSurfaces(surfaces), 1);
  for (const { positions, indices } of surfaces) {
    const spot = (i: number): { x: number; y: number } => {
      const from = sub([at(positions, i * 3), at(positions, i * 3 + 1), at(positions, i * 3 + 2)], camera.eye);
      const scale = side / 2 / (Math.max(1e-4, dot(from, camera.forward)) * camera.spread);
      return { x: side / 2 + dot(from, camera.right) * scale, y: side / 2 - dot(from, camera.up) * scale };
    };
    for (let t = 0; t < indices.length; t += 3) {
      const corners = [spot(at(indices, t)), spot(at(indices, t + 1)), spot(at(indices, t + 2))] as const;
      const [a, b, c] = corners;
      // Backs stay out: their lines would hide the form.
      if ((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) >= 0) continue;
      line(picture, a, b);
      line(picture, b, c);
      line(picture, c, a);
    }
  }
  return picture;
}

function line({ width, height, pixels }: Picture, a: { x: number; y: number }, b: { x: number; y: number }): void {
  const steps = Math.min(4_096, Math.ceil(Math.max(Math.abs(b.x - a.x), Math.abs(b.y - a.y), 1)));
  for (let i = 0; i <= steps; i++) {
    const [x, y] = [Math.round(a.x + ((b.x - a.x) * i) / steps), Math.round(a.y + ((b.y - a.y) * i) / steps)];
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    const p = (y * width + x) * 4;
    pixels.set([30, 60, 110, 255], p);
  }
}
