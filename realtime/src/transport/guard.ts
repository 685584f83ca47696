import type { Logger } from 'pino';

/** Wraps a callback that foreign code calls: what it throws is logged and goes no further. */
export function guard<A extends unknown[]>(log: Logger, what: string, callback: (...args: A) => void): (...args: A) => void {
  return (...args) => {
    try {
      callback(...args);
    } catch (error) {
      log.error({ err: error, what }, 'a callback failed');
    }
  };
}
