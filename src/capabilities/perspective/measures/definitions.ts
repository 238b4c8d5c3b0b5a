import type { MeasureDefinition } from '../../../kernel/measure.ts';

const JUDGED = 'Our judgement. Yours to change.';

export const MULTI_FUNCTION: MeasureDefinition = {
  id: 'perspective.multi-function',
  capability: 'perspective',
  title: 'Hours across functions',
  counts: 'people of two functions or more are there, of the hours with others',
  counted: 'hours with others',
  unit: 'share',
  time: 'weekly',
  inputs: ['calendar', 'people'],
  isAnchor: true,
  better: 'more',
  floor: 0.1,
  heading: 0.35,
  headingSource: 'Median of chief executives, quartiles 21 and 51% (Bandiera et al. 2020 data).',
  misleads: 'Status meetings hold many functions too.',
};

export const BREADTH: MeasureDefinition = {
  id: 'perspective.breadth',
  capability: 'perspective',
  title: 'Breadth over functions',
  counts: 'how evenly the hours spread over your functions: 0 one, 1 all alike',
  counted: 'hours with others',
  unit: 'index',
  time: 'rolling',
  inputs: ['calendar', 'people'],
  isAnchor: true,
  better: 'more',
  floor: 0.2,
  heading: 0.7,
  headingSource: JUDGED,
  misleads: 'It depends on how finely your functions are cut.',
};

export const REACHED: MeasureDefinition = {
  id: 'perspective.reached',
  capability: 'perspective',
  title: 'Functions you reach',
  counts: 'with at least two contacts in 28 days',
  counted: 'functions',
  unit: 'functions',
  time: 'rolling',
  inputs: ['calendar', 'people', 'mail'],
  isAnchor: true,
  better: 'more',
  floor: 1,
  /** half of the eight functions the list begins with; of another list the measure says its own */
  heading: 4,
  headingSource: 'Half of your functions, two at least. Our judgement, yours to change.',
  misleads: 'A short contact counts as much as a deep one.',
};

export const OUTSIDE: MeasureDefinition = {
  id: 'perspective.outside',
  capability: 'perspective',
  title: 'Hours with people outside',
  counts: 'at least one outsider is there, of the hours with others',
  counted: 'hours with others',
  unit: 'share',
  time: 'weekly',
  inputs: ['calendar', 'people'],
  better: 'trend',
  headingSource: 'No sound heading exists; chief executives spend 30 to 36%: a reference line.',
  misleads: 'A sales role lives outside.',
};
