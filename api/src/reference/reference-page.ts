import { inlineRefs } from './inline-refs.ts';
import type { openApiDocument } from './openapi-document.ts';

type Document = ReturnType<typeof openApiDocument>;
/** JSON Schema as the page reads it: what it does not know it shows as it is. */
type Schema = Record<string, unknown>;

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
      `<h3>${text(tag.name)}</h3><ul>${tag.operations.map((one) => `<li data-find="${attribute(wordsOf(one))}"><a href="#${one.id}">${text(one.summary)}</a></li>`).join('')}</ul>`,
  );
  const body = tags.map((tag) => `<section><h2>${text(tag.name)}</h2><p>${text(tag.text)}</p>${tag.operations.map(article).join('')}</section>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Worldkiln API</title><style>${STYLE}</style></head><body>
<nav aria-label="Routes"><h1><a href="#top">Worldkiln API</a></h1>
<label for="find">Search</label><input id="find" type="search" placeholder="job, ticket, 429 …" autocomplete="off"><p id="found" role="status"></p>
${menu.join('')}<p><a href="/openapi.json">openapi.json</a></p></nav>
<main id="top"><p>${prose(document.info.description ?? '')}</p><h2>From nothing to a thing</h2><pre tabindex="0">${text(EXAMPLE)}</pre>${body.join('')}</main>
<script src="/docs/search.js"></script></body></html>`;
}

