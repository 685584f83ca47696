import { Connection } from '@temporalio/client';
import { NothingToSee } from './check.ts';
import type { Patient } from './patient.ts';

const PATIENCE_MS = 5_000;

/** Calls Temporal with a deadline. Throws NothingToSee on a stopped box, whose Temporal is stopped with it. */
export async function askTemporal<T>(patient: Patient, ask: (connection: Connection) => Promise<T>): Promise<T> {
  const { temporalAddress } = patient;
  if (temporalAddress === undefined) throw new NothingToSee('stopped with the box');
  const connection = await Connection.connect({ address: temporalAddress, connectTimeout: PATIENCE_MS });
  try {
    return await connection.withDeadline(Date.now() + PATIENCE_MS, () => ask(connection));
  } finally {
    await connection.close();
  }
}
