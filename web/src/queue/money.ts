/** Credits as money: one is 1/100 cent. */
export const money = (credits: number): string => (credits > 0 && credits < 100 ? '< 0.01 $' : `${(credits / 10_000).toFixed(2)} $`);
