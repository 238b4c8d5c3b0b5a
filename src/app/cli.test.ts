import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCalendar, anEvent } from '../../tests/calendars.ts';

const BEARINGS = fileURLToPath(new URL('../../bin/bearings.js', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bearings-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function bearings(...args: readonly string[]) {
  const environment = { ...process.env, TZ: 'Europe/Berlin', COLUMNS: '60', NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [BEARINGS, ...args], {
    encoding: 'utf8',
    env: environment,
  });
  return { status, stdout, stderr };
}

const SYNC = anEvent(
  'UID:sync',
  'DTSTART;TZID=Europe/Berlin:20260302T100000',
  'DURATION:PT1H',
  'RRULE:FREQ=WEEKLY;COUNT=2',
  'SUMMARY:Sync \u001b[31m計画',
  'STATUS:CONFIRMED',
);
const LEAVE = ['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20260303', 'SUMMARY:Leave', 'END:VEVENT'];

describe('bearings', () => {
  it('says how it is used, and which version it is', () => {
    const help = bearings('--help');
    const version = bearings('--version');
    expect([
      help.status,
      help.stdout.includes('bearings occurrences FILE…'),
      version.status,
    ]).toEqual([0, true, 0]);
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('gives every command a help of its own with an example or its options', () => {
    const commands = [
      'serve',
      'link',
      'occurrences',
      'time',
      'network',
      'forecasts',
      'verdict',
      'doctor',
    ];
    const helps = commands.map((command) => bearings(command, '--help'));
    expect(helps.map(({ status }) => status)).toEqual(commands.map(() => 0));
    expect(helps.every(({ stdout }) => stdout.includes('--help'))).toBe(true);
  });

  it('answers 2 and says why when it is used in a way it does not know', () => {
    const uses = [
      ['nonsense'],
      ['occurrences'],
      ['occurrences', 'a.ics', '--nonsense'],
      ['occurrences', 'a.ics', '--from', 'yesterday'],
      ['occurrences', 'a.ics', '--zone', 'Mars/Olympus'],
      ['occurrences', 'a.ics', '--from', '2026-03-02', '--to', '2026-03-01'],
      ['network'],
      ['network', 'a.csv', 'b.csv'],
      ['network', 'a.csv', '--zone', 'UTC'],
      ['forecasts'],
      ['forecasts', 'a.csv', 'b.csv'],
      ['verdict', 'a.csv'],
      ['verdict', 'a.csv', '--direction', 'sideways'],
      ['verdict', 'a.csv', '--direction', 'up', '--grain', 'much'],
      ['verdict', '--direction', 'up'],
      ['link', 'extra'],
    ];
    const answers = uses.map((args) => bearings(...args));
    expect(answers.map(({ status, stdout }) => [status, stdout])).toEqual(uses.map(() => [2, '']));
    expect(answers.every(({ stderr }) => /^bearings: .+--help shows how\.\n$/.test(stderr))).toBe(
      true,
    );
  });
});

describe('bearings occurrences', () => {
  it('gives programs one document, times in UTC, dates as dates, the unknown as null', () => {
    const file = write('plain.ics', aCalendar(...SYNC, ...LEAVE, 'no line'));
    const { status, stdout, stderr } = bearings('occurrences', file, '--json');
    expect([status, stderr, JSON.parse(stdout)]).toEqual([
      0,
      '',
      {
        zone: 'Europe/Berlin',
        from: '2026-03-01T23:00:00Z',
        to: '2026-03-09T23:00:00Z',
        occurrences: [
          {
            uid: 'sync',
            start: '2026-03-02T09:00:00Z',
            end: '2026-03-02T10:00:00Z',
            allDay: false,
            summary: 'Sync \u001b[31m計画',
            status: 'CONFIRMED',
          },
          {
            uid: '',
            start: '2026-03-03',
            end: '2026-03-04',
            allDay: true,
            summary: 'Leave',
            status: null,
          },
          {
            uid: 'sync',
            start: '2026-03-09T09:00:00Z',
            end: '2026-03-09T10:00:00Z',
            allDay: false,
            summary: 'Sync \u001b[31m計画',
            status: 'CONFIRMED',
          },
        ],
        warnings: [
          {
            line: 17,
            component: 'VCALENDAR',
            message: 'the line is no “NAME:value” and was passed over',
          },
        ],
      },
    ]);
  });

  it('gives people a table as wide as their terminal, which no title can steer', () => {
    const file = write('table.ics', aCalendar(...SYNC, ...LEAVE));
    expect(bearings('occurrences', file, '--to', '2026-03-04').stdout).toBe(
      [
        'day             time         length  event           status',
        'Mon 2026-03-02  10:00–11:00  ██      Sync  [31m計画',
        'Tue 2026-03-03  all day              Leave',
        '2 occurrences, Europe/Berlin',
        '',
      ].join('\n'),
    );
  });

  it('reads several files and archives as one calendar, and names the file in a warning', () => {
    const plain = write('one.ics', aCalendar(...SYNC, 'no line'));
    const zip = write(
      'two.zip',
      zipSync({ 'a/Home.ics': aCalendar(...LEAVE), 'b/Work.ics': aCalendar(...SYNC) }),
    );
    const { stdout } = bearings('occurrences', plain, zip, '--json');
    const { occurrences, warnings } = JSON.parse(stdout);
    expect([
      occurrences.length,
      warnings.map(({ message }: { message: string }) => message),
    ]).toEqual([3, ['one.ics: the line is no “NAME:value” and was passed over']]);
  });

  it('lists what repeats without end until 13 weeks from now, unless told until when', () => {
    const file = write(
      'endless.ics',
      aCalendar(...anEvent('DTSTART:20200101T000000Z', 'RRULE:FREQ=DAILY')),
    );
    const all = JSON.parse(bearings('occurrences', file, '--json').stdout).occurrences;
    const asked = JSON.parse(
      bearings('occurrences', file, '--json', '--from', '2040-01-01', '--to', '2040-01-11').stdout,
    );
    const ahead = (Date.parse(all.at(-1).start) - Date.now()) / 86_400_000;
    expect([Math.ceil(ahead), asked.occurrences.length]).toEqual([13 * 7, 10]);
  });

  it('answers 1, and says which file, which line and why, when a file cannot be used', () => {
    const page = write('page.ics', new TextEncoder().encode('<html>Sign in</html>'));
    const answers = [
      bearings('occurrences', page),
      bearings('occurrences', join(folder, 'none.ics')),
      bearings('occurrences', folder),
    ];
    expect(
      answers.map(({ status, stdout, stderr }) => [status, stdout, stderr.replaceAll(folder, '')]),
    ).toEqual([
      [
        1,
        '',
        'bearings: /page.ics, line 1: The file is a web page, not a calendar: it holds no BEGIN:VCALENDAR. Export the calendar as .ics and choose that file.\n',
      ],
      [1, '', 'bearings: /none.ics: There is no such file.\n'],
      [1, '', 'bearings: : This is a folder; name the .ics files in it.\n'],
    ]);
  });

  it('ends quietly when nobody reads on', async () => {
    const file = write(
      'long.ics',
      aCalendar(...anEvent('DTSTART:20000101T000000Z', 'RRULE:FREQ=DAILY')),
    );
    const child = spawn(process.execPath, [BEARINGS, 'occurrences', file]);
    child.stdout.once('data', () => child.stdout.destroy());
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, stderr]).toEqual([0, '']);
  });
});
describe('bin/bearings.js', () => {
  const older = findOlderNode();

  it.skipIf(older === undefined)(
    'goes on with the Node of node_modules when an older one starts it, and passes on its answer',
    () => {
      const run = (...args: readonly string[]) =>
        spawnSync(older ?? '', [BEARINGS, ...args], { encoding: 'utf8' });
      const [version, wrong] = [run('--version'), run('nonsense')];
      expect([version.status, version.stdout, wrong.status, wrong.stdout]).toEqual([
        0,
        bearings('--version').stdout,
        2,
        '',
      ]);
    },
  );
});

/** A Node on the path that is too old for Bearings itself; many machines have one. */
function findOlderNode(): string | undefined {
  const names = (process.env.PATH ?? '').split(delimiter).map((part) => join(part, 'node'));
  return names.find((name) => {
    const { stdout } = spawnSync(name, ['--version'], { encoding: 'utf8' });
    const major = Number(/^v(\d+)/.exec(stdout ?? '')?.[1]);
    return major >= 20 && major < 26;
  });
}
