import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  findAccessibilityTroubles,
  type RunningBearings,
  startBearings,
  VIEWS,
} from './bearings.ts';

let bearings: RunningBearings;

beforeAll(async () => {
  bearings = await startBearings();
  const page = await bearings.open('/network/people-you-need');
  await page.getByText('No decision-maker is named yet').waitFor();
  await expectSound(page);
  await page.close();
  const promise = await bearings.open('/welcome/promise');
  await promise.getByRole('button', { name: 'Look around as Maya' }).click();
  await promise.getByText('Sample: Maya.').waitFor();
  await promise.close();
});
afterAll(async () => await bearings.stop());

it('says whom one reaches, opens to the meetings and to the person, and keeps a note', async () => {
  const page = await bearings.open('/network');
  await page.getByRole('link', { name: 'Decision-makers' }).click();
  await page.getByRole('heading', { name: /^You have a live tie with \d of 5/ }).waitFor();
  await page.getByText('not yet reached').first().waitFor();
  await page.getByRole('button', { name: /with Marcus Adeyemi$/ }).click();
  await page.getByText('Budget check-in').first().waitFor();
  await expectSound(page);
  await page.getByRole('link', { name: 'Marcus Adeyemi', exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: /^Marcus Adeyemi/ }).waitFor();
  await page.getByLabel('Notes').fill('Asks for the margin first.');
  await page.getByRole('heading', { name: 'What is known' }).click();
  await page.getByText('Notes on Marcus Adeyemi kept').waitFor();
  await page.reload();
  await expect.poll(() => page.getByLabel('Notes').inputValue()).toBe('Asks for the margin first.');
  await page.close();
});

it('snoozes who is overdue by a key, takes it back, and wishes a cadence by another', async () => {
  const page = await bearings.open('/network/fading');
  const row = page.getByRole('listitem').filter({ hasText: 'Henrik Solberg' });
  await row.waitFor();
  while ((await row.getAttribute('aria-current')) !== 'true') {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('s');
  await page.getByText(/^Henrik Solberg is snoozed until/).waitFor();
  await row.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await row.waitFor();
  await page.getByLabel('How often you wish to meet Henrik Solberg').selectOption('every quarter');
  await page.getByText('Henrik Solberg: every quarter').waitFor();
  await row.waitFor({ state: 'hidden' });
  await page.close();
});

it('briefs for the next meetings, as text too', async () => {
  const page = await bearings.open('/network/brief');
  await page
    .getByText(/^Last contact/)
    .first()
    .waitFor();
  await page.getByRole('link', { name: 'Open as text' }).click();
  await page.getByText(/^Meeting brief, \d{4}-\d\d-\d\d/).waitFor();
  await page.close();
});

it.each(VIEWS)('shows the pages to everyone, $name', async (view) => {
  for (const [path, shown] of PAGES) {
    const page = await bearings.open(path, view);
    await page.getByText(shown).first().waitFor();
    await expectSound(page);
    await page.close();
  }
});

const PAGES = [
  ['/network/people-you-need', 'Ingrid Vos'],
  ['/network/fading', /are overdue|is overdue/],
  ['/network/around', /live ties with a known function/],
  ['/network/brief', /^Last contact/],
  ['/people/elena.marchetti%40fernhill.example', 'Who is there when you meet'],
] as const;

/** Nothing an assistive technology stumbles over, and nothing past the side of the window. */
async function expectSound(page: Page): Promise<void> {
  expect(await findAccessibilityTroubles(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
}
