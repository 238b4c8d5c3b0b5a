import { NOTEBOOK } from '../../../notebook/catalog.ts';
import type { NavigationGroup } from '../../../ui/shell/navigation.ts';

/** What can be chosen: where it leads, or what it does. */
export interface Choice {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  /** after the title, quieter */
  readonly note?: string | undefined;
  readonly keys?: readonly string[] | undefined;
  /** other words it is looked for by */
  readonly words?: string | undefined;
  readonly run: () => void;
}

interface Place {
  readonly to: string;
  readonly title: string;
  readonly note: string;
  readonly words?: string;
}

/** Pages that have no place in the rail. */
const OTHER_PLACES: readonly Place[] = [
  ...NOTEBOOK.map(({ door: { to, title, under, called } }) => ({
    to,
    title,
    note: under,
    words: called,
  })),
  { to: '/strategy/time', title: 'Time', note: 'Strategy', words: 'hours weeks ledger meetings' },
  {
    to: '/network/people-you-need',
    title: 'Decision-makers',
    note: 'Network',
    words: 'who decides introduce coverage sponsor',
  },
  {
    to: '/network/fading',
    title: 'Fading ties',
    note: 'Network',
    words: 'overdue cadence snooze silent keep in touch',
  },
  {
    to: '/network/around',
    title: 'Around you',
    note: 'Network',
    words: 'graph people ties bridge strength drawing',
  },
  {
    to: '/network/brief',
    title: 'Meeting brief',
    note: 'Network',
    words: 'today tomorrow who is there prepare print',
  },
  {
    to: '/steps/next',
    title: 'Next step',
    note: 'Steps',
    words: 'offers what to do this week',
  },
  { to: '/steps/new', title: 'Take a step', note: 'Steps', words: 'declare hypothesis experiment' },
  { to: '/guides', title: 'Conversations', note: 'Steps', words: 'guides talk what to say' },
  { to: '/self-check', title: 'Self-check', note: 'Your answers', words: 'questions round' },
  { to: '/heading', title: 'Heading', note: 'Where you want to go', words: 'role letter goals' },
  { to: '/privacy', title: 'Privacy in plain words', note: 'Settings' },
  { to: '/welcome/promise', title: 'The first ten minutes', note: 'Start', words: 'onboarding' },
];

/** Every page of the rail, and those under them. */
export function listPlaces(
  groups: readonly NavigationGroup[],
  go: (to: string) => void,
): readonly Choice[] {
  const inRail = groups
    .flatMap(({ entries }) => entries)
    .map(({ to, title, key }) => ({ to, title, note: undefined, words: '', keys: ['g', key] }));
  const others = OTHER_PLACES.map((place) => ({ words: '', keys: undefined, ...place }));
  return [...inRail, ...others].map(({ to, ...place }) => ({
    ...place,
    id: `go ${to}`,
    group: 'Go to',
    run: () => go(to),
  }));
}
