import type { ForecastDraft, ForecastOutcome } from '../../notebook/forecasts/model.ts';
import { LEAVE_WEEK } from './meetings.ts';
import type { SampleDays } from './sample-days.ts';

type Came = ForecastOutcome | undefined;
type Line = readonly [
  made: number,
  due: number,
  percent: number,
  came: Came,
  text: string,
  tags: string,
];

/** Said once: the weeks in which it was made and is due, how likely, and what became of it. */
const LINES: readonly Line[] = [
  [-16, -12, 80, 'no', 'Tomas writes the scheduler proposal within a month', 'team'],
  [-16, -8, 70, 'yes', 'Finance signs the metering budget', 'pricing'],
  [-16, -6, 90, 'yes', 'Nobody leaves the team before the summer is over', 'team'],
  [-16, -4, 40, 'no', 'One of the three teams stops building its own scheduler', 'platform'],
  [-15, -10, 60, 'no', 'The vendor fixes the export queue', 'vendor'],
  [-15, -9, 85, 'yes', 'The certificate is renewed without a call at night', 'operations'],
  [-15, -5, 30, 'no', 'Sales gives up the yearly discount', 'pricing'],
  [-14, -11, 75, 'yes', 'Aiko takes the detail review when I ask her', 'team'],
  [-14, -8, 20, 'no', 'Henrik asks for the platform paper before I send it', 'platform'],
  [-14, -3, 65, 'yes', 'Pricing by use is decided in the leadership round', 'pricing'],
  [-13, -9, 70, 'yes', 'Ines closes the audit findings', 'operations'],
  [-13, -7, 55, 'no', 'Harborline offers a lower price', 'vendor'],
  [-12, -6, 80, 'yes', 'Priya can answer every question about a release', 'team'],
  [-12, -4, 25, 'yes', 'Marcus comes to a session about the platform', 'platform'],
  [-12, -2, 60, 'no', 'Two candidates for the open seat reach the last round', 'team'],
  [
    -11,
    -7,
    90,
    'yes',
    'Nothing breaks in the week I am away that I would have kept whole',
    'operations',
  ],
  [-10, -5, 35, 'no', 'Operations moves its change freeze', 'operations'],
  [-10, -3, 70, 'yes', 'Metering bills the first customer', 'pricing'],
  [-9, -4, 75, 'yes', 'I do not take the release sync back', 'team'],
  [-9, -2, 50, 'no', 'Kenji names one product that pays for the platform', 'platform'],
  [-8, -3, 15, 'no', 'Two of the nine ask for me in the release sync', 'team'],
  [-8, -1, 80, 'yes', 'The three bets fit on one page', 'platform'],
  [-7, -2, 60, 'yes', 'Jonah says first what goes wrong', 'team'],
  [-6, -2, 30, 'no', 'Leila’s campaign needs a change of ours', 'pricing'],
  [-6, -1, 85, 'yes', 'Priya calls a release off by herself', 'team'],
  [-5, -1, 20, 'no', 'Somebody asks me to take the release sync back', 'team'],
  [-13, -4, 50, 'void', 'The merger of the two test systems begins', 'platform'],
  [-4, -1, 40, undefined, 'Ingrid gives me half an hour about overtime', 'network'],
  [-6, -1, 55, undefined, 'The vendor call goes to every second week', 'vendor'],
  [-4, 9, 65, undefined, 'One of the three bets gets a budget', 'platform'],
  [-4, 22, 30, undefined, 'Two teams run on one scheduler', 'platform'],
  [-3, 12, 70, undefined, 'A third of new contracts is priced by use', 'pricing'],
  [-3, 48, 45, undefined, 'The platform earns a tenth of its cost', 'platform'],
  [-2, 6, 75, undefined, 'Aiko leads the vendor review without me', 'team'],
  [-2, 26, 60, undefined, 'Overtime in operations before releases is halved', 'operations'],
  [-1, 74, 35, undefined, 'A customer chooses us for what the platform can do', 'platform'],
];

/** What she says each Monday of the week, and what became of it: y or n, oldest first. */
const WEEKLY = [
  {
    text: 'This week’s release goes out on its day',
    tag: 'releases',
    percents: [90, 90, 85, 85, 80, 80, 75, 75, 70, 75, 80, 80, 85, 85, 90],
    came: 'ynnyynyyynyyyyy',
  },
  {
    text: 'Nobody is called at night this week',
    tag: 'operations',
    percents: [60, 60, 55, 50, 45, 40, 40, 50, 55, 60, 65, 65, 70, 70, 75],
    came: 'nynnnynynyyyyny',
  },
] as const;

const FIRST_WEEK = -16;

/** Forecasts with dates made from week and weekday, earliest made first. */
export function listForecasts(dateOf: SampleDays['dateOf']): readonly ForecastDraft[] {
  const weeks = Array.from({ length: -FIRST_WEEK }, (_, index) => FIRST_WEEK + index).filter(
    (week) => week !== LEAVE_WEEK,
  );
  const weekly = WEEKLY.flatMap(({ text, tag, percents, came }) =>
    weeks.flatMap((week, index): ForecastDraft[] => {
      const percent = percents[index];
      if (percent === undefined) return [];
      const outcome = came[index] === 'y' ? 'yes' : 'no';
      const [made, due] = [dateOf(week, 0), dateOf(week, 4)];
      return [{ text, made, due, percent, tags: [tag], resolved: { outcome, on: due } }];
    }),
  );
  const single = LINES.map(([made, due, percent, came, text, tag]): ForecastDraft => {
    const on = dateOf(due, 3);
    const resolved = came === undefined ? null : { outcome: came, on };
    return { text, made: dateOf(made, 1), due: on, percent, tags: [tag], resolved };
  });
  return [...weekly, ...single].sort((a, b) => (a.made < b.made ? -1 : 1));
}
