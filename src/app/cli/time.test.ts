import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { aCalendar } from '../../../tests/imported-calendar.ts';
import { MAYA } from '../../../tests/time-builders.ts';
import type { TimeDocument } from './time/document.ts';
import { help, run } from './time.ts';

/** A Wednesday. */
const NOW = Date.parse('2026-03-25T10:00:00Z');

const CALENDAR = aCalendar([
  {
    uid: 'plan',
    title: 'Qqqq',
    start: '20251230T090000Z',
    length: 'PT2H',
    lines: ['RRULE:FREQ=WEEKLY', 'CREATED:20251001T080000Z'],
    with: ['cfo@acme.example'],
  },
  {
    uid: 'staff',
    title: 'Zyxwv, Qrt',
    start: '20251229T090000Z',
    length: 'PT5H',
    lines: ['RRULE:FREQ=WEEKLY', 'CATEGORIES:Team', 'CREATED:20251001T080000Z'],
    with: ['ann@acme.example', 'bo@acme.example', 'cy@acme.example'],
  },
  {
    uid: 'no',
    title: 'Declined',
    start: '20260318T150000Z',
    lines: [
      'ATTENDEE;PARTSTAT=DECLINED:mailto:maya@acme.example',
      'ATTENDEE;PARTSTAT=ACCEPTED:mailto:ann@acme.example',
    ],
  },
]);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bearings-time-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** What the command prints, and its exit code. */
async function call(...args: readonly string[]) {
  const printed = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed[stream] += String(text);
      return true;
    });
  }
  const exit = await run(args, NOW);
  vi.restoreAllMocks();
  return { exit, ...printed };
}

async function document(...args: readonly string[]): Promise<TimeDocument> {
  const calendar = file('maya.ics', CALENDAR);
  const { stdout } = await call(calendar, '--json', '--zone', 'UTC', '--me', MAYA, ...args);
  return JSON.parse(stdout);
}

