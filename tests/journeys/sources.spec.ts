import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { lookOnce } from '../looks/look-at.ts';
import { usesBearings } from './journey.ts';
import { aManagersCalendar } from './managers-calendar.ts';
import { aCalendarFile, saveCalendar } from './save-calendar.ts';

const SOURCES = '/sources';
const CALENDAR = aManagersCalendar(new Date());

const bearings = usesBearings('empty', async ({ send }) => {
  await saveCalendar(send, CALENDAR);
});

it('lists a calendar with what it holds once it is saved', async () => {
  const page = await bearings.open(SOURCES);
  await sourceNamed(page, 'Maya')
    .getByText(/^\d+ events, \d+ times$/)
    .waitFor();
  await page.getByText(/^1 reading, the latest: \d+ added$/).click();
  await page.getByRole('table', { name: /^Readings of Maya/ }).waitFor();
  expect(await lookOnce(page)).toEqual([]);
  await page.close();
});

it('renames a calendar and takes the name back', async () => {
  const page = await bearings.open(SOURCES);
  await page.getByRole('button', { name: 'Rename Maya' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Work');
  await page.getByRole('button', { name: 'Rename it' }).click();
  await page.getByRole('heading', { name: 'Work', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('heading', { name: 'Maya', exact: true }).waitFor();
  await page.close();
});

it('lets a calendar count for nothing while its records stay', async () => {
  const page = await bearings.open(SOURCES);
  const counts = page.getByRole('switch', { name: 'Counts Maya' });
  await counts.press('Space');
  await page.getByText('Maya counts for nothing now').waitFor();
  const time = await bearings.open('/strategy/time');
  await time.getByRole('heading', { level: 1, name: /^No hours counted yet/ }).waitFor();
  await time.close();
  await counts.press('Space');
  await page.getByText('Maya counts again').waitFor();
  await page.close();
});

it('brings a calendar up to date from a newer export, and takes that back whole', async () => {
  const page = await bearings.open(SOURCES);
  const before = await holds(page);
  const newer = CALENDAR.replace('SUMMARY:Vendor call', 'SUMMARY:Supplier call').replace(
    /BEGIN:VEVENT(?:(?!END:VEVENT)[\s\S])*SUMMARY:Ops sync[\s\S]*?END:VEVENT\r\n/,
    '',
  );
  await page.getByLabel('Read a newer export of Maya').setInputFiles(aCalendarFile(newer));
  await page.getByRole('button', { name: 'Save it here' }).click();
  await page.getByText('2 readings, the latest: 1 changed, 1 vanished').click();
  await page.getByRole('button', { name: 'Undo the latest reading of Maya' }).click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByText(/^1 reading, the latest/).waitFor();
  expect(await holds(page)).toBe(before);
  await page.close();
});

it('finds nothing new when the same export is read again', async () => {
  const page = await bearings.open(SOURCES);
  const before = await holds(page);
  await page.getByLabel('Read a newer export of Maya').setInputFiles(aCalendarFile(CALENDAR));
  await page.getByText('Nothing is new since the last reading.').waitFor();
  await page.getByRole('button', { name: 'Save it here' }).click();
  await page.getByText(/ is saved$/).waitFor();
  expect(await holds(page)).toBe(before);
  await page.close();
});

it('never keeps what is left out, from the moment it is named', async () => {
  const page = await bearings.open(SOURCES);
  await page.getByLabel('The word in the title').fill('escalations');
  await page.getByRole('button', { name: 'Leave out', exact: true }).click();
  await page.getByText('the word “escalations”').waitFor();
  const time = await bearings.open('/strategy/time');
  await time.getByRole('button', { name: 'Release sync', exact: true }).waitFor();
  expect(await time.getByRole('button', { name: 'Escalations', exact: true }).count()).toBe(0);
  await time.close();
  await page.close();
});

it('deletes a calendar with its records after it has said what goes', async () => {
  const page = await bearings.open(SOURCES);
  await page.getByRole('button', { name: 'Delete Maya' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete Maya?' });
  await dialog.getByText(/go for good/).waitFor();
  expect(await lookOnce(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Delete the calendar' }).click();
  await page.getByRole('heading', { level: 1, name: /^No calendar yet\./ }).waitFor();
  await page.close();
});

function sourceNamed(page: Page, name: string): Locator {
  return page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });
}

async function holds(page: Page): Promise<string> {
  return await sourceNamed(page, 'Maya')
    .getByText(/^\d+ events, \d+ times$/)
    .innerText();
}
