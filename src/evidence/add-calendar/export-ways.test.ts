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
  expect([
    sayNoWay('Outlook, new and web', 'file'),
    sayNoWay('Outlook, classic', 'address'),
  ]).toEqual([
    'Outlook, new and web, saves no calendar as a file. It gives an address: choose “An address”.',
    'Outlook, classic, gives no address. It saves a file: choose “A file”.',
  ]);
});
