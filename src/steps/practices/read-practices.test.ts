import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CAPABILITY_IDS, type CapabilityId } from '../../kernel/capability.ts';
import { FACT_KINDS, type Practice } from '../../notebook/practices/model.ts';
import { findMeasureTrouble, listWeeklyMeasures, readPractices } from './read-practices.ts';

function textOf(shift: CapabilityId): string {
  const file = new URL(`../../../content/en/practices/${shift}.yaml`, import.meta.url);
  return readFileSync(file, 'utf8');
}

/** One whole practice in YAML, with what is to be tried in it. */
function written(changes: Readonly<Record<string, string>> = {}): string {
  const lines = {
    id: 'strategy.hold-an-hour',
    shift: 'strategy',
    title: 'Hold an hour',
    fact: 'free-block',
    trigger: 'Your week has a hole.',
    act: 'Hold {day} from {from}.',
    minutes: '5',
    say: '["I am not free then."]',
    sort: 'rhythm',
    observable: 'The hour was held.',
    measure: 'strategy.protected',
    better: 'up',
    lag: '0',
    fails: 'You move it.',
    easier: 'Half of it.',
    harder: 'Every week.',
    kind: 'doing',
    evidence: '{ grade: ours, says: Our judgement. }',
    ...changes,
  };
  return Object.entries(lines)
    .map(([name, value], index) => `${index === 0 ? '- ' : '  '}${name}: ${value}`)
    .join('\n');
}

function read(text: string): string {
  try {
    return `${readPractices(text, 'strategy.yaml', 'strategy').length} read`;
  } catch (error) {
    return error instanceof Error ? error.message : 'not an error';
  }
}

describe('a practice', () => {
  it('is read when it says all that it must', () => {
    expect(read(written())).toBe('1 read');
  });

  it.each([
    ['is of no catalogue', 'strategy.mood'],
    ['rolls over weeks', 'network.coverage'],
    ['is a state of today', 'leadership.own-stretch'],
  ])('is refused when the measure it should move %s', (_, measure) => {
    expect(read(written({ measure }))).toBe(
      `strategy.yaml:11: ${measure} is no weekly measure; choose one that has a value a week`,
    );
  });

  it('is refused when it should move its measure away from where that is better', () => {
    expect(read(written({ measure: 'strategy.reactive' }))).toBe(
      'strategy.yaml:11: strategy.reactive is better when it goes down, not up',
    );
  });

  it('holds no name that its fact does not supply, in what is done and in what is said', () => {
    expect(read(written({ act: 'Ask {person}.', say: '["{hours} h are mine."]' }))).toBe(
      'strategy.yaml:6: {person} is nothing that free-block supplies\n' +
        'strategy.yaml:8: {hours} is nothing that free-block supplies',
    );
  });

  it('may be for any measure there is when it is a single act, and for no other', () => {
    const act = { sort: 'act', measure: 'network.coverage' };
    expect([read(written(act)), read(written({ ...act, measure: 'strategy.mood' }))]).toEqual([
      '1 read',
      'strategy.yaml:11: strategy.mood is no measure; choose one there is',
    ]);
  });

  it('says what can be seen, of names that its fact supplies', () => {
    expect([
      read(written({ observable: '""' })),
      read(written({ observable: '"{person} came."' })),
    ]).toEqual([
      'strategy.yaml:10: says nothing one can see',
      'strategy.yaml:10: {person} is nothing that free-block supplies',
    ]);
  });

  it('takes half an hour at most', () => {
    expect(read(written({ minutes: '31' }))).toBe(
      'strategy.yaml:7: an act takes 30 minutes at most',
    );
  });

  it('says how it fails, an easier and a harder form, and has words to say', () => {
    expect(read(written({ fails: '""', harder: '""', say: '[]' }))).toBe(
      [
        'strategy.yaml:14: fails is empty',
        'strategy.yaml:16: harder is empty',
        'strategy.yaml:8: say is empty',
      ].join('\n'),
    );
  });

  it('names the source of evidence that is not our own judgement', () => {
    expect(read(written({ evidence: '{ grade: B, says: One study. }' }))).toBe(
      'strategy.yaml:18: names its source',
    );
  });

  it('stands in the file of its shift, and once', () => {
    expect(read(`${written()}\n${written({ shift: 'network' })}`)).toBe(
      [
        'strategy.yaml:19: the id strategy.hold-an-hour is taken by an earlier entry',
        'strategy.yaml:20: this file holds strategy',
      ].join('\n'),
    );
  });
});

