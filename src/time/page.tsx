import { SeeSample } from '../accounts/sample.tsx';
import { getQuery, useData } from '../ui/api.ts';
import { LinkButton } from '../ui/controls/button.tsx';
import { Tabs } from '../ui/controls/tabs.tsx';
import { sayNumber } from '../ui/numbers.ts';
import { Headline, Page } from '../ui/page.tsx';
import { today } from '../ui/today.ts';
import { type Time, timeSchema } from './model.ts';
import { TIME_PATH, useWindowPath } from './page/corrections.ts';
import { sayFinding } from './page/finding.ts';
import { Hours } from './page/hours.tsx';
import { HorizonChoice, KindChoice } from './page/kind-choice.tsx';
import { type KindNames, nameKinds } from './page/kind-order.ts';
import { LateReadings } from './page/late-readings.tsx';
import { sayRecordsOf, useOpenRecords } from './page/open-records.ts';
import { RecordsDrawer } from './page/records-drawer.tsx';
import type { RecordsOf } from './page/records-query.ts';
import { STRATEGY_TABS } from './page/strategy-tabs.ts';
import styles from './page/time-page.module.css';
import { TIME_PAGE, WindowSteps } from './page/window-steps.tsx';

/** Where the hours go: weeks by kind, what recurs, and what is behind the numbers. */
export function TimePage() {
  const path = useWindowPath();
  const isLatest = path === TIME_PATH;
  const time = useData(getQuery(path, timeSchema));
  const names = nameKinds(time.byKind);
  const { records, open, close } = useOpenRecords(time, names);
  const finding = sayFinding(time, sayNumber, isLatest);
  return (
    <Page title="Time">
      <div className={styles.page}>
        <Tabs label="Strategy" current={TIME_PAGE} tabs={STRATEGY_TABS} />
        <Headline said={finding.first} shown={finding.second} isOneLine>
          {[finding.line, time.asOfNote].filter(Boolean).join(' ')}
        </Headline>
        {time.asOf === null && isLatest ? <AddCalendar /> : null}
        {isLatest ? <LateReadings readings={time.lateReadings} today={today(time.zone)} /> : null}
        <Hours
          time={time}
          names={names}
          isLatest={isLatest}
          steps={<WindowSteps time={time} isLatest={isLatest} />}
          onOpen={open}
        />
        <RecordsDrawer
          title={records === undefined ? '' : sayRecordsOf(records, time, names)}
          records={records}
          time={time}
          names={names}
          window={windowOf(records?.of === 'measure' || isLatest, time)}
          onClose={close}
        >
          <SeriesChoice records={records} time={time} names={names} />
        </RecordsDrawer>
      </div>
    </Page>
  );
}

/** The one action of a page without data. */
function AddCalendar() {
  return (
    <p className={styles.add}>
      <LinkButton look="primary" to="/sources">
        Add a calendar
      </LinkButton>
      <span>
        The file your calendar exports is enough. It is read here; nothing leaves the machine.
      </span>
      <SeeSample />
    </p>
  );
}

/** The latest window is the server's own; an earlier one limits the events to its weeks. */
function windowOf(isLatest: boolean, { from, to }: Time): URLSearchParams {
  return new URLSearchParams(isLatest ? {} : { from, to });
}

interface SeriesChoiceProps {
  readonly records: RecordsOf | undefined;
  readonly time: Time;
  readonly names: KindNames;
}

/** Above the events of one series: what holds for all of them. */
function SeriesChoice({ records, time, names }: SeriesChoiceProps) {
  const series = time.series.find(({ id }) => records?.of === 'series' && id === records.id);
  if (series === undefined) return null;
  const sorted = { title: series.title, sorting: series.sorting };
  const of = series.title.trim() === '' ? 'Untitled' : series.title;
  return (
    <div className={styles.choices}>
      <span>All of them</span>
      <KindChoice sorted={sorted} of={of} names={names} />
      <HorizonChoice sorted={sorted} of={of} />
      <span className={styles.why}>{series.sorting.why}</span>
    </div>
  );
}
