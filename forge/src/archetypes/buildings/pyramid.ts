import { hip, rect } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, group, loft } from '../solids.ts';

export default archetype({
  name: 'pyramid',
  words: ['egyptian pyramid', 'great pyramid', 'ziggurat', 'aztec pyramid', 'mayan temple', 'mayan pyramid', 'aztec temple', 'step pyramid'],
  serves: ['pyramid#3', 'ziggurat'],
  kind: 'structure',
  size: [12, 7.6, 12],
  massKg: 2_000_000,
  roles: { main: mat('sandstone', '#dcbb78'), dark: mat('stone', '#4a3b28'), trim: mat('sandstone', '#c29f5d'), gold: mat('gold', '#e3b84c') },
  options: { stepped: ['step', 'steps', 'stepped', 'stairs', 'mayan', 'aztec'] },
  build(it) {
    const { w, h, d } = it;
    if (it.has('stepped', false) || it.says('mayan', 'aztec', 'step')) return stepped(it);
    const tiers = 11;
    const step = (h * 0.94) / tiers;
    // Courses of stone, each leaning back a little, show that it was built.
    for (let i = 0; i < tiers; i++) {
      const [s0, s1] = [1 - (i / tiers) * 0.94, 1 - ((i + 0.75) / tiers) * 0.94];
      const y = i * step * 0.995;
      it.part(
        `course_${i + 1}`,
        at(
          loft([
            { y: 0, outline: rect(w * s0, d * s0) },
            { y: step, outline: rect(w * s1, d * s1) },
          ]),
          0,
          y,
        ),
        i % 2 ? 'trim' : 'main',
        i ? { parent: `course_${i}` } : {},
      );
    }
    it.part('capstone', at(hip(w * 0.1, d * 0.1, h * 0.09), 0, h * 0.915), 'gold', { parent: `course_${tiers}` });
    it.part('entrance', group(at(box(w * 0.16, h * 0.2, d * 0.12, 0.06), 0, h * 0.1, d * 0.45)), 'trim', { parent: 'course_1' });
    it.part('lintel', at(box(w * 0.2, h * 0.05, d * 0.14, 0.04), 0, h * 0.215, d * 0.45), 'main', { parent: 'entrance' });
    it.part('doorway', at(box(w * 0.08, h * 0.15, d * 0.02), 0, h * 0.076, d * 0.506), 'dark', { parent: 'entrance' });
  },
});

function stepped(it: Parameters<Parameters<typeof archetype>[0]['build']>[0]): void {
  const { w, h, d } = it;
  const tiers = 6;
  const step = (h * 0.76) / tiers;
  for (let i = 0; i < tiers; i++) {
    const s = 0.92 - i * 0.12;
    it.part(
      `tier_${i + 1}`,
      at(
        loft([
          { y: 0, outline: rect(w * s, d * s) },
          { y: step * 1.01, outline: rect(w * (s - 0.03), d * (s - 0.03)) },
        ]),
        0,
        i * step,
      ),
      i % 2 ? 'trim' : 'main',
      i ? { parent: `tier_${i}` } : {},
    );
  }
  const stairs = Array.from({ length: 24 }, (_, i) =>
    at(box(w * 0.2, (h * 0.76 * (i + 1)) / 24, d * 0.03), 0, (h * 0.76 * (i + 1)) / 48, d * (0.5 - i * 0.0148)),
  );
  it.part('stairs', group(...stairs), 'trim', { parent: 'tier_1' });
  it.part('shrine', at(box(w * 0.22, h * 0.17, d * 0.2), 0, h * 0.84, -d * 0.03), 'main', { parent: `tier_${tiers}` });
  it.part(
    'shrine_roof',
    at(
      loft([
        { y: 0, outline: rect(w * 0.26, d * 0.24) },
        { y: h * 0.08, outline: rect(w * 0.2, d * 0.18) },
      ]),
      0,
      h * 0.92,
      -d * 0.03,
    ),
    'trim',
    { parent: 'shrine' },
  );
  it.part('doorway', at(box(w * 0.08, h * 0.12, d * 0.03), 0, h * 0.82, d * 0.065), 'dark', { parent: 'shrine' });
}
