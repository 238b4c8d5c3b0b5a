/** The pages of the leadership shift. */
export const LEADERSHIP_TABS = [
  { to: '/leadership', title: 'What’s behind it' },
  { to: '/leadership/growth', title: 'Growth log' },
  { to: '/leadership/decisions', title: 'Decisions' },
] as const;
