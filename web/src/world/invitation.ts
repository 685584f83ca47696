import { z } from 'zod';
import type { Api } from '../net/api.ts';

/** Uses up the invitation of this page's link, if it has one. The code leaves the address, so that it is not passed on by chance. */
export async function acceptInvitation(api: Pick<Api, 'call'>): Promise<void> {
  const code = /^#invite=([\w-]{20,100})$/.exec(location.hash)?.[1];
  if (code === undefined) return;
  history.replaceState(null, '', location.pathname + location.search);
  // Used before by ourselves, it let us in then; else joining says in its own words why we stay outside.
  await api.call(z.unknown(), (client) => client.POST('/v1/worlds/enter', { body: { code } })).catch(() => undefined);
}
