import { useState } from 'react';
import styles from '../../keeping/page/kept.module.css';
import { AddKept } from '../../keeping/page/kept-list.tsx';
import { useKept } from '../../keeping/page/use-kept.ts';
import { showHoursEndpoint } from '../../time/endpoints.ts';
import { listSeries, type SeriesHours } from '../../time/page/series-hours.ts';
import { STRATEGY_TABS } from '../../time/page/strategy-tabs.ts';
import { getQuery, useData } from '../../ui/api.ts';
import { Tabs } from '../../ui/controls/tabs.tsx';
import { AppLink } from '../../ui/link.tsx';
import { sayHours, sayShare } from '../../ui/numbers.ts';
import { Headline, Page } from '../../ui/page.tsx';
import { useArrival } from '../../ui/use-arrival.ts';
import { PRIORITIES } from './kept.ts';
import { MOST_PRIORITIES, type Priority } from './model.ts';
import own from './page/priorities.module.css';
import { PriorityForm } from './page/priority-form.tsx';
import { countPriority, movePriority } from './page/priority-hours.ts';
import { PriorityItem } from './page/priority-item.tsx';

export { PrioritiesPage as Page };

const EMPTY = {
  title: 'No priorities yet',
  action: 'Add the first',
  why: 'This page answers how many of your hours serve what you say matters most. Five at most: more are no priorities.',
};
const NEW = { title: '', why: '', links: [] };

/** The five things that matter most, and the hours that serve them. */
function PrioritiesPage() {
  const { things: priorities, keep, remove, order } = useKept(PRIORITIES);
  const series = listSeries(useData(getQuery(showHoursEndpoint)));
  const [isAdding, setAdding] = useState(false);
  useArrival();
  const ids = priorities.map(({ id }) => id);
  const isFull = priorities.length >= MOST_PRIORITIES;
  return (
    <Page title="Priorities">
      <div className={styles.page}>
        <Tabs label="Strategy" current="/strategy/priorities" tabs={STRATEGY_TABS} />
        <Headline {...sayPriorities(priorities, series)} isOneLine>
          Hours a week are the mean of the four latest complete weeks. They feed{' '}
          <AppLink to="/strategy">Hours on your priorities</AppLink>, which counts an hour once even
          where two priorities share it.
        </Headline>
        <ol className={own.list}>
          {priorities.map((priority, index) => (
            <PriorityItem
              key={priority.id}
              priority={priority}
              place={index + 1}
              isLast={index === priorities.length - 1}
              series={series}
              onKeep={(draft) => keep(priority.id, draft)}
              onRemove={() => remove(priority.id)}
              onMove={(by) => order(movePriority(ids, priority.id, by))}
            />
          ))}
        </ol>
        {isFull ? (
          <p className={styles.quiet}>
            Five is the most. To add another, delete one or fold it into another.
          </p>
        ) : (
          <AddKept
            isEmpty={priorities.length === 0}
            isOpen={isAdding}
            onOpen={() => setAdding(true)}
            empty={EMPTY}
            action="Add a priority"
          >
            <PriorityForm
              start={NEW}
              series={series}
              action="Add the priority"
              onCancel={() => setAdding(false)}
              onSave={(draft) => {
                keep(crypto.randomUUID(), draft);
                setAdding(false);
              }}
            />
          </AddKept>
        )}
      </div>
    </Page>
  );
}

function sayPriorities(priorities: readonly Priority[], series: readonly SeriesHours[]) {
  if (priorities.length === 0)
    return { said: 'What matters most?', shown: 'Say it in five lines.' };
  const linked = priorities.flatMap(({ links }) => links);
  const { perWeek, share } = countPriority(linked, series);
  const [one, many] = ['priority', 'priorities'];
  const said = `${priorities.length} ${priorities.length === 1 ? one : many}.`;
  if (share === undefined) return { said, shown: 'No hours are counted yet.' };
  const they = priorities.length === 1 ? 'It gets' : 'They get';
  return { said, shown: `${they} ${sayHours(perWeek)} a week, ${sayShare(share)} of your hours.` };
}
