import type { Vec3 } from '@worldkiln/contracts';
import { scaled } from '../geometry/affine.ts';
import { mapMesh, type Mesh } from '../geometry/mesh.ts';
import { bevelOf, roundOf, type Detail } from './detail.ts';
import { revolve, type Ring } from './revolve.ts';

interface Cylinder {
  radius: number;
  height: number;
  radiusTop?: number | undefined;
  sides?: number | undefined;
  bevel?: number | undefined;
}

/** An upright cylinder, tapered when `radiusTop` says so; its rims are bevelled. */
export function cylinder({ radius, height, radiusTop = radius, sides, bevel }: Cylinder, detail: Detail): Mesh {
  const h = height / 2;
  const thin = Math.min(radius, radiusTop, h);
  const cut = bevelOf(bevel ?? Math.min(thin * 0.16, Math.max(radius, h) * 0.05), thin * 0.9, detail);
  const round = roundOf(Math.max(radius, radiusTop), sides, detail);
  if (cut === 0)
    return revolve(
      [
        { r: radius, y: -h },
        { r: radiusTop, y: h },
      ],
      round,
      40,
    );
  // The wall leans by the taper; its bevelled ends stay on it.
  const lean = ((radiusTop - radius) / height) * cut;
  const rings: Ring[] = [
    { r: radius - cut, y: -h, bevel: true },
    { r: radius + lean, y: -h + cut },
    { r: radiusTop - lean, y: h - cut, bevel: true },
    { r: radiusTop - cut, y: h },
  ];
  return revolve(rings, round, 40);
}

export function cone({ radius, height, sides }: { radius: number; height: number; sides?: number | undefined }, detail: Detail): Mesh {
  const h = height / 2;
  const round = roundOf(radius, sides, detail);
  return revolve(
    [
      { r: radius, y: -h },
      { r: 0, y: h },
    ],
    round,
    40,
  );
}

export function sphere({ radii, sides }: { radii: Vec3; sides?: number | undefined }, detail: Detail): Mesh {
  const round = roundOf(Math.max(...radii), sides, detail);
  return mapMesh(revolve(dome(1, 0, round.sides, -90, 90), round, 60), scaled(radii));
}

/** `height` is the whole height, round ends included. */
export function capsule({ radius, height, sides }: { radius: number; height: number; sides?: number | undefined }, detail: Detail): Mesh {
  const round = roundOf(radius, sides, detail);
  const reach = Math.max(0, height / 2 - radius);
  const rings = [...dome(radius, -reach, round.sides, -90, 0), ...dome(radius, reach, round.sides, 0, 90)];
  return revolve(rings, round, 60);
}

/** Rings of a sphere between two latitudes. */
function dome(radius: number, y: number, sides: number, from: number, to: number): Ring[] {
  const steps = Math.max(2, Math.round((sides / 2) * ((to - from) / 180)));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / steps) * Math.PI) / 180;
    return { r: Math.abs(angle) > Math.PI / 2 - 1e-9 ? 0 : Math.cos(angle) * radius, y: y + Math.sin(angle) * radius };
  });
}

/** Turns [radius, y] points about the y axis. Ends that do not reach the axis are closed by a flat disc. */
export function lathe({ profile, sides }: { profile: readonly (readonly [number, number])[]; sides?: number | undefined }, detail: Detail): Mesh {
  const widest = Math.max(...profile.map(([r]) => r));
  return revolve(
    profile.map(([r, y]) => ({ r, y })),
    roundOf(widest, sides, detail),
    38,
  );
}
