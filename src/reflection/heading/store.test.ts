import { expect, it } from 'vitest';
import { aWorkspace } from '../../../tests/builders.ts';
import { forEachDatabase } from '../../../tests/databases.ts';
import {
  loadHeadingSteps,
  loadHeadings,
  loadHeadingTexts,
  loadImportance,
  saveHeading,
  saveHeadingTexts,
  saveImportance,
} from './store.ts';

const measure = 'strategy.share';

forEachDatabase((test) => {
  it('keeps how a heading changed from day to day, and holds what was set last', async () => {
    const workspace = await aWorkspace(test.database);
    for (const [on, value] of [
      ['2026-11-24', 0.3],
      ['2026-11-24', 0.35],
      ['2026-12-01', 0.25],
    ] as const)
      await saveHeading(test.database, workspace, { measure, on, value });
    await saveHeading(test.database, workspace, { measure: 'other', on: '2026-12-01', value: 2 });
    expect([
      [...(await loadHeadings(test.database, workspace))],
      (await loadHeadingSteps(test.database, workspace)).get(measure),
    ]).toEqual([
      [
        ['other', 2],
        [measure, 0.25],
      ],
      [
        { on: '2026-11-24', value: 0.35 },
        { on: '2026-12-01', value: 0.25 },
      ],
    ]);
  });

  it('lets the default hold again, and keeps that as a step', async () => {
    const workspace = await aWorkspace(test.database);
    await saveHeading(test.database, workspace, { measure, on: '2026-11-24', value: 0.3 });
    await saveHeading(test.database, workspace, { measure, on: '2026-12-01', value: null });
    expect([
      (await loadHeadings(test.database, workspace)).size,
      (await loadHeadingSteps(test.database, workspace)).get(measure)?.length,
    ]).toEqual([0, 2]);
  });

  it('leaves no trace of what was set and taken back on one day', async () => {
    const workspace = await aWorkspace(test.database);
    for (const value of [0.3, null])
      await saveHeading(test.database, workspace, { measure, on: '2026-11-24', value });
    await saveHeading(test.database, workspace, { measure, on: '2026-12-01', value: 0.3 });
    for (const value of [0.4, 0.3])
      await saveHeading(test.database, workspace, { measure, on: '2026-12-08', value });
    expect((await loadHeadingSteps(test.database, workspace)).get(measure)).toEqual([
      { on: '2026-12-01', value: 0.3 },
    ]);
  });

  it('takes every shift to matter in the middle until its owner says otherwise', async () => {
    const workspace = await aWorkspace(test.database);
    for (const importance of [5, 4])
      await saveImportance(test.database, workspace, { capability: 'network', importance });
    expect(Object.fromEntries(await loadImportance(test.database, workspace))).toEqual({
      strategy: 3,
      leadership: 3,
      network: 4,
      delegation: 3,
      relationships: 3,
      perspective: 3,
    });
  });

  it('shows a workspace nothing of another', async () => {
    const [mine, other] = [await aWorkspace(test.database), await aWorkspace(test.database)];
    const texts = { why: 'to build', letter: 'Dear me', letterOn: '2026-11-24' };
    await saveHeading(test.database, other, { measure, on: '2026-11-24', value: 0.3 });
    await saveImportance(test.database, other, { capability: 'network', importance: 5 });
    await saveHeadingTexts(test.database, other, texts);
    expect([
      (await loadHeadings(test.database, mine)).size,
      (await loadImportance(test.database, mine)).get('network'),
      await loadHeadingTexts(test.database, mine),
      await loadHeadingTexts(test.database, other),
    ]).toEqual([0, 3, { why: '', letter: '', letterOn: undefined }, texts]);
  });
});
