import type { EntryKind } from '@worldkiln/contracts';
import type { ChargeState, HoldState } from './tables.ts';

// What the ledger decides, without where it is kept: the tables' stores apply it under their locks, and a hundred thousand
// random sequences apply it to plain numbers (ledger-rules.test.ts).

export interface HoldNow {
  state: HoldState;
  remaining: number;
  /** The part of `remaining` that open charges may take. */
  allotted: number;
  spent: number;
}
type Amounts = Pick<HoldNow, 'remaining' | 'allotted' | 'spent'>;

export interface ChargeNow {
  state: ChargeState;
  allotted: number;
}

/** A part of a provider's bill: out of what was held, or out of the house. */
export interface Payment {
  credits: number;
  kind: Extract<EntryKind, 'capture' | 'loss'>;
  from: 'held' | 'house';
  /** Its name behind the charge's: paid once. */
  name: string;
}

export interface Captured {
  hold: Amounts;
  payments: Payment[];
  /** What the provider's day counts more than was committed for it. */
  day: number;
  charge: { state: Extract<ChargeState, 'captured' | 'late'>; cost: number };
}

/** Whether a budget, null for none, has room for what is committed with this added. */
export const fits = (committed: number, perDay: number | null): boolean => perDay === null || committed <= perDay;

/** What a charge makes of a hold; null when it has less left. */
export const allot = (hold: HoldNow, credits: number): Amounts | null =>
  hold.state !== 'open' || hold.remaining - hold.allotted < credits ? null : { ...amountsOf(hold), allotted: hold.allotted + credits };

/**
 * What a call that cost so much is paid from. The creator pays out of the hold, up to what it still has free; the rest is
 * the house's loss, and so is all of a call that was for nothing, and a bill that comes after its charge was given up. Null:
 * it has been paid.
 */
export function capture(hold: HoldNow, charge: ChargeNow, { cost, paidBy }: { cost: number; paidBy: 'creator' | 'house' }): Captured | null {
  switch (charge.state) {
    case 'captured':
    case 'late':
      return null;
    case 'open': {
      const others = hold.allotted - charge.allotted;
      const mine = paidBy === 'creator' ? Math.min(cost, hold.remaining - others) : 0;
      return {
        hold: { allotted: others, remaining: hold.remaining - mine, spent: hold.spent + mine },
        payments: [
          { credits: mine, kind: 'capture', from: 'held', name: 'capture' },
          { credits: cost - mine, kind: 'loss', from: 'house', name: 'loss' },
        ],
        day: cost - charge.allotted,
        charge: { state: 'captured', cost },
      };
    }
    case 'void':
      return { hold: amountsOf(hold), payments: [{ credits: cost, kind: 'loss', from: 'house', name: 'late' }], day: cost, charge: { state: 'late', cost } };
  }
}

/** What giving a charge up makes of its hold; null when it has ended. */
export const giveUp = (hold: HoldNow, charge: ChargeNow): Amounts | null =>
  charge.state === 'open' ? { ...amountsOf(hold), allotted: hold.allotted - charge.allotted } : null;

/** Credits that go back when a hold is lowered to what its plan can still cost; open charges keep theirs. */
export const surplus = (hold: HoldNow, credits: number): number => (hold.state === 'open' ? Math.max(hold.remaining - Math.max(credits, hold.allotted), 0) : 0);

/** What is left of a hold that ends: everything free goes back. Null when it has ended. */
export const ended = (hold: HoldNow): { back: number; hold: Amounts } | null =>
  hold.state === 'open' ? { back: hold.remaining, hold: { remaining: 0, allotted: 0, spent: hold.spent } } : null;

const amountsOf = ({ remaining, allotted, spent }: HoldNow): Amounts => ({ remaining, allotted, spent });
