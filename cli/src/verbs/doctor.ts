import { assertNever, KilnError } from '@worldkiln/contracts';
import type { Answer } from '../answer.ts';
import type { Check } from '../doctor/check.ts';
import { CHECKS } from '../doctor/checks.ts';
import { examine, type Result } from '../doctor/examine.ts';
import { meetPatient } from '../doctor/patient.ts';

interface DoctorOptions {
  list?: boolean;
  all?: boolean;
  fix?: boolean;
}

/** `worldkiln doctor [CHECK…]`: asks every part of this installation how it is, and with --fix mends what is safe to mend. */
export async function doctor(names: string[], options: DoctorOptions): Promise<Answer> {
  if (options.list) return list();
  const patient = meetPatient(process.env);
  try {
    const results = await examine(chosen(names, options.all === true), patient, { fix: options.fix === true });
    const sick = results.filter(({ state }) => state === 'bad');
    return { code: sick.length === 0 ? 0 : 1, json: { ok: sick.length === 0, findings: results }, text: report(results) };
  } finally {
    await patient.leave();
  }
}

function chosen(names: string[], all: boolean): readonly Check[] {
  const unknown = names.find((name) => !CHECKS.some((check) => check.name === name));
  if (unknown !== undefined)
    throw new KilnError('invalid', { code: 'check_unknown', message: `There is no check called ${unknown}. \`worldkiln doctor --list\` names them.` });
  if (names.length > 0) return CHECKS.filter(({ name }) => names.includes(name));
  return CHECKS.filter(({ thorough }) => all || thorough !== true);
}

function list(): Answer {
  const checks = CHECKS.map(({ name, means, thorough, mends }) => ({ name, means, thorough: thorough === true, mends: mends ?? null }));
  const lines = checks.flatMap(({ name, means, thorough, mends }) => [
    `${name.padEnd(12)}${means}${thorough ? ' (only with --all or by name)' : ''}`,
    ...(mends === null ? [] : [`${' '.repeat(12)}--fix ${mends}`]),
  ]);
  return { code: 0, json: { checks }, text: lines.join('\n') };
}

const MARKS: Record<Result['state'], string> = { well: 'ok   ', skipped: '-    ', watch: 'WATCH', bad: 'BAD  ' };

function report(results: Result[]): string {
  const lines = results.flatMap((result) => [
    `${MARKS[result.state]} ${result.check.padEnd(12)}${result.says}`,
    ...(result.fixed === undefined ? [] : [`${' '.repeat(18)}fixed: ${result.fixed}`]),
    ...(todoOf(result) ?? []),
  ]);
  const bad = results.filter(({ state }) => state === 'bad').length;
  const watched = results.filter(({ state }) => state === 'watch').length;
  const verdict = bad > 0 ? `${bad} to mend.` : watched > 0 ? `Nothing is broken; ${watched} to keep an eye on.` : 'All is well.';
  return [...lines, '', verdict].join('\n');
}

function todoOf(result: Result): string[] | undefined {
  switch (result.state) {
    case 'well':
    case 'skipped':
      return undefined;
    case 'watch':
    case 'bad':
      return [`${' '.repeat(18)}→ ${result.todo}`];
    default:
      return assertNever(result);
  }
}
