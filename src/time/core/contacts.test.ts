import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { somePeople } from '../../../tests/facts-builders.ts';
import { anAttendee, anOccurrence, MAYA, zoneOf } from '../../../tests/time-builders.ts';
import type { Occurrence } from '../../evidence/model.ts';
import { dateOfDay, HOUR } from '../../kernel/week.ts';
import { UTC } from '../../kernel/zone.ts';
import type { PeopleByAddress } from '../../people/model.ts';
import { type Contact, contactsBefore, listContacts, tieStrength, usualGap } from './contacts.ts';

const SETTINGS = { zone: UTC, own: new Set([MAYA]), asOf: Date.parse('2026-03-23T00:00:00Z') };

function contacts(occurrences: readonly Occurrence[], people: PeopleByAddress = new Map()) {
  return listContacts(occurrences, { ...SETTINGS, people });
}

function named({ address }: { readonly address: string }) {
  return { address, name: '' };
}

/** Who was met on which day. */
function say(found: readonly Contact[]): string[] {
  return found.map(({ person, day }) => `${dateOfDay(day)} ${person}`);
}

const ANN = 'ann@acme.example';
const BO = 'bo@acme.example';
const CROWD = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

describe('a contact', () => {
  it('is once per person and day, however often they met', () => {
    const found = contacts([
      anOccurrence({ start: '2026-03-02T09:00:00Z', with: ['ann', 'bo'] }),
      anOccurrence({ start: '2026-03-02T15:00:00Z', with: ['ann'] }),
      anOccurrence({ start: '2026-03-03T09:00:00Z', with: ['ann'] }),
    ]);
    expect([say(found), found.map(({ meetings }) => meetings.length)]).toEqual([
      [`2026-03-02 ${ANN}`, `2026-03-02 ${BO}`, `2026-03-03 ${ANN}`],
      [2, 1, 1],
    ]);
  });

  it('takes a meeting of eight others, and none of nine', () => {
    const eight = anOccurrence({ with: CROWD });
    const nine = anOccurrence({ start: '2026-03-03T09:00:00Z', with: [...CROWD, 'i'] });
    expect(new Set(contacts([eight, nine]).map(({ day }) => dateOfDay(day)))).toEqual(
      new Set(['2026-03-02']),
    );
  });

  it('is with a person, not an address: two addresses of one are one of eight', () => {
    const people = somePeople({ a: { id: 'a' }, 'a@home.example': { id: 'a' } });
    const [met] = contacts([anOccurrence({ with: [...CROWD, 'a@home.example'] })], people);
    expect([met?.person, met?.meetings[0]?.people]).toEqual(['a', 8]);
  });

  it('is with people: no list, no room, no machine and nobody the owner says is none', () => {
    const people = somePeople({ bo: { isPerson: false } });
    const found = contacts(
      [anOccurrence({ with: ['all-staff', 'ann', 'bo', 'noreply', 'room-3'] })],
      people,
    );
    expect([say(found), found[0]?.meetings[0]?.people]).toEqual([[`2026-03-02 ${ANN}`], 1]);
  });

  it('is with people of direct messages too', () => {
    const at = Date.parse('2026-03-02T09:00:00Z');
    const to = (...names: string[]) => names.map((name) => ({ address: `${name}@acme.example` }));
    const [me] = to('maya');
    const [machine] = to('noreply');
    if (me === undefined || machine === undefined) throw new Error('nobody');
    const messages = [
      { at, from: me, to: to('ann', 'all-staff') },
      { at, from: machine, to: [me, ...to('bo')] },
    ].map((each) => ({ ...each, from: named(each.from), to: each.to.map(named) }));
    const found = listContacts([], { ...SETTINGS, people: new Map(), messages });
    expect(say(found)).toEqual([`2026-03-02 ${ANN}`]);
  });

  it('leaves out what was only planned when its calendar was last read, unless asked for', () => {
    const readAt = Date.parse('2026-03-03T12:00:00Z');
    const met = [
      { ...anOccurrence({ start: '2026-03-03T11:00:00Z', with: ['ann'] }), readAt },
      { ...anOccurrence({ start: '2026-03-03T12:00:00Z', with: ['bo'] }), readAt },
    ];
    const planned = listContacts(met, { ...SETTINGS, people: new Map(), withPlanned: true });
    expect([say(contacts(met)), say(planned)]).toEqual([
      [`2026-03-03 ${ANN}`],
      [`2026-03-03 ${ANN}`, `2026-03-03 ${BO}`],
    ]);
  });

  it('takes what two calendars hold as held where either was read after it', () => {
    const early = { ...anOccurrence({ uid: 'x', with: ['ann'] }), readAt: 0 };
    const late = { ...early, readAt: SETTINGS.asOf };
    expect([contacts([early]), contacts([early, late]), contacts([late, early])].map(say)).toEqual([
      [],
      [`2026-03-02 ${ANN}`],
      [`2026-03-02 ${ANN}`],
    ]);
  });

  it('leaves out what was not held, or not with someone', () => {
    const room = [anAttendee(MAYA), anAttendee('room@acme.example', { isResource: true })];
    const found = contacts([
      anOccurrence({ with: ['ann'], status: 'CANCELLED' }),
      anOccurrence({ with: ['ann'], answer: 'declined' }),
      anOccurrence({ with: ['ann'], isFree: true }),
      anOccurrence({ with: ['ann'], isAllDay: true, hours: 24 }),
      anOccurrence({ with: ['ann'], isPrivate: true }),
      anOccurrence({ people: room }),
      anOccurrence({ people: [anAttendee(MAYA), anAttendee(ANN, { answer: 'declined' })] }),
      anOccurrence({}),
      anOccurrence({ with: ['ann'], start: '2026-03-23T00:00:00Z' }),
    ]);
    expect(found).toEqual([]);
  });

  it('is on the local day: an evening in Auckland is not the day of London', () => {
    const late = anOccurrence({ start: '2026-03-02T12:30:00Z', with: ['ann'] });
    const [met] = listContacts([late], {
      ...SETTINGS,
      zone: zoneOf('Pacific/Auckland'),
      people: new Map(),
    });
    expect(met && dateOfDay(met.day)).toBe('2026-03-03');
  });

  it('names people as the list does, else as the calendar, else by address', () => {
    const guests = [ANN, BO, 'cy@acme.example'].map((address) =>
      anAttendee(address, address === 'cy@acme.example' ? {} : { name: 'As the calendar says' }),
    );
    const found = contacts(
      [anOccurrence({ people: [anAttendee(MAYA), ...guests] })],
      somePeople({ ann: { name: 'Ann' }, bo: {} }),
    );
    expect(found.map(({ name }) => name)).toEqual([
      'Ann',
      'As the calendar says',
      'cy@acme.example',
    ]);
  });

  it('counts the days before a day, itself left out', () => {
    const days = [10, 11, 14, 15].map((day) => aContact(day, 1));
    expect(contactsBefore(days, 15, 4).map(({ day }) => day)).toEqual([11, 14]);
  });
});

