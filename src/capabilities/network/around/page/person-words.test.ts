import { expect, it } from 'vitest';
import { NOTHING_SAID } from '../../../../people/model/attributes.ts';
import type { PersonPage } from '../model.ts';
import { listSaid, sayCounts, sayPerson, sayStrengths } from './person-words.ts';

function aPage(tie: Partial<PersonPage['tie']>, strengths: readonly number[] = [0]): PersonPage {
  return {
    until: '2026-03-23',
    tie: {
      id: 'ann',
      name: 'Ann',
      relations: [],
      level: null,
      function: null,
      strength: 0,
      recently: 0,
      inYear: 0,
      last: null,
      gap: null,
      isLive: false,
      inLarger: 0,
      ...tie,
    },
    only: null,
    person: null,
    strengths: strengths.map((strength, at) => ({ on: `2026-03-0${at + 1}`, strength })),
    meetings: [],
    all: 0,
    ahead: [],
    circle: [],
    introducers: [],
    open: [],
  };
}

it('opens with the tie as it is, and its counts', () => {
  const live = aPage({ last: '2026-03-16', isLive: true, recently: 3, inYear: 5, gap: 7 });
  const never = aPage({ inLarger: 2 });
  expect([sayPerson(live), sayCounts(live), sayPerson(never), sayCounts(never)]).toEqual([
    { said: 'Ann.', shown: 'A live tie, last contact March 16, 2026.' },
    '3 contacts in 90 days, 5 in twelve months; usual gap 7 days.',
    { said: 'Ann.', shown: 'No contact in twelve months.' },
    'A contact is a meeting you held with eight others at most, or a direct message. 2 larger meetings with both of you.',
  ]);
});

it('says the year of the tie by its strongest week and by now', () => {
  expect([
    sayStrengths(aPage({ strength: 1 }, [0, 2, 1])),
    sayStrengths(aPage({}, [0, 0])),
  ]).toEqual([
    'Strongest in the week to March 2, 2026; now 50% of that, 1.0 hours.',
    'No tie in the year.',
  ]);
});

it('lists what is said of someone with who says so, and nothing that is not known', () => {
  const person = {
    ...NOTHING_SAID,
    id: 'ann',
    addresses: [],
    relations: [...NOTHING_SAID.relations],
    function: 'Finance',
    title: 'CFO',
    cadenceDays: 14,
    provenance: { function: 'you', title: 'contacts' } as const,
  };
  expect(listSaid(person).map(({ title, value, from }) => [title, value, from])).toEqual([
    ['Function', 'Finance', 'you said'],
    ['Title', 'CFO', 'from your contacts'],
    ['To meet', 'every two weeks', ''],
  ]);
});
