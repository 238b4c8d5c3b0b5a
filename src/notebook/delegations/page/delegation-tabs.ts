/** The pages of the delegation shift. */
export const DELEGATION_TABS = [
  { to: '/delegation', title: 'What’s behind it' },
  { to: '/delegation/log', title: 'Handed on' },
] as const;
