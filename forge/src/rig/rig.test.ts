import type { Document } from '@gltf-transform/core';
import { describe, expect, test } from 'vitest';
import { author } from '../author/author.ts';
import { bakeForeign } from '../bake/bake-foreign.ts';
import { bake } from '../bake/bake.ts';
import type { Baked } from '../bake/baked.ts';
import { buildGlb } from '../glb/build-glb.ts';
import { sha256Of } from '../glb/canonical-json.ts';
import { glbIo } from '../glb/io.ts';
import { posedSurfaces } from '../samples/posed-surfaces.ts';
import { CLIPS } from './clip-names.ts';

const made = new Map<string, Promise<Baked>>();
function baked(prompt: string): Promise<Baked> {
  const known = made.get(prompt) ?? forged(prompt);
  made.set(prompt, known);
  return known;
}
async function forged(prompt: string): Promise<Baked> {
  const { recipe, program } = author({ prompt, seed: 3 });
  return bake({ glb: await buildGlb(recipe, program), recipe, program });
}
const read = async (glb: Uint8Array): Promise<Document> => (await glbIo()).readBinary(glb);
const bonesOf = (document: Document): string[][] =>
  document
    .getRoot()
    .listSkins()
    .map((skin) => skin.listJoints().map((joint) => joint.getName()));
const clipsIn = (document: Document): string[] =>
  document
    .getRoot()
    .listAnimations()
    .map((clip) => clip.getName());

async function bare(prompt: string): Promise<Document> {
  const { recipe, program } = author({ prompt, seed: 3 });
  return read(await buildGlb(recipe, program));
}

describe.each(['a robot', 'a dog'])('%s, baked', { timeout: 120_000 }, (prompt) => {
  test('has one skin and all the clips, valid, and its coarser levels have the same bones', async () => {
    const { plain, glb, lods, report } = await baked(prompt);
    expect(report.validator).toEqual({ errors: 0, warnings: 0, messages: [] });
    const [finest, packed, ...coarser] = await Promise.all([plain, glb, ...lods].map(read));
    if (!finest || !packed) throw new Error('nothing was baked');
    expect(clipsIn(finest)).toEqual([...CLIPS]);
    expect(clipsIn(packed)).toEqual([...CLIPS]);
    expect(bonesOf(finest)).toHaveLength(1);
    for (const level of coarser) expect(bonesOf(level)).toEqual(bonesOf(finest));
  });
});

/** One of each way of going, and two who go together. */
describe.each(['a man', 'a wizard', 'a dog', 'an owl', 'a spider', 'a fish', 'a knight riding a horse'])('%s', { timeout: 120_000 }, (prompt) => {
  test('is moved by every clip, left whole and kept above the ground', async () => {
    const document = await bare(prompt);
    const rest = posedSurfaces(document, 'idle', 0).flatMap(({ positions }) => [...positions]);
    const height = Math.max(...rest.filter((_, i) => i % 3 === 1));
    for (const clip of document.getRoot().listAnimations()) {
      const keys = clip.listSamplers()[0]?.getInput()?.getCount() ?? 0;
      let moved = 0;
      for (const key of [Math.floor(keys / 4), Math.floor(keys / 2)]) {
        const now = posedSurfaces(document, clip.getName(), key).flatMap(({ positions }) => [...positions]);
        expect(now.every(Number.isFinite)).toBe(true);
        moved = Math.max(moved, ...now.map((c, i) => Math.abs(c - (rest[i] ?? 0))));
        expect(Math.min(...now.filter((_, i) => i % 3 === 1))).toBeGreaterThan(-0.14 * height);
      }
      expect(moved, clip.getName()).toBeGreaterThan(0.003 * height);
      expect(moved, clip.getName()).toBeLessThan(1.6 * height);
    }
  });
});

test('loops end as they began', async () => {
  const document = await bare('a man');
  const loops = document
    .getRoot()
    .listAnimations()
    .filter((clip) => (clip.getExtras() as { worldkiln: { loop: boolean } }).worldkiln.loop); // written by animate
  expect(loops.map((clip) => clip.getName())).toEqual(['idle', 'walk', 'run', 'sit']);
  const outputs = loops.flatMap((clip) => clip.listSamplers().flatMap((sampler) => sampler.getOutput() ?? []));
  const gaps = outputs.map((output) => {
    const [first, last] = [output.getElement<number[]>(0, []), output.getElement<number[]>(output.getCount() - 1, [])];
    return Math.max(...first.map((c, i) => Math.abs(c - (last[i] ?? 9))));
  });
  expect(Math.max(...gaps)).toBeLessThan(1e-3);
});

test('a walking man keeps one foot on the floor, and his feet take turns', async () => {
  const document = await bare('a man');
  const lowest = [0, 3, 6, 9].map((key) =>
    Math.min(...posedSurfaces(document, 'walk', key).flatMap(({ positions }) => [...positions].filter((_, i) => i % 3 === 1))),
  );
  for (const y of lowest) expect(Math.abs(y)).toBeLessThan(0.09);
});

test('what is no character has no bones', async () => {
  const document = await bare('a treasure chest');
  expect(bonesOf(document)).toEqual([]);
  expect(clipsIn(document)).toEqual([]);
});

test('the same words and seed give the same bytes', async () => {
  const twice = await Promise.all([3, 3, 4].map(async (seed) => buildGlb(author({ prompt: 'a dog', seed }).recipe, author({ prompt: 'a dog', seed }).program)));
  const [one, same, other] = twice.map((glb) => sha256Of([...glb]));
  expect(one).toBe(same);
  expect(one).not.toBe(other);
});

test('taken in again as a stranger’s file, it keeps its skeleton and its clips', { timeout: 120_000 }, async () => {
  const { recipe } = author({ prompt: 'a dog', seed: 3 });
  const { baked: again } = await bakeForeign({ glb: (await baked('a dog')).plain, recipe });
  const document = await read(again.glb);
  expect(clipsIn(document)).toEqual([...CLIPS]);
  expect(bonesOf(document)[0]?.length).toBe(bonesOf(await bare('a dog'))[0]?.length);
});
