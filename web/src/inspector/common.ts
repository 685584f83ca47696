/** One value for several things: theirs when they agree, null when they differ. */
export function common<T, V extends string | number | boolean | null>(things: readonly T[], read: (thing: T) => V): V | 'mixed' {
  const [first, ...more] = things;
  if (first === undefined) return 'mixed';
  const value = read(first);
  const agrees = (other: V) => (typeof value === 'number' && typeof other === 'number' ? Math.abs(value - other) < 1e-4 : value === other);
  return more.every((thing) => agrees(read(thing))) ? value : 'mixed';
}
