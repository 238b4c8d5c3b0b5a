import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { showInTest } from '../../ui/show-in-test.tsx';
import { aRow } from './a-row.ts';
import { Suggestions } from './suggestions.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
});

const REPORT = {
  address: 'ann@acme.example',
  name: 'Ann',
  hours: 3,
  relation: { value: 'report', reason: 'You meet one to one each week.' },
  level: null,
  function: null,
};
const ME = {
  profile: {
    name: 'Maya',
    roleNow: '',
    roleAhead: '',
    aheadBy: null,
    zone: 'Europe/Berlin',
    addresses: [],
    domains: [],
    workingHours: Array(7).fill(null),
    onboarding: 'done',
  },
  dataFolder: '/home/maya/.bearings',
  database: 'sqlite',
  isSample: false,
  workspace: 'own',
};

async function show(suggestion: object, workspace = 'own'): Promise<void> {
  cleanup();
  await showInTest(
    <>
      <Suggestions
        rows={[aRow({ address: REPORT.address, name: 'Ann' })]}
        onAccept={() => undefined}
      />
      <p>The list</p>
    </>,
    {
      'GET /api/me': { ...ME, workspace },
      'GET /api/people/suggestions': { suggestions: [suggestion] },
    },
  );
  await screen.findByText('The list');
}

async function suggested(): Promise<string | null> {
  return (await screen.findByRole('region', { name: 'Suggestion' })).textContent;
}

it('does not offer again what was refused, but another guess for the same person', async () => {
  await show(REPORT);
  expect(await suggested()).toContain('Ann: perhaps');
  fireEvent.click(screen.getByRole('button', { name: /Not this/ }));
  await show(REPORT);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.queryByRole('region', { name: 'Suggestion' })).toBeNull();
  await show({ ...REPORT, relation: { value: 'manager', reason: 'They invite you.' } });
  expect(await suggested()).toContain('Ann: perhaps');
  await show(REPORT, 'sample');
  expect(await suggested()).toContain('Ann: perhaps');
});
