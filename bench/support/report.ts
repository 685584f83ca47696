import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

export interface Row {
  measure: string;
  value: number;
  unit: string;
  /** What it is held against: a figure of this same run, or one published. */
  anchor: number | string | null;
  /** What we want of it: `≤ 200` or `≥ 0.9`. Null for a figure that is only told. */
  reach: string | null;
  ok: boolean | null;
}

/** A row whose `ok` follows from its reach. */
export function row(measure: string, value: number, unit: string, options: { anchor?: number | string; reach?: string } = {}): Row {
  const reach = options.reach ?? null;
  const match = reach === null ? null : /^(≤|≥) ([\d.]+)$/.exec(reach);
  if (reach !== null && !match) throw new Error(`a reach looks like "≤ 200", not "${reach}"`);
  const ok = match ? (match[1] === '≤' ? value <= Number(match[2]) : value >= Number(match[2])) : null;
  return { measure, value: Number(value.toPrecision(4)), unit, anchor: options.anchor ?? null, reach, ok };
}

/** Prints the table and writes bench/out/<name>.json. */
export function report(name: string, seed: number, rows: Row[]): void {
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1e9),
    platform: `${platform()} ${arch()}`,
    node: process.versions.node,
  };
  const folder = fileURLToPath(new URL('../out/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}.json`, `${JSON.stringify({ seed, machine, rows }, null, 2)}\n`);
  console.log(`\n${name} · ${machine.cpu} × ${machine.cores}, Node ${machine.node}, seed ${seed}`);
  console.table(
    rows.map(({ measure, value, unit, anchor, reach, ok }) => ({
      measure,
      value,
      unit,
      anchor: anchor ?? '',
      reach: reach ?? '',
      ok: ok === null ? '' : ok ? 'yes' : 'NO',
    })),
  );
}

/** The p-th percentile by nearest rank. */
export function percentile(values: number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((p / 100) * sorted.length) - 1)] ?? Number.NaN;
}
