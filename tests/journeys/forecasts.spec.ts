import { expect, it } from 'vitest';
import { lookOnce } from '../looks/look-at.ts';
import { usesBearings } from './journey.ts';

const bearings = usesBearings();

const FILE = `Question title,Forecast created by,Forecast (scale = 0-1),Forecast created at,Question resolve by,Resolution,Resolved at
Ships,maya,0.8,2026-01-05 9:00:0,2026-03-31 0:00:0,YES,2026-03-30 9:00:0
Grows,maya,0.4,2026-01-05 9:00:0,2026-04-30 0:00:0,,
Moves,maya,maybe,2026-01-05 9:00:0,2026-06-30 0:00:0,,
`;

it('keeps a forecast written in one line, from any page by c', async () => {
  const page = await bearings.open('/people');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog', { name: 'Note something' });
  await dialog.getByText('Forecast', { exact: true }).click();
  const line = dialog.getByRole('textbox', { name: 'What will happen, by when, how likely' });
  await line.fill('Pricing by use is live, soon, 70%');
  await line.press('Enter');
  await dialog.getByText('Say by when it is known: add “, 31 March 2027”.').waitFor();
  await line.fill('Pricing by use is live, in 3 months, 70% #pricing');
  await dialog.getByText(/^Read as: by .+ \(in 3 months\), 70% likely, #pricing\.$/).waitFor();
  expect(await lookOnce(page)).toEqual([]);
  await line.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.goto(new URL('/strategy/forecasts', bearings.address).href);
  await page.getByRole('heading', { level: 1, name: /^No forecast is due\. 1 open/ }).waitFor();
  await page.close();
});

it('imports a file after a look at it, resolves what is due by keys, and takes it all back', async () => {
  const page = await bearings.open('/strategy/forecasts');
  await page.getByText('Bring forecasts from a file').click();
  await page.getByLabel(/^Drop a file of forecasts here/).setInputFiles({
    name: 'fatebook.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(FILE),
  });
  await page
    .getByText('2 forecasts of maya in this file of Fatebook, 1 of them resolved.')
    .waitFor();
  await page.getByText('1 line not read').click();
  await page.getByText('Line 4: “maybe” is no percentage from 0 to 100.').waitFor();
  await page.getByRole('button', { name: 'Keep 2 forecasts' }).click();
  await page.getByRole('heading', { level: 1, name: /^1 forecast is due\./ }).waitFor();
  await page.locator('h1').click();
  await page.keyboard.press('n');
  await page.getByRole('heading', { level: 1, name: /^No forecast is due\. 1 open, 2/ }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('heading', { level: 1, name: /^1 forecast is due\./ }).waitFor();
  await page.getByRole('button', { name: 'Take back fatebook.csv' }).click();
  await page.getByRole('heading', { level: 1, name: /^No forecast is due\. 1 open, 0/ }).waitFor();
  await page.close();
});

it('notes a decision, has it decided without you, and looks back on it', async () => {
  const page = await bearings.open('/leadership/decisions');
  await page.getByRole('button', { name: 'Note the first' }).click();
  await page.getByRole('textbox', { name: 'What is to be decided' }).fill('Which vendor');
  await page.getByRole('textbox', { name: 'Options, one a line' }).fill('stay\nbuild');
  expect(await lookOnce(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep the decision' }).click();
  await page.getByRole('heading', { level: 1, name: /^1 decision is open\./ }).waitFor();
  await page.getByRole('button', { name: 'Decide Which vendor' }).click();
  await page.getByRole('combobox', { name: 'Decided by' }).selectOption('without-me');
  await page.getByRole('combobox', { name: 'What was chosen' }).fill('build');
  await page.getByRole('button', { name: 'Keep what was decided' }).click();
  await page.getByText(/^decided on .+, by someone in your area, without you$/).waitFor();
  await page.getByRole('button', { name: 'Review Which vendor' }).click();
  await page.getByRole('combobox', { name: 'It went' }).selectOption('better');
  await page.getByRole('button', { name: 'Keep the review' }).click();
  await page.getByText(/^better than you expected, reviewed on/).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Review Which vendor' }).waitFor();
  await page.close();
});