describe('bearings time --json', () => {
  it('counts the twelve weeks before this one', async () => {
    const { zone, from, to, asOf, hours, weeks, sorted } = await document();
    expect({
      zone,
      from,
      to,
      asOf,
      hours,
      sorted,
      weeks: weeks.length,
      last: weeks.at(-1),
    }).toEqual({
      zone: 'UTC',
      from: '2025-12-29T00:00:00Z',
      to: '2026-03-23T00:00:00Z',
      asOf: '2026-03-23T00:00:00Z',
      hours: 84,
      sorted: { share: 0, rules: 0, you: 0, learned: 0, words: 0 },
      weeks: 12,
      last: { week: '2026-W12', hours: 7, complete: true, byKind: { unsorted: 7 } },
    });
  });

  it('sorts by rules, then answers, and measures with who is who', async () => {
    const rules = JSON.stringify([
      { match: 'TEAM', field: 'category', kind: 'coordination', horizon: 'this quarter' },
    ]);
    const { byKind, sorted, series, ask, measures, warnings } = await document(
      '--rules',
      file('rules.json', rules),
      '--answers',
      file('answers.csv', 'title,kind\nqqqq,strategy\n"Zyxwv, Qrt",people\n'),
      '--people',
      file(
        'people.csv',
        'address,relation,level,function\nann@acme.example,report,-1,ops\ncfo@acme.example,peer;decision maker,1,finance\n',
      ),
    );
    expect({ byKind, sorted, series, ask, warnings }).toEqual({
      byKind: [
        { kind: 'coordination', hours: 60, share: 0.714286 },
        { kind: 'strategy', hours: 24, share: 0.285714 },
      ],
      sorted: { share: 1, rules: 0.714286, you: 0.285714, learned: 0, words: 0 },
      series: [
        {
          title: 'Zyxwv, Qrt',
          kind: 'coordination',
          by: 'rule',
          confidence: 1,
          horizon: 'this quarter',
          hours: 60,
          occurrences: 12,
          people: 3,
        },
        {
          title: 'Qqqq',
          kind: 'strategy',
          by: 'you',
          confidence: 1,
          horizon: 'beyond a year',
          hours: 24,
          occurrences: 12,
          people: 1,
        },
      ],
      ask: [],
      warnings: [],
    });
    expect(measures.map(({ id, value, count, enough }) => [id, value, count, enough])).toEqual([
      ['strategy.share', 0.285714, { of: 28, n: 8 }, true],
      ['strategy.reactive', 0, { of: 28, n: 0 }, true],
      ['strategy.protected', 33, { of: 160, n: 132 }, true],
      ['leadership.coaching', 0, { of: 1, n: 0 }, true],
      ['leadership.coaching-least', 0, { of: 1, n: 0 }, true],
      ['leadership.people', 0, { of: 28, n: 0 }, true],
      ['leadership.mentoring', null, { of: 0, n: 0 }, false],
      ['network.coverage', null, { of: 1, n: 1 }, false],
      ['network.decision-maker-hours', 0.285714, { of: 28, n: 8 }, true],
      ['network.ei', null, { of: 2, n: 1 }, false],
      ['network.senior', null, { of: 4, n: 1 }, false],
      ['network.fading', 0, { of: 2, n: 0 }, true],
      // Of the four the three of the staff meeting met each other.
      ['network.effective-size', null, { of: 4, n: 3 }, false],
      ['network.constraint', null, { of: 4, n: 3 }, false],
      ['delegation.hands-on', 0.714286, { of: 28, n: 20 }, true],
      ['delegation.could-run', 5, { of: 28, n: 20 }, true],
      ['relationships.parity', null, { of: 1, n: 0 }, false],
      ['relationships.skip-level', null, { of: 28, n: 0 }, false],
      ['perspective.multi-function', null, { of: 28, n: 0 }, false],
      // 20 h with operations and 8 with finance of two: −(.714 ln .714 + .286 ln .286)/ln 2
      ['perspective.breadth', 0.863121, { of: 28, n: 28 }, true],
      ['perspective.reached', 2, { of: 2, n: 2 }, true],
      ['perspective.outside', 0, { of: 28, n: 0 }, true],
    ]);
  });

  it('leaves out what files cannot tell: priorities, entries by hand and changes', async () => {
    const { measures } = await document();
    const ids = measures.map(({ id }) => id);
    const told = [
      'strategy.agenda',
      'strategy.horizon',
      'strategy.forecast-skill',
      'leadership.own-stretch',
      'leadership.latency',
      'network.contributions',
      'delegation.authority',
      'delegation.taken-back',
      'delegation.released',
      'delegation.without-me',
      'relationships.kept',
      'relationships.after-hours',
    ];
    expect(told.filter((id) => ids.includes(id))).toEqual([]);
  });

  it('says null, and what is missing, for what is not known', async () => {
    const { measures, ask } = await document('--from', '2026-03-16', '--to', '2026-03-23');
    expect([ask.map(({ title }) => title), measures[0]]).toEqual([
      ['Zyxwv, Qrt', 'Qqqq'],
      {
        id: 'strategy.share',
        value: null,
        unit: 'share',
        count: { of: 7, n: 0 },
        enough: false,
        missing: '1 complete week is there; 4 needed.',
        low: null,
        high: null,
      },
    ]);
  });

  it('counts the weeks of the span asked for, cut weeks as not complete', async () => {
    const { weeks, hours } = await document('--from', '2026-03-10', '--to', '2026-03-23');
    expect([hours, weeks.map(({ week, complete }) => [week, complete])]).toEqual([
      9,
      [
        ['2026-W11', false],
        ['2026-W12', true],
      ],
    ]);
  });

  it('counts an old calendar up to the week of its last event', async () => {
    const old = file('old.ics', CALENDAR.replaceAll('FREQ=WEEKLY', 'FREQ=WEEKLY;COUNT=3'));
    const { stdout } = await call(old, '--json', '--zone', 'UTC', '--me', 'x@y.example');
    const { asOf, to, hours }: TimeDocument = JSON.parse(stdout);
    // Not being on the list of "Declined", its hour counts, and it is the last event.
    expect([asOf, to, hours]).toEqual(['2026-03-23T00:00:00Z', '2026-03-23T00:00:00Z', 22]);
  });

  it('reads two files as one, an event in both once', async () => {
    const twice = [file('one.ics', CALENDAR), file('two.ics', CALENDAR)];
    const { stdout } = await call(...twice, '--json', '--zone', 'UTC', '--me', MAYA);
    expect(JSON.parse(stdout).hours).toBe(84);
  });

  it('lists what is left out without hours, to show how it was sorted', async () => {
    const answers = file('personal.csv', 'title,kind\nqqqq,personal\n');
    const { series, hours, byKind } = await document('--answers', answers);
    expect([
      hours,
      byKind.length,
      series.map(({ title, kind, hours: each }) => [title, kind, each]),
    ]).toEqual([
      60,
      1,
      [
        ['Zyxwv, Qrt', 'unsorted', 60],
        ['Qqqq', 'personal', 0],
      ],
    ]);
  });

  it('keeps the titles and people of private events to itself', async () => {
    const secret = file(
      'private.ics',
      aCalendar([
        {
          uid: 'p',
          title: 'Secret talk',
          start: '20260317T090000Z',
          lines: ['CLASS:PRIVATE'],
          with: ['ann@acme.example'],
        },
      ]),
    );
    const { stdout } = await call(secret, '--json', '--zone', 'UTC', '--me', MAYA);
    const { series, hours }: TimeDocument = JSON.parse(stdout);
    expect([hours, series.map(({ title, people }) => [title, people])]).toEqual([
      1,
      [['Private event', 0]],
    ]);
  });
});

