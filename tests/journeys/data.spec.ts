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
});

afterAll(async () => {
  await bearings.stop();
});

it.each(VIEWS)('shows what one owns and what is private to anyone, $name', async (view) => {
  for (const [path, heading] of [
    ['/settings', 'Take it along'],
    ['/privacy', 'What leaves'],
  ] as const) {
    const page = await bearings.open(path, view);
    await page.getByRole('heading', { name: heading }).waitFor();
    if (process.env['PICTURES'] !== undefined)
      await page.screenshot({
        path: `${process.env['PICTURES']}/${path.slice(1)}-${view.name.replace(' ', '-')}.png`,
        fullPage: true,
      });
    expect(await findAccessibilityTroubles(page)).toEqual([]);
    expect(await isWiderThanItsWindow(page)).toBe(false);
    await page.close();
  }
});

it('backs up at a press, and deletes everything by one word', async () => {
  const page = await bearings.open('/settings');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await page.getByText(/^The last one:/).waitFor();
  await page.getByRole('button', { name: 'Delete everything …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete everything' });
  const sure = dialog.getByRole('button', { name: 'Delete everything' });
  expect(await sure.isDisabled()).toBe(true);
  expect(await findAccessibilityTroubles(page)).toEqual([]);
  await dialog.getByLabel('Type the word “delete”').fill('delete');
  await sure.click();
  await page.getByRole('heading', { name: 'Everything is deleted' }).waitFor();
  expect(await findAccessibilityTroubles(page)).toEqual([]);
  await page.goto(bearings.address);
  await page.getByRole('heading', { name: /closed to strangers/ }).waitFor();
});

async function isWiderThanItsWindow(page: Page): Promise<boolean> {
  return await page.evaluate(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
}
