import { expect, it } from 'vitest';
import { forEachDatabase } from '../../tests/databases.ts';
import { aCalendarFile, anEvidenceApp } from '../../tests/evidence-builders.ts';

forEachDatabase((test) => {
  it('stores a calendar once its preview is saved', async () => {
    const { importFile, sources } = await anEvidenceApp(test);
    const staff = { uid: 'a', title: 'Staff', start: '20261102T090000Z' };
    const done = await importFile(
      aCalendarFile([{ ...staff, more: ['RRULE:FREQ=WEEKLY'] }], 'Work'),
    );
    const { sources: list } = await sources();
    expect({ done, list }).toMatchObject({
      done: { name: 'Work', state: 'done', source: list[0]?.id, preview: { occurrences: 17 } },
      list: [{ name: 'Work', events: 1, occurrences: 17, from: '2026-11-02', to: '2027-02-22' }],
    });
  });
});
