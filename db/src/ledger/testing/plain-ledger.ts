import { type Captured, type ChargeNow, type HoldNow, allot, capture, ended, fits, giveUp, surplus } from '../rules.ts';
import { BUDGET, JOBS, type Ledger, type Op, PROVIDERS, accountOf } from './ledger-model.ts';

type Hold = HoldNow & { account: number; charges: Record<string, ChargeNow & { provider: number; cost: number | null }> };

/** The tables as plain numbers: every movement from one book into another, every decision by the ledger's own rules. */
export class PlainLedger {
  readonly #books = new Map<string, number>();
  readonly #days = new Map<string, number>();
  readonly #holds: Record<string, Hold> = {};
  readonly #grants = new Set<string>();
  readonly #paid = new Set<string>();
  readonly #jobs = Array.from({ length: JOBS }, () => ({ attempt: 1, live: true }));

  /** Does it, or answers the code it is refused with. */
  play(op: Op): string | null {
    switch (op.do) {
      case 'grant': {
        const key = `${op.account}/${op.key}`;
        if (!this.#grants.has(key)) this.#move('house', `free:${op.account}`, op.credits);
        this.#grants.add(key);
        return null;
      }
      case 'hold':
        return this.#hold(op.job, op.credits);
      case 'fail job':
        this.#job(op.job).live = false;
        return null;
      case 'retry job':
        Object.assign(this.#job(op.job), { attempt: this.#job(op.job).attempt + 1, live: true });
        return null;
      case 'expire':
        for (const [key, hold] of Object.entries(this.#holds)) {
          const [number, attempt] = key.split('/').map(Number);
          const job = this.#job(number ?? 0);
          if (!job.live || job.attempt > (attempt ?? 0)) this.#end(hold, 'expired');
        }
        return null;
      case 'end':
        if (this.#holds[this.#key(op.job)]) this.#end(this.#holds[this.#key(op.job)] as Hold, op.how); // just asked
        return null;
      default:
        return this.#within(op);
    }
  }

  #within(op: Extract<Op, { do: 'lower' | 'begin' | 'capture' | 'void' }>): string | null {
    const hold = this.#holds[this.#key(op.job)];
    if (hold === undefined) return 'hold_missing';
    if (op.do === 'lower') {
      this.#release(hold, surplus(hold, op.credits));
      return null;
    }
    const charge = hold.charges[op.name];
    if (op.do === 'begin') {
      if (charge !== undefined) return null;
      const allotted = allot(hold, op.credits);
      if (allotted === null) return 'hold_spent';
      if (!this.#commit(`provider:${op.provider}`, op.credits, BUDGET.provider)) return 'provider_budget_spent';
      Object.assign(hold, allotted);
      hold.charges[op.name] = { state: 'open', allotted: op.credits, provider: op.provider, cost: null };
      return null;
    }
    if (charge === undefined) return 'charge_missing';
    if (op.do === 'void') {
      const kept = giveUp(hold, charge);
      if (kept === null) return null;
      this.#commit(`provider:${charge.provider}`, -charge.allotted, null);
      Object.assign(hold, kept);
      charge.state = 'void';
      return null;
    }
    const captured = capture(hold, charge, { cost: op.cost, paidBy: op.house ? 'house' : 'creator' });
    if (captured !== null) this.#pay(hold, charge, captured, `${this.#key(op.job)}/${op.name}`);
    return null;
  }

  #pay(hold: Hold, charge: Hold['charges'][string], captured: Captured, key: string): void {
    this.#commit(`provider:${charge.provider}`, captured.day, null);
    for (const { credits, from, name } of captured.payments) {
      if (this.#paid.has(`${key}/${name}`)) throw new Error(`${key}/${name} was paid twice`);
      this.#paid.add(`${key}/${name}`);
      this.#move(from === 'held' ? `held:${hold.account}` : 'house', `provider:${charge.provider}`, credits);
    }
    Object.assign(hold, captured.hold);
    Object.assign(charge, captured.charge);
  }

  #hold(number: number, credits: number): string | null {
    const key = this.#key(number);
    if (this.#holds[key] !== undefined) return null;
    if (!this.#job(number).live) return 'run_over';
    const account = accountOf(number);
    const before = new Map(this.#days);
    const refused = !this.#commit(`account:${account}`, credits, BUDGET.account)
      ? 'account_budget_spent'
      : !this.#commit('world', credits, BUDGET.world)
        ? 'world_budget_spent'
        : this.#of(`free:${account}`) < credits
          ? 'out_of_credits'
          : null;
    if (refused !== null) {
      // As the transaction takes back what it had committed.
      for (const [day, committed] of before) this.#days.set(day, committed);
      for (const day of this.#days.keys()) if (!before.has(day)) this.#days.delete(day);
      return refused;
    }
    this.#move(`free:${account}`, `held:${account}`, credits);
    this.#holds[key] = { account, state: 'open', remaining: credits, allotted: 0, spent: 0, charges: {} };
    return null;
  }

  #end(hold: Hold, how: 'settled' | 'void' | 'expired'): void {
    const end = ended(hold);
    if (end === null) return;
    for (const charge of Object.values(hold.charges)) {
      if (charge.state !== 'open') continue;
      charge.state = 'void';
      this.#commit(`provider:${charge.provider}`, -charge.allotted, null);
    }
    this.#release(hold, end.back);
    Object.assign(hold, end.hold, { state: how });
  }

  #release(hold: Hold, credits: number): void {
    this.#commit(`account:${hold.account}`, -credits, null);
    this.#commit('world', -credits, null);
    this.#move(`held:${hold.account}`, `free:${hold.account}`, credits);
    hold.remaining -= credits;
  }

  /** Counts it; false, and nothing kept, where the budget has less left. Only what adds is refused. */
  #commit(day: string, credits: number, perDay: number | null): boolean {
    const committed = (this.#days.get(day) ?? 0) + credits;
    if (credits > 0 && !fits(committed, perDay)) return false;
    if (committed < 0) throw new Error(`the day of ${day} fell below zero`);
    this.#days.set(day, committed);
    return true;
  }

  #move(from: string, into: string, credits: number): void {
    if (/^(free|held):/.test(from) && this.#of(from) < credits) throw new Error(`${from} ran dry`);
    this.#books.set(from, this.#of(from) - credits);
    this.#books.set(into, this.#of(into) + credits);
  }

  #of = (book: string): number => this.#books.get(book) ?? 0;
  #job = (number: number) => this.#jobs[number] ?? { attempt: 0, live: false };
  #key = (number: number): string => `${number}/${this.#job(number).attempt}`;

  /** All books together, and what holds say is held beside what their books hold. */
  sums(): { total: number; astray: number } {
    const total = [...this.#books.values()].reduce((sum, credits) => sum + credits, 0);
    const astray = [0, 1].filter(
      (account) =>
        this.#of(`held:${account}`) !==
        Object.values(this.#holds).reduce((sum, hold) => sum + (hold.account === account && hold.state === 'open' ? hold.remaining : 0), 0),
    ).length;
    return { total, astray };
  }

  ledger(): Ledger {
    const holds = Object.entries(this.#holds);
    const day = (name: string) => this.#days.get(name) ?? 0;
    return {
      free: [0, 1].map((account) => this.#of(`free:${account}`)),
      holds: Object.fromEntries(holds.map(([key, { state, remaining, allotted, spent }]) => [key, { state, remaining, allotted, spent }])),
      charges: Object.fromEntries(
        holds.flatMap(([key, { charges }]) => Object.entries(charges).map(([name, { state, cost }]) => [`${key}/${name}`, { state, cost }])),
      ),
      committed: {
        account: [0, 1].map((account) => day(`account:${account}`)),
        world: day('world'),
        provider: Object.fromEntries(PROVIDERS.map((id, at) => [id, day(`provider:${at}`)])),
      },
      paid: Object.fromEntries(PROVIDERS.map((id, at) => [id, this.#of(`provider:${at}`)])),
    };
  }
}
