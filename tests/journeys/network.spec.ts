import { expect, it } from 'vitest';
import { lookOnce } from '../looks/look-at.ts';
import { usesBearings } from './journey.ts';

const bearings = usesBearings('maya');

it('says whom one reaches, opens to the meetings and to the person, and keeps a note', async () => {
  const page = await bearings.open('/network');
  await page.getByRole('link', { name: 'Decision-makers' }).click();
  await page.getByRole('heading', { name: /^You have a live tie with \d of 5/ }).waitFor();
  await page.getByText('not yet reached').first().waitFor();
  await page.getByRole('button', { name: /with Marcus Adeyemi$/ }).click();
  await page.getByText('Budget check-in').first().waitFor();
  expect(await lookOnce(page)).toEqual([]);
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
