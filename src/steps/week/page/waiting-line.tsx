import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { meSchema } from '../../../accounts/model.ts';
import { getQuery } from '../../../ui/api.ts';
import { AppLink } from '../../../ui/link.tsx';
import { today } from '../../../ui/today.ts';
import { waitingSchema } from '../model.ts';
import styles from './waiting-line.module.css';
import { sayReviewed } from './week-words.ts';

/** At home, a quiet line while a review waits. */
export function WaitingLine() {
  const isHome = useRouterState({ select: ({ location }) => location.pathname === '/' });
  const me = useQuery(getQuery('/api/me', meSchema)).data;
  const week = useQuery({ ...getQuery('/api/week/waiting', waitingSchema), enabled: isHome });
  const waiting = week.data?.waiting;
  if (!isHome || me === undefined || waiting === undefined || waiting === null) return null;
  return (
    <p className={styles.line}>
      {`A review waits, ${sayReviewed(waiting, today(me.profile.zone))}. `}
      <AppLink to="/week">{waiting.isBegun ? 'Go on with it' : 'Begin'}</AppLink>
    </p>
  );
}
