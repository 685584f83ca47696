/** Ends a switch over a union: forgetting a case does not compile, and says so if it ever happens. */
export function assertNever(value: never, what = 'value'): never {
  throw new Error(`unexpected ${what}: ${JSON.stringify(value)}`);
}
