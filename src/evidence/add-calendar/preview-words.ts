import { sayCount, sayDate, sayNumber } from '../../ui/numbers.ts';
import type { Import } from '../model.ts';

type Preview = NonNullable<Import['preview']>;

/** `1,667 events, 4,912 times between 3 May 2021 and 29 May 2026`. */
export function sayWhatWasFound({ events, occurrences, from, to }: Preview): string {
  if (events === 0) return 'No events in this file.';
  const counts = `${sayCount(events, 'event')}, ${sayCount(occurrences, 'time')}`;
  if (from === null || to === null) return counts;
  return `${counts} between ${sayDate(from)} and ${sayDate(to)}`;
}

/** What will be different once it is saved, one line each; none for a plain first reading. */
export function sayWhatWillHappen(preview: Preview): readonly string[] {
  const isAgain = preview.changed > 0 || preview.vanished > 0 || preview.added < preview.events;
  const changes = [
    [preview.added, 'added'],
    [preview.changed, 'changed'],
    [preview.vanished, 'gone from the calendar'],
  ] as const;
  const said = changes
    .filter(([count]) => count > 0)
    .map(([count, how]) => `${sayNumber(count)} ${how}`);
  return [
    ...(isAgain
      ? [said.length === 0 ? 'Nothing is new since the last reading.' : `${said.join(', ')}.`]
      : []),
    ...(preview.excluded > 0
      ? [`${sayCount(preview.excluded, 'event')} left out by what you exclude.`]
      : []),
    ...(preview.private > 0
      ? [
          `${sayCount(preview.private, 'private event')} will keep hours and lose titles and people.`,
        ]
      : []),
  ];
}

/** `3 lines could not be read`: the head of the list of warnings. */
export function sayWarnings(count: number): string {
  return count === 1 ? '1 thing could not be read' : `${sayNumber(count)} things could not be read`;
}

/** What is under way, for the label of its bar. */
export function sayState({ state, name }: Pick<Import, 'state' | 'name'>): string {
  const words = {
    reading: `Reading ${name}`,
    preview: `${name} is read and not saved yet`,
    saving: `Saving ${name}`,
    done: `${name} is saved`,
    failed: `${name} could not be read`,
    cancelled: `${name} was cancelled`,
  } as const satisfies Record<Import['state'], string>;
  return words[state];
}
