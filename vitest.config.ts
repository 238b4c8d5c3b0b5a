import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** The pure rules: no database, no document. */
const core = [
  'src/**/{measures,model}.test.ts',
  'src/**/measures/**/*.test.ts',
  'src/**/read-*.test.ts',
  'src/**/read-*/**/*.test.ts',
  'src/kernel/**/*.test.ts',
  'src/time/core/**/*.test.ts',
  'src/ui/**/*.test.ts',
  'src/**/page/**/*.test.ts',
  'src/app/onboarding/**/*.test.ts',
  'src/evidence/add-calendar/**/*.test.ts',
  'tools/**/*.test.ts',
];

/** A busy machine is slow, not wrong: only what hangs fails by the clock. */
const patience = {
  testTimeout: 600_000,
  hookTimeout: 600_000,
  expect: { poll: { timeout: 90_000 } },
};

export default defineConfig({
  test: {
    pool: 'threads',
    maxWorkers: 2,
    // Modules are loaded once a worker, not once a file; what a test stubs goes with it.
    isolate: false,
    unstubGlobals: true,
    projects: [
      { extends: true, test: { name: 'core', include: core, ...patience } },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
          exclude: core,
          globalSetup: ['tests/start-postgres.ts'],
          ...patience,
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: { name: 'web', include: ['src/**/*.test.tsx'], environment: 'jsdom', ...patience },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/**/*.spec.ts'],
          globalSetup: ['tests/journeys/start-ground.ts'],
          ...patience,
        },
      },
    ],
  },
});
