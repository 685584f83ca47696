import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const planted: string[] = [];

/** Compiled inside the clone, so that packages resolve as they do for real; linted outside it, where no ignore file hides it. */
function plant(where: string, files: Record<string, string>): string {
  const folder = mkdtempSync(join(where, '.planted-'));
  planted.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

afterEach(() => {
  for (const folder of planted.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function node(program: string, args: string[], cwd: string) {
  const result = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], { cwd, encoding: 'utf8' });
  return { code: result.status, said: result.stdout + result.stderr };
}

/** Compiles one line as if it stood in `folder`: same references, same options. */
function compileAs(folder: string, line: string) {
  const config = JSON.parse(readFileSync(join(root, folder, 'tsconfig.json'), 'utf8')) as object;
  const place = plant(root, { 'tsconfig.json': JSON.stringify(config), 'src/planted.ts': line });
  return node('typescript-native/bin/tsc', ['-p', place], root);
}

const FORBIDDEN = [
  ['contracts', 'engine'],
  ['engine', 'db'],
  ['physics', 'engine'],
  ['forge', 'db'],
  ['workflows', 'activities'],
  ['workflows', 'db'],
  ['realtime', 'forge'],
  ['stage', 'db'],
  ['api', 'activities'],
  ['db', 'api'],
] as const;

describe('the dependency rule', { timeout: 90_000 }, () => {
  it.each(FORBIDDEN)('lists no reference from %s to %s', (from, to) => {
    const { references = [] } = JSON.parse(readFileSync(join(root, from, 'tsconfig.json'), 'utf8')) as { references?: { path: string }[] };
    expect(references.map(({ path }) => path)).not.toContain(`../${to}`);
  });

  // Two of the small ones: the large take half a minute each, and all of them refuse by the same list.
  it.each([FORBIDDEN[0], FORBIDDEN[1]])('refuses that %s imports %s, which it does not list', (from, to) => {
    const { code, said } = compileAs(from, `export * from '@worldkiln/${to}';\n`);
    expect(code, said).not.toBe(0);
    expect(said).toMatch(/TS6307|TS2307|TS6059|TS5055/);
  });

  it('lets engine import contracts, so that the refusals above mean something', () => {
    const { code, said } = compileAs('engine', `export { LIMITS } from '@worldkiln/contracts';\n`);
    expect(code, said).toBe(0);
  });

  it('knows no console, timer or fetch in the engine', () => {
    const { said } = compileAs('engine', "console.log(1);\nsetTimeout(() => 1, 1);\nvoid fetch('x');\nexport {};\n");
    for (const name of ['console', 'setTimeout', 'fetch']) expect(said).toMatch(new RegExp(`Cannot find name '${name}'`));
  });
});

describe('the lint', { timeout: 90_000 }, () => {
  const lint = (files: Record<string, string>) => {
    const place = plant(tmpdir(), { 'tsconfig.json': JSON.stringify({ compilerOptions: { strict: true, module: 'nodenext', target: 'es2023' } }), ...files });
    cpSync(join(root, '.oxlintrc.json'), join(place, '.oxlintrc.json'));
    return node('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings'], place);
  };

  it.each([
    ['a floating promise', 'api/src/a.ts', 'async function later(): Promise<void> {}\nexport function now(): void {\n  later();\n}\n', 'no-floating-promises'],
    ['a clock in the engine', 'engine/src/a.ts', 'export const now = (): number => Date.now();\n', 'no-restricted-globals'],
    ['dice in the engine', 'engine/src/a.ts', 'export const roll = (): number => Math.random();\n', 'no-restricted-properties'],
    [
      'node in a workflow',
      'workflows/src/a.ts',
      "import { readFileSync } from 'node:fs';\nexport const read = (): string => readFileSync('x', 'utf8');\n",
      'no-restricted-imports',
    ],
    ['the whole forge in the API', 'api/src/a.ts', "export { bake } from '@worldkiln/forge';\n", 'no-restricted-imports'],
    ['an unexplained any', 'db/src/a.ts', 'export const loose = (value: any): unknown => value;\n', 'no-explicit-any'],
  ])('refuses %s', (_what, file, text, rule) => {
    const { code, said } = lint({ [file]: text });
    expect(code, said).not.toBe(0);
    expect(said).toContain(rule);
  });

  it('passes code that does nothing wrong', () => {
    const { code, said } = lint({ 'api/src/a.ts': 'export const answer = 42;\n' });
    expect(code, said).toBe(0);
  });
});
