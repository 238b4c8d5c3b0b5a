import { expect, it } from 'vitest';
import { NOTEBOOK } from '../catalog.ts';
import { NOTEBOOK_PAGES } from '../pages.tsx';
import { PRACTICES } from '../practices/kept.ts';

it('names each kind, its table, its address and its file of the archive once', () => {
  for (const of of ['kind', 'table', 'path', 'file'] as const) {
    const names = NOTEBOOK.map((kept) => kept[of]);
    expect(new Set(names).size, of).toBe(names.length);
  }
});

it('has the page that each kind leads to, and knows what can be noted from any page', () => {
  const pages = new Map(NOTEBOOK_PAGES.map((page) => [String(page.path), page]));
  // practices stand beside those of ours, on a page of the steps
  for (const { door } of NOTEBOOK.filter((kept) => kept !== PRACTICES))
    expect([...pages.keys()]).toContain(door.to);
  const noted = NOTEBOOK.flatMap(({ door }) => door.captures ?? []).map(({ what }) => what);
  expect(noted).toEqual([
    'forecast',
    'decision',
    'delegation',
    'promise',
    'insight',
    'session',
    'evidence',
  ]);
});
