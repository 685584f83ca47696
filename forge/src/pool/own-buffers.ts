/**
 * The buffers that can be handed to another thread with these files: those that a file fills alone. A small file that was
 * read may lie in Node's shared pool; from Node 22 on such a buffer in the list is an error, and every job failed by it.
 */
export function ownBuffers(files: readonly Uint8Array[]): ArrayBuffer[] {
  const own = files.filter(({ byteLength, buffer }) => byteLength === buffer.byteLength).map(({ buffer }) => buffer);
  return [...new Set(own.filter((buffer): buffer is ArrayBuffer => buffer instanceof ArrayBuffer))];
}
