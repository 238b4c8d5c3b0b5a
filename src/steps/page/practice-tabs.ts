/** What was done and what moved, what can be done this week, and what can be said. */
export const PRACTICE_TABS = [
  { to: '/steps', title: 'Steps' },
  { to: '/steps/next', title: 'Next step' },
  { to: '/practices', title: 'Practices' },
  { to: '/guides', title: 'Conversations' },
] as const;
