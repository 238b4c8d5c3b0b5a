import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { lookOnce, VIEWS } from '../looks/look-at.ts';
import { usesBearings } from './journey.ts';

const bearings = usesBearings();
/** From Monday on the week that runs is among those looked back at, on every day of the year. */
const sample = usesBearings(
  'maya',
  async ({ send }) => await send('PUT', '/api/week/day', { day: 1 }),
);
const GONE = { state: 'detached' } as const;

it('says without data what a review will hold, and offers one action', async () => {
  const page = await bearings.open('/week', VIEWS[2]);
  await page.getByText('Nothing to look back at yet').waitFor();
  const add = page.getByRole('link', { name: 'Add a calendar' });
  expect(await add.getAttribute('href')).toBe('/sources');
  await page.close();
});

it('says at home that a review waits, and goes through it by thumb to its end', async () => {
  const page = await sample.open('/', VIEWS[2]);
  await page.getByText(/^A review waits,/).waitFor();
  await page.getByRole('link', { name: 'Begin' }).click();

  await page.getByRole('heading', { level: 1, name: /Did you do it\?$/ }).waitFor();
  expect(await lookOnce(page)).toEqual([]);
  await page
    .getByRole('textbox', { name: /^How did it go/ })
    .fill('Asked her, she has not answered.');
  await page.getByRole('button', { name: 'Partly' }).click();

  await page.getByText(/^\d+% before, \d+% after/).waitFor();
  expect(await lookOnce(page)).toEqual([]);
  await page.getByRole('button', { name: 'Go on' }).click();

  await page.getByRole('heading', { level: 1, name: /titles? without a kind/ }).waitFor();
  expect(await lookOnce(page)).toEqual([]);
  const [first = ''] = await page.getByRole('heading', { level: 2 }).allInnerTexts();
  await page
    .getByRole('button', { name: /^Turn to/ })
    .last()
    .click();
  await page.getByRole('button', { name: /^Keep/ }).click();
  await page.getByRole('heading', { level: 2, name: first, exact: true }).waitFor(GONE);
  await page.getByRole('button', { name: 'Leave the rest' }).click();

  await page.waitForURL('**/week/people');
  expect(await lookOnce(page)).toEqual([]);
  const name = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('button', { name: 'In 4 weeks' }).click();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor(GONE);
  await page.close();
});

it('resumes in the middle, elsewhere and by keys, and ends with what was decided', async () => {
  const page = await sample.open('/week');
  await skipTo(page, 'delegations');
  await page.getByRole('heading', { level: 1, name: /^Did anything come back to you/ }).waitFor();
  expect(await lookOnce(page)).toEqual([]);
  const first = page.getByRole('button', { name: /came back$/ }).first();
  const said = `${await first.getAttribute('aria-label')} to you`;
  await page.keyboard.press('1');
  await page.getByText(said).waitFor();
  await page.getByRole('button', { name: 'Go on' }).click();

  const field = page.getByRole('textbox', { name: 'What you make of it' });
  await field.fill('It is mine again; I asked nobody.');
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  await field.waitFor();
  await expect.poll(() => field.inputValue()).toBe('It is mine again; I asked nobody.');
  await page.getByRole('button', { name: 'Keep it and go on' }).click();
  await skipTo(page, 'next-step');
  await page
    .getByRole('link', { name: /^Take this step/ })
    .first()
    .waitFor();
  expect(await lookOnce(page)).toEqual([]);
  await page.getByRole('button', { name: 'No step this week' }).click();

  await page.getByRole('heading', { level: 1, name: /^This review is closed/ }).waitFor();
  await page.getByText(said).waitFor();
  await page.getByText(/: partly, “Asked her/).waitFor();
  expect(await lookOnce(page)).toEqual([]);
  await page.getByRole('button', { name: 'Open it again' }).click();
  await page.waitForURL('**/week/*');
  await page.close();
});

/** Leaves out by its key what the day of the month asks about before. */
async function skipTo(page: Page, card: string): Promise<void> {
  await page.getByRole('button', { name: 'Close it here' }).waitFor();
  while (!page.url().endsWith(`/week/${card}`)) {
    const at = page.url();
    // a card that has just come is not answered yet
    await page.waitForTimeout(350);
    await page.keyboard.press('s');
    await page.waitForURL((url) => url.href !== at);
    await page.getByRole('button', { name: 'Close it here' }).waitFor();
  }
}
