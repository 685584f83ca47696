import { mat } from '../archetypes/archetype.ts';
import type { Make } from '../archetypes/make.ts';
import { at, ball, box, capsule, cone, cylinder, group, mirror, ring, torus, tube } from '../archetypes/solids.ts';
import type { Figure } from './biped.ts';
import { eyes } from './eyes.ts';

export type HairCut = 'short' | 'long' | 'bun' | 'ponytail' | 'spiky' | 'braids' | 'afro' | 'mohawk' | 'bob' | 'bald' | 'none';
export type Beard = 'full' | 'long' | 'moustache' | 'goatee';
export type Ears = 'round' | 'pointed' | 'long' | 'none';

const GREY = '#d6d6d2';

/** The hair's colour, after "blonde", "old" and their like. */
function strands(it: Make): ReturnType<typeof mat> {
  const use = it.mat('hair');
  const said = (
    [
      ['#d8b45c', 'blonde', 'blond'],
      ['#b5502a', 'ginger', 'redheaded'],
      ['#2a2422', 'brunette'],
      [GREY, 'old', 'elderly', 'aged', 'ancient', 'wise'],
    ] as const
  ).find(([, ...words]) => it.says(...words));
  return said ? { ...use, color: said[0] } : use;
}

/** Eyes, brows, nose, mouth and ears. */
export function face(it: Make, g: Figure): void {
  const { r, plan } = g;
  const [, y, z] = g.head;
  const dark = mat('rubber', '#4a2c2a');
  if (it.has('eyes')) {
    if (plan.eyes === 'glowing')
      it.part('eyes', mirror(at(ball(r * 0.15, r * 0.13, r * 0.1, 10), r * 0.36, y + r * 0.06, z + r * 0.84)), mat('glow', '#ffdf5a', { glow: 0.9 }), {
        parent: 'head',
        ghost: true,
      });
    else if (plan.eyes === 'hollow')
      it.part('eyes', mirror(at(ball(r * 0.24, r * 0.26, r * 0.14, 10), r * 0.36, y + r * 0.04, z + r * 0.8)), dark, { parent: 'head', ghost: true });
    else if (plan.eyes === 'buttons')
      it.part('eyes', mirror(at(cylinder(r * 0.19, r * 0.12, { sides: 10 }), r * 0.36, y + r * 0.06, z + r * 0.86, [84, 0, -18])), dark, {
        parent: 'head',
        ghost: true,
      });
    else if (plan.eyes === 'alien')
      it.part(
        'eyes',
        mirror(at(ball(r * 0.24, r * 0.4, r * 0.14, 12), r * 0.4, y + r * 0.02, z + r * 0.8, [-6, 22, 24])),
        mat('plastic', '#15161c', { roughness: 0.12 }),
        { parent: 'head', ghost: true },
      );
    else eyes(it, { parent: 'head', x: r * 0.36, y: y + r * 0.04, z: z + r * 0.81, radius: r * 0.13 });
    const angry = it.says('angry', 'evil', 'mean', 'fierce', 'furious', 'grumpy') ? 22 : it.says('sad', 'scared', 'worried', 'frightened') ? -20 : -4;
    if (plan.eyes !== 'hollow' && plan.eyes !== 'alien' && plan.eyes !== 'buttons' && plan.hat !== 'great_helm')
      it.detail('brows', mirror(at(box(r * 0.3, r * 0.075, r * 0.1, r * 0.03), r * 0.37, y + r * 0.29, z + r * 0.83, [-14, 22, angry])), strands(it), {
        parent: 'head',
        ghost: true,
      });
  }
  const nose = plan.nose ?? 'small';
  if (nose === 'small') it.detail('nose', at(ball(r * 0.1, r * 0.09, r * 0.1, 8), 0, y - r * 0.1, z + r * 0.95), 'skin', { parent: 'head', ghost: true });
  if (nose === 'big') it.part('nose', at(ball(r * 0.19, r * 0.18, r * 0.22, 10), 0, y - r * 0.12, z + r * 0.98), 'skin', { parent: 'head', ghost: true });
  if (nose === 'hooked')
    it.part(
      'nose',
      tube(
        [
          [0, y + r * 0.05, z + r * 0.86],
          [0, y - r * 0.12, z + r * 1.22],
          [0, y - r * 0.32, z + r * 1.2],
        ],
        [r * 0.1, r * 0.13, r * 0.04],
        7,
      ),
      'skin',
      { parent: 'head', ghost: true },
    );
  const glad = !it.says('sad', 'angry', 'grumpy', 'furious', 'scared', 'frightened');
  const mouth = plan.mouth ?? 'smile';
  const line =
    mouth === 'straight' || !glad
      ? at(box(r * 0.36, r * 0.06, r * 0.06, r * 0.02), 0, y - r * 0.42, z + r * 0.86)
      : at(torus(r * 0.15, r * 0.03, 180, 10), 0, y - r * 0.36, z + r * 0.88, [-106, 0, 0]);
  if (mouth !== 'none' && plan.beard !== 'full' && plan.beard !== 'long') it.detail('mouth', line, dark, { parent: 'head', ghost: true });
  if (mouth === 'stitched')
    it.detail(
      'stitched_mouth',
      group(
        ...[-0.36, -0.18, 0, 0.18, 0.36].map((x) => at(box(r * 0.05, r * 0.18, r * 0.06), x * r, y - r * (0.46 - x * x * 0.9), z + r * (0.88 - x * x * 0.4))),
      ),
      dark,
      { parent: 'head', ghost: true },
    );
  const fang = mouth === 'tusks' ? ([0.09, 0.34, 0, 0.24] as const) : ([0.055, 0.2, 180, 0.14] as const);
  if (mouth === 'fangs' || mouth === 'tusks')
    it.part(
      mouth,
      mirror(at(cone(r * fang[0], r * fang[1], 7), r * fang[3], y - r * (mouth === 'fangs' ? 0.52 : 0.34), z + r * 0.85, [fang[2], 0, 0])),
      mat('bone', '#f3ead2'),
      { parent: 'head', ghost: true },
    );
  const ears = plan.ears ?? 'round';
  if (ears === 'round') it.part('ears', mirror(at(ball(r * 0.1, r * 0.2, r * 0.14, 8), r * 0.95, y - r * 0.02, z)), 'skin', { parent: 'head', ghost: true });
  if (ears === 'pointed' || ears === 'long') {
    const reach = ears === 'long' ? 1.5 : 0.8;
    it.part(
      'ears',
      mirror(at({ shape: 'place', of: cone(r * 0.2, r * reach, 6), scale: [1, 1, 0.5] }, r * (0.85 + reach * 0.36), y + r * 0.12, z - r * 0.08, [-12, 0, -66])),
      'skin',
      { parent: 'head', ghost: true },
    );
  }
  if (it.has('glasses', plan.wears?.includes('glasses') ?? false))
    it.part(
      'glasses',
      mirror(
        group(
          at(torus(r * 0.24, r * 0.035, 360, 14), r * 0.36, y + r * 0.05, z + r * 0.95, [90, 0, 0]),
          at(box(r * 0.14, r * 0.05, r * 0.05), r * 0.07, y + r * 0.08, z + r * 0.98),
          at(box(r * 0.05, r * 0.05, r * 0.95), r * 0.86, y + r * 0.08, z + r * 0.5, [0, -18, 0]),
        ),
      ),
      mat('plastic', '#33333a'),
      { parent: 'head', ghost: true },
    );
  beard(it, g);
}

