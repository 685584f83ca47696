import { failureOf, KilnError } from '@worldkiln/contracts';
import { Command } from 'commander';
import type { Answer } from './answer.ts';

const program = new Command('worldkiln')
  .description('Type a sentence in a shared 3D world; something playable stands there, and turns into the finished asset while everyone plays.')
  .showHelpAfterError('(worldkiln --help lists the verbs)')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .addHelpText('after', '\nEvery verb takes --json. It ends with 0 when done, 1 when refused or failed (with the reason), 2 when used wrongly.');

/** Verbs load what they need when called: `--help` stays instant. */
function verb(name: string, description: string): Command {
  return program.command(name).description(description).option('--json', 'answer in JSON');
}

verb('up', 'start everything on this machine: database, Temporal, room server, worker, API and web client').action(async (options) =>
  answer(options, (await import('./verbs/up.ts')).up(options)),
);
verb('doctor', 'ask every part of this installation how it is, running or stopped, and say what to mend')
  .argument('[check...]', 'only these')
  .option('--list', 'name the checks and what each means')
  .option('--all', 'also those that read every byte')
  .option('--fix', 'mend what can be mended without losing anything, and say what was done')
  .action(async (names: string[], options) => answer(options, (await import('./verbs/doctor.ts')).doctor(names, options)));

verb('config', 'show every setting, where it comes from, and what is wrong with it')
  .argument('[check]', 'tell the mistakes only, those in the file of providers too')
  .option('--docs', 'write docs/configuration.md and .env.example from the schema')
  .action(async (what: string | undefined, options) => answer(options, (await import('./verbs/config.ts')).config(what, options)));

verb('migrate', 'bring a cluster’s database and Temporal namespace up to date; before each rollout, once or often').action(async (options) =>
  answer(options, (await import('./verbs/migrate.ts')).migrateCluster(process.env)),
);

verb('operator', 'print a link that makes the browser that opens it an operator’s, once').action(async (options) =>
  answer(options, (await import('./verbs/operator.ts')).operator()),
);

verb('backup', 'save all rows and files of this installation as of one moment')
  .argument('[file]', 'where to; unless given, a new file in the data folder’s backups')
  .option('--verify', 'read this backup to its last byte instead, and say whether it is whole')
  .option('--keep <number>', 'remove all but this many of the backups in the data folder')
  .option('--daily', 'stay, and make one every day (BACKUP_HOUR, BACKUP_KEEP): for clusters; one box does it by itself')
  .action(async (file: string | undefined, options) => answer(options, (await import('./verbs/backup.ts')).backup(file, options)));

verb('restore', 'put a backup into this installation, all of it or nothing; Worldkiln must be stopped')
  .argument('<file>', 'a backup')
  .option('--replace', 'throw away what is in the database now')
  .action(async (file: string, options) => answer(options, (await import('./verbs/restore.ts')).restore(file, options)));

verb('forge', 'make an asset from words, without a server')
  .argument('[prompt]', 'what to make; with --edit, what to change')
  .option('--edit <program>', 'change a program.json that was forged before: "longer legs", "make it red", "three of them"')
  .option('--prompts <file>', 'many at once, one prompt a line: writes report.json')
  .option('--sheet <png>', 'with --prompts: a contact sheet of them all')
  .option('--unlabelled', 'with --sheet: without the prompts under the pictures')
  .option('--style <style>', 'lowpoly, realistic or toon')
  .option('--seed <number>', 'the same seed gives the same bytes', '1')
  .option('--out <folder>', 'where the files go')
  .action(async (prompt: string | undefined, options) => answer(options, (await import('./verbs/forge.ts')).forge(prompt, options)));

verb('bake', 'make any GLB game-ready, or say why not')
  .argument('[file]', 'a GLB; textures it names are taken from its folder')
  .option('--folder <folder>', 'every GLB in it, with a contact sheet: before, after, wireframe')
  .option('--kind <kind>', 'prop, structure, character or terrain_stamp', 'prop')
  .option('--size <length>', 'its longest side: "1.2 m"')
  .option('--out <folder>', 'where the files go')
  .action(async (file: string | undefined, options) => answer(options, (await import('./verbs/bake.ts')).bake(file, options)));

verb('replay', 'replay workflow histories against today’s plans')
  .argument('<what>', 'a job’s id, a history file or a folder of them')
  .action(async (what: string, options) => answer(options, (await import('./verbs/replay.ts')).replay(what)));

async function answer(options: { json?: boolean }, pending: Promise<Answer>): Promise<void> {
  try {
    const result = await pending;
    if (options.json && result.json !== undefined) process.stdout.write(`${JSON.stringify(result.json, null, 2)}\n`);
    else if (result.text) process.stdout.write(`${result.text}\n`);
    process.exit(result.code);
  } catch (error) {
    const failure = failureOf(error);
    if (options.json) process.stdout.write(`${JSON.stringify({ error: failure }, null, 2)}\n`);
    else process.stderr.write(`\n${failure.message}\n`);
    if (!(error instanceof KilnError) && process.env.LOG_LEVEL === 'debug') process.stderr.write(`${error instanceof Error ? error.stack : ''}\n`);
    process.exit(1);
  }
}

await program.parseAsync();
