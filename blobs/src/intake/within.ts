/**
 * Does a work under a signal that also ends after `ms`. Not AbortSignal.any() with AbortSignal.timeout(): nothing holds
 * such a timeout, so once it is collected it never fires, and who answers in drips is listened to without end
 * (nodejs/node#57736, Node 20). Here the timer and the outer signal's listener hold the controller.
 */
export async function within<T>(ms: number, outer: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new DOMException(`It was not done within ${ms} ms.`, 'TimeoutError')), ms);
  const follow = (): void => controller.abort(outer?.reason);
  outer?.addEventListener('abort', follow, { once: true });
  if (outer?.aborted) follow();
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', follow);
  }
}

/** Whether it was the time that ended it, and not whoever stands outside. */
export const isOverdue = ({ aborted, reason }: AbortSignal): boolean => aborted && reason instanceof DOMException && reason.name === 'TimeoutError';
