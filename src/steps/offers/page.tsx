import { Tabs } from '../../ui/controls/tabs.tsx';
import { AppLink } from '../../ui/link.tsx';
import { Headline, Page } from '../../ui/page.tsx';
import { PRACTICE_TABS } from '../page/practice-tabs.ts';
import { sayOffers } from './page/offer-words.ts';
import styles from './page/offers.module.css';
import { Offers } from './page/offers.tsx';
import { useOffers } from './page/use-offers.ts';

/** What could be done this week, filled from the owner’s own records. */
export function NextStepPage() {
  const all = useOffers();
  return (
    <Page title="Next step">
      <div className={styles.page}>
        <Tabs label="Steps" current="/steps/next" tabs={PRACTICE_TABS} />
        <Headline {...sayOffers(all)} isOneLine>
          The first answers the widest gap between what you say and what your records show. The
          others are of shifts you called important, with large records, and fit the time you have;
          none is what you tried or put aside lately. All there is to do is among the{' '}
          <AppLink to="/practices">practices</AppLink>.
        </Headline>
        <Offers />
      </div>
    </Page>
  );
}
