import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import { readCodecKeys } from './codec-keys.ts';
import { sealingCodec } from './sealing-codec.ts';

/** How every client and worker of ours speaks to Temporal: the SDK's own way, or sealed. By TEMPORAL_CODEC_KEYS. */
export function dataConverter(setting: string | undefined): { dataConverter?: DataConverter } {
  const keys = readCodecKeys(setting);
  if (keys === null) return {};
  const failures = keys.sealWith === null ? {} : { failureConverterPath: fileURLToPath(new URL('../sealed-failures.cjs', import.meta.url)) };
  return { dataConverter: { payloadCodecs: [sealingCodec(keys)], ...failures } };
}
