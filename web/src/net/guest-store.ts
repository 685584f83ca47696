import { GuestCreated } from '@worldkiln/contracts';

/** Where the guest's token is kept between visits. */
export interface GuestStore {
  read(): GuestCreated | null;
  write(guest: GuestCreated): void;
  clear(): void;
}

const KEY = 'worldkiln.guest';

/** localStorage, or this page's memory where storage is switched off: a private window can still play. */
export function openGuestStore(storage: Storage | null = browserStorage()): GuestStore {
  let memory: GuestCreated | null = null;
  return {
    read() {
      if (memory) return memory;
      const parsed = GuestCreated.safeParse(parseJson(storage?.getItem(KEY) ?? null));
      memory = parsed.success ? parsed.data : null;
      return memory;
    },
    write(guest) {
      memory = guest;
      try {
        storage?.setItem(KEY, JSON.stringify(guest));
      } catch {
        // Full or forbidden: this visit works, the next begins as somebody new.
      }
    },
    clear() {
      memory = null;
      storage?.removeItem(KEY);
    },
  };
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null; // storage is blocked in this browser
  }
}
