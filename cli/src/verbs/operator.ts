import { createHash, randomBytes } from 'node:crypto';
import { KilnError } from '@worldkiln/contracts';
import { connect, issueOperatorLink } from '@worldkiln/db';
import type { Answer } from '../answer.ts';
import { readBoxState } from '../box/data-folder.ts';

/** Long enough to walk to another machine, short enough to forget about. */
const LINK_MINUTES = 15;

/** `worldkiln operator`: prints a link that makes the browser that opens it an operator's, once. */
export async function operator(): Promise<Answer> {
  const { env } = process;
  const box = readBoxState(env.WORLDKILN_DATA ?? '.worldkiln');
  const databaseUrl = env.DATABASE_URL ?? box?.databaseUrl;
  const base = env.WORLDKILN_PUBLIC_URL ?? box?.url;
  if (databaseUrl === undefined || base === undefined)
    throw new KilnError('refused', {
      code: 'no_box',
      message: 'No Worldkiln runs here. Start it with `npm start`; in a cluster set DATABASE_URL and WORLDKILN_PUBLIC_URL.',
    });
  const url = await operatorLink(databaseUrl, base);
  return {
    code: 0,
    json: { url, minutes: LINK_MINUTES },
    text: `Open this within ${LINK_MINUTES} minutes, in the browser that shall be an operator's. It works once:\n\n  ${url}`,
  };
}

/** A new link. Only its hash is kept. */
export async function operatorLink(databaseUrl: string, base: string): Promise<string> {
  const code = randomBytes(24).toString('base64url');
  const connection = connect(databaseUrl, { max: 1, connectS: 5 });
  try {
    await issueOperatorLink(connection.db, { hash: createHash('sha256').update(code).digest('hex'), ttlS: LINK_MINUTES * 60 });
  } finally {
    await connection.close();
  }
  return `${base.replace(/\/+$/, '')}/operator#${code}`;
}