describe('the usual gap', () => {
  it('is the median of the gaps, unknown below two contacts', () => {
    // Gaps 7, 7, 7, 21: the median is 7; of 7 and 21 it is 14.
    const days = [0, 7, 14, 21, 42].map((day) => aContact(day, 1));
    expect([
      usualGap(days),
      usualGap(days.slice(3)),
      usualGap([]),
      usualGap(days.slice(4)),
    ]).toEqual([7, 21, undefined, undefined]);
  });
});

describe('the strength of a tie', () => {
  it('is the hours over the people, halved after four weeks', () => {
    // 1 h alone 28 days ago: ½. 2 h with another 56 days ago: 2/2 × ¼ = ¼.
    expect(tieStrength([aContact(0, 2, 2), aContact(28, 1)], 56)).toBeCloseTo(0.75, 12);
  });

  it('is nought without contacts, and before the first of them', () => {
    expect([tieStrength([], 9), tieStrength([aContact(9, 1)], 9)]).toEqual([0, 0]);
  });

  it('never grows by time alone', () => {
    fc.assert(
      fc.property(someContacts(), fc.nat(1000), fc.nat(1000), (met, day, later) => {
        const from = 1000 + day;
        expect(tieStrength(met, from + later)).toBeLessThanOrEqual(tieStrength(met, from));
      }),
    );
  });

  it('never weakens by one more contact', () => {
    fc.assert(
      fc.property(someContacts(), someContacts(), fc.nat(2000), (met, more, day) => {
        const one = more[0];
        const joined = one === undefined ? met : [...met, one];
        expect(tieStrength(joined, day)).toBeGreaterThanOrEqual(tieStrength(met, day));
      }),
    );
  });

  it('never weakens by one more meeting in the calendar', () => {
    const start = fc.integer({ min: 0, max: 400 });
    const hours = fc.constantFrom(0.25, 0.5, 1, 2);
    const others = fc.subarray(['ann', ...CROWD, 'i', 'j']);
    const meeting = fc.record({ start, hours, others });
    const strength = (meetings: readonly Occurrence[]) =>
      tieStrength(
        contacts(meetings).filter(({ person }) => person === ANN),
        Math.floor(SETTINGS.asOf / (24 * HOUR)),
      );
    fc.assert(
      fc.property(fc.array(meeting), meeting, (meetings, more) => {
        const [before, after] = [meetings, [...meetings, more]].map((some) =>
          strength(
            some.map((each) =>
              anOccurrence({
                start: new Date(SETTINGS.asOf - each.start * 24 * HOUR - HOUR).toISOString(),
                hours: each.hours,
                with: each.others,
              }),
            ),
          ),
        );
        expect(after).toBeGreaterThanOrEqual((before ?? 0) - 1e-12);
      }),
    );
  });
});

