/** How a second thing stands to the first. */
export type Relation = 'on' | 'in' | 'with' | 'without' | 'holding' | 'wearing' | 'beside' | 'under' | 'full' | 'made' | 'shape' | 'sized' | 'says' | 'of' | 'doing';

/** Relation words, longest first so that "on top of" is not "on". */
const TABLE: [string, Relation][] = [
  ['in the shape of', 'shape'], ['in the form of', 'shape'], ['that looks like', 'shape'], ['that look like', 'shape'], ['looking like', 'shape'], ['looks like', 'shape'], ['shaped like', 'shape'], ['shaped as', 'shape'], ['in shape of', 'shape'],
  ['about the size of', 'sized'], ['the same size as', 'sized'], ['the size of', 'sized'], ['as big as', 'sized'], ['as large as', 'sized'], ['as tall as', 'sized'], ['as small as', 'sized'], ['as high as', 'sized'], ['as long as', 'sized'],
  ['made entirely out of', 'made'], ['made entirely of', 'made'], ['made up of', 'made'], ['made out of', 'made'], ['made completely of', 'made'], ['made of', 'made'], ['made from', 'made'], ['made with', 'made'], ['carved out of', 'made'], ['carved from', 'made'], ['carved in', 'made'], ['cut from', 'made'], ['built out of', 'made'], ['built of', 'made'], ['built from', 'made'], ['constructed from', 'made'], ['constructed out of', 'made'], ['crafted from', 'made'], ['formed of', 'made'], ['knitted out of', 'made'], ['knitted from', 'made'], ['woven out of', 'made'], ['woven from', 'made'], ['sculpted from', 'made'], ['sculpted out of', 'made'], ['composed of', 'made'], ['forged from', 'made'], ['cast in', 'made'], ['out of', 'made'],
  ['with the words', 'says'], ['with the word', 'says'], ['with the text', 'says'], ['with text', 'says'], ['that says', 'says'], ['that reads', 'says'], ['which says', 'says'], ['which reads', 'says'], ['saying', 'says'], ['spelling', 'says'], ['labeled', 'says'], ['labelled', 'says'], ['reads', 'says'], ['says', 'says'],
  ['on top of', 'on'], ['sitting in front of', 'beside'], ['sitting on', 'on'], ['standing on', 'on'], ['lying on', 'on'], ['laying on', 'on'], ['resting on', 'on'], ['perched on', 'on'], ['seated on', 'on'], ['sat on', 'on'], ['placed on', 'on'], ['mounted on', 'on'], ['growing on', 'on'], ['hanging on', 'on'], ['balanced on', 'on'], ['balancing on', 'on'], ['landing on', 'on'], ['sleeping on', 'on'], ['riding on', 'on'], ['riding', 'on'], ['atop', 'on'], ['upon', 'on'], ['on', 'on'], ['onto', 'on'], ['driving', 'on'],
  ['in front of', 'beside'], ['next to', 'beside'], ['close to', 'beside'], ['leaning against', 'beside'], ['leaning on', 'beside'], ['propped up against', 'beside'], ['propped against', 'beside'], ['standing next to', 'beside'], ['accompanied by', 'beside'], ['surrounded by', 'beside'], ['facing', 'beside'], ['beside', 'beside'], ['alongside', 'beside'], ['near', 'beside'], ['against', 'beside'], ['between', 'beside'], ['behind', 'beside'], ['by', 'beside'], ['around', 'beside'], ['and', 'beside'], ['plus', 'beside'], ['&', 'beside'], ['chasing', 'beside'], ['pushing', 'beside'], ['pulling', 'beside'], ['walking', 'doing'],
  ['full of', 'full'], ['filled with', 'full'], ['filled by', 'full'], ['stuffed with', 'full'], ['loaded with', 'full'], ['piled high with', 'full'], ['overflowing with', 'full'], ['brimming with', 'full'], ['stacked with', 'full'], ['containing', 'full'], ['carrying a load of', 'full'],
  ['dressed up in', 'wearing'], ['dressed in', 'wearing'], ['dressed as', 'wearing'], ['dressed like', 'wearing'], ['clad in', 'wearing'], ['wearing', 'wearing'], ['wears', 'wearing'],
  ['holding up', 'holding'], ['holding onto', 'holding'], ['holding', 'holding'], ['holds', 'holding'], ['carrying', 'holding'], ['wielding', 'holding'], ['brandishing', 'holding'], ['swinging', 'holding'], ['armed with', 'holding'], ['playing the', 'holding'], ['playing', 'holding'], ['drinking', 'holding'], ['sipping', 'holding'], ['eating', 'holding'], ['reading', 'holding'], ['using', 'holding'], ['smoking', 'holding'], ['strumming', 'holding'], ['waving', 'holding'],
  ['inside of', 'in'], ['inside', 'in'], ['within', 'in'], ['into', 'in'], ['in', 'in'],
  ['underneath', 'under'], ['beneath', 'under'], ['under', 'under'], ['below', 'under'],
  ['that has no', 'without'], ['that have no', 'without'], ['has no', 'without'], ['with no', 'without'], ['without any', 'without'], ['without', 'without'], ['lacking', 'without'], ['missing its', 'without'], ['missing', 'without'], ['minus', 'without'], ['no', 'without'],
  ['that has', 'with'], ['which has', 'with'], ['that have', 'with'], ['featuring', 'with'], ['having', 'with'], ['with', 'with'], ['has', 'with'],
  ['of', 'of'],
  // What follows these is told as ignored: it is where, why or whither, not what.
  ['to the left of', 'beside'],
  ['to the right of', 'beside'],
  ['to', 'doing'],
  ['at', 'doing'],
  ['from', 'doing'],
  ['over', 'doing'],
  ['for', 'doing'],
  ['through', 'doing'],
  ['across', 'doing'],
  ['off', 'doing'],
  ['about', 'doing'],
  ['that', 'doing'],
  ['which', 'doing'],
  ['who', 'doing'],
  ['where', 'doing'],
  ['while', 'doing'],
  ['as', 'doing'],
  ['like', 'doing'],
  ['towards', 'doing'],
  ['toward', 'doing'],
  ['than', 'doing'],
  ['because', 'doing'],
  ['until', 'doing'],
  ['during', 'doing'],
  ['after', 'doing'],
  ['before', 'doing'],
  ['above', 'doing'],
  ['along', 'doing'],
  ['up', 'doing'],
  ['down', 'doing'],
  ['when', 'doing'],
  ['so that', 'doing'],
  ['is', 'doing'],
  ['are', 'doing'],
  ['was', 'doing'],
];

const FIRST = new Map<string, { words: string[]; relation: Relation }[]>();
for (const [phrase, relation] of TABLE) {
  const words = phrase.split(' ');
  const first = words[0] ?? '';
  FIRST.set(first, [...(FIRST.get(first) ?? []), { words, relation }].sort((a, b) => b.words.length - a.words.length));
}

/** The relation that begins at this word, and how many words it takes. */
export function relationAt(words: readonly string[], from: number): { relation: Relation; length: number } | null {
  if (/n't$/.test(words[from] ?? '')) return { relation: 'doing', length: 1 };
  for (const candidate of FIRST.get(words[from] ?? '') ?? [])
    if (candidate.words.every((word, i) => words[from + i] === word)) return { relation: candidate.relation, length: candidate.words.length };
  return null;
}
