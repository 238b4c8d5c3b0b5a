import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  findAccessibilityTroubles,
  type RunningBearings,
  startBearings,
  VIEWS,
} from './bearings.ts';

/** A busy machine takes its time to answer. */
const PATIENCE = { timeout: 15_000 };

let bearings: RunningBearings;

beforeAll(async () => {
  bearings = await startBearings();
});
afterAll(async () => await bearings.stop());

it('offers first to bring what is missing, and leads to where that is done', async () => {
  const page = await bearings.open('/steps/next');
  await page.getByRole('heading', { name: 'Bring your calendar' }).waitFor();
  await expectSound(page);
  await page.getByRole('link', { name: 'Add a calendar' }).click();
  await page.waitForURL('**/sources');
  await page.close();
});

it('offers three steps, brings the next best for one not wanted, and takes that back', async () => {
  await showSample();
  const page = await bearings.open('/steps/next');
  await page.getByRole('main').getByRole('heading', { level: 2 }).nth(2).waitFor();
  const before = await titles(page);
  await page.keyboard.press('2');
  await expect.poll(() => page.locator(':focus').innerText(), PATIENCE).toBe(before[1]);
  await page.keyboard.press('n');
  await expect.poll(() => titles(page), PATIENCE).not.toContain(before[1]);
  const after = await titles(page);
  expect([after.length, after[0], after[2]]).toEqual([3, before[0], before[2]]);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(() => titles(page), PATIENCE).toEqual(before);
  await page.close();
});

it.each(VIEWS)('shows the next step to everyone, $name', async (view) => {
  const page = await bearings.open('/steps/next', view);
  await page.getByRole('main').getByRole('heading', { level: 2 }).nth(2).waitFor();
  await page.getByText('Words to say, and how it fails').first().click();
  await expectSound(page);
  await page.close();
});

/** Beside a step that runs only the next is offered. */
const STOP_WHAT_RUNS = `fetch('/api/steps')
  .then((answer) => answer.json())
  .then(({ steps }) => steps.find(({ state }) => state === 'running').id)
  .then((id) => fetch('/api/steps/' + id + '/answer', {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ outcome: 'stopped', line: '', seen: null }),
  }))
  .then(({ status }) => status)`;

async function titles(page: Page): Promise<string[]> {
  return await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
}

async function showSample(): Promise<void> {
  const page = await bearings.open('/privacy');
  const answer = await page.request.fetch(new URL('/api/sample', bearings.address).href, {
    method: 'POST',
    headers: { Origin: bearings.address },
  });
  expect(answer.ok()).toBe(true);
  expect(await page.evaluate(STOP_WHAT_RUNS)).toBe(200);
  await page.close();
}

/** Nothing an assistive technology stumbles over, and nothing past the side of the window. */
async function expectSound(page: Page): Promise<void> {
  expect(await findAccessibilityTroubles(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
}
