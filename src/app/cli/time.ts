import type { PeopleByAddress } from '../../people/model.ts';
import type { Answer, Rule } from '../../time/model.ts';
import { needFiles, readArguments, readWindow, WINDOW_OPTIONS } from './arguments.ts';
import { readCalendarFiles } from './calendar-files.ts';
import { readTextFile } from './text-file.ts';
import { makeTimeDocument } from './time/document.ts';
import { gatherTime } from './time/gather.ts';
import { suggestOwner } from './time/suggest-owner.ts';
import { WrongUse } from './wrong-use.ts';

export const help = `bearings time FILE… [options]

Counts the hours of a calendar, each minute once, sorts them by kind and measures them.
FILE is an .ics file or a .zip of them, as calendars export them; several are read as one.

  --me ADDRESS[,…]   your addresses: what you declined does not count, and you are not a guest
  --from D, --to D   a date (2026-03-16) or an instant; else the 12 weeks before the current one,
                     or before the end of an older calendar
  --zone NAME        time zone of weeks and days (Europe/Berlin); else that of this machine
  --rules FILE       JSON [{"match","field":"title"|"person"|"category","kind","horizon"?}],
                     the first that matches decides
  --answers FILE     CSV title,kind: what you say a meeting is for
  --people FILE      CSV address,relation,level,function: who is who; several relations with ;
                     without it, measures of people say what is missing
  --json             one JSON document on standard output
  -h, --help         this

Measures are those that a calendar and the files above can tell. Priorities, the growth log and
1:1s kept are told by a workspace alone (bearings serve).

Examples
  bearings time calendar.ics --me maya@acme.example
  bearings time work.zip --me maya@acme.example --people people.csv --answers answers.csv
  bearings time calendar.ics --from 2026-01-05 --to 2026-03-30 --zone Europe/Berlin --json
`;

const OPTIONS = {
  ...WINDOW_OPTIONS,
  me: { type: 'string', multiple: true },
  rules: { type: 'string' },
  answers: { type: 'string' },
  people: { type: 'string' },
} as const;

/**
 * `bearings time`: prints hours, kinds, series, questions and measures. Answers the exit code.
 * @throws UserError for a file that cannot be used, WrongUse for a command that cannot be understood
 */
export async function run(args: readonly string[], now = Date.now()): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const files = needFiles(positionals, 'time');
  const asked = readWindow(values);
  const own = readAddresses(values.me ?? []);
  const decisions = await readDecisions(values);
  const reading = await readCalendarFiles(files);
  const { facts, measured, isEarlier, warnings } = gatherTime(reading, {
    asked,
    now,
    own,
    ...decisions,
  });
  if (own.size === 0) process.stderr.write(suggestOwner(reading));
  const document = makeTimeDocument({ facts, measured, zone: asked.zone, warnings });
  if (values.json) {
    process.stdout.write(`${JSON.stringify(document)}\n`);
    return 0;
  }
  // What a terminal needs takes longer to load than a program should wait.
  const { writeWarnings } = await import('./output.ts');
  const { showTimeTables } = await import('./time/tables.ts');
  writeWarnings(warnings);
  process.stdout.write(showTimeTables(document, { zone: asked.zone, isEarlier, facts }));
  return 0;
}

function readAddresses(given: readonly string[]): ReadonlySet<string> {
  const addresses = given
    .flatMap((text) => text.split(','))
    .map((text) =>
      text
        .trim()
        .toLowerCase()
        .replace(/^mailto:/, ''),
    )
    .filter((text) => text !== '');
  const wrong = addresses.find((address) => !address.includes('@'));
  if (wrong !== undefined) throw new WrongUse(`--me: “${wrong}” is no e-mail address.`);
  return new Set(addresses);
}

interface DecisionFiles {
  readonly rules?: string | undefined;
  readonly answers?: string | undefined;
  readonly people?: string | undefined;
}

/** What was decided; each reader is loaded only where it is needed. */
async function readDecisions({ rules, answers, people }: DecisionFiles): Promise<{
  readonly rules: readonly Rule[];
  readonly answers: readonly Answer[];
  readonly people: PeopleByAddress;
}> {
  return {
    rules:
      rules === undefined
        ? []
        : (await import('./time/rules-file.ts')).readRulesFile(readTextFile(rules)),
    answers:
      answers === undefined
        ? []
        : await (await import('./time/answers-file.ts')).readAnswersFile(readTextFile(answers)),
    people:
      people === undefined
        ? new Map()
        : await (await import('./time/people-file.ts')).readPeopleFile(readTextFile(people)),
  };
}
