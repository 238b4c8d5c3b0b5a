import { lazyRouteComponent } from '@tanstack/react-router';
import { type ComponentType, lazy } from 'react';
import type { CaptureProps } from '../keeping/page/use-capture.ts';

/** The page of each kind, and its short form; loaded when first shown. */
export const NOTEBOOK_PAGES = [
  pageOf('/strategy/priorities', () => import('./priorities/page.tsx')),
  pageOf('/leadership/growth', () => import('./growth/page.tsx')),
  pageOf('/strategy/forecasts', () => import('./forecasts/page.tsx')),
  pageOf('/leadership/decisions', () => import('./decisions/page.tsx')),
  pageOf('/delegation/log', () => import('./delegations/page.tsx')),
  pageOf('/network/promises', () => import('./promises/page.tsx')),
] as const;

interface PageModule {
  readonly Page: ComponentType;
  /** a kind without is not noted from other pages */
  readonly Capture?: ComponentType<CaptureProps>;
}

function pageOf<P extends string>(path: P, load: () => Promise<PageModule>) {
  const capture = async (): Promise<{ default: ComponentType<CaptureProps> }> => ({
    default: (await load()).Capture ?? Nothing,
  });
  return { path, Page: lazyRouteComponent(load, 'Page'), Capture: lazy(capture) };
}

function Nothing() {
  return null;
}