describe('bearings time for people', () => {
  it('prints tables, and what lacks in words', async () => {
    const { exit, stdout } = await call(file('maya.ics', CALENDAR), '--zone', 'UTC', '--me', MAYA);
    expect([exit, stdout]).toEqual([
      0,
      expect.stringMatching(
        /84 hours, 2025-12-29 to 2026-03-22, UTC[\s\S]*2026-W12[\s\S]*unsorted[\s\S]*Zyxwv, Qrt[\s\S]*Strategic hours +– +Not enough data yet\. 0 of 28 hours are sorted; 22 needed\./,
      ),
    ]);
  });

  it('says what it assumes without --me, and who that likely is', async () => {
    const { stderr } = await call(file('maya.ics', CALENDAR), '--zone', 'UTC');
    expect(stderr).toBe(
      'Without --me nobody on an event is taken for you: nothing counts as declined. maya@acme.example is on 3 of 3 events with people: if that is you, add --me maya@acme.example\n',
    );
  });

  it('prints its help', async () => {
    expect(await call('--help')).toEqual({ exit: 0, stdout: help, stderr: '' });
  });
});

describe('what cannot be used', () => {
  it.each([
    ['--people', 'address,relation\nann@a.example,friend\n', 'line 2: “friend” is no relation'],
    ['--people', 'address,level\n\nann@a.example,high\n', 'line 3: “high” is no level'],
    ['--people', 'name\nAnn\n', 'line 1: there is no column address'],
    ['--people', 'address\n"ann\n', 'a quote that was opened is not closed'],
    ['--answers', 'title,kind\nSync,coordination\nChat,talk\n', 'line 3: “talk” is no kind'],
    ['--answers', 'title,kind\nSync, weekly,coordination\n', 'line 2: 3 cells for 2 columns'],
    ['--answers', '', 'line 1: the file is empty'],
    ['--rules', '{"match":"a"}', 'line 1: the rules are a list'],
    ['--rules', '[\n{"match":"a"\n"field":', 'line 3: the file is not JSON'],
    [
      '--rules',
      '[\n  {"match":"a","field":"title","kind":"people"},\n\n  {"match":"b, [","field":"titel"}\n]',
      'line 4: rule 2: "field" is one of title, person, category',
    ],
    ['--rules', '[{"match":" ","field":"title","kind":"people"}]', 'line 1: rule 1: "match"'],
  ])('%s %j is refused with file, line and reason', async (option, text, reason) => {
    const bad = file('bad', text);
    await expect(document(option, bad)).rejects.toThrow(
      expect.objectContaining({
        name: 'UserError',
        message: expect.stringMatching(new RegExp(`^${bad} .*${literally(reason)}`)),
      }),
    );
  });

  it('a file that is not there is named', async () => {
    await expect(document('--people', '/no/such.csv')).rejects.toThrow(
      '/no/such.csv: There is no such file.',
    );
  });

  it.each([
    [['--me', 'maya']],
    [['--from', '2026-03-09', '--to', '2026-03-02']],
    [['--fro', 'x']],
  ])('%j is wrong use', async (args) => {
    await expect(document(...args)).rejects.toThrow(expect.objectContaining({ name: 'WrongUse' }));
  });
});

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
