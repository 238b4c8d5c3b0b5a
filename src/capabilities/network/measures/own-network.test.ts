import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Contact, contactsByPerson, tieStrength } from '../../../time/core/contacts.ts';
import { gatherTies, tiesAsOf } from './own-network.ts';

interface Met {
  readonly day: number;
  readonly hours: number;
  readonly persons: readonly string[];
}

/** Contacts as meetings make them, by day. */
function contactsOf(meetings: readonly Met[]): Contact[] {
  return meetings
    .toSorted((one, other) => one.day - other.day)
    .flatMap(({ day, hours, persons }) => {
      const meeting = { title: '', start: 0, hours, people: persons.length, persons };
      return persons.map((person) => ({ person, name: '', day, meetings: [meeting] }));
    });
}

/** The strength of each tie, by the two it is of; the owner has no name. */
function strengths(contacts: readonly Contact[], day: number): Map<string, number> {
  const { ids, contacts: rows } = tiesAsOf(gatherTies(contacts), day);
  const found = new Map<string, number>();
  for (const [place, id] of ids.entries()) {
    const end = rows.starts[place + 1] ?? 0;
    for (let tie = rows.starts[place] ?? 0; tie < end; tie++) {
      found.set(`${id}–${ids[rows.others[tie] ?? 0]}`, rows.weights[tie] ?? 0);
    }
  }
  return found;
}

it('are made by direct messages too, a quarter for each day on which two share any', () => {
  // 28 days ago two messages of Ann and Bo, one of them from Ann alone: .25 × ½ each, once.
  const both = { persons: ['ann', 'bo'] };
  const contacts: Contact[] = [
    {
      person: 'ann',
      name: '',
      day: 28,
      meetings: [],
      messages: [both, both, { persons: ['ann'] }],
    },
    { person: 'bo', name: '', day: 28, meetings: [], messages: [both, both] },
  ];
  const found = strengths(contacts, 56);
  expect([found.get('–ann'), found.get('–bo'), found.get('ann–bo')]).toEqual([0.125, 0.125, 0.125]);
  expect(tieStrength(contacts.slice(0, 1), 56)).toBe(0.125);
});

const meeting = fc.record({
  day: fc.nat(500),
  hours: fc.double({ min: 0.1, max: 12, noNaN: true }),
  persons: fc.subarray(['ann', 'bo', 'cy', 'dee', 'eve'], { minLength: 1 }),
});

describe('the ties of your people with each other', () => {
  it('are made as yours are, by the meetings they share', () => {
    // 56 days ago 2 h of Ann and Bo: 2/2 × ¼. 28 days ago 1 h of Ann alone: ½. 3 h of three: 1.
    const contacts = contactsOf([
      { day: 56, hours: 1, persons: ['ann'] },
      { day: 28, hours: 2, persons: ['ann', 'bo'] },
      { day: 84, hours: 3, persons: ['bo', 'ann', 'cy'] },
    ]);
    expect(strengths(contacts, 84)).toEqual(
      new Map([
        ['–ann', 0.75],
        ['–bo', 0.25],
        ['ann–', 0.75],
        ['ann–bo', 0.25],
        ['bo–', 0.25],
        ['bo–ann', 0.25],
      ]),
    );
    expect(strengths(contacts, 112).get('cy–bo')).toBe(0.5);
  });

  it('are of the year before, and of nobody where nothing was held', () => {
    const contacts = contactsOf([{ day: 10, hours: 1, persons: ['ann', 'bo'] }]);
    const sizes = [10, 11, 375, 376].map((day) => strengths(contacts, day).size);
    expect([sizes, strengths([], 9).size]).toEqual([[0, 6, 6, 0], 0]);
  });

  it('never grow by time alone', () => {
    fc.assert(
      fc.property(fc.array(meeting), fc.nat(400), fc.nat(400), (meetings, day, later) => {
        const contacts = contactsOf(meetings);
        const before = strengths(contacts, 501 + day);
        for (const [tie, strength] of strengths(contacts, 501 + day + later)) {
          expect(strength).toBeLessThanOrEqual(before.get(tie) ?? 0);
        }
      }),
    );
  });

  it('never weaken by one more meeting, as yours do not', () => {
    fc.assert(
      fc.property(fc.array(meeting), meeting, fc.nat(800), (meetings, more, day) => {
        const after = strengths(contactsOf([...meetings, more]), day);
        for (const [tie, strength] of strengths(contactsOf(meetings), day)) {
          expect(after.get(tie) ?? 0).toBeGreaterThanOrEqual(strength * (1 - 1e-12));
        }
      }),
    );
  });

  it('stand beside your own, which are those of a tie', () => {
    fc.assert(
      fc.property(fc.array(meeting), fc.nat(365), (meetings, day) => {
        const contacts = contactsOf(meetings);
        const found = strengths(contacts, day);
        for (const [person, met] of contactsByPerson(contacts)) {
          expect(found.get(`–${person}`) ?? 0).toBeCloseTo(tieStrength(met, day), 9);
        }
      }),
    );
  });
});
