import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { lookOnce } from '../looks/look-at.ts';
import { usesBearings } from './journey.ts';

const bearings = usesBearings();

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'New entry' }).fill(text);
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Done' }).click();
}

it('keeps an entry while it is written, finds it again, and brings it back from the bin', async () => {
  const page = await bearings.open('/journal');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type('Said **no** to the launch review.');
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: /^1 entry\./ }).waitFor();
  await write(page, 'Coffee with the head of finance.');
  await page.getByRole('heading', { level: 1, name: /^2 entries\./ }).waitFor();

  await page.getByRole('searchbox', { name: 'Find in your journal' }).fill('launch rev');
  const entries = page.getByRole('article');
  await expect.poll(() => entries.count()).toBe(1);
  expect(await entries.locator('strong').innerText()).toBe('no');
  await page.getByRole('button', { name: /^Delete the entry/ }).click();
  await page.getByText('No entry has that.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => entries.count()).toBe(1);
  await page.close();
});

it('keeps in the browser what the server did not get, and sends it once it answers', async () => {
  const page = await bearings.open('/journal');
  await page.getByRole('heading', { level: 1, name: /^2 entries\./ }).waitFor();
  await refuseEntries(page);
  await page.getByRole('textbox', { name: 'New entry' }).fill('Written on a train.');
  await page.getByText('Kept in this browser until Bearings answers').waitFor();
  await page.unroute('**/api/journal/*');
  await page.reload();
  await page.getByText('Written on a train.').waitFor();
  await page.close();
});

it('sends no draft of one’s own to the sample, and none of the sample to one’s own journal', async () => {
  const page = await bearings.open('/journal');
  const writing = page.getByRole('textbox', { name: 'New entry' });
  await refuseEntries(page);
  await writing.fill('Written in a tunnel.');
  await page.getByText('Kept in this browser until Bearings answers').waitFor();
  await page.evaluate('fetch("/api/sample", { method: "POST" })');
  await page.goto(new URL('/journal', bearings.address).href);
  await page.getByText('Sample: Maya.').waitFor();
  await writing.fill('Written as Maya.');
  await page.getByText('Kept in this browser until Bearings answers').waitFor();
  expect(await page.getByText('Written in a tunnel.').count()).toBe(0);
  await page.unroute('**/api/journal/*');
  await page.getByRole('button', { name: 'Leave the sample' }).click();
  await page.getByText('Sample: Maya.').waitFor({ state: 'detached' });
  await page.goto(new URL('/journal', bearings.address).href);
  await page.getByText('Written in a tunnel.').waitFor();
  expect([
    await page.getByText('Written as Maya.').count(),
    await page.evaluate('Object.keys(localStorage).filter((key) => key.includes("unsent"))'),
  ]).toEqual([0, []]);
  await page.close();
});

it('says what an entry is about, and shows what else is about the same', async () => {
  const page = await bearings.open('/journal');
  await page
    .getByRole('button', { name: /^Write on/ })
    .first()
    .click();
  await page.getByRole('article').getByRole('button', { name: 'About …' }).click();
  const dialog = page.getByRole('dialog', { name: 'What is it about?' });
  await dialog.getByRole('button', { name: 'Delegation' }).click();
  expect(await lookOnce(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('article').getByRole('button', { name: 'Done' }).click();
  await page.getByRole('list', { name: 'About' }).getByRole('button').click();
  await expect.poll(() => page.getByRole('article').count()).toBe(1);
  await page.close();
});

it('offers a prompt, and puts it off without asking why', async () => {
  const page = await bearings.open('/journal');
  const prompt = page.getByRole('region', { name: 'Prompt of the week' });
  const asked = await prompt.getByRole('heading').innerText();
  await prompt.getByRole('button', { name: 'Write about it' }).click();
  await page.getByRole('textbox', { name: 'New entry' }).waitFor();
  expect(await page.getByText(asked).count()).toBe(2);
  await prompt.getByRole('button', { name: 'Another time' }).click();
  await prompt.waitFor({ state: 'detached' });
  await page.close();
});

it('asks thirty-six questions by keys, hides what was said, and compares two rounds', async () => {
  const page = await bearings.open('/self-check');
  await page.getByRole('button', { name: 'Start the 36 questions' }).click();
  await page.getByText('Question 1 of 36, 0 answered and saved').waitFor();
  expect(await lookOnce(page)).toEqual([]);
  await answerAll(page, '3');
  expect(await lookOnce(page)).toEqual([]);
  await page.getByRole('button', { name: 'End the round' }).click();
  await page.getByRole('heading', { level: 1, name: /^You answered 36 questions\./ }).waitFor();
  await page.getByRole('button', { name: 'Start a round' }).click();
  await page.getByText('Question 1 of 36, 0 answered and saved').waitFor();
  expect(await page.getByRole('button', { pressed: true }).count()).toBe(0);
  await answerAll(page, '4');
  await page.getByRole('button', { name: 'End the round' }).click();
  // one question a shift is reversed: a higher answer to it moves away
  await page
    .getByRole('heading', { level: 1, name: /^30 of 36 answers moved toward the heading, 6 away/ })
    .waitFor();
  await page.locator('summary', { hasText: 'Strategy, question by question' }).click();
  await page.getByRole('table', { name: 'Strategy, question by question' }).waitFor();
  expect(await lookOnce(page)).toEqual([]);
  await page.close();
});

it('sets a heading, refuses one at the floor, and goes back by undo', async () => {
  const page = await bearings.open('/heading');
  const field = page.getByRole('textbox', { name: 'Heading of Strategic hours, %' });
  await field.fill('0');
  await field.press('Enter');
  await page
    .getByText(/counts as clearly absent/)
    .first()
    .waitFor();
  await field.fill('30');
  await field.press('Enter');
  await page.getByText('Strategic hours: 30% or more').waitFor();
  await page.getByText('1 change', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => field.inputValue()).toBe('');
  await page.close();
});

it('keeps the role, the letter and what matters, each with its undo', async () => {
  const page = await bearings.open('/heading');
  await page.getByRole('textbox', { name: 'Role ahead' }).fill('VP Product');
  await page.getByRole('textbox', { name: 'Role ahead' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: /^VP Product/ }).waitFor();
  await page.getByLabel('A letter to yourself').fill('Dear me');
  await page.getByLabel('A letter to yourself').blur();
  await page.getByText('Letter saved').waitFor();
  await page.getByRole('group', { name: 'How much Network matters' }).getByText('most').click();
  await page.getByText('Network matters most').waitFor();
  await page.reload();
  expect([
    await page.getByLabel('A letter to yourself').inputValue(),
    await page
      .getByRole('group', { name: 'How much Network matters' })
      .getByRole('radio', { name: 'most' })
      .isChecked(),
  ]).toEqual(['Dear me', true]);
  await page.close();
});

/** From now on the server gets no entry. */
async function refuseEntries(page: Page): Promise<void> {
  await page.route('**/api/journal/*', async (route) => {
    if (route.request().method() === 'PUT') await route.abort();
    else await route.fallback();
  });
}

/** Answers what is in front by one key, until the round has no question left. */
async function answerAll(page: Page, key: string): Promise<void> {
  for (let question = 1; question <= 36; question += 1) {
    await page
      .getByText(`Question ${question} of 36, ${question - 1} answered and saved`)
      .waitFor();
    await page.keyboard.press(key);
  }
  await page.getByRole('heading', { level: 1, name: /^All 36 are answered\./ }).waitFor();
}
