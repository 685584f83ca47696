export { describeApi } from './reference/describe-api.ts';
export { type Api, type ApiOptions, startApi } from './server.ts';
