import { expect, it } from 'vitest';
import { readLine, sayDistance } from './read-line.ts';

const TODAY = '2026-11-24';

it('reads what, by when and how likely, in either order, and keeps commas of the text', () => {
  const whole = { text: 'Pricing, by use, is live', due: '2027-03-31', percent: 70, tags: [] };
  expect([
    readLine('Pricing, by use, is live, 2027-03-31, 70%', TODAY),
    readLine('Pricing, by use, is live , 70 ,2027-03-31', TODAY),
  ]).toEqual([whole, whole]);
});

it.each([
  ['2027-3-1', '2027-03-01'],
  ['31.3.2027', '2027-03-31'],
  ['31 March 2027', '2027-03-31'],
  ['1 Dec', '2026-12-01'],
  ['by 1 Nov', '2027-11-01'],
  ['March 2027', '2027-03-31'],
  ['end of Feb 2028', '2028-02-29'],
  ['end of 2027', '2027-12-31'],
  ['in 6 weeks', '2027-01-05'],
  ['in 3 months', '2027-02-24'],
  ['in a year', '2027-11-24'],
  ['tomorrow', '2026-11-25'],
])('reads the date %s', (said, due) => {
  expect(readLine(`It ships, ${said}, 60%`, TODAY)).toMatchObject({ text: 'It ships', due });
});

it('goes to the last day of a shorter month', () => {
  expect(readLine('x, in 3 months, 5%', '2026-11-30').due).toBe('2027-02-28');
});

it.each([
  'soon',
  '30 Feb 2027',
  '2027-02-30',
  '31 Foo 2027',
])('leaves %s in the text, since it is no date', (said) => {
  expect(readLine(`It ships, ${said}, 60%`, TODAY)).toMatchObject({
    text: `It ships, ${said}`,
    due: undefined,
    percent: 60,
  });
});

it('says nothing that the line does not say', () => {
  expect([readLine('', TODAY), readLine('70%', TODAY), readLine('It ships, 170%', TODAY)]).toEqual([
    { text: '', due: undefined, percent: undefined, tags: [] },
    { text: '70%', due: undefined, percent: undefined, tags: [] },
    { text: 'It ships, 170%', due: undefined, percent: undefined, tags: [] },
  ]);
});

it('takes words with a # as tags, each once, and no issue number in the middle of a word', () => {
  expect(readLine('Ships #pricing C#4 #pricing #q1, 60%', TODAY)).toMatchObject({
    text: 'Ships  C#4',
    tags: ['pricing', 'q1'],
  });
});

it('says how far a date is', () => {
  expect(
    ['2026-11-24', '2026-11-25', '2026-11-20', '2026-12-24', '2027-06-24', '2030-01-01'].map(
      (date) => sayDistance(date, TODAY),
    ),
  ).toEqual(['today', 'in 1 day', '4 days ago', 'in 4 weeks', 'in 7 months', 'in 3 years']);
});
