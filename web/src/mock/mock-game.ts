import { Game } from '../game/game.svelte.ts';
import { Api } from '../net/api.ts';
import { FakeServer } from './fake-server.ts';
import { LocalRoom } from './local-room.ts';

/** A game with no server: one valley, a few things in each stage of the firing, two people who stand around. */
export function makeMockGame(): Game {
  const server = new FakeServer();
  const store = { read: () => server.guest, write: () => undefined, clear: () => undefined };
  const game = new Game(new Api(store, server.fetch), {
    open: async (join) => {
      await join();
      return { kind: 'webrtc', send: () => undefined, close: () => undefined };
    },
    makeRoom: () => new LocalRoom(server),
    online: () => navigator.onLine,
    now: () => performance.now(),
  });
  Object.assign(window, { __game: game });
  return game;
}
