import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  findAccessibilityTroubles,
  type RunningBearings,
  startBearings,
  VIEWS,
} from './bearings.ts';

const PATIENCE = { timeout: 15_000 };

let bearings: RunningBearings;

beforeAll(async () => {
  bearings = await startBearings();
  const page = await bearings.open('/welcome/promise');
  await page.getByRole('button', { name: 'Look around as Maya' }).click();
  await page.getByText('Sample: Maya.').waitFor();
  await page.close();
});
afterAll(async () => await bearings.stop());

it.each(VIEWS)('fills the pages and badges them all, $name', async (view) => {
  for (const [path, shown] of PAGES) {
    const page = await bearings.open(path, view);
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    await page.getByText('Sample: Maya.').waitFor();
    await page.getByText(shown).first().waitFor();
    expect(await findAccessibilityTroubles(page), path).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), path).toBe(0);
    expect(troubles, path).toEqual([]);
    await page.close();
  }
});

const PAGES = [
  ['/', /widest gap/],
  ['/strategy/time', 'What if'],
  ['/sources', 'Maya’s work calendar'],
] as const;

it('drafts a week, says what it moves, and takes it back', async () => {
  const page = await bearings.open('/strategy/time');
  await page
    .getByRole('combobox', { name: 'Try another meeting' })
    .selectOption({ label: 'Detail review, weekly, 45 min' });
  const choice = page.getByRole('combobox', { name: 'What if, for Detail review' });
  await choice.waitFor();
  await choice.selectOption('delegate to Aiko Mori');
  await page.getByText(/^Strategy stays at \d\.\d h; its share goes from/).waitFor();
  await page.getByRole('link', { name: /^Hold 2 of the/ }).waitFor();
  expect(await findAccessibilityTroubles(page)).toEqual([]);
  await page.reload();
  await expect.poll(() => choice.inputValue(), PATIENCE).toBe('delegate to Aiko Mori');
  await choice.selectOption('keep');
  await choice.waitFor({ state: 'detached' });
  await page.close();
});

it('leaves the sample in one click, back to one’s own empty mirror', async () => {
  const page = await bearings.open('/');
  await page.getByRole('button', { name: 'Leave the sample' }).click();
  await page.getByText('Sample: Maya.').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'See it with Maya’s' }).waitFor();
  await page.close();
});
