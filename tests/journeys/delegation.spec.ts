import { describe, expect, it } from 'vitest';
import { lookOnce } from '../looks/look-at.ts';
import { usesBearings } from './journey.ts';

const bearings = usesBearings();

it('notes what is handed on, raises it, takes it back and hands it on again, by keys', async () => {
  const page = await bearings.open('/delegation/log');
  await page.getByRole('button', { name: 'Note the first' }).click();
  await page.getByRole('textbox', { name: 'What you hand on' }).fill('The release notes');
  await page.getByRole('button', { name: 'Keep it as handed on' }).click();
  await page.getByText('Say to whom.').waitFor();
  await page.getByRole('combobox', { name: 'To whom' }).fill('Priya');
  expect(await lookOnce(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep it as handed on' }).click();
  await page
    .getByRole('heading', { level: 1, name: /^1 thing is handed on\. None came/ })
    .waitFor();
  await page.locator('h1').click();
  await page.keyboard.press('5');
  await page.getByRole('button', { name: /^5, Advise/, pressed: true }).waitFor();
  await page.keyboard.press('t');
  await page
    .getByRole('heading', { level: 1, name: /^Nothing is handed on\. 1 came back/ })
    .waitFor();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await page
    .getByRole('heading', { level: 1, name: /^1 thing is handed on\. None came/ })
    .waitFor();
  await page.getByRole('button', { name: 'Took back The release notes' }).click();
  await page.getByRole('region', { name: 'With you again' }).waitFor();
  await page.getByRole('button', { name: /^4, Agree/ }).click();
  await page
    .getByRole('heading', { level: 1, name: /^1 thing is handed on\. 1 came back/ })
    .waitFor();
  await page.close();
});

describe('in the sample', () => {
  const sample = usesBearings('maya');

  it('hands on a meeting of the calendar to the report who comes most', async () => {
    const page = await sample.open('/delegation/log');
    await page.getByRole('button', { name: 'Hand on Stand-up' }).click();
    const to = page.getByRole('combobox', { name: 'To whom' });
    expect(await to.inputValue()).toBe('Aiko Mori');
    await page.getByRole('button', { name: 'Leave it' }).click();
    await to.waitFor({ state: 'detached' });
    await page.close();
  });
});
