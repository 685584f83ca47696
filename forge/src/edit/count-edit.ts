import { LIMITS, type Part } from '@worldkiln/contracts';
import { extentOf } from '../author/bounds.ts';
import { joined, moved, pieceOf, type Piece } from '../author/piece.ts';
import { countOf } from '../understand/words.ts';
import type { Edit } from './edit.ts';

const MOST = 12;
/** Between neighbours, as a share of the width. */
const AIR = 0.15;

/** "three of them", "a pair of these", "duplicate it". They stand side by side, centred where the one stood. */
export const countEdit: Edit = (parts, words) => {
  const clause = words.join(' ');
  const said = /^(?:make |i want |give me )?(?:a )?(\S+) (?:of (?:them|it|these|those)|copies|times the same)$/.exec(clause)?.[1];
  const count = /^(?:duplicate|double|copy)(?: it| them)?$/.test(clause)
    ? 2
    : said === 'pair'
      ? 2
      : said === undefined
        ? null
        : /^\d+$/.test(said)
          ? Number(said)
          : countOf(said);
  if (count === null) return null;
  if (count < 2 || count > MOST) return { why: `between 2 and ${MOST} fit side by side` };
  if (parts.length * count > LIMITS.shapeParts) return { why: `that would be more than ${LIMITS.shapeParts} parts` };
  const one = pieceOf([...parts]);
  const step = extentOf(one.bounds)[0] * (1 + AIR);
  let all: Piece | null = null;
  for (let i = 0; i < count; i++) {
    const copy = moved(one, [(i - (count - 1) / 2) * step, 0, 0]);
    all = all ? joined(all, copy) : copy;
  }
  return { parts: all?.parts ?? ([...parts] as Part[]), did: `${count} of them` };
};
