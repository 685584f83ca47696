import { listSettings, type Setting } from '@worldkiln/contracts';

/** The files that are made from the schema, by their path in the clone. */
export function configDocs(): Record<string, string> {
  const settings = listSettings();
  return { 'docs/configuration.md': reference(settings), '.env.example': example(settings) };
}

function reference(settings: Setting[]): string {
  return `# Configuration

<!-- Made by \`npx worldkiln config --docs\` from contracts/src/config.ts: change it there. -->

Every process reads these environment variables once, at its start. \`npm start\` needs none of them: what is not set comes
from the data folder. A cluster sets those that have neither a default nor a way to be left out.
\`npx worldkiln config\` shows each value, where it comes from, and what is wrong with it.

${table([
  ['variable', 'takes', 'when it is not set'],
  ...settings.map((setting) => [`[\`${setting.name}\`](#${setting.name.toLowerCase()})`, cell(setting.takes), cell(unset(setting))]),
])}

${settings.map(section).join('\n\n')}
`;
}

function section(setting: Setting): string {
  const { name, description, secret, example: shown } = setting;
  const lines = [
    shown !== undefined && secret !== 'all' ? `Example: \`${shown}\`` : '',
    secret === 'all' ? 'A secret: never shown, never logged.' : '',
    secret === 'password' ? 'Its password is never shown.' : '',
  ];
  return [`## ${name}`, description, lines.filter(Boolean).join(' ')].filter(Boolean).join('\n\n');
}

function example(settings: Setting[]): string {
  const blocks = settings.map((setting) => {
    const value = setting.default ?? setting.example ?? '';
    return `${wrap(setting.description)}\n# When it is not set: ${unset(setting)}.\n# ${setting.name}=${value}`;
  });
  return `# Copy to .env and uncomment what you change; docker compose reads it, and so does \`node --env-file=.env\`.
# Made by \`npx worldkiln config --docs\` from contracts/src/config.ts: change it there.

${blocks.join('\n\n')}

# Read by docker-compose.yml alone: passwords of the servers it starts, and where browsers reach them.
# POSTGRES_PASSWORD=
# S3_PASSWORD=
# BLOBS_PUBLIC=http://localhost:7070
# S3_PORT=7070
# TURN_HOST=localhost
`;
}

/** Comment lines of a width that people read. */
function wrap(text: string): string {
  const lines: string[] = [];
  let line = '#';
  for (const word of text.split(' ')) {
    if (line.length + word.length > 100) {
      lines.push(line);
      line = '#';
    }
    line += ` ${word}`;
  }
  return [...lines, line].join('\n');
}

function unset({ default: value, onOneBox, optional }: Setting): string {
  if (value !== undefined) return value;
  if (onOneBox !== undefined) return `on one box ${onOneBox}; a cluster must set it`;
  return optional ? 'nothing' : 'it must be set';
}

/** Columns as wide as their widest cell, which is how the formatter wants a table. */
function table([head = [], ...rows]: string[][]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) => `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** A bar would end the table's cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|');
