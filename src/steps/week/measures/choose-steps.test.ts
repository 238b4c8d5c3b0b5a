import { expect, it } from 'vitest';
import { dayOfDate } from '../../../kernel/week.ts';
import { makeSpan } from '../measures.ts';
import { chooseSteps } from './choose-steps.ts';

const SPAN = makeSpan('2026-11-16', '2026-11-22');

type Steps = Parameters<typeof chooseSteps>[0]['steps'];

const RUNNING: Steps[number] = {
  id: 'a',
  title: 'Hand on the release sync',
  state: 'running',
  from: '2026-11-16',
  isFixed: true,
  isSeenDue: false,
  on: '2026-12-21',
};

function choose(steps: Steps, seen: readonly string[] = []) {
  const items = seen.map(
    (id) => ({ id, title: id, did: 'seen', on: '2026-11-20', note: '' }) as const,
  );
  const today = dayOfDate('2026-11-24');
  const { last, told, next } = chooseSteps({ steps, span: SPAN, today, seen: items });
  return [last?.id, told?.id, next?.id];
}

it('asks how a step of the reviewed weeks went, and holds time for one of a week to come', () => {
  expect([
    choose([RUNNING]),
    choose([{ ...RUNNING, from: '2026-11-23' }]),
    choose([{ ...RUNNING, state: 'too early' }]),
    choose([]),
  ]).toEqual([
    ['a', undefined, undefined],
    [undefined, undefined, 'a'],
    [undefined, undefined, undefined],
    [undefined, undefined, undefined],
  ]);
});

it('shows a verdict once, while it is not older than two weeks', () => {
  const told = { ...RUNNING, id: 'b', state: 'cannot tell', on: '2026-11-11' } as const;
  expect([choose([told]), choose([told], ['b']), choose([{ ...told, on: '2026-11-10' }])]).toEqual([
    [undefined, 'b', undefined],
    [undefined, undefined, undefined],
    [undefined, undefined, undefined],
  ]);
});
