import { expect, it } from 'vitest';
import { sayLate } from './late-words.ts';

const FILE = { name: 'Work', kind: 'file', on: '2026-10-19', trouble: null } as const;

it('names a calendar that was not read for seven days, with the way to read it again', () => {
  const address = { ...FILE, name: 'Team', kind: 'subscription' } as const;
  const late = sayLate(
    [FILE, { ...address, trouble: 'The address answered 404.' }, { ...FILE, on: '2026-11-18' }],
    '2026-11-24',
  );
  expect(late.map(({ name, way }) => [name, way])).toEqual([
    ['Work', 'Drop a fresh export'],
    ['Team', 'See its address'],
  ]);
  expect(late[0]?.said).toMatch(/^Your calendar “Work” ends on .*19.*: what came after/);
  expect(late[1]?.said).toMatch(/The address answered 404\.$/);
});

it('says nothing of one that was read six days ago', () => {
  expect([sayLate([FILE], '2026-10-25'), sayLate([FILE], '2026-10-26').length]).toEqual([[], 1]);
});
