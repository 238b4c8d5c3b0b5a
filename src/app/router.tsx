import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { meSchema } from '../accounts/model.ts';
import { SampleBadge } from '../accounts/sample.tsx';
import { WaitingLine } from '../steps/week/page/waiting-line.tsx';
import { getQuery } from '../ui/api.ts';
import { Shell } from '../ui/shell/shell.tsx';
import { ErrorPage, ErrorPageAlone, NotFoundPage, PendingPage } from '../ui/shell/states.tsx';
import { Capture } from './capture/capture.tsx';
import { NAVIGATION } from './navigation.tsx';
import { Palette } from './page/palette/palette.tsx';
import { PALETTE_DOOR } from './page/palette/palette-door.ts';
import { Root } from './root.tsx';

const ME = getQuery('/api/me', meSchema);

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
        growthRoute,
        decisionsRoute,
        delegationsRoute,
        prioritiesRoute,
        forecastsRoute,
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
          <WaitingLine />
        </>
      }
      capture={
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

const shiftRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/$capability',
  component: lazyRouteComponent(() => import('./shift.tsx'), 'Shift'),
});

const Week = lazyRouteComponent(() => import('../steps/week/page.tsx'), 'WeekPage');

const weekRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/week',
  component: Week,
});

const weekCardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/week/$card',
  component: Week,
});

const journalRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/journal',
  component: lazyRouteComponent(() => import('../reflection/journal/page.tsx'), 'JournalPage'),
});

const stepsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/steps',
  component: lazyRouteComponent(() => import('../steps/step/page.tsx'), 'StepsPage'),
});

const newStepRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/steps/new',
  component: lazyRouteComponent(() => import('../steps/step/new-page.tsx'), 'NewStepPage'),
});

const stepRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/steps/$id',
  component: lazyRouteComponent(() => import('../steps/step/one-page.tsx'), 'StepPage'),
});

const practicesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/practices',
  component: lazyRouteComponent(() => import('../steps/practices/page.tsx'), 'PracticesPage'),
});

const nextStepRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/steps/next',
  component: lazyRouteComponent(() => import('../steps/offers/page.tsx'), 'NextStepPage'),
});

const guidesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/guides',
  component: lazyRouteComponent(() => import('../steps/guides/page.tsx'), 'GuidesPage'),
});

const guideRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/guides/$id',
  component: lazyRouteComponent(() => import('../steps/guides/guide-page.tsx'), 'GuidePage'),
});

const headingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/heading',
  component: lazyRouteComponent(() => import('../reflection/heading/page.tsx'), 'HeadingPage'),
});

const selfCheckRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/self-check',
  component: lazyRouteComponent(() => import('../reflection/self-check/page.tsx'), 'SelfCheckPage'),
});

const timeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/strategy/time',
  component: lazyRouteComponent(() => import('../time/page.tsx'), 'TimePage'),
});

const growthRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/leadership/growth',
  component: lazyRouteComponent(
    () => import('../capabilities/leadership/growth/page.tsx'),
    'GrowthPage',
  ),
});

const decisionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/leadership/decisions',
  component: lazyRouteComponent(
    () => import('../capabilities/leadership/decisions/page.tsx'),
    'DecisionsPage',
  ),
});

const delegationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/delegation/log',
  component: lazyRouteComponent(
    () => import('../capabilities/delegation/log/page.tsx'),
    'DelegationsPage',
  ),
});

const prioritiesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/strategy/priorities',
  component: lazyRouteComponent(
    () => import('../capabilities/strategy/priorities/page.tsx'),
    'PrioritiesPage',
  ),
});

const forecastsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/strategy/forecasts',
  component: lazyRouteComponent(
    () => import('../capabilities/strategy/forecasts/page.tsx'),
    'ForecastsPage',
  ),
});

const decisionMakersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/network/people-you-need',
  component: lazyRouteComponent(
    () => import('../capabilities/network/around/decision-makers-page.tsx'),
    'DecisionMakersPage',
  ),
});

const aroundRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/network/around',
  component: lazyRouteComponent(
    () => import('../capabilities/network/around/around-page.tsx'),
    'AroundPage',
  ),
});

const fadingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/network/fading',
  component: lazyRouteComponent(
    () => import('../capabilities/network/around/fading-page.tsx'),
    'FadingPage',
  ),
});

const briefRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/network/brief',
  component: lazyRouteComponent(
    () => import('../capabilities/network/around/brief-page.tsx'),
    'BriefPage',
  ),
});

const peopleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/people',
  component: lazyRouteComponent(() => import('../people/page.tsx'), 'PeoplePage'),
});

const personRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/people/$id',
  component: lazyRouteComponent(
    () => import('../capabilities/network/around/person-page.tsx'),
    'PersonPage',
  ),
});

const sourcesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sources',
  component: lazyRouteComponent(() => import('./sources.tsx'), 'Sources'),
});

const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings.tsx'), 'Settings'),
});

const privacyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/privacy',
  component: lazyRouteComponent(() => import('../reports/privacy-page.tsx'), 'PrivacyPage'),
});

const unknownRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '$',
  component: NotFoundPage,
});

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
