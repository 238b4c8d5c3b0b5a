import type { DecisionDraft } from '../../notebook/decisions/model.ts';
import type { SampleDays } from './sample-days.ts';

type Day = readonly [week: number, day: number];

interface SampleDecision {
  readonly title: string;
  readonly opened: Day;
  readonly options?: readonly string[];
  readonly expectation?: string;
  readonly confidence?: number;
  readonly reviewOn?: Day;
  readonly decided?: readonly [...Day, by: 'me' | 'without-me' | 'escalated', choice: string];
  readonly review?: readonly [...Day, outcome: 'as-expected' | 'better' | 'worse', note: string];
}

const DECISIONS: readonly SampleDecision[] = [
  {
    title: 'Which alerts may call somebody at night',
    opened: [-16, 1],
    decided: [-15, 2, 'me', 'only those a customer would notice'],
    options: ['all as today', 'only those a customer would notice'],
    expectation: 'Half the calls, and nobody misses one that matters.',
    confidence: 70,
    reviewOn: [-7, 2],
    review: [-7, 3, 'better', 'A third of the calls. One alert was put back.'],
  },
  {
    title: 'How we tell customers about a roll-back',
    opened: [-15, 0],
    decided: [-13, 4, 'escalated', 'support writes, we supply the facts'],
  },
  {
    title: 'Renew the vendor for one year or three',
    opened: [-14, 2],
    options: ['one year', 'three years', 'build it'],
    decided: [-10, 3, 'me', 'one year'],
    expectation: 'It costs more now, and leaves us free when the platform is decided.',
    confidence: 65,
    reviewOn: [30, 0],
  },
  {
    title: 'Who holds the detail review',
    opened: [-13, 1],
    decided: [-12, 0, 'me', 'Aiko, from next month'],
    expectation: 'She asks better questions than I do by now.',
    confidence: 80,
    reviewOn: [-3, 0],
    review: [-3, 1, 'as-expected', 'She does. It takes half an hour less.'],
  },
  {
    title: 'Freeze changes before the audit',
    opened: [-12, 3],
    decided: [-12, 4, 'escalated', 'two days'],
  },
  {
    title: 'Hand the release sync to Priya',
    opened: [-9, 3],
    options: ['every second one', 'all, I sit in', 'all, I stay out'],
    decided: [-6, 4, 'me', 'all, I stay out'],
    expectation: 'Five hours a week back, and no release goes worse for it.',
    confidence: 75,
    reviewOn: [-1, 4],
  },
  {
    title: 'Call the release off in the week I was away',
    opened: [-8, 2],
    decided: [-8, 2, 'without-me', 'called off before noon'],
  },
  {
    title: 'Which of the test machines to give back',
    opened: [-6, 0],
    decided: [-5, 1, 'without-me', 'eleven of thirty'],
  },
  {
    title: 'Daily release sync, or three times a week',
    opened: [-4, 0],
    decided: [-4, 3, 'without-me', 'three times a week'],
  },
  {
    title: 'Roll back, or mend forward',
    opened: [-3, 2],
    decided: [-3, 2, 'without-me', 'called off'],
  },
  {
    title: 'Which three bets go on the page for 2028',
    opened: [-7, 1],
    options: ['one scheduler', 'metering as a product', 'a shop for data', 'fewer regions'],
    decided: [-4, 3, 'me', 'one scheduler, metering, a shop for data'],
    expectation: 'One of them gets money in this round.',
    confidence: 60,
    reviewOn: [12, 0],
  },
  {
    title: 'Who is on call over the holidays',
    opened: [-2, 1],
    decided: [-2, 4, 'without-me', 'two volunteers, paid double'],
  },
  {
    title: 'Who else could hold the vendor call',
    opened: [-3, 4],
    options: ['Aiko', 'Jonah', 'drop it to every second week'],
    expectation: 'An hour and a half a week, and a report who knows the contract.',
    confidence: 60,
  },
  {
    title: 'Ask for a seat in the pricing round',
    opened: [-5, 2],
    options: ['ask Elena', 'ask Marcus', 'wait until metering bills'],
    expectation: 'What we can meter is known before it is promised.',
    confidence: 50,
  },
];

/** Decisions with dates made from week and weekday. */
export function listDecisions(dateOf: SampleDays['dateOf']): readonly DecisionDraft[] {
  return DECISIONS.map(({ title, opened, options = [], decided, review, ...rest }) => ({
    title,
    opened: dateOf(...opened),
    options: [...options],
    expectation: rest.expectation ?? '',
    confidence: rest.confidence ?? null,
    reviewOn: rest.reviewOn === undefined ? null : dateOf(...rest.reviewOn),
    decided:
      decided === undefined
        ? null
        : { on: dateOf(decided[0], decided[1]), by: decided[2], choice: decided[3] },
    review:
      review === undefined
        ? null
        : { on: dateOf(review[0], review[1]), outcome: review[2], note: review[3] },
  }));
}
