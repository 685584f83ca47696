// Writes src/archetypes/every.ts: one line for each archetype file. Run it after adding one.
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const here = path.join(import.meta.dirname, 'src/archetypes');
const folders = readdirSync(here, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map((each) => each.name)
  .sort();
const files = folders.flatMap((folder) =>
  readdirSync(path.join(here, folder))
    .filter((name) => /^[a-z0-9-]+\.ts$/.test(name))
    .sort()
    .map((name) => `${folder}/${name}`),
);
// The folder is part of the export, so that two folders may both have a 'crane'; the registry goes by the archetype's own name.
const exportOf = (file) => file.replace(/\.ts$/, '').replace(/[-/](.)/g, (_, letter) => letter.toUpperCase());
const lines = files.map((file) => `export { default as ${exportOf(file)} } from './${file}';`);
writeFileSync(path.join(here, 'every.ts'), `// Written by list-archetypes.mjs: one line for each archetype.\n${lines.join('\n')}\n`);
console.log(`${files.length} archetypes`);
