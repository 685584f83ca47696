import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer } from '../answer.ts';
import { configDocs } from '../config/config-docs.ts';
import { type SettingNow, settingsNow } from '../config/settings-now.ts';

/** `worldkiln config`: every setting, where it comes from, and what is wrong with it. */
export function config(options: { docs?: boolean }): Answer {
  return options.docs ? writeDocs() : show(settingsNow(process.env));
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
