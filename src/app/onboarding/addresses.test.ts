import { expect, it } from 'vitest';
import { readAddresses } from './addresses.ts';

it('reads addresses however they are parted, lower case and each once', () => {
  expect(readAddresses('Maya@Example.com; mailto:maya@home.example,\n maya@example.com')).toEqual({
    addresses: ['maya@example.com', 'maya@home.example'],
    unreadable: undefined,
  });
});

it('names the first piece that is no address', () => {
  expect(readAddresses('maya@example.com, maya, ines@')).toEqual({
    addresses: ['maya@example.com'],
    unreadable: 'maya',
  });
});

it('reads nothing in an empty line', () => {
  expect(readAddresses('  ')).toEqual({ addresses: [], unreadable: undefined });
});
