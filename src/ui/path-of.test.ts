import { expect, it } from 'vitest';
import { pathOf } from './path-of.ts';

const ONE = { method: 'get', path: '/api/things/:id/parts/:part.ics' } as const;
const ALL = { method: 'get', path: '/api/things' } as const;

it('writes what stands in the path so that it stays one part of it', () => {
  expect(pathOf(ONE, { params: { id: 'a/b?c', part: 'é' } })).toBe(
    '/api/things/a%2Fb%3Fc/parts/%C3%A9.ics',
  );
});

it('asks for what is known and leaves out what is not', () => {
  const query = { q: 'said no', most: 80, from: undefined };
  expect([pathOf(ALL), pathOf(ALL, { query }), pathOf(ALL, { query: {} })]).toEqual([
    '/api/things',
    '/api/things?q=said+no&most=80',
    '/api/things',
  ]);
});

it('does not compile without what the path names', () => {
  // @ts-expect-error the path names an id and a part
  expect(pathOf(ONE)).toBe('/api/things//parts/.ics');
  // @ts-expect-error the path names no id
  expect(pathOf(ALL, { params: { id: 'a' } })).toBe('/api/things');
});
