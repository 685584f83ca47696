import { KilnError } from '@worldkiln/contracts';

/** A model's text as JSON. Fences around it are forgiven, for small models put them there whatever they are told. */
export function answerJson(who: string, text: string): unknown {
  const bare = text
    .trim()
    .replace(/^```(?:json)?\s*/i, '')
    .replace(/\s*```$/, '');
  try {
    return JSON.parse(bare) as unknown;
  } catch (cause) {
    throw new KilnError('unusable', {
      code: 'answer_not_json',
      message: `${who} answered something that is not JSON: ${cause instanceof Error ? cause.message.slice(0, 160) : 'unreadable'}`,
      cause,
    });
  }
}
