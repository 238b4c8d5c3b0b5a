import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { showInTest } from '../../ui/show-in-test.tsx';
import { aTime, aWeek, someWeeks } from './a-time.ts';
import { layoutStack } from './stack-layout.ts';
import { WeeksTable } from './weeks-table.tsx';

const time = aTime({
  weeks: [
    ...someWeeks({ strategy: 2, coordination: 7 }, { strategy: 1, coordination: 6, unsorted: 2 }),
    aWeek(2, { isLeave: true }),
  ],
});
const layout = layoutStack(time, { width: 700, height: 200, labelWidth: 0 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function showTable() {
  const onPick = vi.fn();
  await showInTest(
    <WeeksTable time={time} layout={layout} isShown onFocus={() => undefined} onPick={onPick} />,
  );
  return onPick;
}

it('lists the layers from top to bottom as they are stacked, with their mean', async () => {
  await showTable();
  const rows = screen.getAllByRole('row').map((row) => row.textContent);
  expect(rows).toEqual([
    'KindMean789',
    'unsorted1.0–2.0–',
    'coordination6.57.06.0–',
    'strategy1.52.01.0–',
    'All9.09.00.0',
    'Countsyesyesleave',
  ]);
});

it('is one tab stop, and the arrow keys move through weeks and layers', async () => {
  await showTable();
  const buttons = screen.getAllByRole('button');
  expect(buttons.filter((button) => button.tabIndex === 0)).toHaveLength(1);
  const start = screen.getByRole('button', { name: /^Week 9, .+: leave, left out$/ });
  start.focus();
  for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowUp', 'Home']) {
    fireEvent.keyDown(document.activeElement ?? start, { key });
  }
  expect(document.activeElement?.getAttribute('aria-label')).toBe('coordination, week 7: 7 hours');
});

it('opens the layer or the week that is pressed', async () => {
  const onPick = await showTable();
  fireEvent.click(screen.getByRole('button', { name: 'unsorted, week 8: 2 hours' }));
  fireEvent.click(screen.getByRole('button', { name: /^Week 9/ }));
  expect(onPick.mock.calls).toEqual([
    [{ week: '2026-W08', part: 'unsorted' }],
    [{ week: '2026-W09', part: undefined }],
  ]);
});
