import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { MeshTask, Provider, TaskLook } from '../providers/provider.ts';
import { tinyPng } from './stand-ins/tiny-png.ts';

const signal = () => AbortSignal.timeout(900_000);
const picture = { mime: 'image/png', bytes: tinyPng(256) };

const SCHEMA = { type: 'object', properties: { word: { type: 'string' } }, required: ['word'], additionalProperties: false };

/** What holds of every provider, whoever serves it: a stand-in in the suite, the real service where a key is at hand. */
export function providerContract(open: () => Promise<Provider>, patience: { pauseMs: number }): void {
  test('its card says what it is: capabilities with what serves them, prices, places, terms', async () => {
    const { card, text, image, mesh, embed } = await open();
    const serves = { structured_json: text, image_generate: image, image_edit: image, text_to_3d: mesh, image_to_3d: mesh, embed };
    expect(card.capabilities.size).toBeGreaterThan(0);
    for (const capability of card.capabilities) expect(serves[capability], capability).toBeDefined();
    for (const price of Object.values(card.price)) expect(Number.isSafeInteger(price) && price >= 0).toBe(true);
    expect(Math.min(card.concurrency, card.perMinute)).toBeGreaterThan(0);
    expect(card.licence.name).not.toBe('');
  });

  test('what it writes is JSON of the shape that was asked for', async () => {
    const { text } = await open();
    if (text === undefined) return;
    const { json, model, cost } = await text.structured(
      { system: 'Answer with JSON only.', prompt: 'Give the word "kiln" as {"word": "kiln"}.', schema: SCHEMA },
      signal(),
    );
    expect(json).toMatchObject({ word: 'kiln' });
    expect(model).not.toBe('');
    expect(Number.isSafeInteger(cost)).toBe(true);
  });

  test('what it draws is a picture, from words and from a picture', async () => {
    const { image, card } = await open();
    if (image === undefined) return;
    for (const inputs of card.capabilities.has('image_edit') ? [undefined, [picture]] : [undefined]) {
      const drawn = await image.image({ prompt: 'a plain grey stone wall, seamless texture', size: 512, tier: 'draft', ...(inputs && { inputs }) }, signal());
      expect(drawn.mime).toMatch(/^image\//);
      expect(drawn.bytes.length).toBeGreaterThan(100);
    }
  });

  test('what it embeds keeps its order and its size', async () => {
    const { embed } = await open();
    if (embed === undefined) return;
    const { vectors } = await embed.embed(['a wooden crate', 'a blue whale', 'a crate of wood'], signal());
    const [crate = [], whale = [], again = []] = vectors;
    const like = (a: number[], b: number[]) => a.reduce((sum, n, i) => sum + n * (b[i] ?? 0), 0);
    expect(vectors.map(({ length }) => length)).toEqual([crate.length, crate.length, crate.length]);
    expect(like(crate, again)).toBeGreaterThan(like(crate, whale));
  });

  test('a mesh is started, watched and done, with a result of its own', async () => {
    const { mesh, card } = await open();
    if (mesh === undefined) return;
    for (const capability of ['text_to_3d', 'image_to_3d'] as const) {
      if (!card.capabilities.has(capability)) continue;
      const { taskId } = await mesh.submit(taskOf(capability), `contract-${capability}-${Date.now()}`, signal());
      const end = await watched(mesh, taskId, patience.pauseMs);
      if (end.state !== 'done') throw new Error(`${capability} ended as ${JSON.stringify(end)}`);
      expect('url' in end.result ? hostAllowed(end.result.url, mesh.resultHosts) : Buffer.from(end.result.bytes.subarray(0, 4)).toString() === 'glTF').toBe(
        true,
      );
    }
  });
}

export const taskOf = (capability: MeshTask['capability'], more: Partial<MeshTask> = {}): MeshTask => ({
  capability,
  prompt: 'a small wooden crate',
  seed: 7,
  triangles: 3_000,
  textured: true,
  tier: 'final',
  ...(capability === 'image_to_3d' ? { images: [picture] } : {}),
  ...more,
});

/** Looks until the task has ended, as the await step does. */
export async function watched(mesh: NonNullable<Provider['mesh']>, taskId: string, pauseMs: number): Promise<TaskLook> {
  for (let looks = 0; looks < 400; looks++) {
    const look = await mesh.look(taskId, signal());
    if (look.state !== 'waiting' && look.state !== 'running') return look;
    await sleep(pauseMs);
  }
  throw new Error(`${taskId} has not ended`);
}

export const hostAllowed = (address: string, hosts: readonly string[]): boolean => {
  const { host, hostname } = new URL(address);
  return hosts.some((allowed) => host === allowed || (allowed.startsWith('*.') && hostname.endsWith(allowed.slice(1))));
};
