import { type Fallen, LIMITS, type Rung } from '@worldkiln/contracts';

/** What a creator reads when less was delivered than asked: which way was taken, and why not the better one. Null when the first rung delivered. */
export function downgradeOf(fallen: Fallen[], delivered: Rung): string | null {
  const [first] = fallen;
  if (first === undefined) return null;
  const sentence = `Made by ${WAYS[delivered.strategy]} instead of ${WAYS[first.rung.strategy]}: ${first.failure.message}`;
  return sentence.length <= LIMITS.downgradeChars ? sentence : `${sentence.slice(0, LIMITS.downgradeChars - 1)}…`;
}

const WAYS: Record<Rung['strategy'], string> = {
  procedural: 'the forge',
  text_to_3d: 'text to 3D',
  image_to_3d: 'image to 3D',
  proxy: 'a plain stand-in',
};
