import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { expect, test } from 'vitest';
import { type CodecKeys, readCodecKeys } from './codec-keys.ts';
import { sealingCodec } from './sealing-codec.ts';

const key = () => randomBytes(32).toString('base64');
const [older, newer] = [`2026-05:${key()}`, `2026-11:${key()}`];
function keys(setting: string): CodecKeys {
  const read = readCodecKeys(setting);
  if (read === null) throw new Error('keys were given');
  return read;
}
const wish = { jobId: 'job_0123', title: 'a wooden crate' };
const payload = (): Payload => defaultPayloadConverter.toPayload(wish);
const open = (sealed: Payload[], setting: string) => sealingCodec(keys(setting)).decode(sealed);

test('what is sealed shows nothing of itself, opens to the same payload, and never looks the same twice', async () => {
  const sealed = await sealingCodec(keys(newer)).encode([payload(), payload()]);
  for (const { data } of sealed) expect(Buffer.from(data ?? []).toString('latin1')).not.toMatch(/job_|crate|json/);
  expect(Buffer.from(sealed[0]?.data ?? [])).not.toEqual(Buffer.from(sealed[1]?.data ?? []));
  const opened = await open(sealed, newer);
  expect(opened.map((one) => defaultPayloadConverter.fromPayload(one))).toEqual([wish, wish]);
});

test('the first key seals, every key opens, and what was written in the open stays readable', async () => {
  const before = await sealingCodec(keys(older)).encode([payload()]);
  const after = await sealingCodec(keys(`${newer},${older}`)).encode([payload()]);
  expect(Buffer.from(after[0]?.metadata?.['encryption-key-id'] ?? []).toString()).toBe('2026-11');
  expect(await open([...before, ...after, payload()], `${newer},${older}`)).toHaveLength(3);
  expect(await sealingCodec(keys(`plain,${newer}`)).encode([payload()])).toEqual([payload()]);
  expect(await open(after, `plain,${newer}`)).toHaveLength(1);
  await expect(open(before, newer)).rejects.toMatchObject({ code: 'codec_key_missing', message: expect.stringContaining('2026-05') });
});

test('a changed byte, a changed key id and a cut payload open to nothing', async () => {
  const [sealed] = await sealingCodec(keys(newer)).encode([payload()]);
  if (sealed?.data == null || sealed.metadata == null) throw new Error('nothing was sealed');
  const both = `${newer},other:${newer.split(':')[1]}`;
  const spoiled: Payload[] = [
    { ...sealed, data: Buffer.from(sealed.data).map((byte, i) => (i === 20 ? byte ^ 1 : byte)) },
    { ...sealed, metadata: { ...sealed.metadata, 'encryption-key-id': Buffer.from('other') } },
    { ...sealed, data: sealed.data.subarray(0, 10) },
    { ...sealed, data: new Uint8Array() },
  ];
  for (const one of spoiled) await expect(open([one], both)).rejects.toMatchObject({ code: 'codec_unsealable' });
});

test.each(['a', 'a:b', `a:${randomBytes(16).toString('base64')}`, `${newer},${newer}`, 'plain', `${newer},plain`])(
  'the setting "%s" is refused, and no key is told',
  (setting) => {
    let told = '';
    try {
      readCodecKeys(setting);
    } catch (error) {
      told = String(error);
    }
    expect(told).toMatch(/32 bytes in base64/);
    expect(told).not.toContain(newer.split(':')[1]);
  },
);

test('no setting, no codec', () => expect([readCodecKeys(undefined), readCodecKeys('')]).toEqual([null, null]));
