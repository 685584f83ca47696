import { KilnError, LIMITS } from '@worldkiln/contracts';

/**
 * JSON as we accept it: what JSON.parse takes, less what other systems stumble over later. Duplicate keys (which one
 * counts?), `__proto__`, NUL and lone surrogates (Postgres cannot store them), numbers beyond a double, deep nesting.
 * Every refusal names the place. Written by hand because JSON.parse has forgotten duplicates by the time it answers.
 */
export function parseJson(text: string): unknown {
  const reader: Reader = { text, at: 0, path: [] };
  const value = readValue(reader, 0);
  skipBlanks(reader);
  if (reader.at < text.length) throw malformed(reader);
  return value;
}

interface Reader {
  text: string;
  at: number;
  path: (string | number)[];
}

function readValue(reader: Reader, depth: number): unknown {
  if (depth > LIMITS.jsonDepth) throw refuse(reader, 'json_too_deep', `nests deeper than ${LIMITS.jsonDepth} levels`);
  skipBlanks(reader);
  const letter = reader.text[reader.at];
  if (letter === '{') return readObject(reader, depth);
  if (letter === '[') return readArray(reader, depth);
  if (letter === '"') return readString(reader);
  return readScalar(reader);
}

function readObject(reader: Reader, depth: number): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  const seen = new Set<string>();
  readList(reader, '}', () => {
    skipBlanks(reader);
    const key = readString(reader);
    reader.path.push(key);
    if (seen.has(key)) throw refuse(reader, 'json_duplicate_key', 'appears twice');
    if (key === '__proto__') throw refuse(reader, 'json_key_refused', 'is a key that is not taken here');
    seen.add(key);
    skipBlanks(reader);
    if (reader.text[reader.at++] !== ':') throw malformed(reader);
    object[key] = readValue(reader, depth + 1);
    reader.path.pop();
  });
  return object;
}

function readArray(reader: Reader, depth: number): unknown[] {
  const array: unknown[] = [];
  readList(reader, ']', () => {
    reader.path.push(array.length);
    array.push(readValue(reader, depth + 1));
    reader.path.pop();
  });
  return array;
}

/** From the opening bracket to the closing one; `item` reads what stands between two commas. */
function readList(reader: Reader, close: '}' | ']', item: () => void): void {
  reader.at++;
  skipBlanks(reader);
  if (reader.text[reader.at] === close) {
    reader.at++;
    return;
  }
  for (;;) {
    item();
    skipBlanks(reader);
    const letter = reader.text[reader.at++];
    if (letter === close) return;
    if (letter !== ',') throw malformed(reader);
  }
}

function readString(reader: Reader): string {
  const start = reader.at;
  if (reader.text[start] !== '"') throw malformed(reader);
  let end = start + 1;
  while (end < reader.text.length && reader.text[end] !== '"') end += reader.text[end] === '\\' ? 2 : 1;
  reader.at = end + 1;
  const value = native(reader, start);
  if (typeof value !== 'string') throw malformed(reader);
  if (value.includes('\u0000')) throw refuse(reader, 'json_nul', 'holds a NUL character');
  if (!value.isWellFormed()) throw refuse(reader, 'json_not_unicode', 'holds half of a surrogate pair');
  return value;
}

function readScalar(reader: Reader): unknown {
  const start = reader.at;
  while (reader.at < reader.text.length && !/[\s,:[\]{}"]/.test(reader.text.charAt(reader.at))) reader.at++;
  const value = native(reader, start);
  if (typeof value === 'number' && !Number.isFinite(value)) throw refuse(reader, 'json_number_too_large', 'is larger than a number can be');
  return value;
}

/** One token by the engine's own rules for escapes and numbers. */
function native(reader: Reader, start: number): unknown {
  try {
    return JSON.parse(reader.text.slice(start, reader.at));
  } catch {
    reader.at = start;
    throw malformed(reader);
  }
}

function skipBlanks(reader: Reader): void {
  while (/[ \t\n\r]/.test(reader.text.charAt(reader.at))) reader.at++;
}

const malformed = (reader: Reader) =>
  new KilnError('invalid', {
    code: 'json_malformed',
    message: `The body is not JSON: something is wrong at character ${Math.min(reader.at, reader.text.length) + 1}.`,
  });

function refuse({ path }: Reader, code: string, what: string): KilnError {
  const where = path.join('.');
  return new KilnError('invalid', { code, message: `${where === '' ? 'The body' : `"${where}"`} ${what}.`.toWellFormed(), path: where.toWellFormed() });
}
