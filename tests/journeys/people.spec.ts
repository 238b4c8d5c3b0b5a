import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { lookOnce } from '../looks/look-at.ts';
import { usesBearings } from './journey.ts';
import { aManagersCalendar } from './managers-calendar.ts';
import { saveCalendar } from './save-calendar.ts';

const PEOPLE = '/people';
const GROWTH = '/leadership/growth';
const PRIORITIES = '/strategy/priorities';
const bearings = usesBearings('empty', async ({ send }) => {
  await saveCalendar(send, aManagersCalendar(new Date()));
});

it('says who someone is by keys, and takes it back', async () => {
  const page = await bearings.open(PEOPLE);
  await personRow(page, 'priya').waitFor();
  await page.keyboard.press('ArrowDown');
  const first = page.getByRole('row').filter({ has: page.locator('[aria-expanded="true"]') });
  await page.keyboard.press('r');
  await first.getByRole('cell', { name: 'report', exact: true }).waitFor();
  await page.keyboard.press('-');
  await first.getByRole('cell', { name: 'your level', exact: true }).waitFor();
  await page.keyboard.press('2');
  const engineering = first.getByRole('cell', { name: 'Engineering', exact: true });
  await engineering.waitFor();
  // the row changes at once, its notice comes with the answer: the one before must not be undone
  await page
    .getByRole('status')
    .getByText(/: Engineering$/)
    .waitFor();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await page.getByText('Undone').waitFor();
  await expect.poll(() => engineering.count()).toBe(0);
  await page.reload();
  await page.getByText(/^1 of \d+ people placed/).waitFor();
  await page.close();
});

