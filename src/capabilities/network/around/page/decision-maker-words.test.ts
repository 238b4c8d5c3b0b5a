import { describe, expect, it } from 'vitest';
import { findFaults, ODD_NAMES, ODD_TITLES } from '../../../../../tests/odd-names.ts';
import { sayPerson } from '../../../../kernel/say-person.ts';
import type { DecisionMaker, Introducer } from '../model.ts';
import {
  sayContacts,
  sayCoverage,
  sayIntroducer,
  sayIntroducers,
  sayNobody,
  sayReach,
  saySingle,
} from './decision-maker-words.ts';

function aDecisionMaker(parts: Partial<DecisionMaker> = {}): DecisionMaker {
  return {
    id: 'ingrid',
    name: 'Ingrid',
    relations: ['decision-maker'],
    level: 3,
    function: 'Operations',
    strength: 0,
    recently: 0,
    inYear: 0,
    last: null,
    gap: null,
    isLive: false,
    inLarger: 0,
    only: null,
    introducers: [],
    meetings: [],
    ...parts,
  };
}

const LIVE = { isLive: true, recently: 3, inYear: 5, last: '2026-03-18' } as const;

describe('the sentence on top', () => {
  function say(...decisionMakers: DecisionMaker[]) {
    return sayCoverage({ until: '', hasContacts: true, isEarlier: false, decisionMakers });
  }

  it('counts live ties of all who were named, and those never met', () => {
    const said = [
      say(aDecisionMaker(LIVE), aDecisionMaker()),
      say(aDecisionMaker(LIVE)),
      say(aDecisionMaker(LIVE), aDecisionMaker({ inYear: 1, last: '2026-01-05' })),
      say(),
      sayCoverage({
        until: '',
        hasContacts: false,
        isEarlier: false,
        decisionMakers: [aDecisionMaker()],
      }),
    ];
    expect(said.map(({ said: first, shown }) => `${first} ${shown}`)).toEqual([
      'You have a live tie with 1 of 2 decision-makers. 1 you have not yet reached.',
      'You have a live tie with 1 of 1 decision-maker. There was contact in twelve months.',
      'You have a live tie with 1 of 2 decision-makers. There was contact with each in twelve months.',
      'Who decides about your next role? Name them.',
      'You named 1 decision-maker. A calendar says whom you reach.',
    ]);
  });
});

describe('a decision-maker', () => {
  it('is live, met, or not yet reached, with the counts that say so', () => {
    const people = [
      aDecisionMaker(LIVE),
      aDecisionMaker({ inYear: 1, last: '2026-01-05' }),
      aDecisionMaker({ inLarger: 4 }),
      aDecisionMaker(),
    ];
    expect(people.map((person) => `${sayReach(person)}: ${sayContacts(person)}`)).toEqual([
      'live tie: Last contact March 18, 2026. 3 contacts in 90 days, 5 in twelve months.',
      'no live tie: Last contact January 5, 2026. 0 contacts in 90 days, 1 in twelve months.',
      'not yet reached: No contact in twelve months, but 4 larger meetings with both of you.',
      'not yet reached: No contact in twelve months.',
    ]);
  });

  it('hangs on one person or one meeting where nothing else joins you', () => {
    const person = { kind: 'person', id: 'elena', name: 'Elena', contacts: 5 } as const;
    const meeting = { kind: 'meeting', id: null, name: 'Budget', contacts: 2 } as const;
    expect([
      saySingle(aDecisionMaker({ ...LIVE, only: person })),
      saySingle(aDecisionMaker({ ...LIVE, only: meeting })),
      saySingle(aDecisionMaker(LIVE)),
      saySingle(aDecisionMaker({ inYear: 1 })),
    ]).toEqual([
      'Only through Elena, who was there on all 5 days you met Ingrid.',
      'Only in “Budget”, on both days you met Ingrid.',
      'No single person or meeting carries this tie.',
      undefined,
    ]);
  });
});

it('says of nobody in between only what was seen', () => {
  const said = [
    sayNobody(aDecisionMaker({ inYear: 2 })),
    sayNobody(aDecisionMaker({ inLarger: 3 })),
    sayNobody(aDecisionMaker({ inLarger: 1, function: null })),
    sayNobody(aDecisionMaker({ function: null })),
  ];
  expect(said).toEqual([
    'Nobody else was seen with the two of you.',
    'You share 3 larger meetings and no small one, where one sees who knows them; nobody you meet is in Operations.',
    'You share 1 larger meeting and no small one, where one sees who knows them. Say their function, and those of it are listed.',
    'No meeting of yours holds them, so nobody is seen who knows them. Say their function, and those of it are listed.',
  ]);
});

it('carries any name and title', () => {
  const said = ODD_TITLES.flatMap((title, index) => {
    const name = sayPerson(ODD_NAMES[index % ODD_NAMES.length] ?? '');
    const meeting = { kind: 'meeting', id: null, name: title, contacts: 2 } as const;
    return saySingle(aDecisionMaker({ ...LIVE, name, only: meeting })) ?? [];
  });
  expect(said.map((each) => [each, findFaults(each)]).filter(([, found]) => found?.length)).toEqual(
    [],
  );
});

describe('someone who could introduce you', () => {
  const clara: Introducer = {
    id: 'clara',
    name: 'Clara',
    by: 'met',
    function: null,
    ownStrength: 2,
    theirStrength: 1,
    recently: 9,
    together: 1,
    inLarger: 0,
    last: '2026-03-18',
    titles: ['Budget'],
  };

  it('is said with the meetings that join them, or as a guess where there are none', () => {
    const guess = { ...clara, by: 'function', function: 'Operations', together: 0 } as const;
    expect([
      sayIntroducer(clara),
      sayIntroducer({ ...guess, inLarger: 4 }),
      sayIntroducer({ ...guess, titles: [] }),
      sayIntroducers([clara], false),
      sayIntroducers([clara], true),
      sayIntroducers([guess], false),
    ]).toEqual([
      '1 meeting with both (“Budget”, last March 18, 2026); 9 contacts with you in 90 days',
      'Operations too; 4 larger meetings with both (“Budget”, last March 18, 2026); 9 contacts with you in 90 days',
      'Operations too; 9 contacts with you in 90 days',
      'Could introduce you',
      'Others who meet them with you',
      'Might introduce you; whether they know each other is not seen',
    ]);
  });
});
