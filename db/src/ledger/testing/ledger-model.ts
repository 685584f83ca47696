import fc from 'fast-check';

/** The whole ledger as a few numbers: what a model of it predicts, and what the tables are compared with. */
export interface Ledger {
  free: number[];
  holds: Record<string, { state: string; remaining: number; allotted: number; spent: number }>;
  charges: Record<string, { state: string; cost: number | null }>;
  /** Committed of today's budgets. */
  committed: { account: number[]; world: number; provider: Record<string, number> };
  paid: Record<string, number>;
}

/** One call of the ledger. `job` picks one of JOBS; the attempt is the job's newest at that moment unless `stale`. */
export type Op =
  | { do: 'grant'; account: number; credits: number; key: number }
  | { do: 'hold'; job: number; credits: number }
  | { do: 'lower'; job: number; credits: number }
  | { do: 'begin'; job: number; name: number; provider: number; credits: number }
  | { do: 'capture'; job: number; name: number; cost: number; house: boolean }
  | { do: 'void'; job: number; name: number }
  | { do: 'end'; job: number; how: 'settled' | 'void' }
  | { do: 'fail job'; job: number }
  | { do: 'retry job'; job: number }
  | { do: 'expire' };

export const JOBS = 3;
export const PROVIDERS = ['meshy', 'tripo'] as const;
/** Small numbers, so that books run dry and budgets are met. */
export const BUDGET = { account: 120, world: 150, provider: 45 } as const;
/** Two jobs of one account and one of another, in one world. */
export const accountOf = (job: number): number => (job === 2 ? 1 : 0);

const job = fc.nat(JOBS - 1);
const name = fc.nat(1);
const credits = fc.oneof({ weight: 4, arbitrary: fc.nat(40) }, { weight: 1, arbitrary: fc.constant(0) });
const grant = fc.record({ do: fc.constant('grant' as const), account: fc.nat(1), credits: fc.integer({ min: 20, max: 90 }), key: fc.nat(2) });
const hold = fc.record({ do: fc.constant('hold' as const), job, credits: fc.nat(70) });
const begin = fc.record({ do: fc.constant('begin' as const), job, name, provider: fc.nat(1), credits });

const any: fc.Arbitrary<Op> = fc.oneof(
  { weight: 1, arbitrary: grant },
  { weight: 3, arbitrary: hold },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('lower' as const), job, credits }) },
  { weight: 6, arbitrary: begin },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('capture' as const), job, name, cost: credits, house: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('void' as const), job, name }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('end' as const), job, how: fc.constantFrom('settled' as const, 'void' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fail job' as const), job }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('retry job' as const), job }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('expire' as const) }) },
);

/** Every account has money and every job may have a hold: of purely random sequences nine in ten calls met no hold at all. */
const start: fc.Arbitrary<Op[]> = fc.tuple(
  ...[0, 1].map((account) =>
    fc.record({ do: fc.constant('grant' as const), account: fc.constant(account), credits: fc.integer({ min: 60, max: 140 }), key: fc.nat(2) }),
  ),
  ...[0, 1, 2].map((number) => fc.record({ do: fc.constant('hold' as const), job: fc.constant(number), credits: fc.nat(60) })),
);

/** What a run plays: the start, then anything. */
export const ops: fc.Arbitrary<Op[]> = fc.tuple(start, fc.array(any, { minLength: 1, maxLength: 12, size: 'max' })).map(([first, rest]) => [...first, ...rest]);

interface ModelHold {
  account: number;
  state: 'open' | 'settled' | 'void' | 'expired';
  remaining: number;
  spent: number;
  charges: Map<number, ModelCharge>;
}
interface ModelCharge {
  provider: number;
  allotted: number;
  state: 'open' | 'captured' | 'void' | 'late';
  cost: number | null;
}

/** The promises, said once more in the plainest way: no SQL, no locks, one number at a time. */
export class LedgerModel {
  readonly free = [0, 0];
  readonly granted = new Set<string>();
  readonly holds = new Map<string, ModelHold>();
  readonly jobs = Array.from({ length: JOBS }, () => ({ attempt: 1, live: true }));
  readonly paid = [0, 0];
  readonly day = { account: [0, 0], world: 0, provider: [0, 0] };

