import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Me, Profile } from '../accounts/model.ts';
import type { Records } from '../time/model.ts';
import { showInTest } from '../ui/show-in-test.tsx';
import { aMeasure, aSelf, HANDS_ON, someViews } from './measures/a-views.ts';
import { describeShifts } from './measures/rows.ts';
import type { Comparison, Mirror } from './model.ts';
import { MirrorPage } from './page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function aComparison(change: Partial<Comparison> = {}): Comparison {
  return {
    measure: aMeasure(),
    guess: 0.35,
    value: 0.12,
    low: 0.08,
    high: 0.16,
    unit: 'share',
    basis: '4 weeks, 61 of 68 hours sorted',
    ...change,
  };
}

/** Delegation said to be there while its data is away; the rest unsaid. */
const SHIFTS = describeShifts(
  someViews({
    self: new Map([['delegation', aSelf(4.5)]]),
    measures: [aMeasure(), HANDS_ON],
  }),
);

function aMirror(change: Partial<Mirror> = {}): Mirror {
  return {
    finding: {
      said: 'You guessed 35% strategic.',
      shown: 'Your calendar says 12%.',
      basis: 'Your guesses beside 4 complete weeks.',
      shift: null,
    },
    revealed: { said: '', shown: '', basis: '', shift: null },
    areGuessesShown: true,
    comparisons: [aComparison()],
    shifts: SHIFTS,
    largest: null,
    missing: [],
    readAt: '2026-11-22T20:40:00Z',
    ...change,
  };
}

function aMe(onboarding: Profile['onboarding']): Me {
  return {
    profile: {
      name: 'Maya',
      roleNow: '',
      roleAhead: '',
      aheadBy: null,
      zone: 'Europe/Berlin',
      addresses: [],
      domains: [],
      workingHours: [null, null, null, null, null, null, null],
      onboarding,
    },
    dataFolder: '/home/maya/.bearings',
    database: 'sqlite',
    isSample: false,
    workspace: 'own',
  };
}

function aRecord(title: string, start: string, hours: number): Records['records'][number] {
  return {
    uid: title,
    recurrence: start,
    series: title,
    title,
    start,
    end: start,
    hours,
    sorting: {
      kind: 'strategy',
      by: 'words',
      confidence: 0.9,
      guess: 'strategy',
      horizon: 'beyond a year',
      why: '“portfolio”, 7 people, fortnightly',
    },
    people: 7,
    source: 'Work',
  };
}

const records: Records = {
  count: { n: 8, of: 68 },
  hours: 8,
  records: [
    aRecord('Portfolio review', '2026-11-03T09:30:00Z', 1),
    aRecord('Platform 2028', '2026-11-02T09:30:00Z', 3),
    aRecord('Platform 2028', '2026-11-09T09:30:00Z', 4),
  ],
};

function show(mirror: Mirror, onboarding: Profile['onboarding'] = 'done'): Promise<void> {
  return showInTest(<MirrorPage />, {
    'GET /api/mirror': mirror,
    'GET /api/mirror/trend': { quarters: [] },
    'GET /api/me': aMe(onboarding),
    'GET /api/time/records?measure=strategy.share': records,
  });
}

it('says a guess, the calendar and its range in words beside the drawing', async () => {
  await show(aMirror());
  const row = screen.getByRole('row', { name: /Strategic hours/ });
  expect(row.textContent).toContain('You guessed 35%.');
  expect(row.textContent).toContain('Your calendar: 12%.');
  expect(row.textContent).toContain('80% range from 8% to 16%.');
});

it('says what is missing where the calendar holds not enough, and opens nothing', async () => {
  const measure = aMeasure({ enough: false, value: null, missing: '2 more complete weeks.' });
  await show(
    aMirror({ comparisons: [aComparison({ measure, value: null, low: null, high: null })] }),
  );
  const row = screen.getByRole('row', { name: /Strategic hours/ });
  expect(row.textContent).toContain('Your calendar: not enough yet.2 more complete weeks.');
  expect(within(row).queryByRole('button')).toBeNull();
});

it('lets the guesses go after the first month', async () => {
  await show(aMirror({ areGuessesShown: false }));
  expect(screen.queryByRole('region', { name: /^Your guesses/ })).toBeNull();
});

it('opens a number to its series, the most hours first, and a series to its events', async () => {
  await show(aMirror());
  fireEvent.click(await screen.findByRole('button', { name: /^3 events, 8 h/ }));
  const table = await screen.findByRole('table', { name: 'Events behind Strategic hours' });
  const headers = () => within(table).getAllByRole('rowheader');
  expect(headers().map((header) => header.textContent)).toEqual([
    'Platform 2028',
    'Portfolio review',
  ]);
  fireEvent.click(within(table).getByRole('button', { name: '2 events' }));
  expect(headers()).toHaveLength(4);
});

it('says a row in words, and draws nothing for a view that is not there', async () => {
  await show(aMirror());
  const [told, untold] = ['Delegation', 'Network'].map((name) =>
    screen.getByRole('row', { name: new RegExp(`^${name}`) }),
  );
  expect(told?.textContent).toContain(
    'You say there. Others are not asked yet. Your data shows away, thin: 1 of 1 measure. Wide gap, rank 1.',
  );
  expect(untold?.textContent).toContain('You have not answered yet.');
  expect([told, untold].map((row) => row?.querySelectorAll('circle').length)).toEqual([1, 0]);
});

it('orders the rows by their gaps when asked to', async () => {
  await show(aMirror());
  fireEvent.click(screen.getByLabelText('Widest first'));
  const [first] = within(screen.getByRole('table', { name: /^The six shifts/ })).getAllByRole(
    'rowheader',
  );
  expect(first?.textContent).toMatch(/^Delegation/);
});

it('tells the widest gaps in words with their counts, each with what is behind it', async () => {
  await show(aMirror());
  const gaps = screen.getByRole('region', { name: 'The widest gap' });
  expect(gaps.textContent).toContain(
    'You hand work over. 33.5 of 68 hours were coordination and hands-on work, 22 of them in “Release sync”.',
  );
  expect(within(gaps).getByRole('link').getAttribute('href')).toBe('/delegation');
});

it('offers what is left of the first ten minutes before anything else', async () => {
  await show(aMirror({ readAt: null }), 'people');
  expect(screen.getByRole('link', { name: 'Name them' }).getAttribute('href')).toBe(
    '/welcome/people',
  );
});

it('lists each gap with the one link that fills it', async () => {
  await show(
    aMirror({ missing: [{ shift: null, what: 'Your reports', action: 'Say who', to: '/people' }] }),
  );
  const gaps = screen.getByRole('region', { name: 'Missing' });
  expect(within(gaps).getByRole('link', { name: 'Say who' }).getAttribute('href')).toBe('/people');
});
