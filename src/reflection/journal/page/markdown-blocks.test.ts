import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readBlocks } from './markdown-blocks.ts';
import { readSpans } from './markdown-spans.ts';

it('parts a text into headings, paragraphs with their line breaks, lists and quotes', () => {
  const text =
    '# Friday\nSaid no.\nTwice.\n\n- to Ana\n* to Bo\n1. first\n2) second\n> what she\n> asked';
  expect(readBlocks(text)).toEqual([
    { kind: 'heading', lines: ['Friday'] },
    { kind: 'paragraph', lines: ['Said no.', 'Twice.'] },
    { kind: 'list', isOrdered: false, lines: ['to Ana', 'to Bo'] },
    { kind: 'list', isOrdered: true, lines: ['first', 'second'] },
    { kind: 'quote', lines: ['what she', 'asked'] },
  ]);
});

it('begins a new paragraph after an empty line, and finds nothing in nothing', () => {
  expect([readBlocks('one\n\n\ntwo').length, readBlocks(' \n\n'), readSpans('')]).toEqual([
    2,
    [],
    [],
  ]);
});

it('marks strong, emphasis, code and links in a line', () => {
  expect(readSpans('a **b c** *d* _e_ `f*g*` [h](https://example.org/i)')).toEqual([
    { kind: 'text', text: 'a ' },
    { kind: 'strong', text: 'b c' },
    { kind: 'text', text: ' ' },
    { kind: 'emphasis', text: 'd' },
    { kind: 'text', text: ' ' },
    { kind: 'emphasis', text: 'e' },
    { kind: 'text', text: ' ' },
    { kind: 'code', text: 'f*g*' },
    { kind: 'text', text: ' ' },
    { kind: 'link', text: 'h', to: 'https://example.org/i' },
  ]);
});

it('leaves sums, names with underscores, tags and addresses that run as they are written', () => {
  for (const line of ['2 * 3 * 4', 'a_b_c', '<b onload=x>', '[x](javascript:alert)', '**', '* *'])
    expect(readSpans(line)).toEqual([{ kind: 'text', text: line }]);
});

it('loses no letter of a line without marks', () => {
  fc.assert(
    fc.property(fc.string(), (line) => {
      const isPlain = !/[`*_[\]\n\r]/.test(line);
      fc.pre(isPlain);
      expect(readSpans(line).map(({ text }) => text)).toEqual(line === '' ? [] : [line]);
    }),
  );
});

it('reads a line once, however many marks are left open in it', () => {
  // one pass over a million letters; a look ahead from each of them would not end in this test
  const open = ['[', '[a](https://x', '](https://x', '*', '**a', '_a ', '`', '[[]', '*a '];
  for (const mark of open) {
    const line = mark.repeat(1_000_000 / mark.length);
    expect(readSpans(line).reduce((sum, { text }) => sum + text.length, 0)).toBeGreaterThan(0);
  }
  const text = '- to Ana\n'.repeat(100_000);
  expect(readBlocks(text)).toMatchObject([{ kind: 'list', lines: { length: 100_000 } }]);
});

it('finds what is closed among what is not', () => {
  expect(readSpans('[a [b](https://x.example) *c **d** ***e***')).toEqual([
    { kind: 'link', text: 'a [b', to: 'https://x.example' },
    { kind: 'text', text: ' *c ' },
    { kind: 'strong', text: 'd' },
    { kind: 'text', text: ' *' },
    { kind: 'strong', text: 'e' },
    { kind: 'text', text: '*' },
  ]);
});
