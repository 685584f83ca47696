import { expect, test } from 'vitest';
import { mayInWorld, WorldRole } from './world-role.ts';

test('each role may what the one before it may, and more', () => {
  const actions = ['come', 'talk', 'carry', 'build', 'change_others', 'manage'] as const;
  const may = WorldRole.options.map((role) => actions.filter((action) => mayInWorld(action, role)).length);
  expect(may).toEqual([3, 4, 6]);
});

test('who may not come in may nothing', () => {
  expect(mayInWorld('come', null)).toBe(false);
});
