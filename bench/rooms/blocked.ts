// Somebody behind a closed firewall, in a process of their own: the page's own choice of line, with a WebRTC that never opens.
import type { JoinView } from '@worldkiln/contracts';
import { Bot, wssLine, type BotLine } from '../../realtime/src/bot/bot.ts';
import { asTheApi } from '../../realtime/src/testing/as-the-api.ts';
import type { Channel } from '../../web/src/net/channel.ts';
import { openBest } from '../../web/src/net/open-best.ts';
import { geckosUnderNode } from './geckos-under-node.ts';

export interface BlockedErrand {
  url: string;
  serverId: string;
  ticket: string;
}

process.once('message', (errand) => void run(errand as BlockedErrand)); // its parent sends one, and nobody else

async function run({ url, serverId, ticket }: BlockedErrand): Promise<void> {
  const headers = asTheApi(serverId);
  const geckos = await geckosUnderNode(headers, true);
  const fromMs = performance.now();
  let line: BotLine | null = null;
  const view = {
    ticket,
    transports: [
      { kind: 'webrtc', url: `${url}/rtc` },
      { kind: 'wss', url },
    ],
  } as unknown as JoinView; // what openBest reads of it
  const channel = { close: () => undefined } as unknown as Channel; // a line the bot holds: openBest only hands it on
  let opened = false;
  await openBest(
    async () => view,
    {
      webrtc: ({ url: door }) =>
        new Promise((resolve) => {
          const attempt = geckos({ url: door, port: 0, authorization: ticket, iceServers: [] });
          void attempt.onConnect((error) => {
            if (error !== undefined) return;
            opened = true;
            resolve(channel);
          });
        }),
      wss: async () => {
        line = wssLine(url, ticket, headers);
        return channel;
      },
    },
    {} as Parameters<typeof openBest>[2], // nobody listens: the bot does
  );
  if (opened || !line) throw new Error('WebRTC opened, though nothing may pass');
  const bot = await new Bot(line).live();
  process.send?.({ tookMs: performance.now() - fromMs });
  bot.close();
  setTimeout(() => process.exit(0), 300);
}
