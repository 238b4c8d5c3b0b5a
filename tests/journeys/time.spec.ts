import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { lookOnce } from '../looks/look-at.ts';
import { usesBearings } from './journey.ts';
import { aManagersCalendar } from './managers-calendar.ts';
import { saveCalendar } from './save-calendar.ts';

const TIME = '/strategy/time';
const bearings = usesBearings('empty', async ({ send }) => {
  await saveCalendar(send, aManagersCalendar(new Date()));
});

it('opens a layer of a week to its events by keyboard, and gives the focus back', async () => {
  const page = await bearings.open(TIME);
  const layers = page.getByRole('button', { name: /^coordination, week \d+: [1-9]/ });
  await layers.last().focus();
  await page.keyboard.press('ArrowLeft');
  const before = layers.nth(-2);
  expect(await isFocused(before)).toBe(true);
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: /^coordination, week/ });
  await drawer
    .getByRole('rowheader', { name: /Release sync/ })
    .first()
    .waitFor();
  expect(await lookOnce(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  expect(await isFocused(before)).toBe(true);
  await page.close();
});

it('shows the chart as a table at one key', async () => {
  const page = await bearings.open(TIME);
  const table = page.getByRole('table', { name: /^Hours by kind in each week/ });
  await table.waitFor({ state: 'attached' });
  const isSmall = async () => ((await table.boundingBox())?.width ?? 0) < 100;
  const chart = page.getByRole('button', { name: 'Show as table' });
  await chart.waitFor();
  await page.keyboard.press('t');
  await page.getByRole('button', { name: 'Show as chart' }).waitFor();
  expect(await isSmall()).toBe(false);
  await page.keyboard.press('t');
  await chart.waitFor();
  await page.close();
});

it('corrects a series in place and takes the correction back', async () => {
  const page = await bearings.open(TIME);
  const kind = seriesRow(page, 'Vendor call').getByRole('combobox', { name: /^Kind of/ });
  const before = await kind.inputValue();
  await kind.selectOption('learning');
  await page.getByText('Vendor call: learning').waitFor();
  await seriesRow(page, 'Vendor call').getByText('you', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Undone').waitFor();
  await expect.poll(() => kind.inputValue()).toBe(before);
  await page.close();
});

it('changes how far a series reaches', async () => {
  const page = await bearings.open(TIME);
  const row = seriesRow(page, 'Release sync');
  await row.getByRole('combobox', { name: /^Horizon of/ }).selectOption('this year');
  await row.getByText('you', { exact: true }).waitFor();
  await page.reload();
  expect(await row.getByRole('combobox', { name: /^Horizon of/ }).inputValue()).toBe('this year');
  await page.close();
});

it('corrects one event alone, and lets the series decide again', async () => {
  const page = await bearings.open(TIME);
  await page.getByRole('button', { name: 'Release sync', exact: true }).click();
  const drawer = page.getByRole('dialog', { name: 'Release sync' });
  const first = drawer.getByRole('combobox', { name: /alone$/ }).first();
  await first.selectOption('hands-on');
  await page.getByText('Release sync: hands-on, this one only').waitFor();
  await expect.poll(() => first.inputValue()).toBe('hands-on');
  await first.selectOption('as the series');
  await expect.poll(() => first.inputValue()).toBe('coordination');
  await page.close();
});

it('makes a rule from a series that holds for all its events, and deletes it again', async () => {
  const page = await bearings.open(TIME);
  await page.getByRole('button', { name: 'Make a rule from Stand-up' }).click();
  const dialog = page.getByRole('dialog', { name: 'Always sort like this' });
  await dialog.getByLabel('Are of kind').selectOption('people');
  await dialog.getByText(/reaches 1 series/).waitFor();
  expect(await lookOnce(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Make the rule' }).click();
  await seriesRow(page, 'Stand-up').getByText('your rule').waitFor();
  await page.getByRole('button', { name: /^Delete: “Stand-up”/ }).click();
  await seriesRow(page, 'Stand-up').getByText('your rule').waitFor({ state: 'detached' });
  await page.close();
});

it('leaves a week out as leave at one key, and takes that back', async () => {
  const page = await bearings.open(TIME);
  await page
    .getByRole('button', { name: /^Week \d+, .+: complete$/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Mark as leave' }).waitFor();
  await page.keyboard.press('l');
  await page.getByRole('button', { name: /^Week \d+, .+: leave, left out$/ }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  const leave = page.getByRole('button', { name: /: leave, left out$/ });
  await expect.poll(() => leave.count()).toBe(0);
  await page.close();
});

it('steps to earlier weeks and back to the latest', async () => {
  const page = await bearings.open(TIME);
  await page.getByRole('link', { name: 'Earlier weeks' }).click();
  await page.waitForURL(/\?to=\d{4}-\d{2}-\d{2}$/);
  await page.getByRole('link', { name: 'Later weeks' }).click();
  await page.waitForURL((url) => url.search === '');
  await page.close();
});

it('finds and orders what recurs', async () => {
  const page = await bearings.open(TIME);
  const series = page.getByRole('table', { name: /^Series with their hours/ });
  await series.getByRole('button', { name: 'Series' }).click();
  const first = series.getByRole('rowheader').first();
  await expect.poll(() => first.innerText()).toMatch(/^Budget check-in/);
  await page.getByRole('searchbox', { name: 'Filter by title, person or kind' }).fill('ops');
  await expect.poll(() => series.getByRole('rowheader').count()).toBe(1);
  await page.close();
});

function seriesRow(page: Page, title: string): Locator {
  return page
    .getByRole('table', { name: /^Series with their hours/ })
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: title, exact: true }) });
}

async function isFocused(locator: Locator): Promise<boolean> {
  return await locator.evaluate((element) => element === element.ownerDocument.activeElement);
}
