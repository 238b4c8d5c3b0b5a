import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anOwner, aTestApp, ownerHeaders } from '../../../tests/apps.ts';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase } from '../../../tests/databases.ts';
import { mayOwn } from '../../accounts/may-own.ts';
import { makeApp } from '../../app/make-app.ts';
import { UserError } from '../../kernel/user-error.ts';
import { defineRoute } from './route.ts';

const echo = defineRoute(
  {
    method: 'post',
    path: '/api/echo/:place',
    access: mayOwn,
    summary: 'Says it again.',
    params: z.object({ place: z.string() }),
    query: z.object({ loud: z.optional(z.stringbool()) }),
    body: z.object({ text: z.string().check(z.maxLength(10)) }),
    answer: z.object({ text: z.string(), place: z.string(), isLoud: z.boolean() }),
    success: 202,
  },
  async ({ params, query, body }) => {
    const answer = { text: body.text, place: params.place, isLoud: query.loud ?? false };
    return { ...answer, undeclared: 'never leaves' };
  },
);

const broken = defineRoute(
  {
    method: 'get',
    path: '/api/broken/:how',
    access: mayOwn,
    summary: 'Breaks.',
    params: z.object({ how: z.enum(['shape', 'throw', 'refuse']) }),
    answer: z.object({ count: z.number() }),
  },
  async ({ params }) => {
    if (params.how === 'throw') throw new Error('Salary talk with Priya');
    if (params.how === 'refuse') throw new UserError('too-early', 'Come back on Monday.', 409);
    return { count: Number.NaN };
  },
);

const routes = [echo, broken];

forEachDatabase((test) => {
  async function owner() {
    const app = aTestApp({ database: test.database, routes });
    return await anOwner(app, test.database, await aWorkspace(test.database));
  }

  it('parses what comes, answers what was declared and nothing else', async () => {
    const ask = await owner();
    const answer = await ask('POST', '/api/echo/caf%C3%A9?loud=true', { text: 'hello' });
    expect([answer.status, await answer.json()]).toEqual([
      202,
      { text: 'hello', place: 'café', isLoud: true },
    ]);
  });

  it.each([
    [{ text: 12 }, 'text: Invalid input: expected string, received number'],
    [{ text: 'far too long' }, 'text: Too big: expected string to have <=10 characters'],
    [['hello'], 'body: Invalid input: expected object, received array'],
    [null, 'body: Invalid input: expected object, received null'],
  ])('refuses %j with the field and the reason', async (body, message) => {
    const answer = await (await owner())('POST', '/api/echo/here', body);
    expect([answer.status, await answer.json()]).toEqual([400, { code: 'wrong-value', message }]);
  });

  it.each([
    ['/api/echo/a%00b', { text: 'hello' }, 'broken-text'],
    ['/api/echo/here?loud=%00', { text: 'hello' }, 'broken-text'],
    [`/api/echo/${'a'.repeat(5000)}`, { text: 'hello' }, 'too-long'],
    [`/api/echo/here?loud=${'a'.repeat(6000)}`, { text: 'hello' }, 'too-long'],
    ['/api/echo/here', { text: 'a\0b' }, 'broken-text'],
    ['/api/echo/here', { text: 'hello', 'a\0b': 1 }, 'broken-text'],
  ])('refuses with words what no database can look for: %.40s with %j', async (path, body, code) => {
    const answer = await (await owner())('POST', path, body);
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { code, message: expect.stringMatching(/^The (text|address) .*\.$/) },
    ]);
  });

  it.each([
    ['text/plain', '{"text":"a"}', 415, 'not-json'],
    ['application/json', '{"text":', 400, 'broken-json'],
    ['application/json', '', 400, 'broken-json'],
    ['application/json', `{"text":"${'a'.repeat(1_000_001)}"}`, 413, 'too-large'],
  ])('refuses a body of %s that is no small JSON', async (type, body, status, code) => {
    const app = aTestApp({ database: test.database, routes });
    const workspace = await aWorkspace(test.database);
    const headers = { ...(await ownerHeaders(test.database, workspace)), 'Content-Type': type };
    const answer = await app.request('/api/echo/here', { method: 'POST', headers, body });
    expect([answer.status, await answer.json()]).toMatchObject([status, { code }]);
  });

  it('answers a person’s mistake with its code, and ours with none of its words', async () => {
    const written: string[] = [];
    const stream = new Writable({
      write(chunk, _encoding, done) {
        written.push(String(chunk));
        done();
      },
    });
    const app = makeApp({
      database: test.database,
      config: { origin: undefined, port: 80 },
      routes,
      version: '0',
      log: pino({ level: 'warn' }, stream),
      now: Date.now,
    });
    const ask = await anOwner(app, test.database, await aWorkspace(test.database));
    const answers = [];
    for (const how of ['refuse', 'throw', 'shape']) {
      const answer = await ask('GET', `/api/broken/${how}`);
      answers.push([answer.status, await answer.json()]);
    }
    const unexpected = { code: 'unexpected', message: expect.stringContaining('try again') };
    expect(answers).toEqual([
      [409, { code: 'too-early', message: 'Come back on Monday.' }],
      [500, unexpected],
      [500, unexpected],
    ]);
    expect(written.length).toBe(2);
    expect(written.join('')).toContain('mount-routes.test.ts');
    expect(written.join('')).not.toContain('Salary');
  });

  it('says what every answer must say to a browser', async () => {
    const answer = await (await owner())('GET', '/api/broken/refuse');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /default-src 'none'.*script-src 'self';.*frame-ancestors 'none'/,
      ),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
  });

  it('describes its routes to programs and to people', async () => {
    const ask = await owner();
    const { paths, openapi } = z.parse(
      z.object({ openapi: z.string(), paths: z.record(z.string(), z.looseObject({})) }),
      await (await ask('GET', '/api/openapi.json')).json(),
    );
    const page = await ask('GET', '/api');
    const text = await page.text();
    expect([openapi, Object.keys(paths)]).toEqual([
      '3.1.0',
      ['/api/echo/{place}', '/api/broken/{how}'],
    ]);
    expect(paths['/api/echo/{place}']).toMatchObject({
      post: {
        summary: 'Says it again.',
        parameters: [
          { name: 'place', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'loud', in: 'query', required: false },
        ],
        requestBody: {
          content: {
            'application/json': {
              schema: { properties: { text: { type: 'string', maxLength: 10 } } },
            },
          },
        },
        responses: { 202: {}, default: {} },
      },
    });
    expect(text).toContain('POST /api/echo/:place');
    expect(text).not.toMatch(/<script|style=|src=/);
  });

  it('has nothing at other addresses of the interface', async () => {
    const answer = await (await owner())('GET', '/api/nothing');
    expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'not-found' }]);
  });
});
