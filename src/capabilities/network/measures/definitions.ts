import type { MeasureDefinition } from '../../../kernel/measure.ts';

const JUDGED = 'Our judgement. Yours to change.';

export const COVERAGE: MeasureDefinition = {
  id: 'network.coverage',
  capability: 'network',
  title: 'Decision-makers with a live tie',
  counts: 'met or written with on at least two days of the last 90',
  counted: 'decision-makers',
  unit: 'share',
  time: 'rolling',
  inputs: ['calendar', 'people', 'mail'],
  isAnchor: true,
  better: 'more',
  floor: 0,
  heading: 0.8,
  headingSource: JUDGED,
  misleads: 'Contact outside your calendar and mail is not seen.',
};

export const DECISION_MAKER_HOURS: MeasureDefinition = {
  id: 'network.decision-maker-hours',
  capability: 'network',
  title: 'Hours with decision-makers',
  counts: 'a decision-maker other than your manager is there, among eight people at most',
  counted: 'hours',
  unit: 'share',
  time: 'weekly',
  inputs: ['calendar', 'people'],
  isAnchor: true,
  better: 'more',
  floor: 0,
  heading: 0.1,
  headingSource: JUDGED,
  misleads: 'Being in one room is not a dialogue yet.',
};

export const CONTRIBUTIONS: MeasureDefinition = {
  id: 'network.contributions',
  capability: 'network',
  title: 'Insights you brought',
  counts: 'to a room with a decision-maker or another function, in 28 days',
  counted: 'insights',
  unit: 'times in 28 days',
  time: 'rolling',
  inputs: ['growth'],
  better: 'more',
  floor: 0,
  heading: 2,
  headingSource: JUDGED,
  misleads: 'You report it yourself.',
};

export const SENIOR: MeasureDefinition = {
  id: 'network.senior',
  capability: 'network',
  title: 'Ties with senior people',
  counts: 'share of tie strength, two levels up or decision-makers',
  counted: 'people you have a tie with',
  unit: 'share',
  time: 'rolling',
  inputs: ['calendar', 'people', 'mail'],
  better: 'more',
  floor: 0,
  heading: 0.15,
  headingSource: JUDGED,
  misleads: 'Being present in a big meeting is not a tie.',
};

export const EI: MeasureDefinition = {
  id: 'network.ei',
  capability: 'network',
  title: 'Ties beyond your own function',
  counts: 'active ties outside less those inside, of all: −1 to 1',
  counted: 'active ties outside your function',
  unit: 'index',
  time: 'rolling',
  inputs: ['calendar', 'people', 'mail'],
  better: 'more',
  floor: -1,
  heading: 0,
  headingSource: JUDGED,
  misleads: 'A small function of your own leaves few ties inside it.',
};

export const FADING: MeasureDefinition = {
  id: 'network.fading',
  capability: 'network',
  title: 'Important ties that fade',
  counts: 'silent for more than eight times their usual gap',
  counted: 'important ties',
  unit: 'share',
  time: 'rolling',
  inputs: ['calendar', 'people', 'mail'],
  better: 'less',
  floor: 0.5,
  heading: 0.1,
  headingSource: JUDGED,
  misleads: 'Contact outside your calendar and mail is not seen.',
};

const OWN_HISTORY = 'No sound heading exists; read it against its own history.';

export const EFFECTIVE_SIZE: MeasureDefinition = {
  id: 'network.effective-size',
  capability: 'network',
  title: 'People not reached through each other',
  counts: 'Burt’s effective size of your ties of twelve months, by strength',
  counted: 'people met together',
  unit: 'people',
  time: 'rolling',
  inputs: ['calendar', 'people', 'mail'],
  better: 'trend more',
  headingSource: OWN_HISTORY,
  misleads: 'Who meets whom without you is not seen.',
};

export const CONSTRAINT: MeasureDefinition = {
  id: 'network.constraint',
  capability: 'network',
  title: 'How far your people hold each other',
  counts: 'Burt’s constraint of your ties of twelve months, by strength: 0 to 1 and above',
  counted: 'people met together',
  unit: 'index',
  time: 'rolling',
  inputs: ['calendar', 'people', 'mail'],
  better: 'trend less',
  headingSource: OWN_HISTORY,
  misleads: 'It falls with the number of ties by itself. Who meets whom without you is not seen.',
};
