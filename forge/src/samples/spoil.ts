import { glbOf, jsonOf } from './glb-of.ts';

const STRANGE: readonly unknown[] = [null, -1, 0, 1e9, 2 ** 53, 0.5, '', 'x', '__proto__', [], {}, [0], true, '\u0000', '<b>', [[]], 5126, 4_294_967_296];

/** A good file, spoiled in one to three ways: a byte turned, an end cut off, or a value of its JSON made strange, doubled or taken out. */
export function spoil(glb: Uint8Array, roll: () => number): Uint8Array {
  let out = glb;
  for (let times = 1 + Math.floor(roll() * 3); times > 0; times--) out = spoilOnce(out, roll);
  return out;
}

function spoilOnce(glb: Uint8Array, roll: () => number): Uint8Array {
  const way = roll();
  const copy = Uint8Array.from(glb);
  if (way < 0.2) {
    copy[Math.floor(roll() * copy.length)] = Math.floor(roll() * 256);
    return copy;
  }
  if (way < 0.25) return copy.subarray(0, Math.floor(roll() * copy.length));
  try {
    const { json, bin } = jsonOf(copy);
    change(json, roll);
    return glbOf(json, { bin: Uint8Array.from(bin) });
  } catch {
    // Spoiled before so that it is no GLB any more: one byte more.
    if (copy.length > 0) copy[Math.floor(roll() * copy.length)] = 0;
    return copy;
  }
}

/** Walks to a random value and changes it. */
function change(root: Record<string, unknown>, roll: () => number): void {
  let here: Record<string, unknown> = root;
  for (let depth = 0; depth < 6; depth++) {
    const keys = Object.keys(here);
    const key = keys[Math.floor(roll() * keys.length)];
    if (key === undefined) return;
    const value = here[key];
    if (typeof value === 'object' && value !== null && roll() < 0.8) {
      here = value as Record<string, unknown>; // a list is one too, by its numbers
      continue;
    }
    const what = roll();
    if (what < 0.25) delete here[key];
    else if (what < 0.4 && typeof value === 'number') here[key] = value * (roll() < 0.5 ? 1_000 : -1);
    else here[key] = STRANGE[Math.floor(roll() * STRANGE.length)];
    return;
  }
}
