import { cells, cloud, noise, rise } from './noise.ts';
import { drawing } from './spot.ts';

export const FOODS = {
  /** Freckles on a skin that shines. */
  flesh_fruit: drawing(0.15, 0.0003, (u, v) => {
    const freckle = 1 - rise(cells(u, v, 11, 11, 1, 221).near, 0.06, 0.14);
    const streak = noise(u * 18, v * 2, 18, 2, 222);
    return { height: 1 - freckle * 0.3, tone: 1 + freckle * 0.16 + (streak - 0.5) * 0.14, warm: freckle * 0.15, rough: freckle * 0.1 };
  }),
  bread: drawing(0.25, 0.003, (u, v) => {
    const crack = 1 - rise(cells(u + (cloud(u, v, 5, 5, 2, 223) - 0.5) * 0.2, v, 4, 4, 1, 224).gap, 0.02, 0.12);
    const crust = cloud(u, v, 5, 5, 4, 225);
    return { height: 1 - crack * 0.7 - crust * 0.2, tone: 1.04 - (crust - 0.5) * 0.34 + crack * 0.12, warm: (0.5 - crust) * 0.2 };
  }),
  cheese: drawing(0.25, 0.004, (u, v) => {
    const hole = 1 - rise(cells(u, v, 5, 5, 1, 226).near, 0.14, 0.2);
    return { height: 1 - hole, tone: 1.02 - hole * 0.2 + (cloud(u, v, 4, 4, 2, 227) - 0.5) * 0.06 };
  }),
  chocolate: drawing(0.2, 0.0006, (u, v) => {
    const swirl = Math.sin((u * 4 + cloud(u, v, 3, 3, 3, 228) * 2) * Math.PI * 2) * 0.5 + 0.5;
    return { height: swirl, tone: 0.95 + swirl * 0.1, rough: (swirl - 0.5) * 0.2 };
  }),
  cream: drawing(0.2, 0.002, (u, v) => {
    const soft = cloud(u, v, 5, 5, 2, 229);
    return { height: soft, tone: 0.98 + soft * 0.04 };
  }),
  wax: drawing(0.2, 0.001, (u, v) => {
    const drip = noise(u * 12, v * 2, 12, 2, 230);
    return { height: drip, tone: 0.97 + drip * 0.06 + (cloud(u, v, 3, 3, 2, 231) - 0.5) * 0.06 };
  }),
};