  /** Does it, or answers the code it is refused with. */
  step(op: Op): string | null {
    switch (op.do) {
      case 'grant':
        return this.#grant(op.account, op.credits, op.key);
      case 'hold':
        return this.#hold(op.job, op.credits);
      case 'lower':
        return this.#with(op.job, (hold) => {
          if (hold.state === 'open') this.#release(hold, hold.remaining - Math.max(op.credits, allotted(hold)));
          return null;
        });
      case 'begin':
        return this.#with(op.job, (hold) => this.#begin(hold, op.name, op.provider, op.credits));
      case 'capture':
        return this.#with(op.job, (hold) => this.#capture(hold, op.name, op.cost, op.house));
      case 'void':
        return this.#with(op.job, (hold) => this.#void(hold, op.name));
      case 'end': {
        const hold = this.#holdOf(op.job);
        if (hold?.state === 'open') this.#end(hold, op.how);
        return null;
      }
      case 'fail job':
        this.#job(op.job).live = false;
        return null;
      case 'retry job':
        Object.assign(this.#job(op.job), { attempt: this.#job(op.job).attempt + 1, live: true });
        return null;
      case 'expire':
        for (const [key, hold] of this.holds) {
          const [number, attempt] = key.split('/').map(Number);
          const { attempt: newest, live } = this.#job(number ?? 0);
          if (hold.state === 'open' && (!live || newest > (attempt ?? 0))) this.#end(hold, 'expired');
        }
        return null;
    }
  }

  #grant(account: number, amount: number, key: number): null {
    const name = `${account}/${key}`;
    if (!this.granted.has(name)) this.free[account] = (this.free[account] ?? 0) + amount;
    this.granted.add(name);
    return null;
  }

  #hold(number: number, amount: number): string | null {
    const { attempt, live } = this.#job(number);
    const key = `${number}/${attempt}`;
    if (this.holds.has(key)) return null;
    if (!live) return 'run_over';
    const account = accountOf(number);
    if (amount > 0 && (this.day.account[account] ?? 0) + amount > BUDGET.account) return 'account_budget_spent';
    if (amount > 0 && this.day.world + amount > BUDGET.world) return 'world_budget_spent';
    if ((this.free[account] ?? 0) < amount) return 'out_of_credits';
    this.free[account] = (this.free[account] ?? 0) - amount;
    this.#commit(account, amount);
    this.holds.set(key, { account, state: 'open', remaining: amount, spent: 0, charges: new Map() });
    return null;
  }

  #begin(hold: ModelHold, name: number, provider: number, amount: number): string | null {
    if (hold.charges.has(name)) return null;
    if (hold.state !== 'open' || hold.remaining - allotted(hold) < amount) return 'hold_spent';
    if (amount > 0 && (this.day.provider[provider] ?? 0) + amount > BUDGET.provider) return 'provider_budget_spent';
    this.day.provider[provider] = (this.day.provider[provider] ?? 0) + amount;
    hold.charges.set(name, { provider, allotted: amount, state: 'open', cost: null });
    return null;
  }

  #capture(hold: ModelHold, name: number, cost: number, house: boolean): string | null {
    const charge = hold.charges.get(name);
    if (charge === undefined) return 'charge_missing';
    if (charge.state !== 'open' && charge.state !== 'void') return null;
    const { provider } = charge;
    this.day.provider[provider] = (this.day.provider[provider] ?? 0) + cost - (charge.state === 'open' ? charge.allotted : 0);
    this.paid[provider] = (this.paid[provider] ?? 0) + cost;
    if (charge.state === 'open' && !house) {
      const mine = Math.min(cost, hold.remaining - (allotted(hold) - charge.allotted));
      hold.remaining -= mine;
      hold.spent += mine;
    }
    Object.assign(charge, { state: charge.state === 'open' ? 'captured' : 'late', cost });
    return null;
  }

  #void(hold: ModelHold, name: number): string | null {
    const charge = hold.charges.get(name);
    if (charge === undefined) return 'charge_missing';
    if (charge.state === 'open') this.#giveUp(charge);
    return null;
  }

  #end(hold: ModelHold, how: 'settled' | 'void' | 'expired'): void {
    for (const charge of hold.charges.values()) if (charge.state === 'open') this.#giveUp(charge);
    this.#release(hold, hold.remaining);
    hold.state = how;
  }

  #giveUp(charge: ModelCharge): void {
    charge.state = 'void';
    this.day.provider[charge.provider] = (this.day.provider[charge.provider] ?? 0) - charge.allotted;
  }

  #release(hold: ModelHold, surplus: number): void {
    const back = Math.max(surplus, 0);
    hold.remaining -= back;
    this.free[hold.account] = (this.free[hold.account] ?? 0) + back;
    this.#commit(hold.account, -back);
  }

  #commit(account: number, amount: number): void {
    this.day.account[account] = (this.day.account[account] ?? 0) + amount;
    this.day.world += amount;
  }

  #job = (number: number) => this.jobs[number] ?? { attempt: 0, live: false };
  #holdOf = (number: number) => this.holds.get(`${number}/${this.#job(number).attempt}`);

  #with(number: number, act: (hold: ModelHold) => string | null): string | null {
    const hold = this.#holdOf(number);
    return hold === undefined ? 'hold_missing' : act(hold);
  }

  /** What the tables must hold now. */
  ledger(): Ledger {
    const holds = [...this.holds].map(([key, hold]) => [
      key,
      { state: hold.state, remaining: hold.remaining, allotted: hold.state === 'open' ? allotted(hold) : 0, spent: hold.spent },
    ]);
    const charges = [...this.holds].flatMap(([key, hold]) => [...hold.charges].map(([name, { state, cost }]) => [`${key}/${name}`, { state, cost }]));
    return {
      free: this.free,
      holds: Object.fromEntries(holds) as Ledger['holds'], // pairs of exactly these
      charges: Object.fromEntries(charges) as Ledger['charges'], // likewise
      committed: { ...this.day, provider: Object.fromEntries(PROVIDERS.map((id, at) => [id, this.day.provider[at] ?? 0])) },
      paid: Object.fromEntries(PROVIDERS.map((id, at) => [id, this.paid[at] ?? 0])),
    };
  }
}

const allotted = (hold: ModelHold): number => [...hold.charges.values()].reduce((sum, charge) => sum + (charge.state === 'open' ? charge.allotted : 0), 0);
