import { afterAll, beforeAll, inject } from 'vitest';
import { type RunningBearings, startBearings } from './bearings.ts';
import type { Seed } from './ground.ts';

type Fill = (bearings: RunningBearings) => Promise<unknown>;

/** One server for the tests of a file or block; it begins with a seed and what is filled in. */
export function usesBearings(seed: Seed = 'empty', fill?: Fill): Omit<RunningBearings, 'stop'> {
  let running: RunningBearings | undefined;
  const started = () => {
    if (running === undefined) throw new Error('the server runs inside tests and hooks only');
    return running;
  };
  beforeAll(async () => {
    running = await startBearings(inject('ground'), seed);
    await fill?.(running);
  });
  afterAll(async () => await running?.stop());
  return {
    get address() {
      return started().address;
    },
    open: async (path, view) => await started().open(path, view),
    send: async (method, path, body) => await started().send(method, path, body),
  };
}
