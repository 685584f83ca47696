import { createApp } from '../app.ts';
import type { Deps } from '../deps.ts';
import { openApiDocument } from './openapi-document.ts';

/** The API's OpenAPI document without an API running: what the typed client is generated from. */
export function describeApi(): ReturnType<typeof openApiDocument> {
  // No route is called, so nothing of what routes work with is touched.
  return openApiDocument(createApp({ blobs: { origin: null }, webRoot: '' } as unknown as Deps));
}
