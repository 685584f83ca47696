import { GuestCreated, JoinView, StatusView } from '@worldkiln/contracts';
import { bad, type Check, skipped, watch, well } from '../check.ts';

const PATIENCE_MS = 10_000;

/** Becomes a guest and asks for a ticket into the home world, as a browser does. */
async function join(url: string): Promise<JoinView> {
  const call = async (method: string, path: string, token?: string): Promise<unknown> => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const answer = await fetch(`${url}${path}`, { method, headers, signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!answer.ok) throw new Error(`${method} ${path} was refused: ${(await answer.text()).slice(0, 300)}`);
    return answer.json();
  };
  const { homeWorldId } = StatusView.parse(await call('GET', '/v1/status'));
  const { token } = GuestCreated.parse(await call('POST', '/v1/guests'));
  return JoinView.parse(await call('POST', `/v1/worlds/${homeWorldId}/join`, token));
}

export const webrtc: Check = {
  name: 'webrtc',
  means: 'a player can enter the home world over a real WebRTC data channel (a guest looks in for a moment)',
  async look({ url, env }) {
    if (url === undefined) return skipped('nothing runs');
    const { ticket, transports, iceServers } = await join(url);
    const door = transports.find(({ kind }) => kind === 'webrtc');
    if (!door) return bad('the room offers no WebRTC', 'Read logs/realtime.log in the data folder. Players use WebSockets meanwhile.');
    const { visitRoom } = await import('@worldkiln/realtime');
    try {
      const { ms, entities } = await visitRoom({ url: new URL(door.url, url).href, ticket, iceServers });
      const says = `in after ${Math.round(ms)} ms, ${entities} things there`;
      const open = env.HOST === '0.0.0.0' || env.HOST === '::';
      return open && env.RTC_PUBLIC_ADDRESS === undefined && new URL(url).protocol === 'https:'
        ? watch(`${says}, from this machine`, 'Behind a proxy others may need RTC_PUBLIC_ADDRESS and RTC_PORTS: without them they play over WebSockets.')
        : well(says);
    } catch (error) {
      return bad(
        `no data channel opened: ${String(error)}`,
        'Let UDP through to the room server (RTC_PORTS), or set RTC_PUBLIC_ADDRESS or TURN_URL. Players use WebSockets meanwhile.',
      );
    }
  },
};
