import { expect, it } from 'vitest';
import { aTime, aWeek, someWeeks } from './a-time.ts';
import { hoursOfPart, layoutStack, meanOfPart } from './stack-layout.ts';

const frame = { width: 700, height: 218, labelWidth: 150 };
const week = { strategy: 2, people: 2, review: 1, external: 1, 'hands-on': 1, coordination: 7 };
const busy = { ...week, hiring: 0.5, unsorted: 2 };

it('stacks a week without gaps or overlaps, on one scale with the others', () => {
  const [small, large] = layoutStack(aTime({ weeks: someWeeks(week, busy) }), frame).columns;
  const heights = (column: typeof small) =>
    column?.segments.reduce((sum, segment) => sum + segment.height, 0) ?? 0;
  expect(heights(large)).toBeCloseTo(200);
  expect(heights(small)).toBeCloseTo((200 * 14) / 16.5);
  expect(small?.top).toBeCloseTo(218 - heights(small));
});

it('keeps an empty slot for leave, whatever hours it holds', () => {
  const leave = aWeek(1, { byKind: { people: 40 }, isLeave: true });
  const weeks = [...someWeeks(week), leave, aWeek(2, { byKind: week })];
  const { columns } = layoutStack(aTime({ weeks }), frame);
  expect(columns.map((column) => column.segments.length)).toEqual([6, 0, 6]);
  expect(columns[0]?.top).toBe(18);
  const [first, second, third] = columns.map((column) => column.x);
  expect((second ?? 0) - (first ?? 0)).toBeCloseTo((third ?? 0) - (second ?? 0));
});

it('labels every layer with its mean over the last complete weeks, none over another', () => {
  const { labels } = layoutStack(aTime({ weeks: someWeeks(busy, busy, busy, week) }), frame);
  expect(labels.map((label) => [label.part, label.mean])).toEqual([
    ['unsorted', 1.5],
    ['others', 0.375],
    ['coordination', 7],
    ['hands-on', 1],
    ['external', 1],
    ['review', 1],
    ['people', 2],
    ['strategy', 2],
  ]);
  const gaps = labels.slice(1).map((label, index) => label.y - (labels[index]?.y ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(17 - 1e-9);
});

it('writes no labels beside the columns when no room is kept for them', () => {
  expect(
    layoutStack(aTime({ weeks: someWeeks(week) }), { ...frame, labelWidth: 0 }).labels,
  ).toEqual([]);
});

it('says no mean without a complete week', () => {
  const time = aTime({ weeks: [aWeek(0, { byKind: week, isComplete: false })] });
  const { names, labels } = layoutStack(time, frame);
  expect([meanOfPart(time, 'people', names), labels]).toEqual([undefined, []]);
});

it('sums the kinds without a name into one layer', () => {
  const many = { ...week, hiring: 0.5, admin: 0.25 };
  const time = aTime({ weeks: someWeeks(many) });
  const { names } = layoutStack(time, frame);
  expect(time.weeks.map((entry) => hoursOfPart(entry, 'others', names))).toEqual([0.75]);
});

it('draws nothing for no weeks', () => {
  const layout = layoutStack(aTime(), frame);
  expect([layout.columns, layout.labels, layout.edge]).toEqual([[], [], 0]);
});
