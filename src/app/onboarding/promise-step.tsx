import { showMeEndpoint } from '../../accounts/endpoints.ts';
import { LookAround } from '../../accounts/sample.tsx';
import { getQuery, useData } from '../../ui/api.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { StepHeadline } from '../../ui/step-headline.tsx';
import styles from './promise-step.module.css';
import { pathOf } from './steps.ts';

/** What there is to gain, what it takes, and where it is kept. */
export function PromiseStep() {
  const { dataFolder, database } = useData(getQuery(showMeEndpoint));
  return (
    <>
      <StepHeadline
        title="Start"
        said="Three views of how you lead."
        shown="Set side by side, and kept here."
      >
        Moving up is a change in what your hours go to. You say how you lead, your calendar shows
        it, and the difference is a question worth ten minutes.
      </StepHeadline>
      <ol className={styles.views}>
        <View sign={<SelfSign />} title="What you say">
          Twelve questions about the last 90 days, and three guesses about your week.
        </View>
        <View sign={<DataSign />} title="What your calendar shows">
          The export you have, sorted in a dozen answers. Every number opens to its events.
        </View>
        <View sign={<OthersSign />} title="What others say">
          Not asked yet. The mirror keeps their place and says so.
        </View>
      </ol>
      <div className={styles.start}>
        <LinkButton to={pathOf('you')} look="primary" isWide>
          Start mine
        </LinkButton>
        <LookAround isWide>Look around as Maya</LookAround>
        <p className={styles.kept}>
          Everything is kept{' '}
          {database === 'sqlite' && dataFolder !== null ? 'in ' : 'in the database of this server'}
          {dataFolder === null ? null : (
            <>
              {database === 'sqlite' ? null : ', and files in '}
              <code className={styles.folder}>{dataFolder}</code>
            </>
          )}
          . Each step can be skipped, and taken up another day.
        </p>
      </div>
    </>
  );
}

interface ViewProps {
  readonly sign: React.ReactNode;
  readonly title: string;
  readonly children: React.ReactNode;
}

function View({ sign, title, children }: ViewProps) {
  return (
    <li className={styles.view}>
      <svg aria-hidden="true" width="26" height="26" viewBox="-13 -13 26 26">
        {sign}
      </svg>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{children}</p>
    </li>
  );
}

function SelfSign() {
  return <circle r="8.6" fill="none" stroke="var(--self)" strokeWidth="4.2" />;
}

function DataSign() {
  return <rect x="-9" y="-9" width="18" height="18" rx="2" fill="var(--data)" />;
}

function OthersSign() {
  return <path d="M0-11.6 11.6 0 0 11.6-11.6 0z" fill="var(--others)" />;
}
