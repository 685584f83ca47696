import { expect, it } from 'vitest';
import { freshDatabase } from '../../tests/support/fresh-database.ts';
import { migrate } from './migrate.ts';

it('migrates an empty database, and again without harm, from several processes at once', async () => {
  const database = await freshDatabase();
  await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
  const tables = await database.sql`select count(*)::int as n from information_schema.tables where table_schema = 'public'`;
  expect(tables[0]?.n).toBeGreaterThan(10);
  await database.drop();
});
