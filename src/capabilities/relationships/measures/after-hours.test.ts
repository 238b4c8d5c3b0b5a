import { expect, it } from 'vitest';
import { measured, someFacts, somePeople } from '../../../../tests/facts-builders.ts';
import { findZone, UTC } from '../../../kernel/zone.ts';
import { listSentMessages } from '../../../time/core/sent-messages.ts';
import { USUAL_WORKING_HOURS } from '../../../time/core/working-time.ts';

const ME = 'maya@acme.example';
const BO = 'bo@acme.example';
const people = somePeople({ bo: { relations: ['report'] }, cy: {} });
const say = (address: string) => ({ address, name: '' });

function sent(zone = UTC, starts: readonly string[], to: readonly string[] = [BO]) {
  const messages = starts.map((at) => ({ at: Date.parse(at), from: say(ME), to: to.map(say) }));
  return listSentMessages(messages, {
    zone,
    own: new Set([ME]),
    people,
    workingHours: USUAL_WORKING_HOURS,
    asOf: Date.parse('2026-03-23T00:00:00Z'),
  });
}

/** Monday 2026-03-16 at an hour, and so many times. */
const at = (hour: number, times = 1) =>
  Array.from({ length: times }, () => `2026-03-16T${String(hour).padStart(2, '0')}:00:00Z`);

it('is the messages to reports outside working hours, of all to reports', () => {
  const facts = someFacts([], {
    people,
    sent: [
      ...sent(UTC, [...at(9, 30), ...at(16, 10), ...at(8, 3), ...at(17, 4), ...at(22, 3)]),
      ...sent(UTC, at(23, 20), ['cy@acme.example']),
    ],
  });
  const { value, count, low, high, missing, records } = measured(
    'relationships.after-hours',
    facts,
  );
  // 3 + 4 + 3 of 50: .2, Wilson's 80% from .1376 to .2815
  expect([value, count, missing, low, high]).toEqual([
    0.2,
    { n: 10, of: 50 },
    undefined,
    expect.closeTo(0.1376, 4),
    expect.closeTo(0.2815, 4),
  ]);
  expect(records.filter(({ isPart }) => isPart).length).toBe(10);
  expect(records[0]).toEqual({
    title: 'To bo@acme.example',
    when: '2026-03-16T22:00:00.000Z',
    detail: 'outside working hours',
    hours: null,
    isPart: true,
  });
});

it('takes the day and the hour on the owner’s clock, and no weekend as working time', () => {
  const tokyo = findZone('Asia/Tokyo') ?? UTC;
  const late = (starts: readonly string[]) => sent(tokyo, starts).map((each) => each.isAfterHours);
  // 09:00 in Tokyo on a Monday; 23:00 on Sunday UTC is 08:00 on Monday; Saturday noon
  expect(late(['2026-03-16T00:00:00Z', '2026-03-15T23:00:00Z', '2026-03-21T03:00:00Z'])).toEqual([
    false,
    true,
    true,
  ]);
});

it('is unknown below fifty messages, and while no report is named', () => {
  const few = someFacts([], { people, sent: sent(UTC, at(9, 49)) });
  expect([
    measured('relationships.after-hours', few).missing,
    measured('relationships.after-hours', someFacts([])).missing,
  ]).toEqual([
    '49 messages to reports in 90 days of mail; 50 needed.',
    'Nobody is named as your report; name them. 0 messages to reports in 90 days of mail; 50 needed.',
  ]);
});