it('may move a measure without a better side either way', () => {
  const measure = 'strategy.protected';
  expect([
    findMeasureTrouble({ sort: 'rhythm', measure, better: 'up' }),
    findMeasureTrouble({ sort: 'rhythm', measure, better: 'down' }),
  ]).toEqual([undefined, undefined]);
});

it('lists as weekly what has a value a week, by shift', () => {
  expect(listWeeklyMeasures().map(({ id }) => id)).toEqual([
    'strategy.share',
    'strategy.agenda',
    'strategy.reactive',
    'strategy.protected',
    'leadership.coaching',
    'leadership.people',
    'network.decision-maker-hours',
    'delegation.hands-on',
    'delegation.could-run',
    'perspective.multi-function',
    'perspective.outside',
  ]);
});

describe('our practices', () => {
  const practices = CAPABILITY_IDS.flatMap((shift) =>
    readPractices(textOf(shift), `${shift}.yaml`, shift),
  );

  it('are six a shift at least, and more doing than thinking in each', () => {
    const few = CAPABILITY_IDS.filter((shift) => {
      const ofShift = practices.filter((each) => each.shift === shift);
      const doing = ofShift.filter(({ kind }) => kind === 'doing').length;
      return ofShift.length < 6 || doing * 2 <= ofShift.length;
    });
    expect(few).toEqual([]);
  });

  it('are single acts where the act is over in its week, and each ends in something to be seen', () => {
    const rhythms = practices.filter(({ sort }) => sort === 'rhythm').map(({ id }) => id);
    expect(rhythms).toEqual([
      'strategy.give-urgency-a-slot',
      'leadership.meet-the-least-met',
      'delegation.hand-over-the-series',
      'delegation.write-the-status-down',
      'relationships.even-out-the-time',
    ]);
    expect(practices.filter(({ observable }) => observable === '')).toEqual([]);
  });

  it('cover every kind of fact, and in each shift one fits anybody', () => {
    const facts = new Set(practices.map(({ fact }) => fact));
    expect(facts).toEqual(new Set(FACT_KINDS));
    const unfilled = CAPABILITY_IDS.filter(
      (shift) => !practices.some((each) => each.shift === shift && each.fact === 'none'),
    );
    expect(unfilled).toEqual([]);
  });

  it('speak to you in plain sentences: no third person, no praise, no shouting', () => {
    const wrong =
      /\b(one's|oneself|the manager|managers should|leaders|great|amazing|congrat\w*|utiliz\w*|leverage|synerg\w*|because)\b|!/i;
    expect(practices.flatMap((each) => textsOf(each).filter((text) => wrong.test(text)))).toEqual(
      [],
    );
  });

  it('say “you” or “your” in every trigger and failing, or speak of the other person', () => {
    const silent = practices.filter(
      ({ trigger, fails, act }) => !/\byou/i.test(trigger + fails + act),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('are short enough to be read standing: an act of 75 words, a sentence to say of 50', () => {
    const long = practices.filter(
      ({ act, say }) => wordsIn(act) > 75 || say.some((text) => wordsIn(text) > 50),
    );
    expect(long.map(({ id }) => id)).toEqual([]);
  });
});

function textsOf(practice: Practice): readonly string[] {
  const { title, trigger, act, fails, easier, harder, observable } = practice;
  return [title, trigger, act, fails, easier, harder, observable];
}

function wordsIn(text: string): number {
  return text.split(/\s+/).length;
}
