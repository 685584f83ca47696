import { EXAMPLES, type Example, PRELUDE } from './examples.ts';
import { inlineRefs } from './inline-refs.ts';
import type { openApiDocument } from './openapi-document.ts';
import { PAGE_STYLE } from './page-style.ts';
import { briefly, type Schema, sketched } from './schema-words.ts';

type Document = ReturnType<typeof openApiDocument>;

interface Operation {
  id: string;
  method: string;
  path: string;
  tag: string;
  summary: string;
  description: string;
  signedIn: boolean;
  parameters: { name: string; in: string; required: boolean; description: string; schema: Schema }[];
  body: Schema | null;
  responses: { status: string; description: string; type: string; schema: Schema | null }[];
}

/** The reference as one readable page: no framework, nothing from elsewhere, whole without its script. */
export function referencePage(document: Document): string {
  const operations = operationsOf(inlineRefs(document));
  const tags = (document.tags ?? []).map((tag) => ({
    name: tag.name,
    text: tag.description ?? '',
    operations: operations.filter((one) => one.tag === tag.name),
  }));
  const menu = tags.map(
    (tag) =>
      `<h3>${text(tag.name)}</h3><ul>${tag.operations.map((one) => `<li data-find="${attribute(wordsOf(one))}"><a href="#${one.id}">${verb(one.method)}${text(one.summary)}</a></li>`).join('')}</ul>`,
  );
  const body = tags.map((tag) => `<section><h2>${text(tag.name)}</h2><p>${text(tag.text)}</p>${tag.operations.map(article).join('')}</section>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Worldkiln API</title><style>${PAGE_STYLE}</style></head><body>
<nav aria-label="Routes"><h1><a href="#top">Worldkiln API</a></h1>
<label for="find">Search</label><input id="find" type="search" placeholder="job, ticket, 429 …" autocomplete="off"><p id="found" role="status"></p>
${menu.join('')}<p><a href="/openapi.json">openapi.json</a></p></nav>
<main id="top"><p class="lead">${prose(document.info.description ?? '')}</p>
<p class="facts"><span>Base address <code>http://127.0.0.1:4100</code></span> <span><code>Authorization: Bearer …</code></span> <span>JSON in, JSON out</span> <span><a href="/openapi.json">OpenAPI 3.1</a></span></p>
<section><h2>From nothing to a thing</h2><p>Paste these one after the other; the examples further down go on from here.</p>
${shell(PRELUDE)}${EXAMPLES.slice(0, 2).map(example).join('')}</section>${body.join('')}</main>
<script src="/docs/page.js"></script></body></html>`;
}

function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
      const found = item[method];
      if (!found) return [];
      // The document was made by the generator from our own schemas: these are the shapes it writes.
      const parameters = (found.parameters ?? []) as { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[];
      const requestBody = found.requestBody as { content?: Record<string, { schema?: Schema }> } | undefined;
      const responses = Object.entries(found.responses ?? {}) as [string, { description: string; content?: Record<string, { schema?: Schema }> }][];
      return [
        {
          id: `${method}${path.replaceAll(/[^a-z0-9]+/gi, '-').replace(/-$/, '')}`,
          method: method.toUpperCase(),
          path,
          tag: found.tags?.[0] ?? '',
          summary: found.summary ?? path,
          description: found.description ?? '',
          signedIn: found.security !== undefined,
          parameters: parameters.map((one) => ({
            name: one.name,
            in: one.in,
            required: one.required ?? false,
            description: one.description ?? '',
            schema: one.schema ?? {},
          })),
          body: Object.values(requestBody?.content ?? {})[0]?.schema ?? null,
          responses: responses.map(([status, answer]) => {
            const [type = '', media] = Object.entries(answer.content ?? {})[0] ?? [];
            return { status, description: answer.description, type, schema: media?.schema ?? null };
          }),
        },
      ];
    }),
  );
}

function article(one: Operation): string {
  const parameters = one.parameters.map(
    (field) =>
      `<tr><td><code>${text(field.name)}</code>${field.required ? ' <b>required</b>' : ''}<td>${text(field.in)}<td>${text(briefly(field.schema))}<td>${prose(field.description)}`,
  );
  const [good, refused] = [one.responses.filter(({ status }) => Number(status) < 400), one.responses.filter(({ status }) => Number(status) >= 400)];
  const answers = good.map(
    ({ status, description, type, schema }) =>
      `<p><code class="ok">${status}</code> ${prose(description)} ${type === '' ? '' : `<small>${text(type)}</small>`}</p>${schema === null || type !== 'application/json' ? '' : shape(schema)}`,
  );
  return `<article id="${one.id}" data-find="${attribute(wordsOf(one))}"><h3>${text(one.summary)}</h3>
<p class="line">${verb(one.method)} <code>${text(one.path)}</code>${one.signedIn ? ' <small>needs a token</small>' : ''}</p>
${one.description === '' ? '' : `<p>${prose(one.description)}</p>`}
${parameters.length === 0 ? '' : `<table><thead><tr><th>Name<th>In<th>Form<th>Meaning</thead><tbody>${parameters.join('')}</tbody></table>`}
${one.body === null ? '' : `<h4>Body</h4>${shape(one.body)}`}
${answers.join('')}
${EXAMPLES.filter(({ at }) => at === one.id)
  .map(example)
  .join('')}
${refused.length === 0 ? '' : `<details><summary>Refusals: ${refused.map(({ status }) => status).join(', ')}</summary><ul>${refused.map(({ status, description }) => `<li><code>${status}</code> ${text(description)}`).join('')}</ul></details>`}
</article>`;
}

const wordsOf = (one: Operation): string =>
  [
    one.method,
    one.path,
    one.summary,
    one.description,
    one.tag,
    ...one.parameters.map((field) => field.name),
    ...one.responses.map(({ status }) => status),
    JSON.stringify(one.body ?? ''),
  ]
    .join(' ')
    .toLowerCase()
    .replaceAll(/[{}",:[\]]+/g, ' ');

const verb = (method: string): string => `<code class="verb ${method.toLowerCase()}">${method}</code>`;
const example = ({ title, shell: lines }: Example): string => `<h4>${text(title)}</h4>${shell(lines)}`;
const shell = (lines: string): string => `<pre class="shell" tabindex="0"><code>${text(lines)}</code></pre>`;
const shape = (schema: Schema): string => `<pre tabindex="0">${text(sketched(schema, 0))}</pre>`;

const text = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** Text of ours with `code` in it. */
const prose = (value: string): string => text(value).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
const attribute = (value: string): string => text(value).replaceAll('"', '&quot;');
