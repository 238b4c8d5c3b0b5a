import { expect, it } from 'vitest';
import type { JournalEntry } from './model.ts';
import { writeMarkdown } from './write-markdown.ts';

function anEntry(change: Partial<JournalEntry>): JournalEntry {
  return {
    id: 'a',
    on: '2026-05-17',
    text: 'Said no twice.',
    prompt: null,
    asked: null,
    links: [],
    createdAt: '',
    updatedAt: '',
    ...change,
  };
}

it('exports an entry as a Markdown file with its date, what it is about and what was asked', () => {
  const entry = anEntry({
    asked: 'What did you hand over?',
    links: [{ kind: 'series', target: 'Release: sync' }],
  });
  expect(writeMarkdown([entry])).toEqual([
    {
      name: '2026-05-17.md',
      text: '---\ndate: 2026-05-17\nabout:\n- series: "Release: sync"\n---\n\n> What did you hand over?\n\nSaid no twice.\n',
    },
  ]);
});

it('gives two entries of one day two files, in the order they were written', () => {
  const files = writeMarkdown([
    anEntry({ id: 'b', text: 'second' }),
    anEntry({ id: 'a', text: 'first' }),
  ]);
  expect(files.map((file) => [file.name, file.text.includes('first')])).toEqual([
    ['2026-05-17.md', true],
    ['2026-05-17 2.md', false],
  ]);
});
