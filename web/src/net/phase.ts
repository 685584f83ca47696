/** Where we stand with the room. Each has words and a way on. */
export type Phase =
  | { name: 'opening' }
  | { name: 'joining' }
  | { name: 'live'; transport: 'webrtc' | 'wss' }
  | { name: 'reconnecting'; tries: number; retryAtMs: number; reason: string }
  | { name: 'offline' }
  | { name: 'full'; retryAtMs: number }
  | { name: 'closed'; reason: string; reload: boolean }
  | { name: 'missing'; reason: string };

export interface PhaseWords {
  title: string;
  text: string;
  /** The button's text; null where nothing needs to be pressed. */
  action: string | null;
}

/** What a phase says to people; null while all is well. */
export function wordsOf(phase: Phase, nowMs: number): PhaseWords | null {
  switch (phase.name) {
    case 'live':
    case 'opening':
    case 'joining':
      return null;
    case 'reconnecting':
      return {
        title: 'Finding the way back',
        text: `The line to the room broke. ${tryWords(phase.retryAtMs - nowMs)} Nothing you made is lost.`,
        action: 'Try now',
      };
    case 'offline':
      return { title: 'You are offline', text: 'This device has no network. We go on as soon as it is back.', action: 'Try now' };
    case 'full':
      return { title: 'This room is full', text: `Everyone who fits is inside. ${tryWords(phase.retryAtMs - nowMs)}`, action: 'Try now' };
    case 'closed':
      return {
        title: phase.reload ? 'A newer Worldkiln is here' : 'You are out of the room',
        text: phase.reason,
        action: phase.reload ? 'Load the page again' : 'Come back in',
      };
    case 'missing':
      return { title: 'This world is not here', text: phase.reason, action: 'Go to the home world' };
  }
}

function tryWords(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  return seconds > 0 ? `We try again in ${seconds} s.` : 'Trying now…';
}

/** Waits between tries: quick at first, then patient, spread so that a whole room does not knock at once. */
export function backoffMs(tries: number, dice: number): number {
  return Math.round(Math.min(15_000, 500 * 2 ** Math.min(tries, 5)) * (0.75 + dice * 0.5));
}
