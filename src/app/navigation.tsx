import type { CapabilityId } from '../kernel/capability.ts';
import type { NavigationGroup } from '../ui/shell/navigation.ts';

/** The rail, in the order of the product's words; a page has its entry once it exists. */
export const NAVIGATION: readonly NavigationGroup[] = [
  {
    title: 'Look',
    entries: [{ to: '/', title: 'Mirror', icon: 'mirror', key: 'm', onPhone: 'Mirror' }],
  },
  {
    title: 'Act',
    entries: [
      {
        to: '/week',
        under: '/week',
        title: 'This week',
        icon: 'calendar',
        key: 'w',
        onPhone: 'Week',
      },
      {
        to: '/journal',
        also: ['/self-check', '/heading'],
        title: 'Journal',
        icon: 'journal',
        key: 'j',
        onPhone: 'Journal',
      },
      {
        to: '/steps',
        under: '/steps',
        also: ['/practices', '/guides'],
        title: 'Steps',
        icon: 'practice',
        key: 'a',
      },
    ],
  },
  {
    title: 'Shifts',
    entries: [
      { ...shift('strategy', 'Strategy', 't'), icon: 'flag' },
      { ...shift('leadership', 'Leadership', 'l'), icon: 'stairs' },
      { ...shift('network', 'Network', 'n'), icon: 'ties' },
      { ...shift('delegation', 'Delegation', 'd'), icon: 'hand-on' },
      { ...shift('relationships', 'Relationships', 'r'), icon: 'rings' },
      { ...shift('perspective', 'Perspective', 'v'), icon: 'eye' },
    ],
  },
  {
    title: 'Keep',
    entries: [
      { to: '/people', under: '/people', title: 'People', icon: 'people', key: 'p' },
      { to: '/sources', title: 'Sources', icon: 'inbox', key: 's' },
      { to: '/settings', title: 'Settings', icon: 'sliders', key: 'e' },
    ],
  },
];

/** A shift stays lit on every page under it. */
function shift(capability: CapabilityId, title: string, key: string) {
  return { to: `/${capability}`, under: `/${capability}`, title, key };
}
