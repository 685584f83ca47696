import { validateBytes } from 'gltf-validator';
import { KilnError, LIMITS, TRIANGLES, type AssetKind } from '@worldkiln/contracts';
import type { BakeReport, Note } from './baked.ts';

/** Checked before compression: the validator has no decoder for it and would only see opaque bytes. */
export async function validate(glb: Uint8Array): Promise<BakeReport['validator']> {
  const report = await validateBytes(glb, { maxIssues: 50, writeTimestamp: false });
  const { numErrors, numWarnings, messages } = report.issues;
  const told = messages.filter((message) => message.severity <= 1).map((message) => `${message.code} at ${message.pointer ?? '/'}: ${message.message}`);
  if (numErrors > 0)
    throw new KilnError('unusable', { code: 'glb_invalid', message: `The GLB breaks the glTF rules: ${told[0] ?? 'see the report'}. Export it again.` });
  return { errors: numErrors, warnings: numWarnings, messages: told };
}

/** Compares counts and bytes with what the kind may have. Less than the least is told, not failed: a crate needs few. */
export function checkBudgets(kind: AssetKind, triangles: readonly number[], bytes: number): Note[] {
  const notes: Note[] = [];
  triangles.forEach((count, level) => {
    const [least, most] = TRIANGLES[kind][`lod${level as 0 | 1 | 2}`]; // there are three levels at most
    if (count > most) notes.push({ step: 'validate', message: `LOD${level} has ${count} triangles; a ${kind} should have at most ${most}.` });
    else if (count < least)
      notes.push({ step: 'validate', message: `LOD${level} has ${count} triangles, under the usual ${least} of a ${kind}: it is a simple thing.` });
  });
  if (bytes > LIMITS.glbBytes)
    throw new KilnError('unusable', {
      code: 'glb_too_large',
      message: `The baked GLB has ${bytes} bytes, more than the ${LIMITS.glbBytes} we serve; use smaller textures.`,
    });
  return notes;
}
