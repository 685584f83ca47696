export * from './books.ts';
export * from './budgets.ts';
export * from './charges.ts';
export * from './grants.ts';
export * from './holds.ts';
export * from './orphans.ts';
export * from './statement.ts';
export * from './upkeep.ts';