/** Shows what holds every word that was typed. */
export const SEARCH_SCRIPT = `const field = document.getElementById('find'), said = document.getElementById('found');
const all = [...document.querySelectorAll('[data-find]')];
field.addEventListener('input', () => {
  const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const one of all) {
    one.hidden = !words.every((word) => one.dataset.find.includes(word));
    if (!one.hidden && one.tagName === 'ARTICLE') shown++;
  }
  said.textContent = words.length ? shown + (shown === 1 ? ' route' : ' routes') : '';
});
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && document.activeElement !== field) { event.preventDefault(); field.focus(); }
});
`;

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
          id: `${method}${path.replaceAll(/[^a-z0-9]+/gi, '-')}`,
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
      `<tr><td><code>${text(field.name)}</code>${field.required ? ' <b>required</b>' : ''}<td>${text(field.in)}<td>${text(briefly(field.schema))}<td>${text(field.description)}`,
  );
  const [good, refused] = [one.responses.filter(({ status }) => Number(status) < 400), one.responses.filter(({ status }) => Number(status) >= 400)];
  const answers = good.map(
    ({ status, description, type, schema }) =>
      `<p><code class="ok">${status}</code> ${text(description)} ${type === '' ? '' : `<small>${text(type)}</small>`}</p>${schema === null || type !== 'application/json' ? '' : shape(schema)}`,
  );
  return `<article id="${one.id}" data-find="${attribute(wordsOf(one))}"><h3>${text(one.summary)}</h3>
<p><code class="verb ${one.method.toLowerCase()}">${one.method}</code> <code>${text(one.path)}</code>${one.signedIn ? ' <small>needs a token</small>' : ''}</p>
${one.description === '' ? '' : `<p>${prose(one.description)}</p>`}
${parameters.length === 0 ? '' : `<table><thead><tr><th>Name<th>In<th>Form<th>Meaning</thead><tbody>${parameters.join('')}</tbody></table>`}
${one.body === null ? '' : `<p>Body</p>${shape(one.body)}`}
${answers.join('')}
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

const shape = (schema: Schema): string => `<pre tabindex="0">${text(sketched(schema, 0))}</pre>`;

/** A schema as one would write an example of it by hand. Deep ones are cut: openapi.json has the whole. */
function sketched(schema: Schema, depth: number): string {
  const pad = '  '.repeat(depth + 1);
  const properties = schema.properties as Record<string, Schema> | undefined; // JSON Schema says so
  if (properties !== undefined && depth < 3) {
    const required = new Set((schema.required as string[] | undefined) ?? []); // likewise
    const lines = Object.entries(properties).map(([name, field]) => `${pad}${name}${required.has(name) ? '' : '?'}: ${sketched(field, depth + 1)}`);
    return `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`;
  }
  const items = schema.items as Schema | undefined; // likewise
  if (schema.type === 'array' && items !== undefined && Object.keys(items).length > 0) return `[ ${sketched(items, depth)} ]`;
  return briefly(schema);
}

/** One line: the type and what bounds it. */
function briefly(schema: Schema): string {
  const { type, enum: values, const: only, pattern, minimum, maximum, maxLength, format, anyOf, oneOf, default: standard } = schema;
  const either = (anyOf ?? oneOf) as Schema[] | undefined; // JSON Schema says so
  const base = either
    ? either.map(briefly).join(' | ')
    : Array.isArray(values)
      ? values.map((value) => JSON.stringify(value)).join(' | ')
      : only !== undefined
        ? JSON.stringify(only)
        : [type].flat().join(' | ') || 'anything';
  const bounds = [
    typeof format === 'string' && format,
    typeof pattern === 'string' && pattern.length < 50 && pattern,
    minimum !== undefined && `≥ ${JSON.stringify(minimum)}`,
    maximum !== undefined && `≤ ${JSON.stringify(maximum)}`,
    maxLength !== undefined && `at most ${JSON.stringify(maxLength)} characters`,
    standard !== undefined && `default ${JSON.stringify(standard)}`,
  ].filter((one) => typeof one === 'string');
  return bounds.length === 0 ? base : `${base} (${bounds.join(', ')})`;
}

const text = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** Text of ours with `code` in it. */
const prose = (value: string): string => text(value).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
const attribute = (value: string): string => text(value).replaceAll('"', '&quot;');

/** The first minutes with the API, in a shell; the tests run it as it stands. */
export const EXAMPLE = `URL=http://127.0.0.1:4100
TOKEN=$(curl -s -X POST $URL/v1/guests | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')
WORLD=$(curl -s $URL/v1/status | sed 's/.*"homeWorldId":"\\([^"]*\\)".*/\\1/')
curl -s -X POST $URL/v1/jobs -H "Authorization: Bearer $TOKEN" -H "Idempotency-Key: $(date +%s%N)" \\
  -H "Content-Type: application/json" -d "{\\"roomId\\":\\"$WORLD\\",\\"prompt\\":\\"a wooden crate\\"}"`;

const STYLE = `:root{color-scheme:light dark;--line:#8884;--soft:#8882;--warm:#b4531f}
*{box-sizing:border-box}body{margin:0;font:16px/1.55 system-ui,sans-serif;display:grid;grid-template-columns:17rem minmax(0,1fr)}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:1rem 1.2rem;border-right:1px solid var(--line);font-size:.92rem}
nav h1{font-size:1.15rem;margin:.2rem 0 1rem}nav h3{margin:1.1rem 0 .2rem;font-size:.8rem;text-transform:uppercase;letter-spacing:.06em;opacity:.7}
nav ul{list-style:none;margin:0;padding:0}nav a{color:inherit;text-decoration:none;display:block;padding:.15rem 0}nav a:hover{color:var(--warm)}
input{font:inherit;width:100%;padding:.35rem .6rem;border:1px solid var(--line);border-radius:.4rem;background:transparent;color:inherit}
main{padding:1.5rem 2.5rem 6rem;max-width:60rem}h2{margin-top:2.5rem;border-bottom:1px solid var(--line)}article{padding:.6rem 0 1.2rem;scroll-margin-top:1rem}
pre,code{font:.86rem/1.5 ui-monospace,monospace}pre{background:var(--soft);padding:.8rem 1rem;border-radius:.5rem;overflow:auto}
.verb{background:var(--warm);color:#fff;padding:.1rem .45rem;border-radius:.3rem}.verb.get{background:#2f6f5e}.ok{color:#2f8f6e}
table{border-collapse:collapse;width:100%;font-size:.92rem}td,th{text-align:left;padding:.25rem .6rem .25rem 0;vertical-align:top;border-bottom:1px solid var(--line)}
:focus-visible{outline:2px solid var(--warm);outline-offset:2px}small{opacity:.75}[hidden]{display:none}
@media(max-width:50rem){body{display:block}nav{position:static;height:auto;border:0}main{padding:1rem 1.2rem 4rem}}`;
