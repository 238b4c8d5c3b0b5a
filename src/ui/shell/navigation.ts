import type { IconName } from '../icon.tsx';

export interface NavigationEntry {
  readonly to: string;
  readonly title: string;
  readonly icon: IconName;
  /** lit on every page whose path starts so; without it, on its own path alone */
  readonly under?: string | undefined;
  /** pages of other addresses on which, and under which, it is lit too */
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
  if (entry.also?.some((also) => isAtOrUnder(also, path)) === true) return true;
  return entry.under === undefined ? path === entry.to : isAtOrUnder(entry.under, path);
}

function isAtOrUnder(place: string, path: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}
