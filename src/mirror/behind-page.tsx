import type { ComponentProps } from 'react';
import { showMeEndpoint } from '../accounts/endpoints.ts';
import type { CapabilityId } from '../kernel/capability.ts';
import { DELEGATION_TABS } from '../notebook/delegations/page/delegation-tabs.ts';
import { LEADERSHIP_TABS } from '../notebook/page/leadership-tabs.ts';
import { NETWORK_TABS } from '../notebook/page/network-tabs.ts';
import { MeasureTable } from '../time/page/measure-table.tsx';
import { STRATEGY_TABS } from '../time/page/strategy-tabs.ts';
import { getQuery, useData } from '../ui/api.ts';
import { Tabs } from '../ui/controls/tabs.tsx';
import { AppLink } from '../ui/link.tsx';
import { sayInstant } from '../ui/numbers.ts';
import { Headline, Page } from '../ui/page.tsx';
import { showBehindEndpoint } from './endpoints.ts';
import type { Behind } from './model.ts';
import styles from './page/behind.module.css';
import { MeasureRecords, useOpenMeasure } from './page/measure-records.tsx';
import { ShiftPlot, ZoneHead } from './page/shift-plot.tsx';
import { sayRow } from './page/shift-words.ts';
import { ViewList } from './page/view-list.tsx';

interface BehindPageProps {
  readonly capability: CapabilityId;
}

/** What is behind one shift: its views, and every measure with its history and its limits. */
export function BehindPage({ capability }: BehindPageProps) {
  const behind = useData(getQuery(showBehindEndpoint, { params: { capability } }));
  const { profile } = useData(getQuery(showMeEndpoint));
  const { open, close, opened } = useOpenMeasure(behind.measures);
  const { shift, finding, measures, readAt } = behind;
  const tabs = tabsOf(capability);
  return (
    <Page title={shift.title}>
      <div className={styles.page}>
        {tabs === undefined ? null : (
          <Tabs label={shift.title} current={`/${capability}`} tabs={tabs} />
        )}
        <Headline
          said={finding.said}
          shown={finding.shown}
          isOneLine
          above={`${shift.title}, ${shift.from}`}
          aside={
            readAt === null
              ? 'No calendar read yet'
              : `Calendar read ${sayInstant(readAt, Date.now(), profile.zone)}`
          }
        />
        <div className={styles.views}>
          <figure className={styles.plot}>
            <ZoneHead />
            <div className={styles.row}>
              <ShiftPlot shift={shift} isLong />
            </div>
            <figcaption className="hidden">{sayRow(shift)}</figcaption>
          </figure>
          <ViewList behind={behind} />
        </div>
        <section aria-label="Measures">
          <MeasureTable caption={`Measures of ${shift.title}`} measures={measures} onOpen={open} />
        </section>
        <p className={styles.note}>
          {sayReading(shift.data)} The heading is where you want to be, and “there” begins at it. A
          measure without a heading is read against its own history and does not count. Usual is the
          middle half of the eight complete weeks before the last four.{' '}
          <AppLink to={`/heading#${capability}`}>Change a heading</AppLink>
          {' · '}
          <AppLink to={`/practices#${capability}`}>Practices that move these</AppLink>
        </p>
      </div>
      <ol className={styles.sources} aria-label="Headings and their sources">
        {measures.map(({ id, title, headingSource }) => (
          <li key={id}>
            {title}: {headingSource}
          </li>
        ))}
      </ol>
      <MeasureRecords measure={opened} zone={profile.zone} onClose={close} />
    </Page>
  );
}

const TABS: Readonly<Partial<Record<CapabilityId, ComponentProps<typeof Tabs>['tabs']>>> = {
  strategy: STRATEGY_TABS,
  leadership: LEADERSHIP_TABS,
  network: NETWORK_TABS,
  delegation: DELEGATION_TABS,
};

function tabsOf(capability: CapabilityId) {
  return TABS[capability];
}

function sayReading({ state, resolved }: Behind['shift']['data']): string {
  if (state === null) {
    return 'Your data is placed once one of the main measures has enough records, and a range that does not run from away to there.';
  }
  if (resolved === 1) {
    return 'Your data stands where the one measure with enough records stands; the line under it is its 80% range.';
  }
  return `Your data stands in the middle of the ${resolved} measures with enough records; the line under it runs from the middle of their lower ends to the middle of their upper ends.`;
}
