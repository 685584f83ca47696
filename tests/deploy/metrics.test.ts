import { readFileSync } from 'node:fs';
import { Metrics } from '../../api/src/metrics.ts';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
/** The gauges a process names where it starts: `name: { help: …`. */
const gaugesIn = (path: string) => [...read(path).matchAll(/(\w+): \{ help: '/g)].map(([, name]) => `worldkiln_${name}`);

test('docs/metrics.md lists every figure of ours, by process, and none that is not there', async () => {
  const own = (await new Metrics({}).text()).matchAll(/^# TYPE (worldkiln_\w+)/gm);
  const there = [
    ...[...own].map(([, name]) => `${name} api`),
    ...gaugesIn('api/src/server.ts').map((name) => `${name} api`),
    ...gaugesIn('activities/src/main.ts').map((name) => `${name} worker`),
    ...gaugesIn('realtime/src/main.ts').map((name) => `${name} realtime`),
  ];
  const told = [...read('docs/metrics.md').matchAll(/^\| `(worldkiln_\w+)` +\| (\w+)/gm)].map(([, name, process]) => `${name} ${process}`);
  expect(there.length).toBeGreaterThan(5);
  expect(told.toSorted()).toEqual(there.toSorted());
});
