import type { Solid, Vec3 } from '@worldkiln/contracts';
import { archetype, mat, type Archetype } from '../archetypes/archetype.ts';
import type { Make } from '../archetypes/make.ts';
import { at, ball, box, cone, curve, cylinder, extrude, group, mirror, tube } from '../archetypes/solids.ts';
import { antlersOrHorns, type Horns } from './horns.ts';
import { eyes } from './eyes.ts';

/** What tells a horse from a goat from a giraffe; lengths as parts of the height unless said otherwise. */
export interface HoofedPlan {
  /** Height of the belly, half the trunk's thickness, length of the trunk in metres per metre of height. */
  legs: number;
  girth: number;
  trunk: number;
  /** Height and reach of the poll, where the neck ends. */
  poll: number;
  reach: number;
  /** Thickness of the neck against the trunk. */
  neck: number;
  /** Length and thickness of the head, and how far it hangs (1 is straight down). */
  head: number;
  cheek: number;
  hang?: number;
  legThick: number;
  ears?: 'upright' | 'long' | 'sideways';
  horns?: Horns;
  mane?: 'flowing' | 'brush';
  tail: 'hair' | 'tuft' | 'stub' | 'up';
  coat?: 'stripes' | 'spots' | 'patches' | 'net';
  humps?: 1 | 2;
  beard?: boolean;
  wool?: boolean;
  udder?: boolean;
  wings?: boolean;
}

type Base = Pick<Archetype, 'name' | 'words' | 'serves' | 'size' | 'massKg'> & Partial<Pick<Archetype, 'when' | 'interaction' | 'behaviours'>>;
interface Colours {
  main: string;
  under?: string;
  mane?: string;
  hoof?: string;
  mark?: string;
  horn?: string;
}

/** A hoofed animal skinned from rump to poll in one piece, legs and head on ball joints. */
export function hoofed(base: Base, colours: Colours, plan: HoofedPlan): Archetype {
  return archetype({
    kind: 'character',
    behaviours: ['wander'],
    roles: {
      main: mat('fur', colours.main),
      under: mat('fur', colours.under ?? colours.main),
      mane: mat('hair', colours.mane ?? '#3a2a22'),
      hoof: mat('horn', colours.hoof ?? '#3d342f'),
      mark: mat('fur', colours.mark ?? '#2d2623'),
      horn: mat('horn', colours.horn ?? '#e6d6b4'),
      tack: mat('leather', '#8a4a2a'),
    },
    tint: ['main', 'under'],
    keep: ['hoof'],
    options: {
      horns: ['horn', 'horns', 'antlers', 'antler'],
      mane: ['mane'],
      tail: ['tail'],
      wings: ['wing', 'wings', 'winged'],
      saddle: ['saddle', 'saddled'],
      eyes: ['eye', 'eyes'],
      ears: ['ear', 'ears'],
      humps: ['hump', 'humps'],
    },
    ...base,
    build: (it) => new Hoofed(it, plan).build(),
  });
}

class Hoofed {
  readonly #it: Make;
  readonly #plan: HoofedPlan;
  readonly #h: number;
  readonly #ry: number;
  /** Width against height of the trunk. */
  readonly #wide: number;
  readonly #y: number;
  readonly #back: number;
  readonly #front: number;
  readonly #poll: Vec3;
  readonly #hl: number;
  readonly #hr: number;

  constructor(it: Make, plan: HoofedPlan) {
    const { h, w, d } = it;
    this.#it = it;
    this.#plan = plan;
    this.#h = h;
    this.#ry = plan.girth * h * it.random.between(0.97, 1.03);
    this.#wide = Math.min(1.15, Math.max(0.7, (w * 0.46) / this.#ry));
    this.#y = plan.legs * h + this.#ry;
    this.#hl = plan.head * h;
    this.#hr = plan.cheek * h;
    this.#back = -d / 2 + (plan.tail === 'hair' || plan.tail === 'tuft' ? 0.07 : 0.04) * h + this.#ry * 0.3;
    this.#front = this.#back + plan.trunk * h;
    this.#poll = [0, plan.poll * h, this.#front + plan.reach * h];
  }

