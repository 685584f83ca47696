import { KilnError } from '@worldkiln/contracts';
import { missingReference } from '@worldkiln/db';

/** A token may outlive its account: the row that names it is refused, and that is told in words. */
export async function ofSomebody<T>(write: Promise<T>): Promise<T> {
  return write.catch((error: unknown) => {
    if (missingReference(error) !== 'account') throw error;
    throw accountGone();
  });
}

export const accountGone = () =>
  new KilnError('refused', { code: 'account_gone', message: 'This token’s account is no longer here. Become a guest again.', http: 401 });
