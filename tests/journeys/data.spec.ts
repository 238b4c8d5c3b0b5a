import { expect, it } from 'vitest';
import { lookOnce } from '../looks/look-at.ts';
import { usesBearings } from './journey.ts';

const bearings = usesBearings();

it('backs up at a press, and deletes everything by one word', async () => {
  const page = await bearings.open('/settings');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await page.getByText(/^The last one:/).waitFor();
  await page.getByRole('button', { name: 'Delete everything …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete everything' });
  const sure = dialog.getByRole('button', { name: 'Delete everything' });
  expect(await sure.isDisabled()).toBe(true);
  expect(await lookOnce(page)).toEqual([]);
  await dialog.getByLabel('Type the word “delete”').fill('delete');
  await sure.click();
  await page.getByRole('heading', { name: 'Everything is deleted' }).waitFor();
  expect(await lookOnce(page)).toEqual([]);
  await page.goto(bearings.address);
  await page.getByRole('heading', { name: /closed to strangers/ }).waitFor();
});
