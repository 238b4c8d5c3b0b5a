import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ONBOARDING_STEPS } from '../../src/accounts/model.ts';
import { CAPABILITY_IDS } from '../../src/kernel/capability.ts';
import { usesBearings } from '../journeys/journey.ts';
import { findOverlaps, lookAt } from './look-at.ts';
import { watchRequests } from './settle.ts';

/** What stands for the part of an address that differs; a new one must be told here. */
const FILLED: Readonly<Record<string, readonly string[]>> = {
  '/$capability': CAPABILITY_IDS.map((id) => `/${id}`),
  '/week/$card': ['/week/reflection'],
  '/welcome/$step': ONBOARDING_STEPS.map((step) => `/welcome/${step}`),
  '/guides/$id': ['/guides/saying-no'],
  '/people/$id': ['/people/elena.marchetti%40fernhill.example'],
  '/$': ['/there/is/no/such/page'],
};

const stepsSchema = z.object({ steps: z.array(z.object({ id: z.string() })) });

describe.each(['empty', 'maya'] as const)('every page, %s', (seed) => {
  const bearings = usesBearings(seed, async ({ send }) => {
    if (seed === 'empty') await send('PATCH', '/api/me', { onboarding: 'done' });
  });

  async function listPaths(page: Page): Promise<string[]> {
    const paths: string[] = await page.evaluate('Object.keys(__TSR_ROUTER__.routesByPath)');
    const { steps } = z.parse(stepsSchema, await (await bearings.send('GET', '/api/steps')).json());
    const filled = { ...FILLED, '/steps/$id': steps.map(({ id }) => `/steps/${id}`) };
    return paths.flatMap((path) => (path.includes('$') ? fillIn(path, filled) : [path]));
  }

  it('can be read by everyone, at a desk and on a phone, by day and by night', async () => {
    const page = await bearings.open('/settings');
    const settled = watchRequests(page);
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    page.on('response', (answer) => {
      if (answer.status() >= 500) broken.push(`${answer.url()} answers ${answer.status()}`);
    });
    const troubles: Record<string, readonly string[]> = {};
    const paths = await listPaths(page);
    for (const path of paths) {
      await page.goto(new URL(path, bearings.address).href);
      await page.locator('h1').first().waitFor();
      if (seed === 'maya' && !path.startsWith('/welcome'))
        await page.getByText('Sample: Maya.').waitFor();
      await settled();
      const found = [...(await lookAt(page)), ...broken.splice(0)];
      if (found.length > 0) troubles[path] = found;
    }
    expect(troubles).toEqual({});
    expect(paths.length).toBeGreaterThan(40);
  });
});

describe('what is looked for', () => {
  const bearings = usesBearings();

  it('is text on text, under a line and broken inside, and no more than that', async () => {
    const page = await bearings.open('about:blank');
    await page.setContent(FAULTY);
    expect((await findOverlaps(page)).toSorted()).toEqual([
      '“across” is struck through by a line',
      '“along” is struck through by a line',
      '“one label” lies on “another”',
      '“unbreakable” is broken inside',
    ]);
    await page.close();
  });
});

/** Four faults; beside them the same without: apart, on paper, crossed on a halo, at a hyphen. */
const FAULTY = `
  <p style="width: 4ch; overflow-wrap: anywhere">unbreakable</p>
  <p style="width: 6ch">side-by-side me@some.example</p>
  <p style="position: absolute; left: 300px; top: 20px; margin: 0">one label</p>
  <p style="position: absolute; left: 310px; top: 24px; margin: 0">another</p>
  <p style="position: absolute; left: 300px; top: 60px; margin: 0">apart</p>
  <svg width="400" height="200" style="position: absolute; left: 500px; top: 0">
    <line x1="0" x2="400" y1="40" y2="40" stroke="black" />
    <text x="20" y="45">along</text>
    <rect x="190" y="28" width="120" height="24" fill="white" /><text x="200" y="45">paper</text>
    <line x1="40" x2="40" y1="80" y2="200" stroke="black" />
    <text x="20" y="120">across</text>
    <text x="20" y="180" stroke="white" stroke-width="4" paint-order="stroke">haloed</text>
  </svg>`;

function fillIn(
  path: string,
  filled: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const paths = filled[path];
  if (paths === undefined) throw new Error(`tests/looks says nothing for the address ${path}`);
  return paths;
}
