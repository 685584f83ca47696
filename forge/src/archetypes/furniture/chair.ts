import { fourLegs } from '../../shared-parts/legs.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, group, mirror, row } from '../solids.ts';

export default archetype({
  name: 'chair',
  words: ['dining chair', 'side chair', 'wooden chair', 'kitchen chair', 'seat'],
  serves: ['chair#1', 'seat#3'],
  kind: 'prop',
  size: [0.5, 0.95, 0.54],
  massKg: 6,
  interaction: { sit: true },
  roles: { main: mat('oak', '#a8733f'), seat: mat('cotton', '#b6553f') },
  tint: ['main', 'seat'],
  options: { armrests: ['armrest', 'armrests', 'arms', 'arm'], back: ['back', 'backrest'] },
  build(it) {
    const { w, h, d } = it;
    const t = w * 0.11;
    const seatY = h * 0.48;
    const lean = d * 0.07;
    it.part('frame', at(box(w, t * 0.8, d * 0.96, it.bevel(t * 0.2)), 0, seatY - t * 0.4), 'main', {
      sockets: [{ kind: 'seat', at: [0, seatY + t * 0.4, d * 0.05] }],
    });
    it.part('cushion', at(box(w * 0.86, t * 0.7, d * 0.8, it.bevel(t * 0.28)), 0, seatY + t * 0.2, d * 0.03), 'seat', { parent: 'frame' });
    fourLegs(it, { parent: 'frame', width: w * 0.94, depth: d * 0.92, top: seatY - t * 0.5, thick: t });
    if (it.has('back')) {
      const rise = h - seatY;
      const tilt = (-Math.atan2(lean, rise) * 180) / Math.PI;
      const back = group(
        mirror(at(box(t * 0.9, rise + t * 0.5, t * 0.8, it.bevel(t * 0.2)), w / 2 - t * 0.5, rise / 2 - t * 0.25)),
        at(box(w * 0.9, rise * 0.26, t * 0.6, it.bevel(t * 0.18)), 0, rise * 0.84),
        at(box(w * 0.84, rise * 0.13, t * 0.5, it.bevel(t * 0.12)), 0, rise * 0.26),
      );
      it.part('back', at(back, 0, seatY, -d * 0.42, [tilt, 0, 0]), 'main', { parent: 'frame' });
      it.part(
        'back_slats',
        at(row(at(box(t * 0.5, rise * 0.5, t * 0.36), -w * 0.2, rise * 0.52), 3, [w * 0.2, 0, 0]), 0, seatY, -d * 0.42, [tilt, 0, 0]),
        'main',
        { parent: 'back' },
      );
    }
    if (it.has('armrests', false)) {
      const arm = group(
        at(box(t * 0.9, t * 0.5, d * 0.82, it.bevel(t * 0.16)), w / 2 - t * 0.45, seatY + h * 0.22, -d * 0.06),
        at(box(t * 0.6, h * 0.24, t * 0.6), w / 2 - t * 0.45, seatY + h * 0.1, d * 0.28),
      );
      it.part('armrests', mirror(arm), 'main', { parent: 'frame' });
    }
    it.anchor('top', 0, seatY + t * 0.52, d * 0.05, w * 0.9);
    it.anchor('seat', 0, seatY + t * 0.52, d * 0.05, w * 0.9);
  },
});
