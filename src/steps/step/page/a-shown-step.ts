import type { Step } from '../model.ts';

/** A step of this week as a page gets it. */
export function aShownStep(parts: Partial<Step>): Step {
  return {
    id: '0192f000-0000-7000-8000-00000000000a',
    title: 'Hand on the release sync',
    act: 'Ask Priya to open it.',
    when: 'the release sync begins',
    will: 'sit at the side',
    shift: 'delegation',
    week: '2026-W48',
    from: '2026-11-23',
    minutes: 15,
    say: [],
    measure: 'delegation.hands-on',
    better: 'down',
    lag: 0,
    probability: 70,
    placebos: ['perspective.outside', 'leadership.coaching'],
    practice: null,
    about: null,
    measures: {
      measure: { id: 'delegation.hands-on', title: 'Hands-on hours', unit: 'share' },
      placebos: [],
    },
    isFixed: true,
    isDue: false,
    outcome: null,
    line: '',
    hold: null,
    state: 'running',
    on: '2026-12-28',
    before: { weeks: 8, mean: 0.5 },
    after: { weeks: 0, mean: null },
    hasTrend: false,
    joined: [],
    declaredAt: '2026-11-22T18:00:00.000Z',
    ...parts,
  };
}
