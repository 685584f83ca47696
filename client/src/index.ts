export * from './api-problem.ts';
export * from './kiln-client.ts';
