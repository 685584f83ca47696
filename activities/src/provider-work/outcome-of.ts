import type { KilnError } from '@worldkiln/contracts';
import type { Outcome } from '@worldkiln/db';

/** Refusals that have nothing to do with the wish: nobody there, an empty account, a key that is none. The next wish would meet the same. */
const PROVIDERS_OWN = new Set(['provider_unreachable', 'provider_out_of_credits', 'provider_unauthorized']);

/** How a failure is written down for a provider's breaker and health. */
export function failureOutcome({ kind, code, message }: KilnError): Pick<Outcome, 'failure' | 'blame'> {
  return { failure: { kind, code, message }, ...(PROVIDERS_OWN.has(code) && { blame: 'provider' }) };
}
