import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnv } from '../http/env.ts';
import { nameSchemas } from './schema-names.ts';

/** The whole API as OpenAPI 3.1, made from the routes themselves. */
export function openApiDocument(app: OpenAPIHono<ApiEnv>): ReturnType<OpenAPIHono<ApiEnv>['getOpenAPI31Document']> {
  nameSchemas();
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Worldkiln',
      version: '1',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      description:
        'Type a sentence in a shared 3D world; something playable stands there. Every refusal is problem+json (RFC 9457) with a stable `code` and a sentence that says what to do next.',
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'Accounts', description: 'Becoming somebody.' },
      { name: 'Worlds', description: 'Places, and tickets into them.' },
      { name: 'Jobs', description: 'Asking for things.' },
      { name: 'Assets', description: 'What was made.' },
      { name: 'Prefabs', description: 'Selections that were saved, to set out again.' },
      { name: 'Uploads', description: 'Pictures that show what is meant.' },
      { name: 'Orgs', description: 'People who share assets.' },
      { name: 'Credits', description: 'What is left, what it went to, and who may spend how much.' },
      { name: 'Webhooks', description: 'Being told what becomes of jobs.' },
      { name: 'Rooms', description: 'The lines into a world being played.' },
      { name: 'Operators', description: 'For who runs the box.' },
      { name: 'Status', description: 'How the box is.' },
    ],
  });
  mend(document);
  return document;
}

/**
 * What the generator says wrongly of our schemas. A tuple's length: [1, 2] would pass for a place; and tuples deep inside
 * keep a form that 3.1 has no more. A named shape or null, which it writes as the shape and (an object or null), so that
 * null never fits. And how large a whole number may be: beyond 2⁵³ JavaScript has none.
 */
function mend(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  if ('items' in node && Array.isArray(node.items)) {
    Object.assign(node, { prefixItems: node.items });
    delete node.items;
  }
  if ('prefixItems' in node && Array.isArray(node.prefixItems)) Object.assign(node, { minItems: node.prefixItems.length, maxItems: node.prefixItems.length });
  if ('allOf' in node && Array.isArray(node.allOf) && node.allOf.length === 2 && /^\{"type":\["\w+","null"\]\}$/.test(JSON.stringify(node.allOf[1]))) {
    Object.assign(node, { anyOf: [node.allOf[0], { type: 'null' }] });
    delete node.allOf;
  }
  if ('type' in node && node.type === 'integer') {
    if (!('maximum' in node) && !('exclusiveMaximum' in node)) Object.assign(node, { maximum: Number.MAX_SAFE_INTEGER });
    if (!('minimum' in node) && !('exclusiveMinimum' in node)) Object.assign(node, { minimum: Number.MIN_SAFE_INTEGER });
  }
  for (const inner of Object.values(node)) mend(inner);
}
