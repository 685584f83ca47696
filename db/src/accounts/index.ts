export * from './accounts.ts';
export * from './allowances.ts';
export * from './idempotency.ts';
export * from './signing-keys.ts';
export * from './orgs.ts';
