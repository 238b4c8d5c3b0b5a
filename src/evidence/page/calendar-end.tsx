import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { quoteTitle } from '../../kernel/say-title.ts';
import { getQuery } from '../../ui/api.ts';
import { AppLink } from '../../ui/link.tsx';
import { sayDate } from '../../ui/numbers.ts';
import type { CalendarEnd } from '../model/calendar-end.ts';
import { showEndEndpoint } from '../routes/end-endpoints.ts';
import styles from './calendar-end.module.css';

/** At home and over the review, that a calendar ends: what was held since is not known. */
export function CalendarEndLine() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const isShown = path === '/' || path.startsWith('/week');
  const { data } = useQuery({
    ...getQuery(showEndEndpoint),
    enabled: isShown,
  });
  const end = data?.end;
  if (!isShown || end === undefined || end === null) return null;
  return (
    <p className={styles.line}>
      <strong>{sayEnd(end)}</strong> {end.trouble ?? 'What was held since is not counted.'}{' '}
      <AppLink to="/sources">
        {end.isSubscription ? 'See why it is not read' : 'Drop in a fresh export'}
      </AppLink>
    </p>
  );
}

function sayEnd({ source, on }: CalendarEnd): string {
  const whose = source === null ? 'Your calendar' : `Your calendar ${quoteTitle(source)}`;
  return `${whose} ends on ${sayDate(on)}.`;
}
