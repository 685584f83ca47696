export * from './logger.ts';
export * from './health-port.ts';
export * from './figures.ts';
export * from './tracing.ts';
export * from './service-token.ts';
