import { type Check, type Finding, NothingToSee } from './check.ts';
import type { Patient } from './patient.ts';

/** A finding with the check it belongs to, and what --fix did about it. */
export type Result = { check: string; fixed?: string } & Finding;

/** Asks every check in turn; with `fix`, what is not well is mended where that is safe, and looked at again. */
export async function examine(checks: readonly Check[], patient: Patient, options: { fix: boolean }): Promise<Result[]> {
  const results: Result[] = [];
  for (const check of checks) {
    const found = await looked(check, patient);
    const mended = options.fix ? await mendIt(check, patient, found) : null;
    results.push({ check: check.name, ...(mended === null ? found : { ...(await looked(check, patient)), fixed: mended }) });
  }
  return results;
}

async function looked(check: Check, patient: Patient): Promise<Finding> {
  try {
    return await check.look(patient);
  } catch (error) {
    if (error instanceof NothingToSee) return { state: 'skipped', says: error.message };
    // A check that cannot look has found something out.
    return { state: 'bad', says: error instanceof Error ? error.message : String(error), todo: `Mend that, then ask again: worldkiln doctor ${check.name}` };
  }
}

async function mendIt(check: Check, patient: Patient, found: Finding): Promise<string | null> {
  if (!check.mend || found.state === 'well' || found.state === 'skipped') return null;
  try {
    return await check.mend(patient);
  } catch (error) {
    return `could not be mended: ${error instanceof Error ? error.message : String(error)}`;
  }
}
