import type { StepAnswer, StepDraft } from '../../steps/step/model.ts';

/** A step of the sample person; its verdict is computed from her calendar like anyone's. */
export interface SampleStep {
  /** the week it was for, counted from the current one */
  readonly inWeek: number;
  readonly draft: Omit<StepDraft, 'week'>;
  readonly answer?: StepAnswer;
}

const ABOUT_INGRID = {
  fact: 'decision-maker-silent',
  words: 'Ingrid Vos, in two large meetings with you and never alone',
  href: '/people',
  key: 'ingrid.vos@fernhill.example',
};

const HALF_HOUR_WITH_INGRID: Omit<StepDraft, 'week'> = {
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
  placebos: ['strategy.reactive', 'leadership.people'],
  practice: 'network.ask-directly',
  about: ABOUT_INGRID,
};

/** Three that are over, one that runs. */
export const STEPS: readonly SampleStep[] = [
  {
    inWeek: -10,
    draft: {
      title: 'Ask sales what is hard for them about metering',
      act: 'Stay ten minutes after the pricing group and ask Rafael the one question, without an answer of mine.',
      when: 'the pricing working group ends on Wednesday, still in the room',
      will: 'ask Rafael what he cannot sell because of us',
      shift: 'perspective',
      minutes: 10,
      say: ['What could you sell tomorrow if we could bill it?'],
      measure: 'perspective.multi-function',
      better: 'up',
      lag: 0,
      probability: 55,
      placebos: ['strategy.reactive', 'leadership.people'],
      practice: 'perspective.ask-what-is-hard',
      about: null,
    },
    answer: {
      outcome: 'done',
      line: 'He named two promises that the metering can already bill.',
    },
  },
  {
    inWeek: -7,
    draft: { ...HALF_HOUR_WITH_INGRID, probability: 60 },
    answer: {
      outcome: 'no',
      line: 'The first week back. On Wednesday the certificate came first.',
    },
  },
  {
    inWeek: -5,
    draft: {
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
      placebos: ['perspective.outside', 'perspective.multi-function'],
      practice: 'delegation.hand-over-the-series',
      about: {
        fact: 'series-could-run',
        words: 'Release sync, 5 h a week, 9 people; Priya is there every time',
        href: '/strategy/time',
        key: 'series release-sync@fernhill.example',
      },
    },
    answer: { outcome: 'done', line: 'Nobody asked a thing. On Tuesday I nearly went.' },
  },
  { inWeek: 0, draft: HALF_HOUR_WITH_INGRID },
];
