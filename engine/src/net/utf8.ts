/** Text as UTF-8 bytes. Our own, because some phones' engines have no TextDecoder and `types: []` has neither. */
export function encodeText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let at = 0;
  for (const letter of text) {
    // A string's iterator never yields an empty letter.
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x80) bytes[at++] = code;
    else if (code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6);
      bytes[at++] = 0x80 | (code & 63);
    } else if (code < 0x1_0000) {
      // A lone surrogate is no letter: it becomes the replacement character, as in a browser.
      const whole = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
      bytes[at++] = 0xe0 | (whole >> 12);
      bytes[at++] = 0x80 | ((whole >> 6) & 63);
      bytes[at++] = 0x80 | (whole & 63);
    } else {
      bytes[at++] = 0xf0 | (code >> 18);
      bytes[at++] = 0x80 | ((code >> 12) & 63);
      bytes[at++] = 0x80 | ((code >> 6) & 63);
      bytes[at++] = 0x80 | (code & 63);
    }
  }
  return bytes.slice(0, at);
}

/** UTF-8 bytes as text, or null when they are not UTF-8. */
export function decodeText(bytes: Uint8Array): string | null {
  const pieces: string[] = [];
  let codes: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const head = bytes[at++] ?? 0;
    const more = head < 0x80 ? 0 : head >= 0xc2 && head < 0xe0 ? 1 : head >= 0xe0 && head < 0xf0 ? 2 : head >= 0xf0 && head < 0xf5 ? 3 : -1;
    if (more < 0 || at + more > bytes.length) return null;
    let code = more === 0 ? head : head & (0x3f >> more);
    for (let i = 0; i < more; i++) {
      const next = bytes[at++] ?? 0;
      if ((next & 0xc0) !== 0x80) return null;
      code = (code << 6) | (next & 63);
    }
    if ((more === 2 && code < 0x800) || (more === 3 && (code < 0x1_0000 || code > 0x10_ffff)) || (code >= 0xd800 && code <= 0xdfff)) return null;
    codes.push(code);
    // Spreading more arguments than this into one call overflows the stack of some engines.
    if (codes.length === 4_096) {
      pieces.push(String.fromCodePoint(...codes));
      codes = [];
    }
  }
  pieces.push(String.fromCodePoint(...codes));
  return pieces.join('');
}
