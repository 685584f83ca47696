import type { AssetKind, GenerationPlan, Hex, MaterialUse, Recipe, ShapeProgram, Sketch, Style, Vec3 } from '@worldkiln/contracts';
import { LIMITS, TRIANGLES } from '@worldkiln/contracts';
import { countOf, isFiller } from '../understand/words.ts';
import { understand } from '../understand/understand.ts';
import type { Thing, Understanding } from '../understand/thing.ts';
import { extentOf } from './bounds.ts';
import { compose, type Scene } from './compose.ts';
import { asMarker, landformOf } from './landform.ts';
import { labelled } from './label.ts';
import { massOf } from './mass.ts';
import { tidy } from './tidy.ts';
import { tell } from './tell.ts';
import type { Piece } from './piece.ts';

/** Changes whenever the same prompt and seed would give another program. */
export const AUTHOR_VERSION = '3';

export interface AuthorInput {
  prompt: string;
  negativePrompt?: string;
  style?: Style;
  /** How things of this world look where the prompt does not say: style words and moods count. */
  guide?: string;
  assetType?: AssetKind;
  seed: number;
  plan?: GenerationPlan;
}

const STYLE: Style = 'lowpoly';

interface Draft {
  meant: Understanding;
  style: Style;
  piece: Piece;
  scene: Scene;
  /** What the ground becomes, where a landform is meant. */
  stamp: Recipe['stamp'] | null;
}

function draft(input: Omit<AuthorInput, 'plan'>): Draft {
  const prompt = input.prompt.slice(0, LIMITS.promptChars);
  const meant = understand(prompt);
  if (input.prompt.length > LIMITS.promptChars) meant.ignored.push(`everything after ${LIMITS.promptChars} characters`);
  for (const word of (input.negativePrompt ?? '')
    .toLowerCase()
    .slice(0, LIMITS.promptChars)
    .split(/[^\p{L}]+/u))
    if (word) meant.thing.refuses.add(word);
  const guide = input.guide === undefined ? null : understand(input.guide.slice(0, LIMITS.guideChars));
  if (guide && meant.moods.length === 0) meant.moods = guide.moods;
  const style = input.style ?? meant.style ?? guide?.style ?? STYLE;
  const scene: Scene = { style, moods: meant.moods, seed: input.seed >>> 0, understood: [], guessed: meant.guessed, ignored: meant.ignored };
  const stamp = input.assetType === undefined || input.assetType === 'terrain_stamp' ? landformOf(meant.thing) : null;
  if (!stamp) return { meant, style, piece: labelled(compose(meant.thing, scene), meant.thing.text), scene, stamp };
  scene.understood.push(`the ground becomes ${stamp.shape.replaceAll('_', ' ')}, ${stamp.radiusM * 2} m across; a small model marks the place`);
  const marker = { ...meant, thing: asMarker(meant.thing) };
  return { meant: marker, style, piece: compose(marker.thing, scene), scene, stamp };
}

/** Prompt to recipe and shape program: pure, no network, the same for the same seed. */
export function author(input: AuthorInput): { recipe: Recipe; program: ShapeProgram } {
  const { meant, style, piece, scene, stamp } = draft(input);
  const { thing } = meant;
  const { archetype } = thing.meaning;
  const kind = stamp ? 'terrain_stamp' : (input.assetType ?? archetype.kind);
  const name = nameOf(thing);
  const program: ShapeProgram = tidy({ version: 1, seed: input.seed >>> 0, name, parts: piece.parts });
  const told = tell(meant, scene, piece);
  const uses = distinct(program.parts.map((part) => part.material));
  const recipe: Recipe = {
    kind,
    name,
    scaleMeters: sizeOf(piece),
    style: [style, ...new Set(meant.moods)].join(', ').slice(0, 200),
    materials: uses.slice(0, 16).map(({ set, color, roughness }) => ({ type: set, ...(color && { color }), ...(roughness !== undefined && { roughness }) })),
    physics: { body: bodyOf(thing, kind), massKg: massOf(thing), collider: archetype.collider ?? 'convex_hull' },
    interaction: { pickup: false, pushable: false, ...interactionOf(thing, kind) },
    generationPlan: input.plan ?? { meshStrategy: 'procedural', textureStrategy: 'flat', lods: true },
    parts: program.parts.map((part) => part.name),
    palette: paletteOf(piece).slice(0, 16),
    behaviours: [...(archetype.behaviours ?? [])].slice(0, 16),
    seed: input.seed >>> 0,
    budget: { triangles: TRIANGLES[kind].lod0[1] },
    archetype: archetype.name,
    matched: thing.meaning.matched,
    ...(stamp && { stamp }),
    ...told,
    author: { by: 'forge', version: AUTHOR_VERSION },
  };
  return { recipe, program };
}

/** What a placeholder needs, by the very same understanding: size, mass and colours are those `author` will choose. */
export function sketchOf(input: { prompt: string; style?: Style; assetType?: AssetKind }): Sketch {
  const { meant, piece, stamp } = draft({ ...input, seed: 0 });
  const { thing } = meant;
  const kind = stamp ? 'terrain_stamp' : (input.assetType ?? thing.meaning.archetype.kind);
  return {
    kind,
    name: nameOf(thing),
    archetype: thing.meaning.archetype.name,
    scaleMeters: sizeOf(piece),
    massKg: massOf(thing),
    body: bodyOf(thing, kind),
    palette: paletteOf(piece).slice(0, 3),
  };
}

const round = (value: number): number => Math.max(0.001, Math.round(value * 1000) / 1000);
function sizeOf(piece: Piece): Vec3 {
  const [x, y, z] = extentOf(piece.bounds);
  return [round(x), round(y), round(z)];
}

function bodyOf(thing: Thing, kind: AssetKind): 'dynamic' | 'fixed' {
  return thing.meaning.archetype.body ?? (kind === 'structure' || kind === 'terrain_stamp' ? 'fixed' : 'dynamic');
}

const CARRY_KG = 60;
function interactionOf(thing: Thing, kind: AssetKind): Partial<Recipe['interaction']> {
  const dynamic = bodyOf(thing, kind) === 'dynamic';
  return { pickup: dynamic && massOf(thing) <= CARRY_KG, pushable: dynamic, ...thing.meaning.archetype.interaction };
}

/** 'Rusty forklift': the head noun with the words said before it. */
function nameOf(thing: Thing): string {
  const words = [...thing.words]
    .filter(
      (word) => /^[\p{L}\d-]+$/u.test(word) && (!isFiller(word) || word === 'cute') && countOf(word) === null && !thing.meaning.noun.split(' ').includes(word),
    )
    .slice(0, 4);
  const name = [...words, thing.meaning.noun].join(' ').trim() || 'thing';
  return (name.charAt(0).toUpperCase() + name.slice(1)).slice(0, LIMITS.nameChars);
}

function distinct(uses: MaterialUse[]): MaterialUse[] {
  return [...new Map(uses.map((use) => [`${use.set} ${use.color ?? ''}`, use])).values()];
}

/** Colours of the larger parts first. */
function paletteOf(piece: Piece): Hex[] {
  const weight = new Map<Hex, number>();
  for (const { material, detail } of piece.parts) if (material.color) weight.set(material.color, (weight.get(material.color) ?? 0) + (detail ? 0.2 : 1));
  return [...weight].sort((a, b) => b[1] - a[1]).map(([hex]) => hex);
}
