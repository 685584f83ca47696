import type { Hex, MaterialUse } from '@worldkiln/contracts';
import type { Archetype } from '../archetypes/archetype.ts';
import { lightness, mix, RAINBOW, saturate } from '../understand/colours.ts';
import type { Thing } from '../understand/thing.ts';

/** Light shows through these; "made of chocolate" does not put out a lamp. */
const SHINES = new Set(['glow', 'lava']);

/** The materials of a thing by role, after the prompt's material, colours and wear. */
export function dressed(archetype: Archetype, thing: Thing, moods: readonly string[]): Record<string, MaterialUse> {
  const keep = new Set(archetype.keep ?? []);
  const roles = Object.entries(archetype.roles);
  const out: Record<string, MaterialUse> = {};
  roles.forEach(([role, use], i) => {
    let worn: MaterialUse = { ...use };
    if (thing.material && !keep.has(role) && !SHINES.has(use.set)) worn = remade(use, thing.material.use, i);
    if (moods.length > 0) worn = inMood(worn, moods, i);
    out[role] = worn;
  });
  paint(archetype, thing, out);
  if (thing.wear !== null) for (const use of Object.values(out)) wearDown(use, thing.wear, thing.words.has('rusty') || thing.words.has('rusted'));
  return out;
}

/** One material for all, each role a shade of its own so that the parts still read. */
function remade(use: MaterialUse, material: MaterialUse, i: number): MaterialUse {
  const shades = [0, 0.14, -0.12, 0.22, -0.2, 0.08];
  const shade = shades[i % shades.length] ?? 0;
  const base = material.color ?? use.color;
  const color = base && (shade >= 0 ? mix(base, '#ffffff', shade * 0.8) : mix(base, '#101010', -shade));
  return { ...material, ...(color && { color }) };
}

function paint(archetype: Archetype, thing: Thing, out: Record<string, MaterialUse>): void {
  const order = archetype.tint ?? ['main'];
  const colours: readonly Hex[] = thing.rainbow ? RAINBOW : thing.colours;
  if (colours.length === 0) return;
  const targets = thing.rainbow ? Object.keys(archetype.roles).filter((role) => !(archetype.keep ?? []).includes(role)) : order;
  targets.forEach((role, i) => {
    const colour = colours[thing.rainbow ? i % colours.length : Math.min(i, colours.length - 1)];
    const use = out[role];
    if (!colour || !use) return;
    // Further tinted roles without a colour of their own go a shade darker, so the thing keeps its drawing.
    const color = i >= colours.length && !thing.rainbow ? mix(colour, lightness(colour) > 0.3 ? '#18181c' : '#ffffff', 0.22) : colour;
    out[role] = { ...use, color };
  });
}

function inMood(use: MaterialUse, moods: readonly string[], i: number): MaterialUse {
  if (!use.color) return use;
  let color = use.color;
  for (const mood of moods) {
    if (/^(spooky|haunted|gothic|evil)$/.test(mood)) color = mix(saturate(color, 0.6), '#241a33', 0.38);
    else if (/^(sci-?fi|futuristic|cosmic)$/.test(mood)) color = i % 3 === 2 ? '#4fd0e8' : mix(saturate(color, 0.4), '#c9d2db', 0.5);
    else if (mood === 'cyberpunk') color = i % 2 === 1 ? '#e23fb0' : mix(color, '#1e2130', 0.55);
    else if (mood === 'steampunk') color = i % 2 === 1 ? '#c39a46' : mix(color, '#6d4327', 0.45);
    else if (mood === 'cute') color = mix(color, '#ffd9e2', 0.3);
    else if (mood === 'royal') color = i % 2 === 1 ? '#dba93a' : color;
    else if (/^(magic|magical|enchanted)$/.test(mood)) color = mix(color, '#7d5bd6', 0.25);
  }
  return { ...use, color };
}

const METAL = new Set(['iron', 'steel', 'painted_metal', 'copper', 'brass', 'bronze', 'chrome']);

function wearDown(use: MaterialUse, wear: number, rusty: boolean): void {
  if (SHINES.has(use.set)) return;
  use.wear = wear;
  if (rusty && METAL.has(use.set)) {
    use.color = mix(use.color ?? '#8a8d90', '#a2512b', use.set === 'painted_metal' ? 0.35 : 0.7);
    if (use.set === 'iron' || use.set === 'steel') use.set = 'rust';
  } else if (use.color && wear > 0.3) use.color = mix(use.color, '#7c776c', wear * 0.22);
}
