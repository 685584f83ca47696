import { Reading } from '@worldkiln/contracts';
import type { Api } from '../net/api.ts';

/** Typing is not asking: it goes out when the fingers rest. */
const REST_MS = 250;

/** How a text would be understood, heard as it is typed. */
export class Readings {
  reading = $state.raw<Reading | null>(null);
  readonly #api: Pick<Api, 'call'>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(api: Pick<Api, 'call'>) {
    this.#api = api;
  }

  /** The words are these now; empty when they were sent or thrown away. */
  hear(words: string, restMs = REST_MS): void {
    clearTimeout(this.#timer);
    const ask = ++this.#asked;
    const prompt = words.trim();
    if (prompt === '') {
      this.reading = null;
      return;
    }
    this.#timer = setTimeout(() => void this.#look(prompt, ask), restMs);
  }

  async #look(prompt: string, ask: number): Promise<void> {
    // Help, not an answer: without it the wish is made as ever.
    const reading = await this.#api.call(Reading, (api) => api.GET('/v1/readings', { params: { query: { prompt } } })).catch(() => null);
    if (ask === this.#asked) this.reading = reading;
  }
}
