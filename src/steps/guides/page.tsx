import { SHIFTS } from '../../kernel/shifts.ts';
import { Tabs } from '../../ui/controls/tabs.tsx';
import { AppLink } from '../../ui/link.tsx';
import { sayCount } from '../../ui/numbers.ts';
import { Headline, Page } from '../../ui/page.tsx';
import { PRACTICE_TABS } from '../page/practice-tabs.ts';
import styles from './page/guides.module.css';
import { useGuides } from './page/use-guides.ts';

/** The guides to conversations, each by what is so after it. */
export function GuidesPage() {
  const guides = useGuides();
  return (
    <Page title="Conversations">
      <div className={styles.page}>
        <Tabs label="Steps" current="/guides" tabs={PRACTICE_TABS} />
        <Headline
          said={`${sayCount(guides.length, 'conversation')} that are put off.`}
          shown="One page each."
          isOneLine
        >
          What is quoted is meant to be said. Read it aloud once, and change it until it sounds like
          you. Names and numbers in it are made up.
        </Headline>
        <ul className={styles.list}>
          {guides.map(({ id, shift, title, goal, minutes }) => (
            <li key={id} className={styles.guide}>
              <span className={styles.quiet}>{SHIFTS[shift].title}</span>
              <div>
                <AppLink to={`/guides/${id}`} className={styles.title}>
                  {title}
                </AppLink>
                <p className={styles.goal}>{goal}</p>
              </div>
              <span className={styles.quiet}>{minutes} min</span>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}
