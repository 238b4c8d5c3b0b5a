import { expect, it } from 'vitest';
import { someAround } from '../../../../../tests/around-builders.ts';
import { somePeople } from '../../../../../tests/facts-builders.ts';
import { anOccurrence, MAYA } from '../../../../../tests/time-builders.ts';
import { UTC } from '../../../../kernel/zone.ts';
import { describePersonPage } from './person.ts';

const ANN = 'ann@acme.example';

it('knows of someone the tie through the year, the latest first, who is there too, and what is ahead', () => {
  // 28 days ago 1 h alone: 1 × ½; 56 days ago 2 h with Bo: 2/2 × ¼
  const facts = someAround(
    [
      anOccurrence({ title: 'Walk', start: '2026-02-23T09:00:00Z', with: ['ann'] }),
      anOccurrence({ title: 'Plan', start: '2026-01-26T09:00:00Z', hours: 2, with: ['ann', 'bo'] }),
    ],
    { people: somePeople({ ann: { name: 'Ann' } }) },
  );
  const page = describePersonPage(ANN, {
    facts,
    written: [],
    person: undefined,
    ahead: [
      anOccurrence({ title: 'Review', start: '2026-03-26T09:00:00Z', with: ['ann', 'cy'] }),
      anOccurrence({ title: 'Not theirs', start: '2026-03-25T09:00:00Z', with: ['bo'] }),
      anOccurrence({ title: 'Begun', start: '2026-03-23T08:00:00Z', with: ['ann'] }),
    ],
    zone: UTC,
    own: new Set([MAYA]),
    now: Date.parse('2026-03-23T09:00:00Z'),
  });
  expect([page.tie.strength, page.tie.isLive, page.strengths.length]).toEqual([0.75, true, 9]);
  expect(page.strengths.map(({ on, strength }) => [on, strength > 0])).toEqual([
    ['2026-01-26', false],
    ['2026-02-02', true],
    ['2026-02-09', true],
    ['2026-02-16', true],
    ['2026-02-23', true],
    ['2026-03-02', true],
    ['2026-03-09', true],
    ['2026-03-16', true],
    ['2026-03-23', true],
  ]);
  expect([page.meetings.map(({ title }) => title), page.all]).toEqual([['Walk', 'Plan'], 2]);
  expect([page.circle, page.ahead]).toEqual([
    [{ id: 'bo@acme.example', name: 'bo@acme.example', together: 1 }],
    [{ on: '2026-03-26', title: 'Review' }],
  ]);
});
