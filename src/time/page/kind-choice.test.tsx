import { expect, it } from 'vitest';
import { aSeries } from './a-time.ts';
import { saySorter } from './kind-choice.tsx';

it('says who decided, and of a guess how sure it is', () => {
  const said = [
    aSeries('a', 'people', { sorting: { by: 'you', confidence: 1 } }),
    aSeries('b', 'people', { sorting: { by: 'rule', confidence: 1 } }),
    aSeries('c', 'people', { sorting: { by: 'learned', confidence: 0.729 } }),
    aSeries('d', 'people', { sorting: { by: 'words', confidence: 0.6 } }),
    aSeries('e', 'people', { sorting: { by: 'words', confidence: 0.85 } }),
    aSeries('f', 'unsorted', { sorting: { confidence: 0.599 } }),
  ].map((series) => saySorter(series.sorting));
  expect(said).toEqual([
    'you',
    'your rule',
    'learned, 72%',
    'likely, 60%',
    'almost sure, 85%',
    'unsure, 59%',
  ]);
});
