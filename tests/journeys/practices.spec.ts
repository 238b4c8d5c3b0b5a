import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { lookOnce } from '../looks/look-at.ts';
import { usesBearings } from './journey.ts';

const HAND_OVER = 'Let a report run the meeting, and come every second time';
const OWN = 'Priya opens the release sync';

const bearings = usesBearings();

it('finds a practice by keys alone, and opens it under an address of its own', async () => {
  const page = await bearings.open('/practices');
  await page.getByRole('button', { name: HAND_OVER }).waitFor();
  await page.keyboard.press('4');
  await page.getByRole('region', { name: 'Strategy' }).waitFor({ state: 'detached' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByText('How it fails', { exact: true }).waitFor();
  await page.waitForURL('**/practices#delegation.hand-over-the-series');
  await page.keyboard.press('/');
  await page.keyboard.type('taken nothing like it');
  await page.getByText('Nothing here holds these words.').waitFor();
  await page.close();
});

it('opens what a link names, and leads from a shift to its practices', async () => {
  const page = await bearings.open('/practices#delegation.hand-over-the-series');
  const title = page.getByRole('button', { name: HAND_OVER });
  await expect.poll(() => title.getAttribute('aria-expanded')).toBe('true');
  await expect.poll(() => page.locator(':focus').innerText()).toContain(HAND_OVER);
  await page.goto(new URL('/network', bearings.address).href);
  await page.getByRole('link', { name: 'Practices that move these' }).click();
  await page.waitForURL('**/practices#network');
  await page.close();
});

it('writes a practice of one’s own from ours, changes and deletes it, and takes that back', async () => {
  const page = await bearings.open('/practices#delegation.hand-over-the-series');
  await page.getByRole('button', { name: 'Write your own from this' }).click();
  const form = page.getByRole('form', { name: 'Your own practice' });
  await expect.poll(() => page.locator(':focus').inputValue()).toBe(HAND_OVER);
  await expect.poll(() => isInSight(page, 'form')).toBe(true);
  await form.getByLabel('Title').fill('');
  await form.getByRole('button', { name: 'Keep the practice' }).click();
  await form.getByText('Give it a title.').waitFor();
  await form.getByLabel('Title').fill(OWN);
  expect(await lookOnce(page)).toEqual([]);
  await form.getByRole('button', { name: 'Keep the practice' }).click();
  const own = page.getByRole('button', { name: new RegExp(`^${OWN}`) });
  await own.click();
  await page.getByRole('button', { name: `Edit ${OWN}` }).click();
  await form.getByLabel('Minutes').fill('5');
  await form.getByRole('button', { name: 'Keep the change' }).click();
  await page.getByText(/^yours, 5 min/).waitFor();
  await page.getByRole('button', { name: `Delete ${OWN}` }).click();
  await own.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await own.waitFor();
  await page.close();
});

it('prints every conversation on one page, A4 and Letter', async () => {
  const page = await bearings.open('/guides');
  const links = page.getByRole('main').getByRole('listitem').getByRole('link');
  await links.first().waitFor();
  const paths = await Promise.all((await links.all()).map((link) => link.getAttribute('href')));
  const long: string[] = [];
  for (const path of paths) {
    await page.goto(new URL(path ?? '', bearings.address).href);
    await page.getByText('Open with').waitFor();
    for (const format of ['A4', 'Letter']) {
      const pages = countPages(await page.pdf({ format }));
      if (pages !== 1) long.push(`${path} on ${format}: ${pages}`);
    }
  }
  expect([long, paths.length]).toEqual([[], 12]);
  await page.close();
});

async function isInSight(page: Page, selector: string): Promise<boolean> {
  const box = await page.locator(selector).boundingBox();
  return box !== null && box.y >= 0 && box.y < 600;
}

/** A browser's PDF says how many pages hang on its root. */
function countPages(pdf: Buffer): number {
  return Number(/\/Type\s*\/Pages[^>]*\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]);
}
