import { describe, expect, it } from 'vitest';
import { NOTHING_SAID } from './attributes.ts';
import { guessNotPerson, isPersonAt } from './not-people.ts';

const known = { ...NOTHING_SAID, relations: [] };

describe('who is no person', () => {
  it.each([
    'all-staff@acme.example',
    'team-platform@acme.example',
    'platform-team@acme.example',
    'board-list@acme.example',
    'everyone@acme.example',
    'dl-emea@acme.example',
    'noreply@acme.example',
    'no-reply@acme.example',
    'do_not_reply@acme.example',
    'notifications@acme.example',
    'room-12@acme.example',
    'meetingroom.3@acme.example',
    'dev@acme.example',
    'info@acme.example',
  ])('is %s, by the form of the address', (address) => {
    expect([guessNotPerson({ address }) !== undefined, isPersonAt({ address }, undefined)]).toEqual(
      [true, false],
    );
  });

  it.each([
    'Room Aspen',
    'Conference Room 4',
    'Berlin Boardroom',
    'Besprechungsraum 2',
    'Platform Team',
    'Team Nordlicht',
    'All Staff',
    'Leadership Group',
    'Verteiler',
  ])('is “%s”, by its name', (name) => {
    expect(isPersonAt({ address: 'x7@acme.example', name }, undefined)).toBe(false);
  });

  it.each([
    ['ann@acme.example', undefined],
    ['allison.teame@acme.example', 'Allison Teame'],
    ['roomi@acme.example', 'Jalal Roomi'],
    ['success@acme.partner.example', 'Priya Rossi'],
    ['salim.allende@acme.example', 'Salim Allende'],
    ['tina.listner@acme.example', 'Tina Listner'],
    ['hr.partner2@acme.example', 'Greta Tanaka'],
    ['chief.of.staff@acme.example', 'Liam Rossi'],
    ['support.lead1@acme.example', 'Uma Gupta'],
    ['info@acme.example', 'Rosa Castillo'],
    ['finance@acme.example', undefined],
  ])('is not %s, called %s', (address, name) => {
    expect(guessNotPerson({ address, name })).toBeUndefined();
  });

  it('is whom the owner says, either way, and nobody whom they placed', () => {
    const list = { address: 'all-staff@acme.example' };
    const ann = { address: 'ann@acme.example' };
    expect([
      isPersonAt(list, { ...known, isPerson: true }),
      isPersonAt(ann, { ...known, isPerson: false }),
      isPersonAt(list, { ...known, relations: ['report'] }),
      isPersonAt(list, { ...known, function: 'Finance' }),
      isPersonAt(list, { ...known, relations: ['outside'] }),
      isPersonAt(list, known),
    ]).toEqual([true, false, true, true, false, false]);
  });
});
