import { describe, expect, it } from 'vitest';
import type { KeptPromise } from '../model.ts';
import { findMissing, sayPromises, sayStand, sortPromises, startPromise } from './promise-words.ts';

const PLAN: KeptPromise = {
  id: 'plan',
  what: 'Send the plan',
  to: 'priya@acme.example',
  made: '2026-11-20',
  by: '2026-11-27',
  ended: null,
};
const LATE: KeptPromise = { ...PLAN, id: 'late', by: '2026-11-23' };
const KEPT: KeptPromise = { ...PLAN, id: 'kept', ended: { outcome: 'kept', on: '2026-11-21' } };
const BROKEN: KeptPromise = {
  ...PLAN,
  id: 'broken',
  ended: { outcome: 'not-kept', on: '2026-11-22' },
};

describe('a page of promises', () => {
  it('parts what is past its day from what is open, and lists the others latest first', () => {
    const sorted = sortPromises([LATE, PLAN, KEPT, BROKEN], '2026-11-24');
    const ids = Object.values(sorted).map((some: readonly KeptPromise[]) =>
      some.map(({ id }) => id),
    );
    expect(ids).toEqual([['late'], ['plan'], ['broken', 'kept']]);
    expect(sayPromises(sorted)).toEqual({
      said: '2 promises are open.',
      shown: '1 past its day, 1 of 2 others kept.',
    });
  });

  it('does not call late what is due today', () => {
    const { late, open } = sortPromises([PLAN], '2026-11-27');
    expect([late.length, open.length]).toEqual([0, 1]);
  });

  it('asks for a first one where there is none', () => {
    expect(sayPromises(sortPromises([], '2026-11-24')).said).toBe('What have you promised?');
  });
});

describe('a promise', () => {
  it.each([
    [PLAN, 'in 3 days'],
    [LATE, '1 day over'],
    [{ ...PLAN, by: '2026-11-24' }, 'today'],
    [BROKEN, 'not kept on'],
  ])('says how it stands', (promise, said) => {
    expect(sayStand(promise, { name: 'Priya', today: '2026-11-24' })).toContain(said);
  });

  it.each([
    [{}, 'Say what you promised.'],
    [{ what: 'Send it' }, 'Say to whom.'],
    [{ what: 'Send it', to: 'Priya' }, 'Say by when.'],
    [{ what: 'Send it', to: 'Priya', by: '2026-11-23' }, 'It is due before it was given.'],
    [{ what: 'Send it', to: 'Priya', by: '2026-11-24' }, undefined],
  ])('says what its form still lacks', (part, missing) => {
    expect(findMissing({ ...startPromise('2026-11-24'), ...part })).toBe(missing);
  });
});
