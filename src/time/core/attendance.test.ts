import { describe, expect, it } from 'vitest';
import { anAttendee, anOccurrence, MAYA } from '../../../tests/time-builders.ts';
import { insideDomains } from '../../kernel/mail-domains.ts';
import { answerTo, isOutside, peopleOn, titleOf } from './attendance.ts';

const own = new Set([MAYA, 'maya@home.example']);

describe('your answer to an event', () => {
  it('is accepted for one kept without organiser and attendees', () => {
    expect(answerTo(anOccurrence().event, own)).toBe('accepted');
  });

  it('is accepted for the organiser, whatever else the list says but no', () => {
    const answers = (['none', 'tentative', 'declined'] as const).map((answer) => {
      const people = [anAttendee(MAYA, { isOrganizer: true, answer }), anAttendee('ann@b.example')];
      return answerTo(anOccurrence({ people }).event, own);
    });
    expect(answers).toEqual(['accepted', 'accepted', 'declined']);
  });

  it('is none for one who is not on the list', () => {
    const people = [anAttendee('ann@b.example', { isOrganizer: true })];
    expect(answerTo(anOccurrence({ people }).event, own)).toBe('none');
  });

  it('is the strongest given under any of your addresses', () => {
    const people = [
      anAttendee(MAYA, { answer: 'none' }),
      anAttendee('maya@home.example', { answer: 'tentative' }),
    ];
    expect(answerTo(anOccurrence({ people }).event, own)).toBe('tentative');
  });
});

describe('the people on an event', () => {
  it('are the others: not you, not rooms, not those who declined', () => {
    const people = [
      anAttendee(MAYA),
      anAttendee('room@acme.example', { isResource: true }),
      anAttendee('no@acme.example', { answer: 'declined' }),
      anAttendee('perhaps@acme.example', { answer: 'tentative' }),
      anAttendee('host@acme.example', { isOrganizer: true, answer: 'none' }),
    ];
    expect(peopleOn(anOccurrence({ people }).event, own, new Map())).toEqual([
      'perhaps@acme.example',
      'host@acme.example',
    ]);
  });

  it('are not told of a private event, nor is its title', () => {
    const { event } = anOccurrence({ title: 'Doctor', with: ['ann'], isPrivate: true });
    expect([peopleOn(event, own, new Map()), titleOf(event)]).toEqual([[], 'Private event']);
  });
});

describe('inside and outside', () => {
  it('are told apart by the domains of your addresses, each exactly', () => {
    const domains = new Set(insideDomains(['maya@acme.example', 'maya@gmail.com']));
    const outside = ['ann@acme.example', 'bo@sub.acme.example', 'cy@gmail.com'].filter((address) =>
      isOutside(address, domains),
    );
    expect(outside).toEqual(['bo@sub.acme.example', 'cy@gmail.com']);
  });

  it('are unknown without a domain: then nobody is outside', () => {
    expect(isOutside('ann@acme.example', new Set(insideDomains(['maya@gmail.com'])))).toBe(false);
  });
});
