export * from './apply-command.ts';
export * from './check-command.ts';
export * from './ground-command.ts';
export * from './invert-command.ts';
