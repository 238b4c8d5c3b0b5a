import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { JournalDraft } from '../model.ts';
import { listUnsent } from './unsent.ts';
import { type Kept, makeKeeper } from './use-autosave.ts';

const id = '0191d3e0-0000-7000-8000-000000000000';
const empty: JournalDraft = { on: '2026-11-24', text: '', prompt: null, asked: null, links: [] };

let arrived: string[] = [];
let said: Kept[] = [];
let isAway = false;

beforeEach(() => {
  [arrived, said, isAway] = [[], [], false];
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async (_: string, { body }: { readonly body: string }) => {
    if (isAway) throw new TypeError('Failed to fetch');
    const draft = JSON.parse(body);
    arrived.push(draft.text);
    return Response.json({ ...draft, id, createdAt: '', updatedAt: '' });
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  localStorage.clear();
});

function aKeeper() {
  return makeKeeper({ id, draft: empty, isKept: false }, (kept) => said.push(kept));
}

it('sends the latest text once the writer pauses, and then forgets its copy', async () => {
  const keeper = aKeeper();
  for (const text of ['S', 'Sa', 'Said no']) keeper.take({ ...empty, text });
  expect([arrived, listUnsent().get(id)?.text]).toEqual([[], 'Said no']);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([arrived, listUnsent().size, said.at(-1)]).toEqual([['Said no'], 0, { at: 'server' }]);
});

it('keeps what was written in the browser while nobody answers, and sends it by itself', async () => {
  isAway = true;
  const keeper = aKeeper();
  keeper.take({ ...empty, text: 'Said no' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect([said.at(-1), listUnsent().get(id)?.text]).toEqual([{ at: 'browser' }, 'Said no']);
  isAway = false;
  await vi.advanceTimersByTimeAsync(6_000);
  expect([arrived, listUnsent().size]).toEqual([['Said no'], 0]);
});

it('makes no entry of a few spaces', async () => {
  const keeper = aKeeper();
  keeper.take({ ...empty, text: '  ' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect([await keeper.send(), arrived, listUnsent().size]).toEqual([true, [], 0]);
});

it('sends again what was written while it was sending', async () => {
  const keeper = aKeeper();
  keeper.take({ ...empty, text: 'one' });
  const first = keeper.send();
  keeper.take({ ...empty, text: 'one two' });
  await first;
  await vi.advanceTimersByTimeAsync(1_000);
  expect([arrived, listUnsent().size]).toEqual([['one', 'one two'], 0]);
});
