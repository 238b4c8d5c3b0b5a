import * as z from 'zod/mini';
import { type Attendee, type CalendarEvent, EVENT_ANSWERS } from '../model.ts';

/** An event as the store keeps it: what says nothing (false, empty) is left out. */
export function encodeEvent(event: CalendarEvent): object {
  return {
    title: event.title,
    status: event.status,
    isAllDay: event.isAllDay || undefined,
    isFree: event.isFree || undefined,
    isOutOfOffice: event.isOutOfOffice || undefined,
    isPrivate: event.isPrivate || undefined,
    isRecurring: event.isRecurring || undefined,
    createdAt: event.createdAt,
    categories: event.categories.length > 0 ? event.categories : undefined,
    people: event.people.length > 0 ? event.people.map(encodePerson).sort(byAddress) : undefined,
  };
}

/** The event as it was before `encodeEvent`, people by address. */
export function decodeEvent(stored: StoredEvent, uid: string): CalendarEvent {
  return {
    uid,
    title: stored.title,
    status: stored.status,
    isAllDay: stored.isAllDay,
    isFree: stored.isFree,
    isOutOfOffice: stored.isOutOfOffice,
    isPrivate: stored.isPrivate,
    isRecurring: stored.isRecurring,
    createdAt: stored.createdAt,
    categories: stored.categories,
    people: stored.people.map(decodePerson),
  };
}

function encodePerson(person: Attendee) {
  return {
    address: person.address,
    name: person.name,
    answer: person.answer === 'none' ? undefined : person.answer,
    isOrganizer: person.isOrganizer || undefined,
    isResource: person.isResource || undefined,
    isOptional: person.isOptional || undefined,
  };
}

function decodePerson(stored: StoredPerson): Attendee {
  return { ...stored, name: stored.name };
}

function byAddress(one: { readonly address: string }, other: { readonly address: string }): number {
  return one.address < other.address ? -1 : 1;
}

const flag = z._default(z.boolean(), false);

const personSchema = z.object({
  address: z.string(),
  name: z.optional(z.string()),
  answer: z._default(z.enum(EVENT_ANSWERS), 'none'),
  isOrganizer: flag,
  isResource: flag,
  isOptional: flag,
});
type StoredPerson = z.infer<typeof personSchema>;

export const eventShape = {
  title: z.string(),
  status: z.optional(z.enum(['CONFIRMED', 'TENTATIVE', 'CANCELLED'])),
  isAllDay: flag,
  isFree: flag,
  isOutOfOffice: flag,
  isPrivate: flag,
  isRecurring: flag,
  createdAt: z.optional(z.number()),
  categories: z._default(z.array(z.string()), []),
  people: z._default(z.array(personSchema), []),
};
export const storedEventSchema = z.object(eventShape);
export type StoredEvent = z.infer<typeof storedEventSchema>;