function beard(it: Make, g: Figure): void {
  const { r, plan } = g;
  const [, y, z] = g.head;
  const lipOnly = it.has('moustache', plan.beard === 'moustache');
  if (!lipOnly && !it.has('beard', plan.beard !== undefined && plan.beard !== 'moustache')) return;
  const kind = lipOnly ? 'moustache' : plan.beard === undefined || plan.beard === 'moustache' ? 'full' : plan.beard;
  const lip = mirror(at(capsule(r * 0.1, r * 0.44, 8), r * 0.16, y - r * 0.28, z + r * 0.92, [0, 20, 68]));
  const use = strands(it);
  if (kind === 'moustache') it.part('moustache', lip, use, { parent: 'head', ghost: true });
  else if (kind === 'goatee')
    it.part('beard', group(lip, at(cone(r * 0.18, r * 0.5, 7), 0, y - r * 0.92, z + r * 0.74, [180, 0, 0])), use, { parent: 'head', ghost: true });
  else {
    const long = kind === 'long' ? r * 1.9 : r * 0.85;
    const chin = tube(
      [
        [0, y - r * 0.36, z + r * 0.42],
        [0, y - r * 0.72, z + r * 0.6],
        [0, y - r * 0.6 - long * 0.5, z + r * 0.62],
        [0, y - r * 0.6 - long, z + r * 0.5],
      ],
      [r * 0.66, r * 0.6, r * 0.42, r * 0.08],
      it.sides(10),
    );
    it.part('beard', group(lip, chin, mirror(at(ball(r * 0.16, r * 0.36, r * 0.3, 8), r * 0.78, y - r * 0.3, z + r * 0.3))), use, {
      parent: 'head',
      ghost: true,
    });
  }
}

const OPEN: ReadonlySet<string | undefined> = new Set([undefined, 'crown', 'tiara', 'halo', 'mirror', 'nurse']);
const covered = (it: Make, g: Figure): boolean => !OPEN.has(g.plan.hat) && it.has('hat');

