import { expect, it } from 'vitest';
import { sayHolder, sayHolders } from './holder-words.ts';

it('says which report could hold a meeting of yours, and whose any other is', () => {
  const own = { isOwn: true, heldBy: null };
  const held = [
    { ...own, couldHold: ['Priya Raman', 'Tomas Novak', 'Ines Duarte'] },
    { ...own, couldHold: ['Priya Raman'] },
    { ...own, couldHold: [] },
    { isOwn: false, heldBy: 'Clara Nyström', couldHold: [] },
    { isOwn: false, heldBy: null, couldHold: [] },
  ];
  expect([held.map(sayHolder), held.map(sayHolders)]).toEqual([
    ['Priya Raman, 2 more', 'Priya Raman', '', 'held by Clara Nyström', ''],
    ['Priya Raman, Tomas Novak, Ines Duarte', 'Priya Raman', '', 'held by Clara Nyström', ''],
  ]);
});
