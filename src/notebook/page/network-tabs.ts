/** The pages of the network shift. */
export const NETWORK_TABS = [
  { to: '/network', title: 'What’s behind it' },
  { to: '/network/people-you-need', title: 'Decision-makers' },
  { to: '/network/fading', title: 'Fading ties' },
  { to: '/network/around', title: 'Around you' },
  { to: '/network/promises', title: 'Promises' },
  { to: '/network/brief', title: 'Meeting brief' },
] as const;
