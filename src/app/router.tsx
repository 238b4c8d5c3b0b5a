import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouteComponent,
  redirect,
} from '@tanstack/react-router';
import { showMeEndpoint } from '../accounts/endpoints.ts';
import { SampleBadge } from '../accounts/sample.tsx';
import { CalendarEndLine } from '../evidence/page/calendar-end.tsx';
import { NOTEBOOK_PAGES } from '../notebook/pages.tsx';
import { WaitingLine } from '../steps/week/page/waiting-line.tsx';
import { getQuery } from '../ui/api.ts';
import { Shell } from '../ui/shell/shell.tsx';
import { ErrorPage, ErrorPageAlone, NotFoundPage, PendingPage } from '../ui/shell/states.tsx';
import { Capture, CapturePlus } from './capture/capture.tsx';
import { NAVIGATION } from './navigation.tsx';
import { Palette } from './page/palette/palette.tsx';
import { PALETTE_DOOR } from './page/palette/palette-door.ts';
import { Root } from './root.tsx';

const ME = getQuery(showMeEndpoint);

/** The pages by their address; each is loaded when it is first shown. */
export function makeRouter(queries: QueryClient) {
  const mirrorRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: '/',
    beforeLoad: ({ cause }) => startWhereNothingIs(queries, cause),
    component: lazyRouteComponent(() => import('./home.tsx'), 'Home'),
  });
  return createRouter({
    routeTree: rootRoute.addChildren([
      shellRoute.addChildren([
        mirrorRoute,
        shiftRoute,
        timeRoute,
        ...NOTEBOOK_PAGES.map(({ path, Page }) => inShell(path, Page)),
        decisionMakersRoute,
        fadingRoute,
        aroundRoute,
        briefRoute,
        peopleRoute,
        personRoute,
        weekRoute,
        weekCardRoute,
        journalRoute,
        stepsRoute,
        newStepRoute,
        stepRoute,
        practicesRoute,
        nextStepRoute,
        guidesRoute,
        guideRoute,
        headingRoute,
        selfCheckRoute,
        sourcesRoute,
        settingsRoute,
        privacyRoute,
        unknownRoute,
      ]),
      welcomeRoute,
      welcomeStepRoute,
    ]),
    defaultErrorComponent: ErrorPage,
    defaultPendingComponent: PendingPage,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

const rootRoute = createRootRoute({ component: Root });

const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: () => (
    <Shell
      groups={NAVIGATION}
      notice={
        <>
          <SampleBadge />
          <CalendarEndLine />
          <WaitingLine />
        </>
      }
      plus={<CapturePlus />}
      beside={
        <>
          <Capture />
          <Palette />
        </>
      }
      onFind={() => PALETTE_DOOR.open(true)}
    >
      <Outlet />
    </Shell>
  ),
});

/** A page at its address, within the frame of all pages. */
function inShell<P extends string>(path: P, component: RouteComponent) {
  return createRoute({ getParentRoute: () => shellRoute, path, component });
}

const shiftRoute = inShell(
  '/$capability',
  lazyRouteComponent(() => import('./shift.tsx'), 'Shift'),
);

const Week = lazyRouteComponent(() => import('../steps/week/page.tsx'), 'WeekPage');

const weekRoute = inShell('/week', Week);

const weekCardRoute = inShell('/week/$card', Week);

const journalRoute = inShell(
  '/journal',
  lazyRouteComponent(() => import('../reflection/journal/page.tsx'), 'JournalPage'),
);

const stepsRoute = inShell(
  '/steps',
  lazyRouteComponent(() => import('../steps/step/page.tsx'), 'StepsPage'),
);

const newStepRoute = inShell(
  '/steps/new',
  lazyRouteComponent(() => import('../steps/step/new-page.tsx'), 'NewStepPage'),
);

const stepRoute = inShell(
  '/steps/$id',
  lazyRouteComponent(() => import('../steps/step/one-page.tsx'), 'StepPage'),
);

const practicesRoute = inShell(
  '/practices',
  lazyRouteComponent(() => import('../steps/practices/page.tsx'), 'PracticesPage'),
);

const nextStepRoute = inShell(
  '/steps/next',
  lazyRouteComponent(() => import('../steps/offers/page.tsx'), 'NextStepPage'),
);

const guidesRoute = inShell(
  '/guides',
  lazyRouteComponent(() => import('../steps/guides/page.tsx'), 'GuidesPage'),
);

const guideRoute = inShell(
  '/guides/$id',
  lazyRouteComponent(() => import('../steps/guides/guide-page.tsx'), 'GuidePage'),
);

const headingRoute = inShell(
  '/heading',
  lazyRouteComponent(() => import('../reflection/heading/page.tsx'), 'HeadingPage'),
);

const selfCheckRoute = inShell(
  '/self-check',
  lazyRouteComponent(() => import('../reflection/self-check/page.tsx'), 'SelfCheckPage'),
);

const timeRoute = inShell(
  '/strategy/time',
  lazyRouteComponent(() => import('../time/page.tsx'), 'TimePage'),
);

const decisionMakersRoute = inShell(
  '/network/people-you-need',
  lazyRouteComponent(
    () => import('../capabilities/network/around/decision-makers-page.tsx'),
    'DecisionMakersPage',
  ),
);

const aroundRoute = inShell(
  '/network/around',
  lazyRouteComponent(() => import('../capabilities/network/around/around-page.tsx'), 'AroundPage'),
);

const fadingRoute = inShell(
  '/network/fading',
  lazyRouteComponent(() => import('../capabilities/network/around/fading-page.tsx'), 'FadingPage'),
);

const briefRoute = inShell(
  '/network/brief',
  lazyRouteComponent(() => import('../capabilities/network/around/brief-page.tsx'), 'BriefPage'),
);

const peopleRoute = inShell(
  '/people',
  lazyRouteComponent(() => import('../people/page.tsx'), 'PeoplePage'),
);

const personRoute = inShell(
  '/people/$id',
  lazyRouteComponent(() => import('../capabilities/network/around/person-page.tsx'), 'PersonPage'),
);

const sourcesRoute = inShell(
  '/sources',
  lazyRouteComponent(() => import('./sources.tsx'), 'Sources'),
);

const settingsRoute = inShell(
  '/settings',
  lazyRouteComponent(() => import('./settings.tsx'), 'Settings'),
);

const privacyRoute = inShell(
  '/privacy',
  lazyRouteComponent(() => import('../reports/privacy-page.tsx'), 'PrivacyPage'),
);

const unknownRoute = inShell('$', NotFoundPage);

const Onboarding = lazyRouteComponent(() => import('./onboarding/onboarding.tsx'), 'Onboarding');

const welcomeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/welcome',
  component: Onboarding,
  errorComponent: ErrorPageAlone,
});

const welcomeStepRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/welcome/$step',
  component: Onboarding,
  errorComponent: ErrorPageAlone,
});

// a link to any other page goes where it says
let mayGreet = location.pathname === '/';

/**
 * Who opens Bearings for the first time sees the promise. Once it was left, by “Finish later” too,
 * the mirror is home: it offers the first ten minutes itself.
 */
async function startWhereNothingIs(queries: QueryClient, cause: string): Promise<void> {
  if (cause === 'preload' || !mayGreet) return;
  mayGreet = false;
  const me = await queries.ensureQueryData(ME).catch(() => undefined);
  if (me?.profile.onboarding === 'promise') {
    throw redirect({ to: '/welcome/$step', params: { step: 'promise' } });
  }
}
