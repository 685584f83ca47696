/** A length said in the prompt: '2 m tall', '30 cm', 'three feet wide'. */
export interface Measure {
  axis: 'height' | 'width' | 'length' | 'largest';
  metres: number;
  said: string;
}

const UNITS: [RegExp, number][] = [
  [/^(m|metre|metres|meter|meters)$/, 1],
  [/^(cm|centimetres?|centimeters?)$/, 0.01],
  [/^(mm|millimetres?|millimeters?)$/, 0.001],
  [/^(km|kilometres?|kilometers?)$/, 1000],
  [/^(ft|foot|feet|')$/, 0.3048],
  [/^(in|inch|inches|")$/, 0.0254],
  [/^(yd|yards?)$/, 0.9144],
  [/^(miles?)$/, 1609],
];

const PATTERN =
  /\b(\d+(?:[.,]\d+)?|half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)[\s-]*(m|metres?|meters?|cm|centimetres?|centimeters?|mm|millimetres?|millimeters?|km|kilomet(?:re|er)s?|ft|foot|feet|inch(?:es)?|yards?|miles?)\b[\s-]*(tall|high|wide|long|deep|across|in diameter|in height|in length|in width|in size|big|large)?/;
const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  twenty: 20,
};

/** Takes the first length out of a text. */
export function takeMeasure(text: string): { measure: Measure | null; rest: string } {
  const found = PATTERN.exec(text);
  if (!found) return { measure: null, rest: text };
  const [said, amount = '', unit = '', axis = ''] = found;
  // "a foot" is a body part, "a meter" a gauge: an article counts only with an axis behind it.
  if (/^an?$/.test(amount) && axis === '') return { measure: null, rest: text };
  const number = /^\d/.test(amount) ? Number(amount.replace(',', '.')) : amount.startsWith('half') ? 0.5 : (NUMBERS[amount] ?? 1);
  const factor = UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? 1;
  const metres = number * factor;
  if (!(metres > 0)) return { measure: null, rest: text };
  const which = /tall|high|height/.test(axis) ? 'height' : /wide|width/.test(axis) ? 'width' : /long|length|deep/.test(axis) ? 'length' : 'largest';
  return { measure: { axis: which, metres, said: said.trim() }, rest: `${text.slice(0, found.index)} ${text.slice(found.index + said.length)}` };
}
