import { Api } from '../net/api.ts';
import { dialGeckos } from '../net/geckos-channel.ts';
import { openGuestStore } from '../net/guest-store.ts';
import { openBest } from '../net/open-best.ts';
import { dialSocket } from '../net/socket-channel.ts';
import { Game } from './game.svelte.ts';

/** The game of this page: over the network, or, while developing, in a world inside the page (/?mock). */
export async function makeGame(): Promise<Game> {
  if (import.meta.env.DEV && new URLSearchParams(location.search).has('mock')) {
    const { makeMockGame } = await import('../mock/mock-game.ts');
    return makeMockGame();
  }
  const { makeRoom } = await import('../net/room-of-client.ts');
  return new Game(new Api(openGuestStore()), {
    open: (join, events, way) => openBest(join, { webrtc: dialGeckos, wss: dialSocket }, events, way),
    makeRoom,
    online: () => navigator.onLine,
    now: () => performance.now(),
  });
}
