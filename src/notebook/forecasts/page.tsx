import { useToday } from '../../accounts/page/use-today.ts';
import styles from '../../keeping/page/kept.module.css';
import { KeptList } from '../../keeping/page/kept-list.tsx';
import { STRATEGY_TABS } from '../../time/page/strategy-tabs.ts';
import { Disclosure, EmptyState } from '../../ui/controls/notes.tsx';
import { Tabs } from '../../ui/controls/tabs.tsx';
import { AppLink } from '../../ui/link.tsx';
import { Headline, Page } from '../../ui/page.tsx';
import { useArrival } from '../../ui/use-arrival.ts';
import { DueList } from './page/due-list.tsx';
import { ForecastItem } from './page/forecast-item.tsx';
import { ForecastLineEntry } from './page/forecast-line.tsx';
import { sayForecasts, sortForecasts } from './page/forecast-words.ts';
import { ImportFile } from './page/import-file.tsx';
import { Score } from './page/score.tsx';
import { useForecasts } from './page/use-forecasts.ts';

export { CaptureForecast as Capture } from './page/forecast-line.tsx';
export { ForecastsPage as Page };

/** What the owner foretold: what is due first, then what is open, and how it turned out. */
function ForecastsPage() {
  const { forecasts, imports, ...actions } = useForecasts();
  const today = useToday();
  useArrival();
  const sorted = sortForecasts(forecasts, today);
  const { due, open, ended } = sorted;
  const rows = (some: typeof open) =>
    some.map((forecast) => (
      <ForecastItem key={forecast.id} forecast={forecast} today={today} actions={actions} />
    ));
  return (
    <Page title="Forecasts">
      <div className={styles.page}>
        <Tabs label="Strategy" current="/strategy/forecasts" tabs={STRATEGY_TABS} />
        <Headline {...sayForecasts(sorted)} isOneLine>
          They feed <AppLink to="/strategy">How far ahead you look and Forecast skill</AppLink>.
          Nobody but you sees this.
        </Headline>
        {due.length === 0 ? null : <DueList forecasts={due} today={today} actions={actions} />}
        <section aria-label="New forecast" className={styles.fresh}>
          <ForecastLineEntry onSave={(draft) => actions.keep(crypto.randomUUID(), draft)} />
        </section>
        {forecasts.length === 0 ? (
          <EmptyState title="No forecasts yet">
            This page answers how far ahead you look, and how often you are right when you say 70%.
            Write one line above about something that will be known this quarter. The key c does it
            from any page.
          </EmptyState>
        ) : null}
        <KeptList title="Open" note={`${open.length}, the next due first`}>
          {rows(open)}
        </KeptList>
        {ended.length === 0 ? null : <Score forecasts={forecasts} today={today} />}
        {ended.length === 0 ? null : (
          <Disclosure title={`${ended.length} resolved, latest first`}>
            <ul className={styles.items}>{rows(ended)}</ul>
          </Disclosure>
        )}
        <Disclosure title="Bring forecasts from a file" isOpen={imports.length > 0 || undefined}>
          <ImportFile imports={imports} actions={actions} />
        </Disclosure>
      </div>
    </Page>
  );
}
