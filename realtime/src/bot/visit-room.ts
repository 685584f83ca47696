import { setTimeout as sleep } from 'node:timers/promises';
import type { RtcIceServer } from '@worldkiln/contracts';
import { Bot } from './bot.ts';
import { rtcLine } from './rtc-line.ts';

/** Opening takes a tenth of a second at home and a few round trips elsewhere; players' browsers give up after three. */
const PATIENCE_MS = 8_000;

/** For the last word to leave before the process does. */
const GOODBYE_MS = 200;

/** How a visit over WebRTC went. */
export interface Visit {
  /** From the offer to the open world, ms. */
  ms: number;
  entities: number;
}

/** Enters a room over a real data channel, waits until the world has come through it, and leaves with a word. */
export async function visitRoom(room: { url: string; ticket: string; iceServers: RtcIceServer[] }): Promise<Visit> {
  // geckos' client asks for the browser's names when it is loaded.
  const { RTCPeerConnection, RTCSessionDescription } = await import('node-datachannel/polyfill');
  Object.assign(globalThis, { RTCPeerConnection, RTCSessionDescription });
  const { geckos } = await import('@geckos.io/client');
  const startedMs = performance.now();
  const bot = new Bot(rtcLine(geckos, room.url, room.ticket, room.iceServers));
  try {
    await bot.until(
      'the world comes through a data channel',
      ({ client }) => client.session.state === 'live' || client.session.state === 'closed',
      PATIENCE_MS,
    );
    return { ms: performance.now() - startedMs, entities: bot.inside.world.entities.size };
  } finally {
    bot.close();
    await sleep(GOODBYE_MS);
  }
}
