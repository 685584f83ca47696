import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import type { ApiEnv } from '../http/env.ts';

/**
 * The code stands behind the link's #, so no server or proxy ever logs it, and it is used by a press of the button, so a
 * chat that previews links uses nothing up. What it gets is kept where the web client keeps who one is.
 */
const SCRIPT = `
const say = (text) => (document.querySelector('p').textContent = text);
const button = document.querySelector('button');
button.onclick = async () => {
  button.disabled = true;
  try {
    const answer = await fetch('/v1/operators', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code: location.hash.slice(1) }) });
    const told = await answer.json();
    if (!answer.ok) return say(told.detail ?? told.title);
    localStorage.setItem('worldkiln.guest', JSON.stringify(told));
    location.replace('/');
  } catch {
    say('Worldkiln does not answer. Load this page again.');
  }
};`;

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Worldkiln: operator</title>
<body style="font: 18px/1.5 system-ui; max-width: 34em; margin: 4em auto; padding: 0 1em">
<h1>Become an operator</h1><p role="status">This browser will play as an operator of this Worldkiln from now on: without limits, and with the right to see its metrics. The link works once.</p>
<button style="font: inherit; padding: .4em 1.2em">Become an operator</button><script>${SCRIPT}</script>`;

const HEADERS = {
  'content-security-policy': `default-src 'none'; script-src 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'; style-src 'unsafe-inline'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** The page that the link of `worldkiln operator` opens. */
export function operatorLinkRoutes() {
  const app = new Hono<ApiEnv>();
  app.get('/operator', (c) => c.html(PAGE, 200, HEADERS));
  return app;
}
