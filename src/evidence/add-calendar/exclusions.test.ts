import { expect, it } from 'vitest';
import { addExclusion, sayExclusion } from './exclusions.ts';

const doctor = { kind: 'word', value: 'doctor' } as const;

it('names what is left out: words and calendars quoted, people by address', () => {
  expect([
    sayExclusion(doctor),
    sayExclusion({ kind: 'address', value: 'ines@example.com' }),
    sayExclusion({ kind: 'calendar', value: 'Family' }),
  ]).toEqual(['the word “doctor”', 'ines@example.com', 'the calendar “Family”']);
});

it('leaves the same thing out once, in whatever case it is written', () => {
  expect([
    addExclusion([doctor], { kind: 'word', value: ' Doctor ' }),
    addExclusion([doctor], { kind: 'calendar', value: 'doctor' }),
    addExclusion([doctor], { kind: 'word', value: '  ' }),
  ]).toEqual([[doctor], [doctor, { kind: 'calendar', value: 'doctor' }], [doctor]]);
});
