import { expect, test } from 'vitest';
import { makeLogger, secretsOf } from './logger.ts';

const env = {
  DATABASE_URL: 'postgres://kiln:hunter2-hunter2%21@db.example:5432/kiln',
  WORLDKILN_SECRET: 'a-secret-of-thirty-two-characters-or-more',
  AWS_SECRET_ACCESS_KEY: 'the-secret-half-of-a-key',
  PORT: '4100',
};

function logged(write: (log: ReturnType<typeof makeLogger>) => void): string {
  const lines: string[] = [];
  write(makeLogger({ level: 'trace', base: { part: 'api' }, env, to: { write: (line) => void lines.push(line) } }));
  return lines.join('');
}

test('no secret of the settings gets into a line, whatever carries it', () => {
  const text = logged((log) => {
    log.error({ err: new Error(`connect ${env.DATABASE_URL} failed`) }, 'the database is away');
    log.warn({ deep: { er: { still: env.WORLDKILN_SECRET } } }, `signed with ${env.AWS_SECRET_ACCESS_KEY}`);
    log.info(`password is hunter2-hunter2!`);
  });
  for (const secret of ['hunter2', env.WORLDKILN_SECRET, env.AWS_SECRET_ACCESS_KEY]) expect(text).not.toContain(secret);
  expect(text).toContain('the database is away');
  expect(secretsOf(env)).not.toContain('4100');
});

test('tokens, tickets and passwords are kept out by their field, and tokens by their form', () => {
  const token = `eyJhbGciOiJFZERTQSJ9.${'a'.repeat(40)}.${'b'.repeat(40)}`;
  const text = logged((log) => {
    log.info({ ticket: 'the-ticket', headers: { authorization: 'Bearer the-bearer' } }, 'joined');
    log.info(`somebody pasted ${token} here`);
  });
  for (const secret of ['the-ticket', 'the-bearer', token]) expect(text).not.toContain(secret);
});

test('ids of jobs, worlds and accounts stay on the lines of a child', () => {
  const text = logged((log) => log.child({ jobId: 'job_1', worldId: 'wld_1', accountId: 'acc_1' }).info('made'));
  expect(JSON.parse(text)).toMatchObject({ part: 'api', jobId: 'job_1', worldId: 'wld_1', accountId: 'acc_1', msg: 'made' });
});
