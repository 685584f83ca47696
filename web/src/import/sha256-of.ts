/** The SHA-256 of bytes as hex. Browsers compute it only on pages that came safely, or from this machine. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (!globalThis.isSecureContext) throw new Error('A model this large can only be sent from a page opened by https, or on the machine itself.');
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
