import { type Fallen, LIMITS, type Outcome, type Rung } from '@worldkiln/contracts';

/**
 * What a creator reads when less was delivered than asked: which way was taken, and why not the better one. Null when
 * the way and the provider are those that were asked; between providers nobody asked for by name none is the lesser.
 */
export function downgradeOf({ asked, delivered, fallen }: Outcome): string | null {
  if (delivered === null) return null;
  const anyProvider = asked.provider === 'auto' || asked.provider === delivered.provider;
  if (asked.textures !== undefined && delivered.strategy === asked.strategy && delivered.textures === undefined)
    return cut(`Made in the library’s materials instead of surfaces drawn by ${asked.textures}${because(fallen[0])}`);
  if (asked.strategy === delivered.strategy && anyProvider) return null;
  const why = fallen.find(({ rung }) => rung.strategy === asked.strategy) ?? fallen[0];
  const instead =
    asked.provider === 'auto' || asked.provider === 'forge' || asked.provider === 'none'
      ? WAYS[asked.strategy]
      : `${WAYS[asked.strategy]} by ${asked.provider}`;
  return cut(`Made by ${WAYS[delivered.strategy]} instead of ${instead}${because(why)}`);
}

const because = (why: Fallen | undefined): string => (why === undefined ? '.' : `: ${why.failure.message}`);
const cut = (sentence: string): string => (sentence.length <= LIMITS.downgradeChars ? sentence : `${sentence.slice(0, LIMITS.downgradeChars - 1)}…`);

const WAYS: Record<Rung['strategy'], string> = {
  procedural: 'the forge',
  text_to_3d: 'text to 3D',
  image_to_3d: 'image to 3D',
  proxy: 'a plain stand-in',
};
