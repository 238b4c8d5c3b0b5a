import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CAPABILITY_IDS } from '../kernel/capability.ts';
import { readSelfCheck } from './read-self-check.ts';

const english = readFileSync(new URL('../../content/en/self-check.yaml', import.meta.url), 'utf8');

function read(text: string): string {
  try {
    return `${readSelfCheck(text, 'en.yaml').questions.length} questions`;
  } catch (error) {
    return error instanceof Error ? error.message : 'not an error';
  }
}

function lineOf(words: string): number {
  return english.slice(0, english.indexOf(words)).split('\n').length;
}

describe('the questions of the self-check', () => {
  const { questions, stem } = readSelfCheck(english, 'self-check.yaml');

  it('asks six questions a shift in the order of the shifts, two of them quick, one reversed', () => {
    const shifts = CAPABILITY_IDS.map((id) => {
      const ofShift = questions.filter((question) => question.capability === id);
      return [
        ofShift.length,
        ofShift.filter((question) => question.isQuick).length,
        ofShift.filter((question) => question.isReversed).length,
      ];
    });
    expect(shifts).toEqual(CAPABILITY_IDS.map(() => [6, 2, 1]));
  });

  it('never asks a reversed question among the quick ones', () => {
    expect(questions.filter((question) => question.isQuick && question.isReversed)).toEqual([]);
  });

  it('gives every question five different anchors and the words it begins with', () => {
    expect(new Set(questions.map((question) => new Set(question.anchors).size))).toEqual(
      new Set([5]),
    );
    expect(stem).toBe('In the last 90 days');
  });

  it('never asks the same thing twice', () => {
    expect(new Set(questions.map((question) => question.text)).size).toBe(36);
  });
});

describe('reading an edited self-check', () => {
  it('names the line of a question that is too long', () => {
    const text = english.replace('and said so.', `and said so${' again'.repeat(20)}.`);
    expect(read(text)).toBe(
      `en.yaml:${lineOf('and said so.')}: 34 words, and a question has at most 20`,
    );
  });

  it('names the line of an id that is used twice', () => {
    const text = english.replace('id: strategy.said-no', 'id: strategy.beyond-a-year');
    expect(read(text)).toBe(
      `en.yaml:${lineOf('id: strategy.said-no')}: the id strategy.beyond-a-year is taken by an earlier entry`,
    );
  });

  it('names the last question of a shift that has one too few, two reversed or one quick', () => {
    const line = lineOf('id: strategy.named-the-goal');
    const text = english
      .replace('    quick: true\n', '')
      .replace('    anchors: occasions\n\n', '    anchors: occasions\n    reversed: true\n\n');
    expect(read(text).split('\n')).toEqual([
      `en.yaml:${line - 1}: strategy needs 2 quick questions and has 1`,
      `en.yaml:${line - 1}: strategy needs 1 reversed question and has 2`,
    ]);
  });

  it('names the line of anchors nobody wrote and of an id of another shift', () => {
    const text = english
      .replace('    anchors: weeks\n', '    anchors: moons\n')
      .replace('id: network.introduced', 'id: strategy.introduced');
    expect(read(text).split('\n')).toEqual([
      `en.yaml:${lineOf('anchors: weeks\n')}: no anchors are called moons`,
      `en.yaml:${lineOf('id: network.introduced')}: the id of a question of network begins with network.`,
    ]);
  });

  it('names the line of a field it does not know and of a missing one', () => {
    const line = lineOf('text: You introduced two people');
    const text = english.replace(
      'text: You introduced two people',
      'txt: You introduced two people',
    );
    expect(read(text).split('\n')).toEqual([
      `en.yaml:${line - 2}: text is missing, or not string`,
      `en.yaml:${line - 2}: txt is not a field here`,
    ]);
  });

  it('names the line of an unknown shift and of a set of anchors that is not five', () => {
    const text = english
      .replace('capability: network', 'capability: networks')
      .replace('    - not once\n', '');
    expect(read(text).split('\n')).toEqual([
      `en.yaml:${lineOf('    - not once')}: times has the wrong size`,
      `en.yaml:${lineOf('capability: network') - 1}: capability is one of ${CAPABILITY_IDS.join(', ')}`,
    ]);
  });

  it('names the line at which the file stops being YAML', () => {
    expect(read(english.replace('anchors:\n', 'anchors: [\n'))).toMatch(/^en\.yaml:\d+: .+/);
  });

  it('refuses an empty file', () => {
    expect(read('')).toBe('en.yaml:1: the file is missing, or not object');
  });
});
