/** What a run worth its name has met. */
export const OUTCOMES = [
  ...['grant', 'hold', 'lower', 'begin', 'capture', 'void', 'end', 'fail job', 'retry job', 'expire'].map((call) => `${call}: done`),
  'hold: out_of_credits',
  'begin: hold_spent',
  'begin: hold_missing',
  'capture: charge_missing',
];

/** Met too seldom to be asked of a short run. */
export const RARE_OUTCOMES = ['hold: account_budget_spent', 'hold: world_budget_spent', 'hold: run_over', 'begin: provider_budget_spent'];
