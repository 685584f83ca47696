/** The Keyboard Map API; TypeScript's dom has no word of it. */
interface WithKeyboard {
  keyboard?: { getLayoutMap?(): Promise<ReadonlyMap<string, string>> };
}

/** What is printed on the keys of this keyboard; null where the browser keeps that to itself. */
export async function readLayout(): Promise<ReadonlyMap<string, string> | null> {
  try {
    // Only Chromium has it, and only in a secure context.
    return (await (navigator as WithKeyboard).keyboard?.getLayoutMap?.()) ?? null;
  } catch {
    return null;
  }
}
