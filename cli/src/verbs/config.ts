import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer } from '../answer.ts';
import { configDocs } from '../config/config-docs.ts';
import { providerMistakes } from '../config/providers-now.ts';
import { type SettingNow, settingsNow } from '../config/settings-now.ts';

/** `worldkiln config`: every setting, where it comes from, and what is wrong with it. */
export async function config(what: string | undefined, options: { docs?: boolean }): Promise<Answer> {
  if (what === 'check') return check(process.env);
  if (what !== undefined)
    return { code: 2, json: { error: `unknown: ${what}` }, text: `There is \`worldkiln config\` and \`worldkiln config check\`; ${what} is neither.` };
  return options.docs ? writeDocs() : show(settingsNow(process.env));
}

/** Every mistake in settings and providers, each with its name or its path; nothing else. */
async function check(env: Record<string, string | undefined>): Promise<Answer> {
  const mistakes = [...settingsNow(env).flatMap(({ mistake }) => mistake ?? []), ...(await providerMistakes(env))];
  const ok = mistakes.length === 0;
  return { code: ok ? 0 : 1, json: { ok, mistakes }, text: ok ? 'All of it is usable.' : mistakes.join('\n') };
}

function show(settings: SettingNow[]): Answer {
  const mistakes = settings.flatMap(({ mistake }) => mistake ?? []);
  const width = Math.max(...settings.map(({ name }) => name.length));
  const lines = settings.map(({ name, value, from, mistake }) => {
    const mark = mistake === undefined ? '   ' : 'BAD';
    return `${mark} ${name.padEnd(width)}  ${from.padEnd(23)}  ${value ?? ''}`.trimEnd();
  });
  const verdict = mistakes.length === 0 ? ['All of it is usable.'] : ['To mend:', ...mistakes.map((mistake) => `  ${mistake}`)];
  return { code: mistakes.length === 0 ? 0 : 1, json: { ok: mistakes.length === 0, settings }, text: [...lines, '', ...verdict].join('\n') };
}

/** The clone's root, from cli/src/verbs and from cli/dist/verbs alike. */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

function writeDocs(): Answer {
  const files = configDocs();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
  }
  return { code: 0, json: { written: Object.keys(files) }, text: `Written: ${Object.keys(files).join(', ')}.` };
}
