import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { lookAtWalls } from './check-walls.ts';

function aHouse(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'house-'));
  for (const [name, text] of Object.entries({ 'package.json': '{"type":"module"}', ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

async function brokenIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return (await lookAtWalls(aHouse(files))).broken;
}

it('lets a floor import the floors below it', async () => {
  const files = {
    'src/kernel/week.ts': 'export const week = 1;',
    'src/time/store.ts': "import { week } from '../kernel/week.ts'; export const hours = week;",
  };
  expect(await lookAtWalls(aHouse(files))).toEqual({
    broken: [],
    unread: [],
    modules: 2,
    imports: 1,
  });
});

it('refuses an import from a higher floor, also of a type alone', async () => {
  const files = {
    'src/kernel/week.ts':
      "import type { Hours } from '../time/hours.ts'; export type Week = Hours;",
    'src/time/hours.ts': 'export type Hours = number;',
  };
  expect(await brokenIn(files)).toContain(
    'floor-of-kernel: src/kernel/week.ts → src/time/hours.ts',
  );
});

it('refuses an import between capabilities', async () => {
  const files = {
    'src/capabilities/network/page.tsx':
      "import { x } from '../strategy/measures.ts'; export const y = x;",
    'src/capabilities/strategy/measures.ts': 'export const x = 1;',
  };
  expect(await brokenIn(files)).toEqual([
    'no-sideways-capability: src/capabilities/network/page.tsx → src/capabilities/strategy/measures.ts',
  ]);
});

it('lets policies alone grant a right, and no request act as the operator', async () => {
  const files = {
    'src/kernel/grant.ts': 'export const grant = 1;',
    'src/accounts/may-own.ts':
      "import { grant } from '../kernel/grant.ts'; export const a = grant;",
    'src/accounts/may-operate-machine.ts': 'export const asOperator = 1;',
    'src/people/store.ts': "import { grant } from '../kernel/grant.ts'; export const b = grant;",
    'src/people/merge-routes.ts':
      "import { asOperator } from '../accounts/may-operate-machine.ts'; export const c = asOperator;",
  };
  expect(await brokenIn(files)).toEqual([
    'no-request-acts-as-operator: src/people/merge-routes.ts → src/accounts/may-operate-machine.ts',
    'only-policies-grant: src/people/store.ts → src/kernel/grant.ts',
  ]);
});

it('keeps the pure core free of Node and of what is not pure', async () => {
  const files = {
    'src/time/measures.ts':
      "import { load } from './store.ts'; import fs from 'node:fs'; export default [load, fs];",
    'src/time/store.ts': 'export const load = 1;',
  };
  const broken = await brokenIn(files);
  expect(broken.map((line) => line.split(':')[0])).toEqual(
    expect.arrayContaining(['core-is-pure', 'core-without-node-builtins']),
  );
});

it('keeps the server out of the pages', async () => {
  const files = {
    'src/time/page.tsx': "import { load } from './store.ts'; export const page = load;",
    'src/time/store.ts': 'export const load = 1;',
  };
  expect(await brokenIn(files)).toEqual([
    'pages-see-pages-ui-and-core: src/time/page.tsx → src/time/store.ts',
  ]);
});
