// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { meanWorkspace } from '../../../ui/api.ts';
import { forgetAllHere } from '../../../ui/kept-here.ts';
import type { JournalDraft } from '../model.ts';
import { listUnsent } from './unsent.ts';
import { type Kept, makeKeeper } from './use-autosave.ts';

const id = '0191d3e0-0000-7000-8000-000000000000';
const empty: JournalDraft = { on: '2026-11-24', text: '', prompt: null, asked: null, links: [] };

let arrived: string[] = [];
let meant: (string | null)[] = [];
let said: Kept[] = [];
let isAway = false;

interface Sent {
  readonly body: string;
  readonly headers: Headers;
}

beforeEach(() => {
  [arrived, meant, said, isAway] = [[], [], [], false];
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async (_: string, { body, headers }: Sent) => {
    if (isAway) throw new TypeError('Failed to fetch');
    const draft = JSON.parse(body);
    arrived.push(draft.text);
    meant.push(headers.get('bearings-workspace'));
    return Response.json({ ...draft, id, createdAt: '', updatedAt: '' });
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  localStorage.clear();
  meanWorkspace(undefined);
});

function aKeeper() {
  return makeKeeper({ workspace: 'own', id, draft: empty, isKept: false }, (kept) =>
    said.push(kept),
  );
}

it('sends the latest text once the writer pauses, and then forgets its copy', async () => {
  const keeper = aKeeper();
  for (const text of ['S', 'Sa', 'Said no']) keeper.take({ ...empty, text });
  expect([arrived, listUnsent('own').get(id)?.text]).toEqual([[], 'Said no']);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([arrived, listUnsent('own').size, said.at(-1)]).toEqual([
    ['Said no'],
    0,
    { at: 'server' },
  ]);
});

it('keeps what was written in the browser while nobody answers, and sends it by itself', async () => {
  isAway = true;
  const keeper = aKeeper();
  keeper.take({ ...empty, text: 'Said no' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect([said.at(-1), listUnsent('own').get(id)?.text]).toEqual([{ at: 'browser' }, 'Said no']);
  isAway = false;
  await vi.advanceTimersByTimeAsync(6_000);
  expect([arrived, listUnsent('own').size]).toEqual([['Said no'], 0]);
});

it('makes no entry of a few spaces', async () => {
  const keeper = aKeeper();
  keeper.take({ ...empty, text: '  ' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect([await keeper.send(), arrived, listUnsent('own').size]).toEqual([true, [], 0]);
});

it('sends again what was written while it was sending', async () => {
  const keeper = aKeeper();
  keeper.take({ ...empty, text: 'one' });
  const first = keeper.send();
  keeper.take({ ...empty, text: 'one two' });
  await first;
  await vi.advanceTimersByTimeAsync(1_000);
  expect([arrived, listUnsent('own').size]).toEqual([['one', 'one two'], 0]);
});

it('means each draft for the workspace it was written in, whichever is shown by then', async () => {
  const keeper = aKeeper();
  keeper.take({ ...empty, text: 'Said no' });
  meanWorkspace('sample');
  await keeper.send();
  expect(meant).toEqual(['own']);
});

it('keeps the drafts of each workspace apart', async () => {
  isAway = true;
  aKeeper().take({ ...empty, text: 'Said no' });
  await vi.advanceTimersByTimeAsync(1_000);
  const inSample = listUnsent('sample').size;
  forgetAllHere('sample');
  const afterSample = listUnsent('own').size;
  forgetAllHere();
  expect([inSample, afterSample, localStorage.length]).toEqual([0, 1, 0]);
});
