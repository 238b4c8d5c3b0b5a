import { pickOne } from './seeded.ts';

/** Names by the name of their list. */
export type Lists = ReadonlyMap<string, readonly string[]>;

/** Fills the slots of a pattern: `Lunch w/ {full}` becomes `Lunch w/ Ana Holt`. */
export function fillSlots(pattern: string, lists: Lists, random: () => number): string {
  const hat: Hat = {
    random,
    of: (name) => pickOne(lists.get(name) ?? [], random),
    initial: () => String.fromCharCode(65 + Math.floor(random() * 26)),
    digits: (count) => Array.from({ length: count }, () => Math.floor(random() * 10)).join(''),
  };
  return pattern.replace(/\{(\w+)\}/g, (whole, slot: string) => {
    const fill = SLOTS[slot];
    if (!fill) throw new Error(`no slot is called ${whole}: ${pattern}`);
    return fill(hat);
  });
}

interface Hat {
  readonly random: () => number;
  readonly of: (list: string) => string;
  readonly initial: () => string;
  readonly digits: (count: number) => string;
}

const SLOTS: Readonly<Record<string, (hat: Hat) => string>> = {
  first: ({ of }) => of('first-names'),
  last: ({ of }) => of('last-names'),
  full: ({ of }) => `${of('first-names')} ${of('last-names')}`,
  FIRST: ({ of }) => of('first-names').toUpperCase(),
  LAST: ({ of }) => of('last-names').toUpperCase(),
  initials: ({ initial }) => initial() + initial(),
  company: nameCompany,
  place: ({ of }) => of('places'),
  city: ({ of }) => of('places'),
  region: ({ of }) => of('regions'),
  airline: ({ of }) => of('airlines'),
  hotel: ({ of }) => of('hotels'),
  restaurant: ({ of, random }) => (random() < 0.3 ? `${of('last-names')}'s` : of('restaurants')),
  club: ({ of, random }) => (random() < 0.3 ? `${of('last-names')} Club` : of('clubs')),
  media: ({ of }) => of('media'),
  association: ({ of }) => of('associations'),
  university: ({ of }) => of('universities'),
  phone: ({ digits, random }) =>
    `${digits(3)}-${random() < 0.6 ? `${digits(3)}-` : ''}${digits(4)}`,
  flight: ({ digits, random }) => digits(random() < 0.5 ? 3 : 4),
  room: ({ digits, random }) =>
    pickOne([`EB ${digits(4)}`, `Rm ${digits(3)}`, `${digits(2)}th floor`, 'Boardroom'], random),
  project: ({ of, random }) => (random() < 0.15 ? 'Project ' : '') + of('projects'),
  topic: ({ of }) => of('topics'),
  dept: ({ of }) => of('departments'),
  field: ({ of }) => of('fields'),
  title: ({ of }) => of('titles'),
};

/** Companies as calendars call them: known ones, names of people with an ending, initials. */
function nameCompany({ of, random, initial }: Hat): string {
  const roll = random();
  if (roll < 0.4) return of('companies');
  if (roll < 0.7) return `${of('last-names')} ${of('company-endings')}`;
  if (roll < 0.8) return `${of('last-names')} & ${of('last-names')}`;
  if (roll < 0.88) return initial() + initial() + initial();
  const [coined = ''] = of('projects').split(' ');
  return roll < 0.94
    ? `${coined} ${of('company-endings')}`
    : `${coined}${of('company-endings').toLowerCase()}`;
}
