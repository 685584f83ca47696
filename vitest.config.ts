import { defineConfig } from 'vitest/config';

// A poll ends when what it waits for is there; its limit is for hangs, and machines differ by a factor of four.
const expectations = { poll: { timeout: 30_000 } };
const packages = '{contracts,telemetry,durable,engine,physics,forge,db,blobs,workflows,activities,realtime,api,client,stage,web,cli,bench,tests}';

export default defineConfig({
  test: {
    // A project whose first test is still to come is no failure.
    passWithNoTests: true,
    // Compiled output holds the same tests again: only sources count.
    exclude: ['**/dist/**', '**/node_modules/**'],
    projects: [
      {
        test: {
          name: 'unit',
          expect: expectations,
          include: [`${packages}/**/*.test.ts`],
          exclude: ['**/dist/**', '**/node_modules/**', '**/*.integration.test.ts', 'tests/e2e/**', 'tests/chaos/**'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'integration',
          expect: expectations,
          include: [`${packages}/**/*.integration.test.ts`],
          exclude: ['**/dist/**', '**/node_modules/**'],
          globalSetup: ['tests/support/services.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          expect: expectations,
          include: ['tests/e2e/**/*.e2e.ts'],
          exclude: ['**/node_modules/**'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        // Soaks, floods and cluster topologies: minutes each, so they have a command of their own (`npm run test:long`).
        test: {
          name: 'long',
          expect: expectations,
          include: ['tests/long/**/*.long.ts'],
          exclude: ['**/dist/**', '**/node_modules/**'],
          globalSetup: ['tests/support/services.ts'],
          testTimeout: 1_800_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
