import type { Vec3, Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, box, group, mirror, subtract, tube } from '../solids.ts';

export default archetype({
  name: 'roller_coaster',
  words: ['rollercoaster', 'roller coaster track', 'roller coaster cart', 'theme park ride', 'theme park'],
  serves: ['roller_coaster', 'big_dipper'],
  kind: 'structure',
  size: [5, 7, 16],
  massKg: 20_000,
  roles: {
    main: mat('painted_metal', '#d8392f'),
    post: mat('painted_metal', '#f0ece0'),
    car: mat('painted_metal', '#2f74c4'),
    dark: mat('iron', '#3c4046'),
    seat: mat('leather', '#2c2a2e'),
  },
  build(it) {
    const { w, h, d } = it;
    const heightAt = (t: number): number => h * (0.1 + 0.46 * (1 - Math.cos(t * Math.PI * 4 + 0.4)) * (1 - 0.45 * t));
    const point = (t: number): Vec3 => [0, heightAt(t), d * (t - 0.5)];
    const loopR = h * 0.3;
    const loopZ = d * 0.3;
    const steps = Array.from({ length: 33 }, (_, i) => point((i / 32) * 0.72));
    const entry = steps.at(-1) ?? [0, 0, 0];
    const loop = Array.from({ length: 21 }, (_, i): Vec3 => {
      const a = (i / 20) * Math.PI * 2;
      return [((i / 20) * 0.9 - 0.0) * w * 0.3, h * 0.08 + loopR - Math.cos(a) * loopR, loopZ + Math.sin(a) * loopR];
    });
    const path: Vec3[] = [...steps.slice(0, -1), [0, (entry[1] + h * 0.08) / 2, (entry[2] + loopZ) / 2], ...loop, [w * 0.27, h * 0.08, d * 0.5]];
    const rail = (x: number): Solid =>
      tube(
        path.map(([a, b, c]): Vec3 => [a + x, b, c]),
        0.07,
        6,
      );
    it.part('rails', group(rail(-w * 0.1), rail(w * 0.1)), 'main');
    it.part(
      'spine',
      tube(
        path.map(([a, b, c]): Vec3 => [a, b - 0.16, c]),
        0.11,
        6,
      ),
      'main',
      { parent: 'rails' },
    );
    it.part('sleepers', group(...path.filter((_, i) => i % 2 === 0).map(([a, b, c]) => at(box(w * 0.24, 0.3, 0.1), a, b - 0.08, c))), 'dark', {
      parent: 'rails',
    });
    const feet = steps.filter((_, i) => i % 4 === 2);
    it.part(
      'supports',
      group(
        ...feet.map(([, b, c]) =>
          mirror(
            tube(
              [
                [0, b - 0.12, c],
                [w * 0.22 * (0.3 + b / h), 0, c],
              ],
              0.09,
              6,
            ),
          ),
        ),
        ...[-1, 1].map((k) =>
          tube(
            [
              [w * (k > 0 ? 0.2 : 0.08), h * 0.08 + loopR, loopZ + k * loopR * 0.98],
              [w * (k > 0 ? 0.38 : -0.3), 0, loopZ + k * loopR * 1.1],
            ],
            0.09,
            6,
          ),
        ),
        ...feet.map(([, b, c]) => at(box(w * 0.2 * (0.3 + b / h), 0.09, 0.09), 0, b * 0.5, c)),
      ),
      'post',
      { parent: 'spine' },
    );
    it.part('ground_rail', at(box(w * 0.5, 0.08, d * 0.98), w * 0.04, 0.04), 'dark', { parent: 'supports' });
    const spots = [0.3, 0.345, 0.39].map((t) => ({ at: point(t), slope: (Math.atan2(heightAt(t + 0.02) - heightAt(t - 0.02), d * 0.04) * -180) / Math.PI }));
    const cars = (solid: Solid): Solid => group(...spots.map(({ at: [x, y, z], slope }) => at(solid, x, y, z, [slope, 0, 0])));
    it.part('cars', cars(at(subtract(box(w * 0.28, h * 0.11, d * 0.04, 0.08), at(box(w * 0.2, h * 0.08, d * 0.028), 0, h * 0.045)), 0, h * 0.075)), 'car', {
      parent: 'rails',
    });
    it.part('seats', cars(at(box(w * 0.2, h * 0.09, d * 0.008, 0.03), 0, h * 0.13, -d * 0.012)), 'seat', { parent: 'cars' });
    it.detail('car_fronts', cars(at(box(w * 0.16, h * 0.05, 0.06, 0.03), 0, h * 0.07, d * 0.02)), mat('gold', '#f0c648'), { parent: 'cars' });
  },
});
