import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  findAccessibilityTroubles,
  type RunningBearings,
  startBearings,
  VIEWS,
} from './bearings.ts';
import { aManagersCalendar, OWNER } from './managers-calendar.ts';
import { saveCalendar } from './save-calendar.ts';

const SHIFTS = [
  'Strategy',
  'Leadership',
  'Network',
  'Delegation',
  'Relationships',
  'Perspective',
] as const;

let bearings: RunningBearings;

beforeAll(async () => {
  bearings = await startBearings();
  const page = await bearings.open('/sources');
  await send(page, 'PATCH', '/api/me', { addresses: [OWNER], onboarding: 'done' });
  await saveCalendar(bearings, aManagersCalendar(new Date()));
  for (const name of ['priya', 'tomas', 'ines', 'jonah', 'aiko']) {
    await send(page, 'PUT', '/api/people', {
      address: `${name}@firm.example`,
      relations: ['report'],
    });
  }
  for (const question of ['delegation.handed-over', 'delegation.let-it-stand']) {
    await send(page, 'PUT', '/api/reflection/self-check', { question, answer: 5 });
  }
  await page.close();
});
afterAll(async () => await bearings.stop());

it.each(VIEWS)('shows the mirror and what is behind a shift to everyone, $name', async (view) => {
  const page = await bearings.open('/', view);
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  const rows = page.getByRole('table', { name: /^The six shifts/ });
  await rows.getByRole('rowheader', { name: /^Delegation/ }).waitFor();
  await page.getByRole('heading', { name: 'By quarter' }).waitFor();
  expect(await findAccessibilityTroubles(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
  await rows.getByRole('link', { name: 'Delegation' }).click();
  await page.waitForURL('**/delegation');
  await page.getByRole('rowheader', { name: /^Hands-on and coordination hours/ }).waitFor();
  expect(await findAccessibilityTroubles(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
  expect(troubles).toEqual([]);
  await page.close();
});

it('sets what is said beside what the calendar shows, and orders by the gap', async () => {
  const page = await bearings.open('/');
  const rows = page.getByRole('table', { name: /^The six shifts/ });
  const delegation = rows.getByRole('row', { name: /^Delegation/ });
  await delegation.waitFor();
  expect(await delegation.innerText()).toContain('wide gap');
  expect(await namesOf(page)).toEqual(SHIFTS);
  await page.getByText('Widest first').click();
  expect((await namesOf(page))[0]).toBe('Delegation');
  const gap = page.getByRole('listitem').filter({ hasText: 'You hand work over.' });
  expect(await gap.innerText()).toMatch(/\d+(\.\d)? of \d+(\.\d)? hours were coordination/);
  await gap.getByRole('link', { name: /^See what’s behind it/ }).click();
  await page.waitForURL('**/delegation');
  await page.close();
});

it('opens a measure to its records by keyboard, and Back closes them', async () => {
  const page = await bearings.open('/delegation');
  const opener = page.getByRole('button', {
    name: 'Records behind Hands-on and coordination hours',
  });
  await opener.focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Hands-on and coordination hours' });
  await drawer
    .getByRole('rowheader', { name: /^Release sync/ })
    .first()
    .waitFor();
  expect(await findAccessibilityTroubles(page)).toEqual([]);
  await page.goBack();
  await drawer.waitFor({ state: 'detached' });
  await page.close();
});

it('has a page for every shift, and none for another word', async () => {
  const page = await bearings.open('/');
  for (const shift of SHIFTS) {
    await page
      .getByRole('navigation', { name: 'Pages' })
      .getByRole('link', { name: shift })
      .click();
    await page.getByRole('table', { name: `Measures of ${shift}` }).waitFor();
  }
  await page.goto(new URL('/charisma', bearings.address).href);
  await page.getByRole('heading', { name: 'There is no page at this address.' }).waitFor();
  await page.close();
});

it('has one empty mirror that says what it answers and offers the first step', async () => {
  const empty = await startBearings();
  try {
    const page = await empty.open('/sources');
    await send(page, 'PATCH', '/api/me', { onboarding: 'done' });
    await page.goto(new URL('/', empty.address).href);
    await page.getByRole('heading', { level: 1, name: /^Where do your hours go/ }).waitFor();
    await page.getByRole('link', { name: 'Add a calendar' }).waitFor();
    expect(await findAccessibilityTroubles(page)).toEqual([]);
  } finally {
    await empty.stop();
  }
});

async function namesOf(page: Page): Promise<string[]> {
  const rows = page.getByRole('table', { name: /^The six shifts/ });
  return await rows.getByRole('rowheader').getByRole('link').allInnerTexts();
}

/** Says something to the server as the page of its owner would. */
async function send(page: Page, method: string, path: string, body: object): Promise<void> {
  const status = await page.evaluate(
    async ([verb, to, text]) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(to, { method: verb, headers, body: text })).status;
    },
    [method, path, JSON.stringify(body)] as const,
  );
  expect([path, status]).toEqual([path, 200]);
}

async function overflowOf(page: Page): Promise<number> {
  return await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
}