it('says the same of several at once', async () => {
  const page = await bearings.open(PEOPLE);
  await personRow(page, 'ines').waitFor();
  for (const name of ['ines', 'jonah']) {
    await personRow(page, name).getByRole('checkbox').click();
  }
  const selected = page.getByRole('region', { name: 'Those selected' });
  await selected.getByRole('button', { name: /former peer$/ }).click();
  await selected.getByLabel('Function of those selected').selectOption('Support');
  await personRow(page, 'jonah').getByRole('cell', { name: 'Support', exact: true }).waitFor();
  await personRow(page, 'ines')
    .getByRole('cell', { name: /former peer/ })
    .waitFor();
  expect(await lookOnce(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await selected.waitFor({ state: 'detached' });
  await page.close();
});

it('adds someone the calendar does not show, and takes them out again', async () => {
  const page = await bearings.open(PEOPLE);
  await page.getByRole('button', { name: 'Add someone' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Zoe Zhang');
  await page.getByLabel('E-mail address').fill('zoe@firm.example');
  expect(await lookOnce(page)).toEqual([]);
  await page.getByRole('button', { name: 'Add to the list' }).click();
  await page.getByRole('button', { name: 'Zoe Zhang' }).click();
  await page.getByRole('button', { name: 'Take out of the list' }).click();
  await personRow(page, 'Zoe Zhang').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await personRow(page, 'Zoe Zhang').waitFor();
  await page.close();
});

it('keeps more of someone, makes two one, parts them again, and blocks without a trace', async () => {
  const page = await bearings.open(PEOPLE);
  await page.getByRole('button', { name: 'Add someone' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Zhang, Zoe');
  await page.getByLabel('E-mail address').fill('zoe@home.example');
  await page.getByRole('button', { name: 'Add to the list' }).click();
  const question = page.getByRole('region', { name: 'Same person?' });
  await question.getByText(/are one name in two spellings/).waitFor();
  await question.getByRole('button', { name: /One person$/ }).click();
  await page.getByText(/are one person$/).waitFor();
  await personRow(page, 'Zoe Zhang').getByRole('button', { name: 'Zoe Zhang' }).click();
  await page.getByText('Organisation, notes and addresses of Zoe Zhang').click();
  await page.getByLabel('Organisation', { exact: true }).fill('Harborline');
  await page.keyboard.press('Enter');
  await personRow(page, 'Zoe Zhang').getByRole('cell', { name: 'Harborline' }).waitFor();
  await page.getByLabel('Importance of Zoe Zhang').selectOption('high');
  await page.getByText(/organisation and importance from you/).waitFor();
  expect(await lookOnce(page)).toEqual([]);
  await page.getByRole('button', { name: 'Part them again' }).click();
  await question.waitFor();
  await page.getByRole('button', { name: 'Block', exact: true }).click();
  await page.getByRole('button', { name: 'Block and erase' }).click();
  await page.getByText('Blocked: 1').waitFor();
  await expect.poll(() => page.getByText('Harborline').count()).toBe(0);
  await page.close();
});

it('goes to another page by g and a letter, though the page knows the letter too', async () => {
  const page = await bearings.open(PEOPLE);
  await personRow(page, 'marc').getByRole('button').click();
  await page.keyboard.press('g');
  await page.keyboard.press('m');
  await page.waitForURL((url) => url.pathname === '/');
  await page.goBack();
  await personRow(page, 'marc').getByRole('cell', { name: 'not placed' }).waitFor();
  await page.close();
});

it('notes a session and evidence, changes and deletes in place', async () => {
  const page = await bearings.open(GROWTH);
  await page.getByLabel('With', { exact: true }).fill('Wei');
  await page.getByLabel('What you promised each other').fill('Ask finance first.');
  await page.getByRole('button', { name: 'Keep the session' }).click();
  await page.getByText('1 session in 28 days.').waitFor();
  await page.getByText('Stretch role', { exact: true }).click();
  await page.getByLabel('Role beyond your own').fill('Leads the pricing review');
  await page.getByRole('button', { name: 'Keep the stretch role' }).click();
  await page.getByRole('button', { name: 'Add evidence to Leads the pricing review' }).click();
  await page.getByLabel(/^What happened/).fill('The proposal went to the board');
  expect(await lookOnce(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep the evidence' }).click();
  await page.getByText('The proposal went to the board').waitFor();
  await page.getByRole('button', { name: 'Delete Leads the pricing review' }).click();
  const evidence = page.getByText('The proposal went to the board');
  await evidence.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await evidence.waitFor();
  await page.close();
});

it('takes a note from any page at one key', async () => {
  const page = await bearings.open('/sources');
  await page.getByRole('link', { name: 'People' }).first().waitFor();
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog', { name: 'Note something' });
  await dialog.getByLabel('What you brought').fill('What support hears about the price');
  expect(await lookOnce(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Keep the insight' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.goto(new URL(GROWTH, bearings.address).href);
  await page.getByText('What support hears about the price').waitFor();
  await page.close();
});

it('links a priority to series, shows its hours, and refuses a sixth', async () => {
  const page = await bearings.open(PRIORITIES);
  await page.getByRole('button', { name: 'Add the first' }).click();
  await addPriority(page, 'One platform', 'Platform 2028');
  // an hour a week
  await page.getByText(/^It gets 1 h a week/).waitFor();
  for (const title of ['Two', 'Three', 'Four', 'Five']) {
    await page.getByRole('button', { name: 'Add a priority' }).click();
    await addPriority(page, title);
  }
  await page.getByText(/^Five is the most/).waitFor();
  await page.getByRole('button', { name: 'Move Five up' }).focus();
  await page.keyboard.press('Enter');
  const titles = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect.poll(() => titles.nth(3).innerText()).toBe('Five');
  expect(await lookOnce(page)).toEqual([]);
  await page.close();
});

async function addPriority(page: Page, title: string, series?: string): Promise<void> {
  await page.getByLabel('Priority', { exact: true }).fill(title);
  if (series !== undefined) {
    await page.getByRole('searchbox', { name: 'Find among your series' }).fill(series);
    await page.getByRole('checkbox', { name: new RegExp(series) }).click();
  }
  await page.getByRole('button', { name: 'Add the priority' }).click();
  await page.getByRole('heading', { level: 2, name: title }).waitFor();
}

function personRow(page: Page, name: string): Locator {
  return page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: new RegExp(`^${name}`, 'i') }) });
}
