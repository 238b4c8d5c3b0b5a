import { expect, it } from 'vitest';
import { lookOnce } from '../looks/look-at.ts';
import { usesBearings } from './journey.ts';

const bearings = usesBearings('maya');

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
  expect(await lookOnce(page)).toEqual([]);
  await page.reload();
  await expect.poll(() => choice.inputValue()).toBe('delegate to Aiko Mori');
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
