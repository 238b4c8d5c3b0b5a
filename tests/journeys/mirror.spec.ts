import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { lookOnce } from '../looks/look-at.ts';
import { usesBearings } from './journey.ts';
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

const bearings = usesBearings('empty', async ({ send }) => {
  await send('PATCH', '/api/me', { addresses: [OWNER], onboarding: 'done' });
  await saveCalendar(send, aManagersCalendar(new Date()));
  for (const name of ['priya', 'tomas', 'ines', 'jonah', 'aiko']) {
    await send('PUT', '/api/people', { address: `${name}@firm.example`, relations: ['report'] });
  }
  for (const question of ['delegation.handed-over', 'delegation.let-it-stand']) {
    await send('PUT', '/api/reflection/self-check', { question, answer: 5 });
  }
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
  expect(await lookOnce(page)).toEqual([]);
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

describe('without data', () => {
  const empty = usesBearings('empty', async ({ send }) => {
    await send('PATCH', '/api/me', { onboarding: 'done' });
  });

  it('is one empty mirror that says what it answers and offers the first step', async () => {
    const page = await empty.open('/');
    await page.getByRole('heading', { level: 1, name: /^Where do your hours go/ }).waitFor();
    await page.getByRole('link', { name: 'Add a calendar' }).waitFor();
    await page.close();
  });
});

async function namesOf(page: Page): Promise<string[]> {
  const rows = page.getByRole('table', { name: /^The six shifts/ });
  return await rows.getByRole('rowheader').getByRole('link').allInnerTexts();
}
