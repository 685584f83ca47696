import type { Sound } from './sound-of.ts';

/** A note: when it begins, its pitch and where it glides, how long and how loud. */
interface Note {
  at: number;
  from: number;
  to: number;
  forS: number;
  loud: number;
  wave: OscillatorType;
}

const note = (at: number, from: number, to: number, forS: number, loud: number, wave: OscillatorType = 'sine'): Note => ({ at, from, to, forS, loud, wave });

/** Clay is low and dull, glaze rings: a few notes each, made here, so that there is no file to load. */
const SOUNDS: Record<Sound, readonly Note[]> = {
  pick: [note(0, 260, 420, 0.09, 0.22, 'triangle')],
  putDown: [note(0, 170, 70, 0.12, 0.34), note(0, 90, 50, 0.16, 0.3, 'triangle')],
  throw: [note(0, 520, 160, 0.22, 0.16, 'triangle')],
  wish: [note(0, 330, 330, 0.09, 0.14, 'triangle'), note(0.07, 440, 440, 0.14, 0.14, 'triangle')],
  fired: [note(0, 660, 660, 0.5, 0.14), note(0.09, 990, 990, 0.6, 0.11), note(0.18, 1_320, 1_318, 0.9, 0.08)],
  cracked: [note(0, 210, 120, 0.16, 0.22, 'sawtooth'), note(0.1, 150, 80, 0.22, 0.2, 'sawtooth')],
};

const KEY = 'worldkiln.quiet';

/** Sound made in code. Browsers allow it after the first key or click; until then, and when muted, nothing is played. */
export class Sounds {
  muted = $state(stored());
  #audio: AudioContext | null = null;

  play(sound: Sound): void {
    if (this.muted || !navigator.userActivation?.hasBeenActive) return;
    const audio = (this.#audio ??= new AudioContext());
    if (audio.state === 'suspended') void audio.resume();
    const start = audio.currentTime + 0.01;
    for (const { at, from, to, forS, loud, wave } of SOUNDS[sound]) {
      const tone = new OscillatorNode(audio, { type: wave, frequency: from });
      const gain = new GainNode(audio, { gain: 0 });
      tone.frequency.exponentialRampToValueAtTime(to, start + at + forS);
      // From nothing and to nothing: an edge would click.
      gain.gain.setValueAtTime(0, start + at);
      gain.gain.linearRampToValueAtTime(loud, start + at + 0.012);
      gain.gain.exponentialRampToValueAtTime(0.001, start + at + forS);
      tone.connect(gain).connect(audio.destination);
      tone.start(start + at);
      tone.stop(start + at + forS + 0.02);
    }
  }

  toggle(): void {
    this.muted = !this.muted;
    try {
      localStorage.setItem(KEY, this.muted ? '1' : '0');
    } catch {
      // storage is off: it lasts as long as the page
    }
    this.play('pick');
  }
}

function stored(): boolean {
  try {
    return localStorage.getItem(KEY) === '1';
  } catch {
    return false;
  }
}
