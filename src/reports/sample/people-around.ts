import type { ContactCard } from '../../evidence/read-contacts/contacts.ts';
import type { MailMessage } from '../../evidence/read-mail/mail.ts';
import type { PeopleReading } from '../../evidence/read-source/people-reading.ts';
import { HOUR, startOfDay } from '../../kernel/week.ts';
import type { Zone } from '../../kernel/zone.ts';
import { CAST, MAYA } from './cast.ts';
import { startChance } from './start-chance.ts';

const REPORTS = [CAST.priya, CAST.tomas, CAST.ines, CAST.aiko, CAST.jonah] as const;
const WEEKS = 16;
/** Of the hours at which she writes to them, fewer are late as the weeks go by. */
const EARLY_ON = [9, 11, 14, 16, 20, 21, 22] as const;
const LATER = [9, 10, 11, 13, 14, 15, 16, 21] as const;

/** Her messages to her reports and theirs to her, of sixteen weeks up to the Monday of this one. */
export function writeSampleMail({
  monday,
  zone,
  seed,
}: {
  /** days since 1970-01-01 */
  readonly monday: number;
  readonly zone: Zone;
  readonly seed: number;
}): PeopleReading {
  const chance = startChance(seed);
  const messages: MailMessage[] = [];
  for (let week = -WEEKS; week < 0; week++) {
    for (let place = 1; place <= REPORTS.length; place++) {
      for (const isHers of [true, false]) {
        const day = monday + 7 * week + chance.pick([0, 1, 2, 3, 4]);
        const hour = isHers ? chance.pick(week < -8 ? EARLY_ON : LATER) : 10;
        messages.push({
          id: messages.length + 1,
          answers: undefined,
          at: startOfDay(zone, day) + hour * HOUR,
          from: isHers ? 0 : place,
          to: [isHers ? place : 0],
        });
      }
    }
  }
  const people = [MAYA, ...REPORTS].map(({ address, name }) => ({ address, name }));
  return {
    ...NOTHING,
    kind: 'mail',
    format: 'mbox',
    people,
    messages,
    aside: [
      { reason: 'lists', count: 214 },
      { reason: 'automatic', count: 96 },
    ],
  };
}

/** What LinkedIn knows of some of those she deals with. */
export function listSampleConnections(dateOf: (daysAgo: number) => string): PeopleReading {
  const card = (
    { name, address }: { readonly name: string; readonly address: string },
    title: string,
    daysAgo: number,
  ): ContactCard => ({
    name,
    addresses: [address],
    organisation: 'Fernhill',
    title,
    department: undefined,
    connectedOn: dateOf(daysAgo),
    line: 0,
  });
  const cards = [
    card(CAST.henrik, 'VP Engineering', 900),
    card(CAST.marcus, 'Finance Director', 410),
    card(CAST.ingrid, 'Chief Operating Officer', 380),
    card(CAST.samuel, 'Product Manager', 820),
    card(CAST.clara, 'Operations Manager', 640),
    card(CAST.priya, 'Senior Engineer', 1200),
  ].map((each, index) => ({ ...each, line: index + 5 }));
  return { ...NOTHING, kind: 'contacts', format: 'linkedin', cards };
}

const NOTHING: Omit<PeopleReading, 'kind' | 'format'> = {
  cards: [],
  people: [],
  messages: [],
  aside: [],
  warnings: [],
  table: undefined,
};
