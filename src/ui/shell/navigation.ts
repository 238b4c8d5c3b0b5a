import type { IconName } from '../icon.tsx';

export interface NavigationEntry {
  readonly to: string;
  readonly title: string;
  readonly icon: IconName;
  /** lit on every page whose path starts so; without it, on its own path alone */
  readonly under?: string | undefined;
  /** pages of other addresses on which it is lit too */
  readonly also?: readonly string[] | undefined;
  /** pressed after `g` */
  readonly key: string;
  /** has a place in the bar at a phone's foot, under this shorter title */
  readonly onPhone?: string | undefined;
}

export interface NavigationGroup {
  readonly title: string;
  readonly entries: readonly NavigationEntry[];
}

export function isLit(entry: NavigationEntry, path: string): boolean {
  if (entry.also?.includes(path) === true) return true;
  if (entry.under === undefined) return path === entry.to;
  return path === entry.under || path.startsWith(`${entry.under}/`);
}
