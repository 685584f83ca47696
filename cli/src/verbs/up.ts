import { Console } from '../box/console.ts';
import { startBox, type Box } from '../box/box.ts';
import type { Answer } from '../answer.ts';

/** `worldkiln up`: everything on this machine, until Ctrl-C. */
export async function up(options: { json?: boolean }): Promise<Answer> {
  // Rows, logs and Temporal's histories are for whoever runs the box, not for everybody on the machine.
  process.umask(0o077);
  const started = Date.now();
  const console = new Console(options.json ? process.stderr : process.stdout);
  const box = await startBox({ env: process.env, console });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.done();
  if (options.json)
    process.stdout.write(`${JSON.stringify({ url: box.url, uiUrl: box.uiUrl, data: box.data.root, pids: box.pids(), readyMs: Date.now() - started })}\n`);
  else for (const line of banner(box, seconds)) console.say(line);

  const ended = untilAsked();
  box.temporal.then(
    (how) => console.say(`  Ready: ${how}. Type a sentence in the world.`),
    (error: unknown) =>
      console.say(
        `\n${error instanceof Error ? error.message : String(error)}\nThe world is open all the same; what you ask for waits as clay until there is a Temporal.`,
      ),
  );
  const why = await ended;
  console.say(`\n${why}: stopping in order. Nothing you built is lost.`);
  await box.stop();
  return { code: 0 };
}

function banner(box: Box, seconds: string): string[] {
  return [
    '',
    `  Worldkiln is open, after ${seconds} s`,
    '',
    `    The world      ${box.url}`,
    `    API reference  ${box.url}/docs`,
    `    Temporal UI    ${box.uiUrl ?? 'where your Temporal has it (set TEMPORAL_UI to link it)'}`,
    `    Data and logs  ${box.data.root}`,
    '',
    '  Ctrl-C stops it. State is kept.',
  ];
}

/** Ctrl-C, a service manager's SIGTERM, or the end of the program that started us. */
function untilAsked(): Promise<string> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve('Ctrl-C'));
    process.once('SIGTERM', () => resolve('SIGTERM'));
    process.once('SIGHUP', () => resolve('The terminal closed'));
    if (process.send) process.once('disconnect', () => resolve('The starting program ended'));
  });
}
