import type { StepAnswer, StepDraft } from '../../steps/step/model.ts';

/** Its week and its day follow from the week it was for. */
type SampleDraft = Omit<StepDraft, 'week' | 'observeOn'>;

/** A step of the sample person; its verdict is computed from her calendar like anyone's. */
export interface SampleStep {
  /** the week it was for, counted from the current one */
  readonly inWeek: number;
  readonly draft: SampleDraft;
  readonly answer?: StepAnswer;
}

const ABOUT_INGRID = {
  fact: 'decision-maker-silent',
  words: 'Ingrid Vos, in two large meetings with you and never alone',
  href: '/people',
  key: 'ingrid.vos@fernhill.example',
};

const JUDGED = { look: 4, isSlow: false, size: null, isTooSmall: false } as const;

const HALF_HOUR_WITH_INGRID: SampleDraft = {
  ...JUDGED,
  sort: 'act',
  observable: 'Ingrid named a date.',
  title: 'Ask Ingrid for half an hour about overtime',
  act: 'Write to Ingrid, name the one number, and ask for half an hour before the next business review.',
  when: 'I sit down on Wednesday after the stand-up, at my desk',
  will: 'write to her before I open anything else',
  shift: 'network',
  minutes: 20,
  say: ['Half of the overtime falls on two days before a release. May I show you which?'],
  measure: 'network.decision-maker-hours',
  better: 'up',
  lag: 1,
  probability: 40,
  practice: 'network.ask-directly',
  about: ABOUT_INGRID,
};

/** Three that are over, one that runs. */
export const STEPS: readonly SampleStep[] = [
  {
    inWeek: -10,
    draft: {
      ...JUDGED,
      sort: 'rhythm',
      observable: 'Rafael named something that he cannot sell because of us.',
      title: 'Begin the pricing group with what sales cannot sell',
      act: 'Open every pricing working group with ten minutes of Rafael’s, without an answer of mine.',
      when: 'the pricing working group begins on Wednesday',
      will: 'ask Rafael what he cannot sell because of us',
      shift: 'perspective',
      minutes: 10,
      say: ['What could you sell tomorrow if we could bill it?'],
      measure: 'perspective.multi-function',
      better: 'up',
      lag: 0,
      probability: 55,
      practice: 'perspective.ask-what-is-hard',
      about: null,
    },
    answer: {
      outcome: 'done',
      seen: 'yes',
      line: 'He named two promises that the metering can already bill.',
    },
  },
  {
    inWeek: -7,
    draft: { ...HALF_HOUR_WITH_INGRID, probability: 60 },
    answer: {
      outcome: 'no',
      seen: null,
      line: 'The first week back. On Wednesday the certificate came first.',
    },
  },
  {
    inWeek: -5,
    draft: {
      ...JUDGED,
      sort: 'rhythm',
      observable: 'Priya ran the release sync on Monday, and I was not there.',
      title: 'Hand the release sync to Priya, and stay out of it',
      act: 'Tell the others on Friday that Priya runs it from Monday, and decline the series myself.',
      when: 'the last release sync of mine ends on Friday, before anybody leaves',
      will: 'say that Priya runs it from Monday, and why she',
      shift: 'delegation',
      minutes: 20,
      say: [
        'From Monday Priya runs this. What it takes to move a date, she decides.',
        'I will not be here. That is the point.',
      ],
      measure: 'delegation.hands-on',
      better: 'down',
      lag: 0,
      probability: 70,
      practice: 'delegation.hand-over-the-series',
      about: {
        fact: 'series-could-run',
        words: 'Release sync, 5 h a week, 9 people; Priya is there every time',
        href: '/strategy/time',
        key: 'series release-sync@fernhill.example',
      },
    },
    answer: {
      outcome: 'done',
      seen: 'yes',
      line: 'Nobody asked a thing. On Tuesday I nearly went.',
    },
  },
  { inWeek: 0, draft: HALF_HOUR_WITH_INGRID },
];
