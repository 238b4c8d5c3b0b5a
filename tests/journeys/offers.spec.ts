import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { lookOnce } from '../looks/look-at.ts';
import { usesBearings } from './journey.ts';

const bearings = usesBearings();
/** Beside a step that runs only the next is offered. */
const sample = usesBearings('maya', async ({ send }) => {
  const { steps } = z.parse(stepsSchema, await (await send('GET', '/api/steps')).json());
  const running = steps.find(({ state }) => state === 'running');
  const answer = { outcome: 'stopped', line: '', seen: null };
  await send('PUT', `/api/steps/${running?.id}/answer`, answer);
});

const stepsSchema = z.object({
  steps: z.array(z.object({ id: z.string(), state: z.string() })),
});

it('offers first to bring what is missing, and leads to where that is done', async () => {
  const page = await bearings.open('/steps/next');
  await page.getByRole('heading', { name: 'Bring your calendar' }).waitFor();
  await page.getByRole('link', { name: 'Add a calendar' }).click();
  await page.waitForURL('**/sources');
  await page.close();
});

it('offers three steps, brings the next best for one not wanted, and takes that back', async () => {
  const page = await sample.open('/steps/next');
  await page.getByRole('main').getByRole('heading', { level: 2 }).nth(2).waitFor();
  const before = await titles(page);
  await page.keyboard.press('3');
  await expect.poll(() => page.locator(':focus').innerText()).toBe(before[2]);
  await page.keyboard.press('n');
  await expect.poll(() => titles(page)).not.toContain(before[2]);
  const after = await titles(page);
  // each is chosen beside those before it, so that the two above stay as they are
  expect([after.length, after[0], after[1]]).toEqual([3, before[0], before[1]]);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(() => titles(page)).toEqual(before);
  await page.close();
});

it('tells of each step what to say, and how it fails', async () => {
  const page = await sample.open('/steps/next');
  await page.getByText('Words to say, and how it fails').first().click();
  expect(await lookOnce(page)).toEqual([]);
  await page.close();
});

async function titles(page: Page): Promise<string[]> {
  return await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
}