function aContact(day: number, hours: number, people = 1): Contact {
  return {
    person: ANN,
    name: '',
    day,
    meetings: [{ title: '', start: 0, hours, people, persons: [] }],
  };
}

function someContacts() {
  const contact = fc
    .record({
      day: fc.nat(999),
      hours: fc.double({ min: 0.1, max: 12, noNaN: true }),
      people: fc.integer({ min: 1, max: 8 }),
    })
    .map(({ day, hours, people }) => aContact(day, hours, people));
  return fc.array(contact);
}

describe('a direct message', () => {
  const [me] = SETTINGS.own;
  const say = (address: string) => ({ address, name: address.toUpperCase() });
  const write = (from: string, to: readonly string[], day = 0) => ({
    at: SETTINGS.asOf - (10 - day) * 24 * HOUR,
    from: say(from),
    to: to.map(say),
  });
  const mine = String(me);
  const metBy = (...messages: ReturnType<typeof write>[]) =>
    listContacts([], { ...SETTINGS, people: new Map(), messages }).map(
      ({ person, messages: of }) => [person, of?.length],
    );

  it('is a contact with all it was sent to, or with who sent it, once a day', () => {
    expect(metBy(write(mine, ['a@x', 'b@x']), write('a@x', [mine, 'c@x']))).toEqual([
      ['a@x', 2],
      ['b@x', 1],
    ]);
    expect(metBy(write(mine, ['a@x']), write(mine, ['a@x'], 1))).toEqual([
      ['a@x', 1],
      ['a@x', 1],
    ]);
  });

  it('is none between others, to oneself, or later than what is looked at', () => {
    expect(metBy(write('a@x', ['b@x']), write(mine, [mine]), write(mine, ['a@x'], 11))).toEqual([]);
  });

  it('names its people as the list does, else as it does itself', () => {
    const [contact] = listContacts([], {
      ...SETTINGS,
      people: new Map(),
      messages: [write('a@x', [mine])],
    });
    expect([contact?.name, contact?.meetings]).toEqual(['A@X', []]);
  });
});
