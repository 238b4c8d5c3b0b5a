import { expect, it } from 'vitest';
import { isOtherInput, type PlaceboChoice, suggestPlacebos } from './placebos.ts';

function choice(id: string, inputs: PlaceboChoice['inputs'], parts: Partial<PlaceboChoice> = {}) {
  return { id, shift: id.split('.')[0] ?? '', inputs, weeks: 8, ...parts };
}

const share = choice('strategy.share', ['calendar']);
const agenda = choice('strategy.agenda', ['calendar', 'priorities']);
const coaching = choice('leadership.coaching', ['calendar', 'people']);
const outside = choice('perspective.outside', ['calendar', 'people'], { weeks: 3 });
const tasks = choice('delegation.tasks', ['tasks']);

it('takes for a placebo only what is not read from the same inputs', () => {
  expect([
    isOtherInput(share, share),
    isOtherInput(coaching, outside),
    isOtherInput(share, coaching),
    isOtherInput(share, tasks),
  ]).toEqual([false, false, true, true]);
});

it('suggests the most different inputs first, then another shift, then the most weeks', () => {
  const all = [agenda, coaching, outside, tasks, share];
  expect([
    suggestPlacebos(share, all),
    suggestPlacebos(coaching, [share, agenda, outside]),
    suggestPlacebos(share, [agenda, outside, coaching]),
  ]).toEqual([
    ['delegation.tasks', 'leadership.coaching'],
    ['strategy.agenda', 'strategy.share'],
    ['leadership.coaching', 'perspective.outside'],
  ]);
});

it('puts what has no weeks at all last, and breaks ties by the id', () => {
  const empty = choice('delegation.tasks', ['tasks'], { weeks: 0 });
  const same = choice('leadership.people', ['calendar', 'people']);
  expect(suggestPlacebos(share, [empty, same, coaching])).toEqual([
    'leadership.coaching',
    'leadership.people',
  ]);
});

it('suggests fewer where there are fewer', () => {
  expect(suggestPlacebos(share, [share])).toEqual([]);
});
