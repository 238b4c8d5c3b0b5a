import { DataMark, OthersMark, SelfMark, ThinMark } from '../../ui/charts/marks.tsx';
import { AppLink } from '../../ui/link.tsx';
import type { Behind } from '../model.ts';
import styles from './view-list.module.css';
import { sayDataView, saySelfView } from './view-words.ts';

interface ViewListProps {
  readonly behind: Behind;
}

/** The three views of a shift in words, each with where it comes from. */
export function ViewList({ behind }: ViewListProps) {
  const { self, data } = behind.shift;
  return (
    <ul className={styles.list}>
      <li className={styles.view}>
        <svg aria-hidden="true" width="16" height="16">
          <SelfMark x={50} y={8} />
        </svg>
        <p>
          <b>{self === null ? 'You have not said yet.' : `You say ${self.state}.`}</b>{' '}
          {self === null ? '' : `${saySelfView(self)} `}
          <AppLink to={self === null ? '/welcome/self-check' : '/self-check'}>
            {self === null ? 'Answer two questions' : 'Your answers'}
          </AppLink>
        </p>
      </li>
      <li className={styles.view}>
        <svg aria-hidden="true" width="16" height="16">
          <OthersMark x={50} y={8} />
        </svg>
        <p>
          <b>Others are not asked yet.</b>
        </p>
      </li>
      <li className={styles.view}>
        <svg aria-hidden="true" width="16" height="16">
          {data.isThin ? <ThinMark x={50} y={8} /> : <DataMark x={50} y={8} />}
        </svg>
        <p>
          <b>{data.state === null ? 'Your data cannot tell.' : `Your data shows ${data.state}.`}</b>{' '}
          {sayDataView(behind)}
        </p>
      </li>
    </ul>
  );
}
