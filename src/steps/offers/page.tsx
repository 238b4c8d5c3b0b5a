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
          Each is filled from your own records. First come wide gaps in shifts you called important,
          large records, and what fits the time you have; not what you tried or put aside lately.
          All there is to do is among the <AppLink to="/practices">practices</AppLink>.
        </Headline>
        <Offers />
      </div>
    </Page>
  );
}
