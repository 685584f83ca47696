// A crowd in a process of its own: told where to go, it comes in all at once, walks, and says what it got.
import { setTimeout as sleep } from 'node:timers/promises';
import { BUTTON } from '@worldkiln/contracts';
import { Bot, wssLine } from '../../realtime/src/bot/bot.ts';
import { rtcLine } from '../../realtime/src/bot/rtc-line.ts';
import { asTheApi } from '../../realtime/src/testing/as-the-api.ts';
import { geckosUnderNode } from './geckos-under-node.ts';

export interface Errand {
  way: 'wss' | 'webrtc';
  url: string;
  serverId: string;
  tickets: string[];
  joinS: number;
  walkS: number;
}

export interface Outing {
  /** In the world within `joinS`, and in the end. */
  joined: number;
  stayed: number;
  /** Bytes down a bot and second while all walk, payload. */
  downPerS: number;
  upPerS: number;
}

const live = (bot: Bot) => bot.client.session.state === 'live';

process.once('message', (errand) => void run(errand as Errand)); // its parent sends one, and nobody else

async function run({ way, url, serverId, tickets, joinS, walkS }: Errand): Promise<void> {
  const geckos = way === 'webrtc' ? await geckosUnderNode(asTheApi(serverId)) : null;
  const bytes = { down: 0, up: 0 };
  const bots = tickets.map((ticket) => {
    const line = geckos ? rtcLine(geckos, `${url}/rtc`, ticket) : wssLine(url, ticket, asTheApi(serverId));
    return new Bot({
      send: (datagram) => {
        bytes.up += datagram.length;
        line.send(datagram);
      },
      onDatagram: (listener) =>
        line.onDatagram((datagram) => {
          bytes.down += datagram.length;
          listener(datagram);
        }),
      close: () => line.close(),
    });
  });
  await sleep(joinS * 1_000);
  const joined = bots.filter(live).length;
  for (let waited = 0; waited < 20 && !bots.every(live); waited++) await sleep(500);
  process.send?.({ walking: true });
  for (const [i, bot] of bots.entries()) bot.controls = { buttons: BUTTON.forward, yaw: i * 2.4, pitch: 0 };
  await sleep(2_000);
  for (const way of ['down', 'up'] as const) bytes[way] = 0;
  const turning = setInterval(() => {
    for (const bot of bots) if (bot.controls) bot.controls = { ...bot.controls, yaw: bot.controls.yaw + 0.7 };
  }, 1_000);
  await sleep(walkS * 1_000);
  clearInterval(turning);
  const stayed = bots.filter(live).length;
  // Why some are not here is told, or a figure would be all there is.
  const why = new Map<string, number>();
  for (const { client } of bots)
    if (client.session.state !== 'live') {
      const words = client.session.state === 'closed' ? client.session.reason : client.session.state;
      why.set(words, (why.get(words) ?? 0) + 1);
    }
  if (why.size > 0) console.error('not in the world:', Object.fromEntries(why));
  const outing: Outing = { joined, stayed, downPerS: bytes.down / walkS / Math.max(stayed, 1), upPerS: bytes.up / walkS / Math.max(stayed, 1) };
  for (const bot of bots) bot.close();
  process.send?.(outing);
  await sleep(300);
  process.exit(0);
}
