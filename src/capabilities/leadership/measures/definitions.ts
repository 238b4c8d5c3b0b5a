import type { MeasureDefinition } from '../../../kernel/measure.ts';

export const COACHING: MeasureDefinition = {
  id: 'leadership.coaching',
  capability: 'leadership',
  title: '1:1 time per report',
  counts: '1:1 minutes with reports, per report and week',
  counted: 'reports met in a 1:1',
  unit: 'minutes a week',
  time: 'weekly',
  inputs: ['calendar', 'people'],
  isAnchor: true,
  better: 'more',
  floor: 0,
  heading: 15,
  headingSource: 'Microsoft Viva flags less than 15 minutes a week.',
  misleads: 'Length is not quality.',
};

export const COACHING_LEAST: MeasureDefinition = {
  id: 'leadership.coaching-least',
  capability: 'leadership',
  title: 'The least-coached report',
  counts: '1:1 minutes a week of the report with the fewest, over four weeks',
  counted: 'reports met in a 1:1',
  unit: 'minutes a week',
  time: 'rolling',
  inputs: ['calendar', 'people'],
  isAnchor: true,
  better: 'more',
  floor: 0,
  heading: 15,
  headingSource: 'Microsoft Viva flags less than 15 minutes a week.',
  misleads: 'A report on leave is met by nobody.',
};

export const PEOPLE: MeasureDefinition = {
  id: 'leadership.people',
  capability: 'leadership',
  title: 'People hours',
  counts: 'kinds people and hiring',
  counted: 'hours',
  unit: 'share',
  time: 'weekly',
  inputs: ['calendar'],
  isAnchor: true,
  better: 'more',
  floor: 0.05,
  heading: 0.25,
  headingSource: '27 chief executives, Porter & Nohria 2018: a reference line.',
  misleads: 'A crisis with one person fills it too.',
};

export const MENTORING: MeasureDefinition = {
  id: 'leadership.mentoring',
  capability: 'leadership',
  title: 'Sessions with a mentor, coach or sponsor',
  counts: 'noted in the growth log, or met in the calendar, in 28 days',
  counted: 'sessions',
  unit: 'times in 28 days',
  time: 'rolling',
  inputs: ['calendar', 'people', 'growth'],
  better: 'more',
  floor: 0,
  heading: 2,
  headingSource: 'Our judgement. Yours to change.',
  misleads: 'A coffee is not mentoring.',
};

export const OWN_STRETCH: MeasureDefinition = {
  id: 'leadership.own-stretch',
  capability: 'leadership',
  title: 'A stretch role or program of your own',
  counts: 'one that goes on, ½ without and 1 with evidence in the last 90 days',
  counted: 'stretch roles and programs with evidence',
  unit: 'index',
  time: 'stock',
  inputs: ['growth'],
  better: 'more',
  floor: 0,
  heading: 1,
  headingSource: 'Our judgement. Yours to change.',
  misleads: 'A title is not a stretch.',
};
