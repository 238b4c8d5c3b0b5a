/** The pages of the strategy shift; time is the lowest floor among those that show them. */
export const STRATEGY_TABS = [
  { to: '/strategy', title: 'What’s behind it' },
  { to: '/strategy/time', title: 'Time' },
  { to: '/strategy/priorities', title: 'Priorities' },
  { to: '/strategy/forecasts', title: 'Forecasts' },
] as const;
