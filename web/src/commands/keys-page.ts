import { COMMANDS } from './catalogue.ts';
import { keysOf } from './chord.ts';

const SECTIONS = ['Moving', 'Hands', 'Together', 'Everywhere', 'Building', 'Choosing'] as const;
const WHERE = { any: 'both', play: 'play', build: 'build' } as const;

/** docs/keys.md, made from the commands. */
export function keysPage(): string {
  const lines = [
    '# Keys',
    '',
    'Made from `web/src/commands/catalogue.ts` (`npx vitest run web/src/commands -u` writes it). Keys are named by their place on a US',
    'keyboard; the client shows what is printed on yours. Every one can be changed: press H. Ctrl is ⌘ on a Mac.',
    '',
    'The mouse while building: click chooses, Shift or Ctrl adds, a drag from nothing draws a frame around several, a drag of a thing sets it on',
    'what lies under the pointer. Hold the right button to look and fly with W A S D, Q and E; the middle button pans; Alt and a drag orbits; the',
    'wheel comes near. Shift turns snapping round while it is held.',
  ];
  for (const section of SECTIONS) {
    const rows = COMMANDS.filter((each) => each.section === section).map(({ title, chords, where }) => [chords.map(spell).join(' or '), title, WHERE[where]]);
    lines.push('', `## ${section}`, '', ...table([['keys', 'does', 'mode'], ...rows]));
  }
  return `${lines.join('\n')}\n`;
}

const spell = (chord: string): string =>
  keysOf(chord)
    .map((key) => `\`${key}\``)
    .join(' + ');

/** Columns as wide as their widest cell, which is how the formatter wants a table. */
function table(rows: readonly string[][]): string[] {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const [head = '', ...body] = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body];
}
