import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const core = [
  'src/**/{measures,model}.test.ts',
  'src/**/measures/**/*.test.ts',
  'src/**/read-*.test.ts',
  'src/**/read-*/**/*.test.ts',
  'src/kernel/**/*.test.ts',
  'src/time/core/**/*.test.ts',
  'tools/**/*.test.ts',
];
const web = [
  'src/**/*.test.tsx',
  'src/ui/**/*.test.ts',
  'src/**/page/**/*.test.ts',
  'src/app/onboarding/**/*.test.ts',
  'src/evidence/add-calendar/**/*.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'core', include: core, testTimeout: 60_000 } },
      {
        test: {
          name: 'server',
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
          exclude: [...core, ...web],
          globalSetup: ['tests/start-postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [react()],
        test: { name: 'web', include: web, environment: 'jsdom', testTimeout: 60_000 },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/*.spec.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
