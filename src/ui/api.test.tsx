import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { callApi, getQuery, keyOf, useChange, useData } from './api.ts';
import { showInTest } from './show-in-test.tsx';

const nameSchema = z.object({ name: z.string() });
const path = '/api/name';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function stubAnswer(answer: () => Response): void {
  vi.stubGlobal('fetch', () => Promise.resolve(answer()));
}

it('turns a refusal of the server into an error with its code, message and status', async () => {
  stubAnswer(() => Response.json({ code: 'too-long', message: 'Shorten it.' }, { status: 422 }));
  await expect(callApi({ method: 'GET', path, answer: nameSchema })).rejects.toMatchObject({
    code: 'too-long',
    message: 'Shorten it.',
    status: 422,
  });
});

it('says what to do when an error is no answer of ours', async () => {
  stubAnswer(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
  await expect(callApi({ method: 'GET', path, answer: nameSchema })).rejects.toMatchObject({
    code: 'unexpected-answer',
    message: expect.stringContaining('Try again'),
  });
});

it('says what to do when nobody answers', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(callApi({ method: 'GET', path, answer: nameSchema })).rejects.toMatchObject({
    code: 'unreachable',
    message: expect.stringContaining('Check that it still runs'),
  });
});

it('refuses an answer of another shape than declared', async () => {
  stubAnswer(() => Response.json({ name: 7 }));
  await expect(callApi({ method: 'GET', path, answer: nameSchema })).rejects.toThrow();
});

it('keeps the key of a path below the key of the path above it', () => {
  expect(keyOf('/api/time/records?measure=strategy.share')).toEqual([
    ...keyOf('/api/time/records'),
    'measure=strategy.share',
  ]);
});

interface Step {
  readonly name: string;
}

function NameForm() {
  const { name } = useData(getQuery(path, nameSchema));
  const change = useChange<Step, { name: string }>({
    send: (step) => callApi({ method: 'PUT', path, body: step, answer: nameSchema }),
    replaces: path,
    guess: (_, step) => ({ name: step.name }),
    undo: (step, before) =>
      before === undefined ? undefined : { said: `Now ${step.name}`, back: { name: before.name } },
  });
  return (
    <>
      <p>Kept: {name}</p>
      <button type="button" onClick={() => change.mutate({ name: 'Ada' })}>
        Change
      </button>
      <button type="button" onClick={() => change.mutate({ name: 'Grace' })}>
        Change again
      </button>
    </>
  );
}

function aServerOfNames() {
  let kept = { name: 'Maya' };
  return {
    [`GET ${path}`]: () => kept,
    [`PUT ${path}`]: (step: Step) => {
      kept = step;
      return kept;
    },
  };
}

it('takes a change back when its notice is undone by the key', async () => {
  await showInTest(<NameForm />, aServerOfNames());
  fireEvent.click(screen.getByRole('button', { name: 'Change' }));
  expect(await screen.findByText('Now Ada')).toBeTruthy();
  expect(screen.getByText('Kept: Ada')).toBeTruthy();
  fireEvent.keyDown(document.body, { key: 'z', metaKey: true });
  expect(await screen.findByText('Kept: Maya')).toBeTruthy();
  expect(await screen.findByText('Undone')).toBeTruthy();
});

it('shows again what is kept, and the reason, when a change is refused', async () => {
  const refusal = Response.json(
    { code: 'taken', message: 'Choose another name.' },
    { status: 409 },
  );
  await showInTest(<NameForm />, { ...aServerOfNames(), [`PUT ${path}`]: refusal });
  fireEvent.click(screen.getByRole('button', { name: 'Change' }));
  expect(await screen.findByText('Choose another name.')).toBeTruthy();
  await waitFor(() => expect(screen.getByText('Kept: Maya')).toBeTruthy());
});

it('sends the next change to an answer once the one before has arrived', async () => {
  await showInTest(<NameForm />, aServerOfNames());
  const answered = Promise.withResolvers<void>();
  const server = globalThis.fetch;
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    if (init.method === 'PUT') {
      sent.push(init.body);
      if (sent.length === 1) await answered.promise;
    }
    return await server(address, init);
  });
  fireEvent.click(screen.getByRole('button', { name: 'Change' }));
  fireEvent.click(screen.getByRole('button', { name: 'Change again' }));
  expect(await screen.findByText('Kept: Grace')).toBeTruthy();
  expect(sent).toEqual(['{"name":"Ada"}']);
  answered.resolve();
  expect(await screen.findByText('Now Grace')).toBeTruthy();
  expect(sent).toEqual(['{"name":"Ada"}', '{"name":"Grace"}']);
  expect(await screen.findByText('Kept: Grace')).toBeTruthy();
});

it('takes a change back only after the changes that were made before that', async () => {
  await showInTest(<NameForm />, aServerOfNames());
  const answered = Promise.withResolvers<void>();
  const server = globalThis.fetch;
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    if (init.method === 'PUT') {
      sent.push(init.body);
      if (sent.length === 2) await answered.promise;
    }
    return await server(address, init);
  });
  fireEvent.click(screen.getByRole('button', { name: 'Change' }));
  expect(await screen.findByText('Now Ada')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Change again' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(sent).toEqual(['{"name":"Ada"}', '{"name":"Grace"}']);
  answered.resolve();
  expect(await screen.findByText('Undone')).toBeTruthy();
  expect(sent.at(-1)).toBe('{"name":"Maya"}');
  expect(await screen.findByText('Kept: Maya')).toBeTruthy();
});
