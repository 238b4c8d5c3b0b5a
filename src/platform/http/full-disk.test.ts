import { sql } from 'kysely';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { aTestApp } from '../../../tests/apps.ts';
import { openDatabase } from '../database/open-database.ts';
import { withTransaction } from '../database/transaction.ts';
import { anyone } from './policy.ts';
import { defineRoute } from './route.ts';

it('says that the disk is full, keeps nothing half, and goes on when there is room', async () => {
  const database = await openDatabase({ kind: 'sqlite', file: ':memory:' });
  await sql`create table note (id integer primary key, text text not null)`.execute(database);
  const write = defineRoute(
    {
      method: 'post',
      path: '/api/notes',
      access: anyone,
      summary: 'Keeps two notes.',
      body: z.object({ text: z.string() }),
    },
    async ({ body }) => {
      await withTransaction(database, async (transaction) => {
        await sql`insert into note (text) values (${'small'})`.execute(transaction);
        await sql`insert into note (text) values (${body.text})`.execute(transaction);
      });
      return undefined;
    },
  );
  const app = aTestApp({ database, routes: [write] });
  async function post(length: number): Promise<readonly unknown[]> {
    const answer = await app.request('/api/notes', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text: 'a'.repeat(length) }),
    });
    const { rows } = await sql<{ count: number }>`select count(*) as count from note`.execute(
      database,
    );
    return [answer.status, await answer.text().then(codeIn), rows[0]?.count];
  }
  await sql`pragma max_page_count = 20`.execute(database);
  const answers = [await post(10), await post(500_000), await post(10)];
  await sql`pragma query_only = on`.execute(database);
  answers.push(await post(10));
  await sql`pragma query_only = off`.execute(database);
  await sql`pragma max_page_count = 1000`.execute(database);
  answers.push(await post(500_000));
  await database.destroy();
  expect(answers).toEqual([
    [204, '', 2],
    [507, 'disk-full', 2],
    [204, '', 4],
    [507, 'data-read-only', 4],
    [204, '', 6],
  ]);
});

function codeIn(text: string): string {
  return /"code":"([a-z-]+)"/.exec(text)?.[1] ?? '';
}
