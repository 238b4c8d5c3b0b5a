import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countWords, MOST_WORDS, readGuide } from './read-guides.ts';

const FOLDER = new URL('../../../content/en/guides/', import.meta.url);
const FILES = readdirSync(FOLDER);

function textOf(file: string): string {
  return readFileSync(new URL(file, FOLDER), 'utf8');
}

function read(text: string): string {
  try {
    return `“${readGuide(text, 'no.yaml').title}” is read`;
  } catch (error) {
    return error instanceof Error ? error.message : 'not an error';
  }
}

describe('a guide', () => {
  const text = textOf('saying-no.yaml');

  it('asks five questions, no more and no fewer', () => {
    expect(read(text.replace(/^ {2}- “What happens.*\n/m, ''))).toBe(
      'no.yaml:11: a guide asks 5 questions',
    );
  });

  it('has an answer to every hard reply', () => {
    const unanswered = text.replace(/ {4}you: >-\n {6}“It is, and.*\n.*\n/, '');
    expect(read(unanswered)).toBe('no.yaml:17: you is missing, or not string');
  });

  it('is refused when it does not stand on one page', () => {
    const long = text.replace(/^ {2}- “.*/gm, `  - ${'so '.repeat(70)}`);
    expect(read(long)).toMatch(/^no\.yaml:1: \d+ words do not stand on one page; 430 do$/);
  });
});

describe('our guides', () => {
  const guides = FILES.map((file) => readGuide(textOf(file), file));

  it('are twelve, each in the file of its id', () => {
    expect(guides.map(({ id }) => `${id}.yaml`)).toEqual(FILES);
    expect(guides.length).toBe(12);
  });

  it('stand on one page each', () => {
    expect(guides.filter((guide) => countWords(guide) > MOST_WORDS)).toEqual([]);
  });

  it('quote what is to be said: the opener, every question, every answer, and the close', () => {
    const spoken = guides.flatMap(({ opener, questions, replies, close }) => [
      opener,
      ...questions,
      ...replies.map(({ you }) => you),
      close,
    ]);
    expect(spoken.filter((text) => !/^“[^“”]+”$/.test(text))).toEqual([]);
  });

  it('ask questions that cannot be answered by yes or no', () => {
    const closed = /^“(Do|Does|Did|Is|Are|Can|Could|Would|Will|Have|Has)\b/;
    const asked = guides.flatMap(({ questions }) => questions);
    expect(asked.filter((text) => closed.test(text))).toEqual([]);
  });

  it('are speakable: no sentence to be said is longer than 32 words', () => {
    const said = guides.flatMap(({ opener, questions, replies, close }) =>
      [opener, ...questions, ...replies.map(({ you }) => you), close].flatMap((text) =>
        text.split(/(?<=[.?!])\s+/),
      ),
    );
    expect(said.filter((sentence) => sentence.split(/\s+/).length > 32)).toEqual([]);
  });
});
