import type { KeyStore } from '../commands/keymap.ts';

const KEY = 'worldkiln.keys';

/** Changed keys live in this browser. Where storage is off, they last as long as the page. */
export const keyStore: KeyStore = {
  read() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  write(text) {
    try {
      if (text === null) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, text);
    } catch {
      // this visit's keys are changed all the same
    }
  },
};
