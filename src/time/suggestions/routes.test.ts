import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anOwner, aStranger, aTestApp } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase } from '../../../tests/databases.ts';
import { aCalendar, importCalendar } from '../../../tests/imported-calendar.ts';
import { suggestionsSchema } from '../../people/model.ts';
import { savePerson } from '../../people/store.ts';
import { suggestionRoutes } from './routes.ts';

const NOW = Date.parse('2026-03-25T10:00:00Z');
const CALENDAR = aCalendar([
  {
    uid: 'staff',
    title: 'Staff',
    start: '20260223T090000Z',
    lines: ['RRULE:FREQ=WEEKLY;COUNT=4'],
    with: ['finance@acme.example', 'x@elsewhere.example'],
  },
]);

forEachDatabase((test) => {
  it('suggests what is not said yet, and no more once it is said', async () => {
    const { database } = test;
    const workspace = await aWorkspace(database);
    await importCalendar(database, workspace, { text: CALENDAR, now: NOW });
    const app = aTestApp({ database, routes: suggestionRoutes, now: () => NOW });
    const ask = await anOwner(app, database, workspace);
    async function suggested() {
      const answer = await ask('GET', '/api/people/suggestions');
      const { suggestions } = z.parse(suggestionsSchema, await answer.json());
      return suggestions.map(({ address, relation, function: of }) => {
        return [address, relation?.value, of?.value];
      });
    }
    const before = await suggested();
    const address = 'finance@acme.example';
    await savePerson(database, workspace, { address, change: { function: 'Finance' } });
    expect([before, await suggested()]).toEqual([
      [
        ['finance@acme.example', undefined, 'Finance'],
        ['x@elsewhere.example', 'outside', undefined],
      ],
      [['x@elsewhere.example', 'outside', undefined]],
    ]);
  });

  it('tells a stranger nothing', async () => {
    const stranger = aStranger(aTestApp({ database: test.database, routes: suggestionRoutes }));
    expect((await stranger('GET', '/api/people/suggestions')).status).toBe(401);
  });
});
