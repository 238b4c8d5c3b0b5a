import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { aWorkspace } from '../../tests/builders.ts';
import { forEachDatabase } from '../../tests/databases.ts';
import { bumpRevision } from '../accounts/revision-store.ts';
import { UTC } from '../kernel/zone.ts';
import { loadMade } from './load-summary.ts';

const MONDAY = Date.parse('2026-03-23T00:00:00Z');
const DAY = 86_400_000;

forEachDatabase((test) => {
  async function aKeeper() {
    const workspace = await aWorkspace(test.database);
    let times = 0;
    /** Asks at an instant; answers with how often it was made by then. */
    async function ask(now: number, parts: { schema?: z.ZodMiniType; lasts?: 'day' } = {}) {
      const ground = { database: test.database, workspace, now };
      const { schema = NUMBER, lasts = 'week' } = parts;
      await loadMade(ground, {
        name: 'count',
        schema,
        lasts,
        make: async () => ({ made: { count: ++times }, zone: UTC }),
      });
      return times;
    }
    return { ask, workspace };
  }
  const NUMBER = z.object({ count: z.number() });

  it('is made once and kept until the week moves on', async () => {
    const { ask } = await aKeeper();
    const asked = [await ask(MONDAY), await ask(MONDAY + 7 * DAY - 1), await ask(MONDAY + 7 * DAY)];
    expect(asked).toEqual([1, 1, 2]);
  });

  it('is kept for a day where it counts up to today', async () => {
    const { ask } = await aKeeper();
    const lasts = 'day';
    const asked = [await ask(MONDAY, { lasts }), await ask(MONDAY + DAY - 1, { lasts })];
    expect([...asked, await ask(MONDAY + DAY, { lasts })]).toEqual([1, 1, 2]);
  });

  it('is made anew after a change of what hours are made from', async () => {
    const { ask, workspace } = await aKeeper();
    await ask(MONDAY);
    await bumpRevision(test.database, workspace);
    expect(await ask(MONDAY)).toBe(2);
  });

  it('is made anew when an earlier version kept it in another shape', async () => {
    const { ask } = await aKeeper();
    await ask(MONDAY, { schema: z.object({ count: z.number(), of: z.number() }) });
    expect(await ask(MONDAY)).toBe(2);
  });
});