  build(): void {
    this.#trunk();
    this.#head();
    this.#legs();
    this.#tail();
    this.#coat();
    this.#extras();
    const [, y, z] = this.#poll;
    const top = this.#y + this.#ry * 0.98;
    this.#it.anchor('back', 0, top, (this.#front + this.#back) / 2, this.#ry * 1.6);
    this.#it.anchor('top', 0, top, (this.#front + this.#back) / 2, this.#ry * 1.6);
    this.#it.anchor('seat', 0, top, (this.#front + this.#back) / 2, this.#ry * 1.6);
    this.#it.anchor('head', 0, y + this.#hr * 0.8, z, this.#hr * 1.9);
    this.#it.anchor('face', 0, y - this.#hl * 0.2, z + this.#hl * 0.8, this.#hr * 1.8);
    this.#it.anchor('neck', 0, (y + this.#y) / 2, (z + this.#front) / 2, this.#ry * 1.4);
  }

  #along(t: number): number {
    return this.#back + (this.#front - this.#back) * t;
  }

  #trunk(): void {
    const { neck } = this.#plan;
    const [ry, y] = [this.#ry, this.#y];
    const [, py, pz] = this.#poll;
    const nr = Math.max(this.#hr * 0.78, ry * neck * 0.6);
    const points: [number, number, number][] = [
      [this.#back - ry * 0.36, y + ry * 0.12, 0.22],
      [this.#back - ry * 0.16, y + ry * 0.1, 0.74],
      [this.#along(0.14), y + ry * 0.06, 1.0],
      [this.#along(0.45), y - ry * 0.04, 1.0],
      [this.#along(0.78), y + ry * 0.02, 1.02],
      [this.#along(0.97), y + ry * 0.2, 0.92],
      [this.#front + (pz - this.#front) * 0.3, y + ry * 0.5 + (py - y) * 0.2, (0.92 + neck) / 2],
      [this.#front + (pz - this.#front) * 0.68, y + (py - y) * 0.68, neck * 0.86],
    ];
    const path = curve([...points.map(([z, up]): Vec3 => [0, up, z]), [0, py, pz - nr * 0.1], [0, py + nr * 0.42, pz + nr * 0.3]], 2);
    const rs = [...points.map(([, , r]) => r * ry), nr, nr * 0.55];
    const radii = path.map((_, i) => {
      const [a, b] = [rs[Math.floor(i / 2)] ?? nr, rs[Math.ceil(i / 2)] ?? nr];
      return i % 2 === 0 ? a : (a + b) / 2;
    });
    this.#it.part('body', { shape: 'place', of: tube(path, radii, this.#it.sides(18)), scale: [this.#wide, 1, 1] }, 'main');
    this.#it.part(
      'belly',
      at(ball(ry * this.#wide * 0.72, ry * 0.5, (this.#front - this.#back) * 0.42, this.#it.sides(14)), 0, y - ry * 0.56, this.#along(0.47)),
      'under',
      { parent: 'body', ghost: true },
    );
    if (this.#plan.udder)
      this.#it.part('udder', at(ball(ry * 0.36, ry * 0.26, ry * 0.36, 10), 0, y - ry * 1.02, this.#along(0.2)), mat('skin', '#eaa7a0'), { parent: 'body' });
    if (this.#plan.wool) {
      const half = (this.#front - this.#back) * 0.74;
      const fleece = at(ball(ry * this.#wide * 1.2, ry * 1.16, half, this.#it.sides(16)), 0, y + ry * 0.06, this.#along(0.52));
      // Tufts by the golden angle: even without a pattern.
      const tufts = Array.from({ length: 34 }, (_, i) => {
        const k = 1 - ((i + 0.5) / 34) * 2;
        const [ring, turn] = [Math.sqrt(1 - k * k), i * 2.4];
        return at(
          ball(ry * 0.34, ry * 0.34, ry * 0.34, 9),
          Math.cos(turn) * ring * ry * this.#wide * 1.06,
          y + ry * 0.06 + Math.sin(turn) * ring * ry * 1.02,
          this.#along(0.52) + k * half * 0.92,
        );
      });
      this.#it.part('wool', group(fleece, ...tufts), 'mane', { parent: 'body', ghost: true });
    }
  }

  /** Along the face: 0 the poll, 1 the end of the nose. */
  #face(t: number, up = 0): Vec3 {
    const drop = this.#plan.hang ?? 0.5;
    const [, y, z] = this.#poll;
    const flat = Math.sqrt(1 - drop * drop);
    return [0, y - this.#hl * drop * t + up * flat, z + this.#hl * flat * t + up * drop];
  }

  #head(): void {
    const it = this.#it;
    const r = this.#hr;
    const joint = { type: 'ball' as const, at: this.#poll };
    it.part(
      'head',
      tube(
        [this.#face(-0.22), this.#face(-0.08), this.#face(0.2), this.#face(0.55), this.#face(0.8)],
        [r * 0.5, r * 0.94, r, r * 0.76, r * 0.66],
        it.sides(14),
      ),
      'main',
      { parent: 'body', joint },
    );
    it.part(
      'muzzle',
      tube([this.#face(0.68), this.#face(0.84), this.#face(0.96), this.#face(1.02)], [r * 0.66, r * 0.74, r * 0.64, r * 0.34], it.sides(14)),
      'under',
      { parent: 'head' },
    );
    const [, ny, nz] = this.#face(0.95, r * 0.3);
    it.detail('nostrils', mirror(at(ball(r * 0.1, r * 0.12, r * 0.09, 8), r * 0.3, ny, nz + r * 0.06)), 'hoof', { parent: 'muzzle', ghost: true });
    const [, ey, ez] = this.#face(0.22, r * 0.32);
    if (it.has('eyes')) eyes(it, { parent: 'head', x: r * 0.78, y: ey, z: ez + r * 0.1, radius: r * 0.2 });
    if (it.has('ears')) {
      const [, y, z] = this.#face(-0.04, r * 0.8);
      const kind = this.#plan.ears ?? 'upright';
      const leaf = (long: number): Solid => ({
        shape: 'place',
        of: tube(
          [
            [0, -r * 0.1, 0],
            [0, long * 0.45, 0],
            [0, long, 0],
          ],
          [r * 0.16, r * 0.3, r * 0.04],
          9,
        ),
        scale: [1, 1, 0.55],
      });
      const ear =
        kind === 'sideways'
          ? at(leaf(r * 1.15), r * 0.7, y - r * 0.3, z, [0, 14, -78])
          : at(leaf(r * (kind === 'long' ? 1.9 : 1.1)), r * 0.46, y, z, [-10, 0, -16]);
      it.part('ears', mirror(ear), 'main', { parent: 'head', ghost: true });
    }
    const [, hy, hz] = this.#face(0.04, r * 0.78);
    if (it.has('horns', this.#plan.horns !== undefined)) antlersOrHorns(it, this.#plan.horns ?? 'goat', [0, hy, hz], r);
    if (this.#plan.beard) it.part('beard', at(cone(r * 0.26, r * 1.0, 8), ...this.#face(0.72, -r * 1.1), [180, 0, 0]), 'mane', { parent: 'head', ghost: true });
  }

  #legs(): void {
    const it = this.#it;
    const t = this.#plan.legThick * this.#h;
    const top = this.#y - this.#ry * 0.1;
    const x0 = Math.max(t * 1.1, this.#ry * this.#wide * 0.6);
    for (const [name, side, end, hind] of [
      ['front_left', 1, 0.86, false],
      ['front_right', -1, 0.86, false],
      ['back_left', 1, 0.08, true],
      ['back_right', -1, 0.08, true],
    ] as const) {
      const [x, z] = [side * x0, this.#along(end)];
      const back = hind ? -t * 0.9 : 0;
      const leg = tube(
        [
          [x * 0.85, top, z + (hind ? t * 0.8 : 0)],
          [x, top * 0.72, z + (hind ? t * 0.7 : 0)],
          [x, top * 0.44, z + back],
          [x, top * 0.22, z + back * 0.5],
          [x, t * 0.7, z],
        ],
        [t * (hind ? 2.2 : 1.7), t * (hind ? 1.7 : 1.35), t * 0.98, t * 0.74, t * 0.86],
        it.sides(12),
      );
      it.part(`${name}_leg`, leg, 'main', { parent: 'body', joint: { type: 'ball', at: [x, top, z] } });
      it.part(`${name}_hoof`, at(cylinder(t * 1.16, t * 1.3, { top: t * 0.9, sides: it.sides(12), bevel: t * 0.12 }), x, t * 0.65, z + t * 0.14), 'hoof', {
        parent: `${name}_leg`,
      });
    }
  }

  #tail(): void {
    const it = this.#it;
    if (!it.has('tail')) return;
    const ry = this.#ry;
    const root: Vec3 = [0, this.#y + ry * 0.5, this.#back - ry * 0.2];
    const down = (k: number, out: number): Vec3 => [0, root[1] - k * ry, root[2] - out * ry];
    const joint = { type: 'ball' as const, at: root };
    if (this.#plan.tail === 'hair')
      it.part(
        'tail',
        tube([root, down(-0.06, 0.3), down(0.6, 0.52), down(1.5, 0.44), down(2.2, 0.3)], [ry * 0.2, ry * 0.26, ry * 0.32, ry * 0.27, ry * 0.05], it.sides(12)),
        'mane',
        { parent: 'body', joint },
      );
    else if (this.#plan.tail === 'tuft') {
      it.part('tail', tube([root, down(0.1, 0.24), down(0.8, 0.34), down(1.5, 0.3)], [ry * 0.13, ry * 0.11, ry * 0.08, ry * 0.07], 10), 'main', {
        parent: 'body',
        joint,
      });
      it.part('tail_tuft', at(ball(ry * 0.15, ry * 0.3, ry * 0.15, 10), ...down(1.65, 0.3)), 'mane', { parent: 'tail', ghost: true });
    } else
      it.part(
        'tail',
        at(ball(ry * 0.2, ry * (this.#plan.tail === 'up' ? 0.42 : 0.3), ry * 0.17, 10), 0, root[1] + ry * (this.#plan.tail === 'up' ? 0.2 : -0.1), root[2], [
          this.#plan.tail === 'up' ? -34 : 24,
          0,
          0,
        ]),
        'under',
        { parent: 'body', joint },
      );
  }

  /** A flat patch lying on the trunk, `turn` from the back's middle. */
  #patch(t: number, turn: number, size: number, long = 1): Solid {
    const r = this.#ry;
    const k = t < 0.1 || t > 0.92 ? 0.9 : 0.985;
    return at(ball(r * size, r * 0.1, r * size * long, 10), Math.sin(turn) * r * this.#wide * k, this.#y + Math.cos(turn) * r * k, this.#along(t), [
      0,
      0,
      (-turn * 180) / Math.PI,
    ]);
  }

  #coat(): void {
    const it = this.#it;
    const { coat } = this.#plan;
    const [r, y] = [this.#ry, this.#y];
    if (coat === 'stripes') {
      // An open ring lies flat; stood up and turned, its gap is at the belly.
      const hoop = (t: number): Solid =>
        at(
          {
            shape: 'place',
            of: { shape: 'place', of: { shape: 'torus', radius: r * 0.985, tube: r * 0.055, arc: 250, sides: 20 }, turn: [0, -35, 0] },
            turn: [90, 0, 0],
            scale: [this.#wide, 1.6, 1],
          },
          0,
          y + r * 0.02,
          this.#along(t),
        );
      it.part('stripes', group(...[0.1, 0.22, 0.34, 0.46, 0.58, 0.7, 0.82, 0.93].map(hoop)), 'mark', { parent: 'body', ghost: true });
      const [, py, pz] = this.#poll;
      const ring = (k: number): Solid =>
        at(
          ball(r * this.#wide * this.#plan.neck * 1.12, r * 0.05, r * this.#plan.neck * 1.24, 14),
          0,
          y + (py - y) * k,
          this.#front + (pz - this.#front) * k,
          [-42, 0, 0],
        );
      it.part('neck_stripes', group(ring(0.46), ring(0.62), ring(0.78)), 'mark', { parent: 'body', ghost: true });
      return;
    }
    if (coat === undefined) return;
    const many = coat === 'spots' ? 18 : coat === 'net' ? 30 : 7;
    const size = coat === 'spots' ? 0.13 : coat === 'net' ? 0.3 : 0.5;
    const marks = Array.from({ length: many }, (_, i) =>
      this.#patch(
        0.08 + 0.84 * ((i * 0.618 + 0.1) % 1),
        (i % 2 === 0 ? 1 : -1) * (coat === 'spots' ? it.random.between(0.25, 1.15) : 0.15 + ((i * 0.37) % 1) * 1.7),
        size * it.random.between(0.8, 1.2),
        it.random.between(0.9, 1.3),
      ),
    );
    if (coat === 'net') {
      const [, py, pz] = this.#poll;
      const nr = Math.max(this.#hr * 0.8, r * this.#plan.neck * 0.86);
      for (let i = 0; i < 18; i++) {
        const k = 0.22 + (i / 18) * 0.7;
        const turn = i * 2.4;
        marks.push(
          at(
            ball(nr * 0.4, nr * 0.5, nr * 0.4, 8),
            Math.sin(turn) * nr * (0.94 - k * 0.3),
            y + (py - y) * k,
            this.#front + (pz - this.#front) * k + Math.cos(turn) * nr * (0.9 - k * 0.25),
          ),
        );
      }
    }
    it.part(coat === 'net' ? 'patches' : coat, group(...marks), 'mark', { parent: 'body', ghost: true });
  }

  #extras(): void {
    const it = this.#it;
    const [r, y] = [this.#ry, this.#y];
    const [, py, pz] = this.#poll;
    const { mane, humps } = this.#plan;
    if (mane && it.has('mane')) {
      const steps = 8;
      const locks = Array.from({ length: steps }, (_, i) => {
        const t = i / (steps - 1);
        const nr = r * (0.85 + (this.#plan.neck * 0.6 - 0.85) * t);
        const [cy, cz] = [y + r * 0.5 + (py - y - r * 0.3) * t, this.#front + (pz - this.#front) * t - nr * (0.86 - t * 0.2)];
        return mane === 'brush'
          ? at(box(r * 0.16, r * 0.44, r * 0.34, r * 0.05), 0, cy + r * 0.1, cz, [-34, 0, 0])
          : at(ball(r * 0.24, r * 0.5, r * 0.32, 10), (i % 2 === 0 ? 1 : -1) * r * 0.1, cy, cz - r * 0.04, [-24, 0, i % 2 === 0 ? -16 : 16]);
      });
      const lock = at(ball(r * 0.15, r * 0.2, r * 0.3, 9), 0, ...([this.#face(0.08, this.#hr * 0.9)[1], this.#face(0.08, this.#hr * 0.9)[2]] as const), [
        24, 0, 0,
      ]);
      it.part('mane', group(...locks, lock), 'mane', { parent: 'body', ghost: true });
    }
    if (humps !== undefined && it.has('humps'))
      it.part(
        'humps',
        group(
          ...(humps === 2 ? [0.24, 0.66] : [this.#plan.mane ? 0.8 : 0.45]).map((t) =>
            at(ball(r * 0.62, r * 0.72, r * 0.62, 14), 0, y + r * 0.9, this.#along(t)),
          ),
        ),
        'main',
        { parent: 'body' },
      );
    if (it.has('saddle', false))
      it.part(
        'saddle',
        group(
          at(ball(r * this.#wide * 1.04, r * 0.4, r * 0.7, 14), 0, y + r * 0.78, this.#along(0.48)),
          at(box(r * 0.8, r * 0.34, r * 0.2, r * 0.08), 0, y + r * 1.16, this.#along(0.48) - r * 0.55),
        ),
        'tack',
        { parent: 'body' },
      );
    if (it.has('wings', this.#plan.wings ?? false)) {
      const s = this.#h * 0.5;
      const feather = (i: number): Solid =>
        at(ball(s * 0.1, s * (0.46 - i * 0.05), s * 0.03, 9), s * (0.86 - i * 0.17), s * (0.34 - i * 0.05), 0, [0, 0, -28 + i * 7]);
      it.part(
        'wings',
        mirror(
          at(
            group(
              ...[0, 1, 2, 3, 4].map(feather),
              extrude(
                [
                  [0, -s * 0.06],
                  [s * 0.4, s * 0.1],
                  [s * 0.95, s * 0.62],
                  [s * 0.6, s * 0.66],
                  [s * 0.2, s * 0.4],
                  [0, s * 0.16],
                ],
                s * 0.06,
                s * 0.015,
              ),
            ),
            r * this.#wide * 0.7,
            y + r * 0.5,
            this.#along(0.68),
            [0, 40, 0],
          ),
        ),
        mat('feather', '#f6f3ea'),
        { parent: 'body', ghost: true },
      );
    }
  }
}
