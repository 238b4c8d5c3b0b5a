import type { TestProject } from 'vitest/node';
import { type Ground, prepareGround } from './ground.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly ground: Ground;
  }
}

/** Once a run: what all journeys share. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { ground, clear } = await prepareGround();
  project.provide('ground', ground);
  return clear;
}
