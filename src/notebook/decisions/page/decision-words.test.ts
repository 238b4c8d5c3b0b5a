import { expect, it } from 'vitest';
import type { Decision } from '../model.ts';
import {
  findMissing,
  readOptions,
  sayDecisions,
  sayOutlook,
  sayStand,
  sortDecisions,
  startDecision,
} from './decision-words.ts';

const TODAY = '2026-11-24';

function aDecision(parts: Partial<Decision> = {}): Decision {
  return { id: '1', ...startDecision('2026-11-12'), title: 'Which vendor', ...parts };
}

const decided = { on: '2026-11-20', by: 'without-me', choice: 'buy' } as const;
const review = { on: '2026-11-24', outcome: 'worse', note: '' } as const;

it('asks for a review on its day, of what is decided and not reviewed yet', () => {
  const due = aDecision({ decided, reviewOn: TODAY });
  const later = aDecision({ decided, reviewOn: '2026-11-25' });
  const reviewed = aDecision({ decided, reviewOn: TODAY, review });
  const open = aDecision({ reviewOn: TODAY });
  const sorted = sortDecisions([due, later, reviewed, open], TODAY);
  expect([sorted, sayDecisions(sorted)]).toEqual([
    { due: [due], open: [open], decided: [later, reviewed] },
    { said: '1 decision is open.', shown: '1 is due for review, 3 decided.' },
  ]);
});

it('puts what is open longest first', () => {
  const [older, newer] = [aDecision({ opened: '2026-10-01' }), aDecision()];
  expect(sortDecisions([newer, older], TODAY).open).toEqual([older, newer]);
});

it('asks for the first line on an empty page', () => {
  expect(sayDecisions(sortDecisions([], TODAY)).said).toBe('What is to be decided?');
});

it('says how long it is open, or by whom and after how long it was decided', () => {
  expect([sayStand(aDecision(), TODAY), sayStand(aDecision({ decided }), TODAY)]).toEqual([
    'open for 12 days, since November 12, 2026',
    'decided on November 20, 2026, after 8 days, by someone in your area, without you',
  ]);
});

it('says how sure you were and when to look back, then how it went', () => {
  expect([
    sayOutlook(aDecision()),
    sayOutlook(aDecision({ confidence: 65, reviewOn: TODAY })),
    sayOutlook(aDecision({ confidence: 65, decided, review })),
  ]).toEqual([
    '',
    '65% sure, review on November 24, 2026',
    '65% sure, worse than you expected, reviewed on November 24, 2026',
  ]);
});

it('asks for what a decision still needs', () => {
  const draft = startDecision(TODAY);
  expect([
    findMissing(draft),
    findMissing({ ...draft, title: 'x', confidence: 130 }),
    findMissing({ ...draft, title: 'x', decided: { ...decided, on: '' } }),
    findMissing({ ...draft, title: 'x', decided }),
    findMissing({ ...draft, title: 'x', reviewOn: '2026-11-01' }),
    findMissing({ ...draft, title: 'x' }),
  ]).toEqual([
    'Say what is to be decided.',
    'Say how sure you are, from 0 to 100.',
    'Say when it was decided.',
    'It was decided before it was opened.',
    'The review lies before it was opened.',
    undefined,
  ]);
});

it('reads an option a line', () => {
  expect(readOptions('stay\n\n  buy \n')).toEqual(['stay', 'buy']);
});
