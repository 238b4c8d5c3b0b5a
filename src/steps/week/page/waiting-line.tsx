import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { showMeEndpoint } from '../../../accounts/endpoints.ts';
import { getQuery } from '../../../ui/api.ts';
import { AppLink } from '../../../ui/link.tsx';
import { today } from '../../../ui/today.ts';
import { showWaitingEndpoint } from '../endpoints.ts';
import styles from './waiting-line.module.css';
import { sayReviewed } from './week-words.ts';

/** Where cards lead, the way back to the review that is under way. */
const LED_TO = ['/steps', '/self-check', '/guides'];

/** At home, a quiet line while a review waits; the way back where one of its cards led. */
export function WaitingLine() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const isHome = path === '/';
  const isLedTo = LED_TO.some((each) => path.startsWith(each));
  const me = useQuery(getQuery(showMeEndpoint)).data;
  const week = useQuery({
    ...getQuery(showWaitingEndpoint),
    enabled: isHome || isLedTo,
  });
  const waiting = week.data?.waiting;
  if (me === undefined || waiting === undefined || waiting === null) return null;
  if (!isHome && !(isLedTo && waiting.isBegun)) return null;
  return (
    <p className={styles.line}>
      {`A review waits, ${sayReviewed(waiting, today(me.profile.zone))}. `}
      <AppLink to="/week">{waiting.isBegun ? 'Go on with it' : 'Begin'}</AppLink>
    </p>
  );
}
