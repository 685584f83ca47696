/** Holds a step until the test opens it, and tells the test that it got there. */
export function gate(): { reached: Promise<void>; arrive(signal?: AbortSignal): Promise<void>; open(): void } {
  const { promise: reached, resolve: arrived } = withResolvers();
  const { promise: opened, resolve: open } = withResolvers();
  return {
    reached,
    open,
    async arrive(signal) {
      arrived();
      await Promise.race([opened, ...(signal === undefined ? [] : [aborted(signal)])]);
      signal?.throwIfAborted();
    },
  };
}

const aborted = (signal: AbortSignal): Promise<void> => new Promise((resolve) => signal.addEventListener('abort', () => resolve()));

/** Promise.withResolvers, which Node 20 lacks. */
function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}