/** Hair, drawn as chunky locks over the skull. Under a helmet nothing of it would show. */
export function hair(it: Make, g: Figure): void {
  const { r, plan } = g;
  const [, y, z] = g.head;
  // A bare head under a helmet that was refused would look like a mistake.
  const bare = plan.hair === 'none' && plan.hat !== undefined && plan.eyes === undefined && !it.has('hat');
  const cut = it.says('bald') ? 'bald' : bare ? 'short' : (plan.hair ?? 'short');
  if (cut === 'none' || cut === 'bald' || !it.has('hair')) return;
  const use = strands(it);
  const cap = at(ball(r * 1.05, r * 1.0, r * 1.02, it.sides(14)), 0, y + r * 0.15, z - r * 0.17);
  const fringe = group(
    ...[-0.5, 0.02, 0.52].map((x, i) =>
      at(ball(r * 0.36, r * 0.2, r * 0.2, 8), x * r, y + r * (0.72 - Math.abs(x) * 0.16), z + r * (0.62 - Math.abs(x) * 0.22), [
        -30,
        x * 40,
        i === 1 ? -8 : x * -30,
      ]),
    ),
  );
  const nape = tube(
    [
      [0, y + r * 0.2, z - r * 0.5],
      [0, y - r * 0.6, z - r * 0.66],
      [0, y - r * 1.5, z - r * 0.62],
    ],
    [r * 0.86, r * 0.82, r * 0.5],
    it.sides(12),
  );
  const sides = mirror(
    tube(
      [
        [r * 0.82, y + r * 0.35, z + r * 0.1],
        [r * 0.98, y - r * 0.3, z],
        [r * 0.92, y - r * 0.95, z + r * 0.05],
      ],
      [r * 0.26, r * 0.28, r * 0.12],
      8,
    ),
  );
  // Under a hat only what hangs below its band may show, or locks grow through the felt.
  if (covered(it, g)) {
    const low = group(
      at(ball(r * 1.0, r * 0.66, r * 0.94, it.sides(14)), 0, y - r * 0.08, z - r * 0.22),
      ...(cut === 'long' ? [nape, sides] : cut === 'bob' || cut === 'afro' ? [mirror(at(ball(r * 0.26, r * 0.5, r * 0.42, 9), r * 0.86, y - r * 0.2, z))] : []),
    );
    it.part('hair', low, use, { parent: 'head', ghost: true });
    return;
  }
  const put = (...locks: Parameters<typeof group>): void => void it.part('hair', group(...locks), use, { parent: 'head', ghost: true });
  if (cut === 'short') put(cap, fringe);
  else if (cut === 'long') put(cap, fringe, nape, sides);
  else if (cut === 'bob')
    put(
      cap,
      fringe,
      at(ball(r * 1.06, r * 0.72, r * 0.86, it.sides(12)), 0, y - r * 0.2, z - r * 0.34),
      mirror(at(ball(r * 0.24, r * 0.6, r * 0.42, 9), r * 0.86, y - r * 0.22, z + r * 0.06)),
    );
  else if (cut === 'bun') put(cap, fringe, at(ball(r * 0.46, r * 0.42, r * 0.44, 10), 0, y + r * 1.08, z - r * 0.42));
  else if (cut === 'ponytail')
    put(
      cap,
      fringe,
      at(ball(r * 0.2, r * 0.2, r * 0.2, 8), 0, y + r * 0.62, z - r * 1.02),
      tube(
        [
          [0, y + r * 0.62, z - r * 1.0],
          [0, y + r * 0.6, z - r * 1.55],
          [0, y - r * 0.4, z - r * 1.5],
        ],
        [r * 0.2, r * 0.34, r * 0.1],
        8,
      ),
    );
  else if (cut === 'braids')
    put(
      cap,
      fringe,
      mirror(
        group(
          ...[0, 1, 2, 3].map((i) =>
            at(ball(r * (0.23 - i * 0.025), r * 0.22, r * (0.23 - i * 0.025), 8), r * (0.95 + i * 0.02), y - r * (0.2 + i * 0.32), z + r * 0.08),
          ),
        ),
      ),
    );
  else if (cut === 'afro') put(at(ball(r * 1.34, r * 1.2, r * 1.25, it.sides(12)), 0, y + r * 0.42, z - r * 0.3));
  else if (cut === 'mohawk')
    put(
      ...[-0.9, -0.45, 0, 0.42].map((t) =>
        at({ shape: 'place', of: cone(r * 0.3, r * 0.95, 7), scale: [0.5, 1, 1] }, 0, y + r * (1.12 - t * t * 0.5), z + r * t, [t * 45, 0, 0]),
      ),
    );
  else
    put(
      cap,
      ring(at(cone(r * 0.3, r * 0.72, 6), r * 0.66, y + r * 0.86, 0, [0, 0, -38]), 6),
      at(cone(r * 0.34, r * 0.8, 6), 0, y + r * 1.2, z - r * 0.1),
      at(cylinder(r * 0.4, r * 0.2, { sides: 8 }), 0, y + r * 0.9, z - r * 0.1),
    );
}
