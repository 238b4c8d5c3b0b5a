import type { Profile } from '../../accounts/model.ts';
import type { WrittenPerson } from '../../evidence/write-calendar.ts';
import type { Person } from '../../people/model.ts';

/** The sample person, and everyone on her calendar. All names and addresses are made up. */
export const MAYA = { name: 'Maya Lindholm', address: 'maya.lindholm@fernhill.example' } as const;

/** The owner's clock, so that her days are the days of the one who looks. */
export function sampleProfile(zone: string, aheadBy: string): Profile {
  const office = { from: 9 * 60, to: 17 * 60 + 30 };
  return {
    name: 'Maya',
    roleNow: 'Engineering manager, Platform',
    roleAhead: 'Director of engineering',
    aheadBy,
    zone,
    addresses: [MAYA.address],
    domains: ['fernhill.example'],
    workingHours: [office, office, office, office, office, null, null],
    onboarding: 'done',
  };
}

export const FUNCTIONS = {
  functions: ['Engineering', 'Product', 'Operations', 'Finance', 'Sales', 'Marketing'],
  home: 'Engineering',
} as const;

interface CastMember extends WrittenPerson {
  readonly relations: Person['relations'];
  readonly level: number | null;
  readonly function: (typeof FUNCTIONS.functions)[number] | null;
}

export const CAST = {
  elena: inside('Elena Marchetti', ['manager', 'decision-maker'], 1, 'Engineering'),
  henrik: inside('Henrik Solberg', ['skip-level', 'decision-maker'], 2, 'Engineering'),
  marcus: inside('Marcus Adeyemi', ['decision-maker'], 1, 'Finance'),
  ingrid: inside('Ingrid Vos', ['decision-maker'], 3, 'Operations'),
  kenji: inside('Kenji Tanaka', ['decision-maker'], 3, 'Product'),

  priya: inside('Priya Raman', ['report'], -1, 'Engineering'),
  tomas: inside('Tomas Novak', ['report', 'former-peer'], -1, 'Engineering'),
  ines: inside('Ines Duarte', ['report'], -1, 'Engineering'),
  aiko: inside('Aiko Mori', ['report'], -1, 'Engineering'),
  jonah: inside('Jonah Weiss', ['report'], -1, 'Engineering'),

  samuel: inside('Samuel Okoye', ['peer'], 0, 'Product'),
  clara: inside('Clara Nyström', ['peer'], 0, 'Operations'),
  rafael: inside('Rafael Costa', ['peer'], 0, 'Sales'),
  leila: inside('Leila Haddad', ['peer'], 0, 'Marketing'),
  wen: inside('Wen Li', ['peer'], 0, 'Finance'),
  noor: inside('Noor Aziz', [], -1, 'Operations'),
  owen: inside('Owen Clarke', [], -2, 'Engineering'),
  mei: inside('Mei Chen', [], -2, 'Engineering'),
  felix: inside('Félix Laurent', [], -2, 'Product'),

  sofia: outside('Sofia Andersson', 'sofia@andersson-advisory.example', ['mentor', 'outside']),
  daniel: outside('Daniel Brandt', 'd.brandt@harborline.example', ['outside']),
  petra: outside('Petra Kovač', 'p.kovac@harborline.example', ['outside']),
  grace: outside('Grace Mwangi', 'grace.mwangi@oakfield.example', ['customer']),
} as const satisfies Record<string, CastMember>;

export type CastName = keyof typeof CAST;

/** How often she wishes to meet some of them, and until when one of them can wait. */
export const WISHES: readonly {
  readonly name: CastName;
  readonly cadenceDays: number;
  /** days from today */
  readonly snoozedFor?: number;
}[] = [
  { name: 'henrik', cadenceDays: 14 },
  { name: 'ingrid', cadenceDays: 91 },
  { name: 'kenji', cadenceDays: 91, snoozedFor: 12 },
  { name: 'grace', cadenceDays: 14 },
  { name: 'sofia', cadenceDays: 30 },
];

function inside(
  name: string,
  relations: Person['relations'],
  level: number,
  ofFunction: CastMember['function'],
): CastMember {
  const plain = name.normalize('NFD').replaceAll(/\p{Mark}/gu, '');
  const address = `${plain.toLowerCase().replaceAll(' ', '.')}@fernhill.example`;
  return { name, address, relations, level, function: ofFunction };
}

function outside(name: string, address: string, relations: Person['relations']): CastMember {
  return { name, address, relations, level: null, function: null };
}
