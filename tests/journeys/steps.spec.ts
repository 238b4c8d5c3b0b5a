import { expect, it } from 'vitest';
import { lookOnce } from '../looks/look-at.ts';
import { usesBearings } from './journey.ts';

const HAND_ON = 'Hand the release sync to Priya, and stay out of it';
const INGRID = 'Ask Ingrid for half an hour about overtime';

const bearings = usesBearings('maya');

it('leads from the list to a step that moved, its weeks as a table, and to one that runs', async () => {
  const page = await bearings.open('/steps');
  await page.getByText('4 steps, 2 done.').waitFor();
  await page.getByRole('link', { name: HAND_ON }).click();
  await page.getByText('Hands-on and coordination hours fell after it.').waitFor();
  await page.getByText('The weeks as a table').click();
  await page.getByRole('row', { name: /leave, left out/ }).waitFor();
  expect(await lookOnce(page)).toEqual([]);
  await page.getByRole('link', { name: 'All steps' }).click();
  await page.getByRole('link', { name: INGRID }).first().click();
  await page.getByText('It runs this week.').or(page.getByText('how did it go?')).first().waitFor();
  await page.getByRole('button', { name: 'Hold this time' }).waitFor();
  await page.close();
});

it('leads from the mirror to the step that runs, says how it went, and takes that back', async () => {
  const page = await bearings.open('/');
  await page.getByText('A verdict has come on').waitFor();
  await page.getByRole('link', { name: 'Say how it went' }).click();
  await page.getByRole('button', { name: 'Hold this time' }).click();
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Take it into your calendar (.ics)' }).click();
  expect((await file).suggestedFilename()).toBe('held-time.ics');
  await page.getByLabel('How did it go? One line, if you like').fill('She has Thursday.');
  await page.getByRole('button', { name: 'Partly' }).click();
  await page.getByText('Partly. “She has Thursday.”').waitFor();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await page.getByLabel('How did it go? One line, if you like').waitFor();
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await page.getByRole('button', { name: 'Answer again' }).waitFor();
  await page.close();
});

it('takes a practice as a step by one press on a chance, which then runs', async () => {
  const page = await bearings.open('/practices#strategy.hold-two-hours');
  await page.getByRole('link', { name: 'Take this step' }).click();
  const form = page.getByRole('form', { name: 'The step' });
  await form.getByText('Change its words, week or measure').click();
  await form.getByLabel('When …').fill('Tuesday begins, at my desk');
  expect(await lookOnce(page)).toEqual([]);
  await form.getByRole('button', { name: '60%, take this step' }).press('Enter');
  await page.waitForURL(/\/steps\/[0-9a-f-]{36}$/);
  await page.getByText('When Tuesday begins, at my desk, I will').waitFor();
  await page.goto(new URL('/steps/new', bearings.address).href);
  await page.getByRole('link', { name: 'Say how it went' }).waitFor();
  await page.close();
});

it('makes a calendar feed, tells its address once, and ends it', async () => {
  const page = await bearings.open('/settings');
  await page.getByRole('button', { name: 'Make an address' }).click();
  const address = await page.getByLabel('The address, told this once').inputValue();
  const read = await page.request.get(address);
  expect([read.status(), (await read.text()).startsWith('BEGIN:VCALENDAR')]).toEqual([200, true]);
  await page.getByRole('button', { name: 'End the feed' }).click();
  await page.getByText('There is no feed.').waitFor();
  expect((await page.request.get(address)).status()).toBe(404);
  await page.close();
});
