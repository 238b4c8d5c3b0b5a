import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { lookOnce, VIEWS } from '../looks/look-at.ts';
import { usesBearings } from './journey.ts';
import { aManagersCalendar, OWNER } from './managers-calendar.ts';

// by keys at a desk and by thumb on a phone
describe.each([VIEWS[0], VIEWS[3]])('the first ten minutes, $name', (view) => {
  const bearings = usesBearings();
  let page: Page;
  const troubles: string[] = [];
  const hasKeys = view.name.startsWith('desktop');

  beforeAll(async () => {
    page = await bearings.open('/', view);
    page.on('pageerror', (error) => troubles.push(error.message));
  });

  it('opens with the promise and asks who you are', async () => {
    await expectHeadline(page, 'Three views of how you lead. Set side by side, and kept here.');
    expect(await lookOnce(page)).toEqual([]);
    await page.getByRole('link', { name: 'Start mine' }).click();
    await expectHeadline(page, 'Where are you now, and where do you want to go?');
    expect(await lookOnce(page)).toEqual([]);
    await page.getByLabel('Your role now').fill('Engineering manager');
    await page.getByLabel('The role ahead').fill('Head of engineering');
    expect(await page.getByLabel('Your time zone').inputValue()).toBe('Europe/Berlin');
    await page.getByLabel('Your own addresses').fill(OWNER);
    await page.getByRole('button', { name: 'Next: twelve questions' }).click();
  });

  it('asks two questions a shift, one a screen, and takes an answer back by going back', async () => {
    await page.getByText('Question 1 of 12, 0 answered and saved').waitFor();
    expect(await lookOnce(page)).toEqual([]);
    if (hasKeys) await page.keyboard.press('4');
    else await page.getByRole('button', { name: 'in most weeks' }).click();
    await page.getByText('Question 2 of 12, 1 answered and saved').waitFor();
    await page.goBack();
    const given = page.getByRole('button', { name: 'in most weeks', pressed: true });
    await given.waitFor();
    for (let question = 1; question <= 12; question++) {
      await page.getByText(`Question ${question} of 12`).waitFor();
      if (hasKeys) await page.keyboard.press(question === 12 ? '0' : '3');
      else await page.getByRole('button', { name: question === 12 ? /Not yet/ : /^3/ }).click();
    }
  });

  it('takes three guesses before the calendar is read', async () => {
    await expectHeadline(page, 'Guess first. Then your calendar says.');
    await slide(page, 'How much of it is strategic?', '35%');
    await slide(page, 'How many hours a week with decision-makers?', '5 h a week');
    await page.getByText('Leave it there to skip it.').waitFor();
    expect(await lookOnce(page)).toEqual([]);
    await page.getByRole('link', { name: 'Next: your calendar' }).click();
  });

  it('leaves out what it is told to, then reads the calendar and saves it after a look', async () => {
    await expectHeadline(page, 'Bring your calendar. It is read here, and stays here.');
    await page.getByLabel('The word in the title').fill('doctor');
    await page.getByRole('button', { name: 'Leave out', exact: true }).click();
    await page.getByText('the word “doctor”').waitFor();
    await page.getByLabel(/^Drop your calendar/).setInputFiles({
      name: 'maya.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from(aManagersCalendar(new Date())),
    });
    await page.getByText('1 event left out by what you exclude.').waitFor();
    expect(await lookOnce(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save it here' }).click();
    await page.getByRole('link', { name: 'Next: who is who' }).click();
  });

  it('places people by one key each, a manager who also decides among them', async () => {
    await expectHeadline(page, 'The eleven people with the most of your hours. Say who is who.');
    for (const name of ['Priya', 'Tomas', 'Ines', 'Jonah', 'Aiko']) {
      await placePerson(page, name, hasKeys ? ['r'] : ['report']);
    }
    await placePerson(page, 'Wei', hasKeys ? ['m', 'd'] : ['manager', 'decision-maker']);
    await placePerson(page, 'Nora', hasKeys ? ['d'] : ['decision-maker']);
    await page.getByText('7 of 11 placed, 2 decision-makers and 5 reports among them.').waitFor();
    expect(await lookOnce(page)).toEqual([]);
    await page.getByRole('link', { name: 'Next: functions' }).click();
  });

  it('places functions by three keys: yours, those you depend on, those you never see', async () => {
    await page.getByRole('heading', { name: /^The parts of your organisation/ }).waitFor();
    if (hasKeys) for (const key of ['d', 'ArrowDown', 'y']) await page.keyboard.press(key);
    else {
      await page.getByRole('button', { name: 'you depend on it' }).first().click();
      await page.getByRole('button', { name: 'yours', exact: true }).nth(1).click();
    }
    await page.getByText('Yours is Engineering; 1 you depend on, 0 you never see.').waitFor();
    expect(await lookOnce(page)).toEqual([]);
    await page.getByRole('link', { name: 'Next: sort' }).click();
  });

  it('sorts series by hours at stake, corrected by arrows, and takes an answer back', async () => {
    // 53.5 h in four weeks: 20 of Release sync, 4 each of five series, 13.5 of the rest
    await expectHeadline(
      page,
      'Thirteen series hold 53.5 of your 53.5 hours. Correct what looks wrong.',
    );
    await openSeries(page, 'Platform 2028');
    // on a phone a press on the kind answers; the arrows turn to it, and Enter keeps it
    await turnTo(page, hasKeys, 'strategy');
    if (hasKeys) await keep(page, hasKeys);
    await page.getByText('1 of 13 done').waitFor();
    await keep(page, hasKeys);
    await page.getByText('2 of 13 done').waitFor();
    if (hasKeys) await page.keyboard.press('u');
    else await page.getByRole('button', { name: 'Undo the last answer' }).click();
    await page.getByText('1 of 13 done').waitFor();
    expect(await lookOnce(page)).toEqual([]);
    await page.getByRole('link', { name: 'See what your calendar says' }).click();
  });

  it('reveals the guesses beside the calendar, each number open to its events', async () => {
    // strategic: 4 h of Platform 2028, and 3 h of Portfolio review beside Release sync; 7 of 53.5 h
    await expectHeadline(page, 'You guessed 35% strategic. Your calendar says 13%.');
    const strategic = page.getByRole('button', { name: /^6 events, 7 h/ });
    await strategic.click();
    const series = page.getByRole('table', { name: /^Events behind/ }).getByRole('rowheader');
    expect(await series.allInnerTexts()).toEqual(['Platform 2028', 'Portfolio review']);
    await page.getByText('“Release sync”, 5 h a week.').waitFor();
    expect(await lookOnce(page)).toEqual([]);
    await page.getByRole('link', { name: 'Choose one step' }).click();
    await page
      .getByRole('link', { name: /^Take this step/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Go to your mirror' }).click();
  });

  it('ends at home, with what is said and what the calendar says of it', async () => {
    await page.waitForURL((url) => url.pathname === '/');
    const name = /^You (say|guessed) .+\. Your calendar says .+\.$/;
    await page.getByRole('heading', { level: 1, name }).waitFor();
    expect(await page.getByText(/^A review waits,/).count()).toBe(0);
    expect(troubles).toEqual([]);
  });
});

describe('the first ten minutes, taken up another day', () => {
  const bearings = usesBearings();

  it('lets every step be passed over and says what is missing', async () => {
    const page = await bearings.open('/welcome/you');
    await page.getByRole('button', { name: 'Next: twelve questions' }).click();
    await page.getByRole('button', { name: 'Skip the rest' }).click();
    await page.getByRole('link', { name: 'Next: your calendar' }).click();
    await page.getByRole('link', { name: 'Go on without a calendar' }).click();
    await expectHeadline(page, 'Nobody to place yet. Your calendar names them.');
    expect(await lookOnce(page)).toEqual([]);
    await page.getByRole('link', { name: 'Next: functions' }).click();
    await page.getByRole('link', { name: 'Next: sort' }).click();
    await expectHeadline(page, 'Nothing to sort yet. Your calendar comes first.');
    await page.getByRole('link', { name: 'Go on' }).click();
    await page.getByRole('heading', { name: 'Missing' }).waitFor();
    expect(await lookOnce(page)).toEqual([]);
  });

  it('takes up again where it was left, with what was said', async () => {
    const first = await bearings.open('/welcome/you');
    await first.getByLabel('Your role now').fill('Head of design');
    await first.getByLabel('The role ahead').focus();
    await first.getByRole('link', { name: 'Finish later' }).click();
    await first.waitForURL((url) => url.pathname === '/');
    const later = await bearings.open('/welcome');
    await later.waitForURL('**/welcome/reveal');
    await later.goto(new URL('/welcome/you', bearings.address).href);
    expect(await later.getByLabel('Your role now').inputValue()).toBe('Head of design');
  });

  it('leads back step by step, by its link and by the browser', async () => {
    const page = await bearings.open('/welcome/sort');
    await page.getByRole('link', { name: 'Back to functions' }).click();
    await page.waitForURL('**/welcome/functions');
    await page.goBack();
    await page.waitForURL('**/welcome/sort');
  });
});

/** The headline says this and has the focus, so that a new step is heard. */
async function expectHeadline(page: Page, said: string): Promise<void> {
  const headline = page.getByRole('heading', { level: 1, name: said });
  await headline.waitFor();
  expect(await headline.evaluate((element) => element.matches(':focus'))).toBe(true);
}

async function slide(page: Page, label: string, until: string): Promise<void> {
  const slider = page.getByLabel(label);
  await slider.focus();
  for (let moves = 0; moves < 60; moves++) {
    if ((await slider.getAttribute('aria-valuetext')) === until) return;
    await page.keyboard.press('ArrowLeft');
  }
  throw new Error(`${label} never said ${until}`);
}

/** Opens the row of a person, then presses keys or, without any, the buttons of that name. */
async function placePerson(page: Page, name: string, presses: readonly string[]): Promise<void> {
  const row = page.getByRole('listitem').filter({ hasText: `${name.toLowerCase()}@` });
  await row.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  for (const press of presses) {
    if (press.length === 1) await page.keyboard.press(press);
    else await row.getByRole('button', { name: press, exact: true }).click();
  }
}

/** The open row is no button any more: it is open already. */
async function openSeries(page: Page, title: string): Promise<void> {
  const row = page.getByRole('button', { name: new RegExp(`^${title}`) });
  if (await row.isVisible()) await row.click();
}

async function turnTo(page: Page, hasKeys: boolean, kind: string): Promise<void> {
  if (!hasKeys) return await page.getByRole('button', { name: kind, exact: true }).click();
  for (let turns = 0; turns < 15; turns++) {
    if (await page.getByRole('button', { name: new RegExp(`^Keep ${kind}`) }).isVisible()) return;
    await page.keyboard.press('ArrowLeft');
  }
  throw new Error(`no turn led to ${kind}`);
}

async function keep(page: Page, hasKeys: boolean): Promise<void> {
  if (hasKeys) await page.keyboard.press('Enter');
  else await page.getByRole('button', { name: /^Keep/ }).click();
}
