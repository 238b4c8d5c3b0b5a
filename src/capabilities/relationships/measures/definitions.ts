import type { MeasureDefinition } from '../../../kernel/measure.ts';

const JUDGED = 'Our judgement. Yours to change.';

export const PARITY: MeasureDefinition = {
  id: 'relationships.parity',
  capability: 'relationships',
  title: 'Former peers beside other reports',
  counts: 'median 1:1 minutes a week of former peers ÷ of other reports, over four weeks',
  counted: 'of both met in a 1:1',
  unit: 'ratio',
  time: 'rolling',
  inputs: ['calendar', 'people'],
  isAnchor: true,
  better: 'within',
  floor: 0.3,
  heading: 0.8,
  until: 1.25,
  headingSource: JUDGED,
  misleads: 'People need different things.',
};

export const KEPT: MeasureDefinition = {
  id: 'relationships.kept',
  capability: 'relationships',
  title: '1:1s kept',
  counts: 'held, of those still planned a day before, in 90 days',
  counted: 'planned 1:1s',
  unit: 'share',
  time: 'rolling',
  inputs: ['calendar'],
  isAnchor: true,
  better: 'more',
  floor: 0.5,
  heading: 0.9,
  headingSource: JUDGED,
  misleads: 'Nobody came, and the calendar still says it was held.',
};

export const SKIP_LEVEL: MeasureDefinition = {
  id: 'relationships.skip-level',
  capability: 'relationships',
  title: 'Hours with your manager’s manager',
  counts: 'eight people at most, in four weeks',
  counted: 'hours',
  unit: 'hours in 4 weeks',
  time: 'rolling',
  inputs: ['calendar', 'people'],
  isAnchor: true,
  better: 'more',
  floor: 0,
  heading: 2,
  headingSource: JUDGED,
  misleads: 'An audience is not a dialogue.',
};

export const AFTER_HOURS: MeasureDefinition = {
  id: 'relationships.after-hours',
  capability: 'relationships',
  title: 'Messages to reports after hours',
  counts: 'outside working hours, of direct messages you sent to reports in 90 days',
  counted: 'messages to reports',
  unit: 'share',
  time: 'rolling',
  inputs: ['people', 'mail'],
  better: 'trend less',
  headingSource: 'No sound heading exists; read it against its own history.',
  misleads: 'Your reports’ hours are taken to be yours. A scheduled send counts when it leaves.',
};
