import type { NavigationGroup } from '../ui/shell/navigation.ts';

/** The rail, in the order of the product's words; a page has its entry once it exists. */
export const NAVIGATION: readonly NavigationGroup[] = [
  {
    title: 'Look',
    entries: [{ to: '/', title: 'Mirror', icon: 'mirror', key: 'm', onPhone: 'Mirror' }],
  },
  {
    title: 'Shifts',
    entries: [
      {
        to: '/strategy/time',
        under: '/strategy',
        title: 'Strategy',
        icon: 'flag',
        key: 't',
        onPhone: 'Time',
      },
    ],
  },
  {
    title: 'Keep',
    entries: [
      { to: '/sources', title: 'Sources', icon: 'inbox', key: 's', onPhone: 'Sources' },
      { to: '/settings', title: 'Settings', icon: 'sliders', key: 'e' },
    ],
  },
];
