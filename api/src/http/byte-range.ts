import type { ByteRange } from '@worldkiln/blobs';

/** One range of a Range header: the bytes to send, 'all' where the header means nothing here, 'outside' for 416. */
export function readRange(header: string | undefined, bytes: number): ByteRange | 'all' | 'outside' {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return 'all';
  // '-500' is the last 500; '500-' is from there to the end.
  const start = first === '' ? Math.max(bytes - Number(last), 0) : Number(first);
  const end = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return 'all';
  return start > end ? 'outside' : { start, end };
}
