import type { DirectMessage } from '../../evidence/read-mail/mail.ts';
import { DAY, localDay, MINUTE, startOfDay } from '../../kernel/week.ts';
import type { Zone } from '../../kernel/zone.ts';
import type { PeopleByAddress } from '../../people/model.ts';
import { personsAt } from './persons.ts';
import type { WorkingHours } from './working-time.ts';

/** A direct message that the owner sent. */
export interface SentMessage {
  /** epoch milliseconds */
  readonly at: number;
  /** local day, days since 1970-01-01 */
  readonly day: number;
  /** who received it, besides the owner */
  readonly persons: readonly string[];
  /** outside the working hours, on the owner’s clock */
  readonly isAfterHours: boolean;
}

interface SentSettings {
  readonly zone: Zone;
  readonly own: ReadonlySet<string>;
  readonly people: PeopleByAddress;
  readonly workingHours: WorkingHours;
  /** epoch milliseconds; later ones do not count */
  readonly asOf: number;
}

/** The direct messages that the owner sent to others, by time. */
export function listSentMessages(
  messages: readonly DirectMessage[],
  settings: SentSettings,
): SentMessage[] {
  const { zone, own, people, asOf } = settings;
  return messages.flatMap(({ at, from, to }) => {
    if (at >= asOf || !own.has(from.address)) return [];
    const addresses = to.map(({ address }) => address).filter((address) => !own.has(address));
    if (addresses.length === 0) return [];
    const day = localDay(zone, at);
    const isAfterHours = !isWorkingTime(at, day, settings);
    return [{ at, day, persons: personsAt(addresses, people), isAfterHours }];
  });
}

function isWorkingTime(at: number, day: number, { zone, workingHours }: SentSettings): boolean {
  // 1970-01-01 was a Thursday; 0 is Monday
  const hours = workingHours[(((day + 3) % 7) + 7) % 7] ?? null;
  if (hours === null) return false;
  const minutes = (at - startOfDay(zone, day)) / MINUTE;
  return minutes >= hours.from && minutes < Math.max(hours.from, hours.to) && minutes < DAY;
}
