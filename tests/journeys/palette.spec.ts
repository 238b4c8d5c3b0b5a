import { expect, it } from 'vitest';
import { lookOnce } from '../looks/look-at.ts';
import { usesBearings } from './journey.ts';

const bearings = usesBearings('maya');

it('goes to a page, finds a meeting and a person, by keys alone', async () => {
  const page = await bearings.open('/');
  await page.getByText('Sample: Maya.').waitFor();
  const field = page.getByRole('combobox', { name: 'Find or do' });
  const ask = async (words: string, found: string | RegExp) => {
    await page.keyboard.press('Control+k');
    await field.waitFor();
    await page.keyboard.type(words);
    await page.getByRole('option', { name: found }).first().waitFor();
    await page.getByText('Looking …').waitFor({ state: 'detached' });
  };
  await ask('growth', /^Growth log/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/leadership/growth');
  await ask('detail review', /^Detail review/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Detail review' }).waitFor();
  await page.keyboard.press('Escape');
  await ask('aiko', /^Aiko Mori/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/people/aiko.mori*');
  await page.getByRole('heading', { level: 1, name: /^Aiko Mori/ }).waitFor();
  await page.close();
});

it('is found by a word from where no page looks itself, notes, and leads into a page', async () => {
  const page = await bearings.open('/heading');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Find or do' }).waitFor();
  await page.keyboard.type('note a session');
  await page.getByText('Looking …').waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Note something' });
  await form.getByRole('radio', { name: 'Session' }).waitFor();
  expect(await form.getByRole('radio', { name: 'Session' }).isChecked()).toBe(true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('make a backup');
  await page.getByText('Looking …').waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate('document.activeElement?.id')).toBe('backups');
  await page.close();
});

it('groups what it finds', async () => {
  const page = await bearings.open('/settings');
  await page.getByRole('button', { name: 'Find or do' }).click();
  await page.getByRole('combobox', { name: 'Find or do' }).fill('re');
  await page.getByRole('group', { name: 'Recurring meetings' }).waitFor();
  expect(await lookOnce(page)).toEqual([]);
  await page.close();
});
