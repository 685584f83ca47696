import type { JoinView } from '@worldkiln/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Channel, Dial } from './channel.ts';
import { openBest, WEBRTC_PATIENCE_MS } from './open-best.ts';

const events = { message: () => undefined, closed: () => undefined };
const channel = (kind: Channel['kind']): Channel => ({ kind, send: () => undefined, close: vi.fn<() => void>() });

function joins(): { join: () => Promise<JoinView>; tickets: string[] } {
  const tickets: string[] = [];
  return {
    tickets,
    join: () => {
      const ticket = `ticket-${tickets.length + 1}`;
      tickets.push(ticket);
      const transports = [
        { kind: 'webrtc' as const, url: '/v1/rtc/s' },
        { kind: 'wss' as const, url: '/v1/wss/s' },
      ];
      // A branded id: any well-formed text does here.
      return Promise.resolve({ worldId: 'w' as JoinView['worldId'], ticket, transports, iceServers: [] });
    },
  };
}

describe('openBest', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('takes WebRTC when it opens in time', async () => {
    const { join, tickets } = joins();
    const wss = vi.fn<Dial>();
    const line = await openBest(join, { webrtc: () => Promise.resolve(channel('webrtc')), wss }, events);
    expect(line.kind).toBe('webrtc');
    expect(tickets).toHaveLength(1);
    expect(wss).not.toHaveBeenCalled();
  });

  it('falls back to wss with a ticket of its own when no channel opens in three seconds', async () => {
    const { join } = joins();
    const wss = vi.fn<Dial>(() => Promise.resolve(channel('wss')));
    const opening = openBest(join, { webrtc: () => new Promise(() => undefined), wss }, events);
    await vi.advanceTimersByTimeAsync(WEBRTC_PATIENCE_MS - 1);
    expect(wss).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2);
    expect((await opening).kind).toBe('wss');
    expect(wss.mock.calls[0]?.[0].ticket).toBe('ticket-2');
  });

  it('falls back at once when WebRTC is refused', async () => {
    const { join } = joins();
    const dials = { webrtc: () => Promise.reject(new Error('blocked')), wss: () => Promise.resolve(channel('wss')) };
    expect((await openBest(join, dials, events)).kind).toBe('wss');
  });

  it('closes a WebRTC channel that opens too late', async () => {
    const { join } = joins();
    const tardy = channel('webrtc');
    const webrtc: Dial = () => new Promise((resolve) => setTimeout(() => resolve(tardy), WEBRTC_PATIENCE_MS + 500));
    const opening = openBest(join, { webrtc, wss: () => Promise.resolve(channel('wss')) }, events);
    await vi.advanceTimersByTimeAsync(WEBRTC_PATIENCE_MS + 600);
    expect((await opening).kind).toBe('wss');
    expect(tardy.close).toHaveBeenCalledOnce();
  });

  it('says so when neither opens', async () => {
    const { join } = joins();
    const no: Dial = () => Promise.reject(new Error('refused'));
    await expect(openBest(join, { webrtc: no, wss: no }, events)).rejects.toThrow('refused');
  });
});
