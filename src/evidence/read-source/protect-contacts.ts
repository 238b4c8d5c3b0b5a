import type { ContactCard } from '../read-contacts/contacts.ts';
import type { MailMessage, MailPerson } from '../read-mail/mail.ts';
import type { MailMonth } from '../read-mail/pack-mail.ts';

/** Of whom nothing may be kept: who is excluded, and who is blocked. */
export interface LeftOut {
  readonly hasAddress: (address: string) => boolean;
  readonly hasCard: (card: ContactCard) => boolean;
}

/** Cards without those of people who are left out: one of their addresses is enough. */
export function protectCards<Card extends ContactCard>(
  cards: readonly Card[],
  leftOut: LeftOut,
): readonly Card[] {
  return cards.filter((card) => !leftOut.hasCard(card));
}

/** Messages without those that name someone who is left out. */
export function protectMessages(
  people: readonly MailPerson[],
  messages: readonly MailMessage[],
  leftOut: LeftOut,
): readonly MailMessage[] {
  const gone = new Set(
    people.flatMap(({ address }, place) => (leftOut.hasAddress(address) ? [place] : [])),
  );
  if (gone.size === 0) return messages;
  return messages.filter(({ from, to }) => !gone.has(from) && !to.some((place) => gone.has(place)));
}

/** The same of a month that is stored; undefined when nothing of it is left. */
export function protectMonth(month: MailMonth, leftOut: LeftOut): MailMonth | undefined {
  const gone = month.people.map(([address]) => leftOut.hasAddress(address));
  if (!gone.includes(true)) return month;
  const messages = month.messages.filter(
    ([, from, to]) => gone[from] !== true && !to.some((place) => gone[place] === true),
  );
  if (messages.length === 0) return undefined;
  const places = new Map<number, number>();
  const people: (readonly [string, string])[] = [];
  for (const place of messages.flatMap(([, from, to]) => [from, ...to])) {
    const person = month.people[place];
    if (places.has(place) || person === undefined) continue;
    places.set(place, people.push(person) - 1);
  }
  const placeOf = (place: number) => places.get(place) ?? 0;
  return {
    month: month.month,
    people,
    messages: messages.map(([at, from, to, id, answers]) => [
      at,
      placeOf(from),
      to.map(placeOf),
      id,
      answers,
    ]),
  };
}
