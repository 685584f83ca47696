import { archetype, mat } from '../archetype.ts';
import { at, cylinder, extrude, group, lathe, ring, torus, tube } from '../solids.ts';

export default archetype({
  name: 'gem',
  words: ['diamond', 'ruby', 'emerald', 'sapphire', 'jewel', 'gemstone', 'precious stone', 'amethyst', 'topaz', 'brilliant'],
  serves: ['gem#5', 'diamond#1', 'precious_stone', 'jewel#1'],
  kind: 'prop',
  size: [0.34, 0.26, 0.34],
  massKg: 0.6,
  interaction: { pickup: true },
  roles: { main: mat('crystal', '#5fc8ee', { glow: 0.15 }), shine: mat('crystal', '#d8f6ff', { glow: 0.3 }), stand: mat('gold', '#d9a93f') },
  keep: ['stand'],
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    const rubyRed: Record<string, string> = { ruby: '#e0304a', emerald: '#2fbf6a', sapphire: '#3a63e0', amethyst: '#9a55d8', topaz: '#f0a83a' };
    const [named] = Object.keys(rubyRed).filter((word) => it.says(word));
    const stone = named === undefined ? it.mat('main') : { ...it.mat('main'), color: rubyRed[named] ?? '#5fc8ee' };
    it.part(
      'stone',
      lathe(
        [
          [0, h * 0.02],
          [r * 0.98, h * 0.62],
          [r, h * 0.66],
          [r * 0.98, h * 0.7],
          [r * 0.62, h],
          [0, h],
        ],
        8,
      ),
      stone,
    );
    it.part('table', at(cylinder(r * 0.56, h * 0.02, { sides: 8 }), 0, h * 0.995, 0, [0, 0, 0]), 'shine', { parent: 'stone' });
    it.detail(
      'facets',
      ring(
        at(
          extrude(
            [
              [-r * 0.1, 0],
              [r * 0.1, 0],
              [0, h * 0.2],
            ],
            r * 0.03,
          ),
          r * 0.83,
          h * 0.73,
          0,
          [0, 90, 50],
        ),
        4,
      ),
      'shine',
      { parent: 'stone', ghost: true },
    );
    it.part(
      'stand',
      group(
        at(torus(r * 0.5, r * 0.06, 360, 16), 0, h * 0.34),
        ring(
          tube(
            [
              [r * 0.5, h * 0.34, 0],
              [r * 0.66, h * 0.02, 0],
            ],
            r * 0.05,
            6,
          ),
          3,
        ),
      ),
      'stand',
      { parent: 'stone' },
    );
  },
});
