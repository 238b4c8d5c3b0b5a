import { expect, it } from 'vitest';
import { PROGRAMS, sayNoWay } from './export-ways.ts';

it('knows at least one way out of every program, each in a few steps', () => {
  for (const { file, address } of PROGRAMS) {
    const ways = [file, address].filter((way) => way !== undefined);
    expect(ways.length).toBeGreaterThan(0);
    for (const { steps } of ways) expect(steps.length).toBeLessThanOrEqual(5);
  }
});

it('names the other way where a program lacks one', () => {
  expect(sayNoWay('Outlook, classic')).toBe(
    'Outlook, classic, gives no address. It saves a file: choose “A file”.',
  );
});

it('says of each way out of the three large programs whether it carries who is invited', () => {
  const large = PROGRAMS.filter(({ id }) => id !== 'others' && id !== 'outlook-classic');
  const said = large.map(({ id, file, address }) => [
    id,
    ...[file, address].map((way) => /(invited|Apple)/.test(way?.note ?? '')),
  ]);
  expect(said).toEqual([
    ['google', true, true],
    ['outlook-new', true, true],
    ['apple', true, true],
  ]);
});

it('warns that the address of new Outlook names nobody, and shows the file that does', () => {
  const outlook = PROGRAMS.find(({ id }) => id === 'outlook-new');
  expect(outlook?.address?.note).toMatch(/^This address carries nobody .+ under “A file”/);
  expect(outlook?.file.steps.join(' ')).toMatch(/classic.+Save Calendar.+Full details/);
});
