import { lazy, Suspense, useState } from 'react';
import { useWorkspace } from '../../../accounts/page/use-workspace.ts';
import { SeeSample } from '../../../accounts/sample.tsx';
import { NETWORK_TABS } from '../../../notebook/page/network-tabs.ts';
import { getQuery, useData } from '../../../ui/api.ts';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { EmptyState } from '../../../ui/controls/notes.tsx';
import { Tabs } from '../../../ui/controls/tabs.tsx';
import { sayCount } from '../../../ui/numbers.ts';
import { Headline, Page } from '../../../ui/page.tsx';
import { useIsPhone } from '../../../ui/use-is-phone.ts';
import { showCircleEndpoint } from './endpoints.ts';
import { CIRCLE_SIZES, type Circle, type CircleSize } from './model.ts';
import styles from './page/circle.module.css';
import { CircleTable } from './page/circle-table.tsx';
import { chooseFunctions } from './page/graph-layout.ts';

const PeopleGraph = lazy(async () => {
  const { PeopleGraph: component } = await import('./page/people-graph.tsx');
  return { default: component };
});

/** The people around the owner: what their ties say together, drawn and in rows. */
export function AroundPage() {
  const [most, setMost] = useState<CircleSize>('80');
  const circle = useData(getQuery(showCircleEndpoint, { query: { most } }));
  const larger = CIRCLE_SIZES.find((size) => Number(size) > Number(most));
  return (
    <Page title="Around you">
      <div className={styles.page}>
        <Tabs label="Network" current="/network/around" tabs={NETWORK_TABS} />
        <Headline {...sayAround(circle)} isOneLine />
        {circle.all === 0 ? <Nobody /> : <Ties circle={circle} />}
        {circle.all > circle.ties.length && larger !== undefined ? (
          <div className={styles.more}>
            <Button onClick={() => setMost(larger)}>
              {`Show the ${Math.min(circle.all, Number(larger))} strongest`}
            </Button>
          </div>
        ) : null}
        {circle.all === 0 ? null : (
          <p className={styles.note}>
            Strength is hours of undivided attention: an hour shared by four counts a quarter, and
            half after 28 days. Counted up to yesterday, from meetings of eight others at most and
            direct messages; what people do without you is not seen.
          </p>
        )}
      </div>
    </Page>
  );
}

function Ties({ circle }: { readonly circle: Circle }) {
  const workspace = useWorkspace();
  const isPhone = useIsPhone();
  const [isDrawn, setDrawn] = useState(!isPhone && canDraw());
  return (
    <>
      <ul className={styles.sentences} aria-label="What they say together">
        {circle.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {isDrawn ? (
        <>
          <Legend circle={circle} />
          <Suspense fallback={<p role="status">Reading…</p>}>
            <PeopleGraph circle={circle} workspace={workspace} />
          </Suspense>
        </>
      ) : null}
      {!isDrawn && canDraw() ? (
        <div className={styles.more}>
          <Button onClick={() => setDrawn(true)}>Draw them</Button>
        </div>
      ) : null}
      <CircleTable circle={circle} />
    </>
  );
}

/** Which colour is which function; the names stand in the table too. */
function Legend({ circle }: { readonly circle: Circle }) {
  const functions = chooseFunctions(circle);
  const hasOthers = circle.ties.some((tie) => !functions.includes(tie.function ?? ''));
  return (
    <ul className={styles.legend} aria-label="Colours of functions">
      {functions.map((named, at) => (
        <li key={named}>
          <Dot fill={`var(--series-${at + 1})`} />
          {named}
        </li>
      ))}
      {hasOthers ? (
        <li>
          <Dot fill="var(--ink-3)" />
          another or not known
        </li>
      ) : null}
    </ul>
  );
}

function Dot({ fill }: { readonly fill: string }) {
  return (
    <svg aria-hidden="true" width="11" height="11">
      <circle cx="5.5" cy="5.5" r="5.5" fill={fill} />
    </svg>
  );
}

function sayAround({ all, ties }: Circle): Readonly<Record<'said' | 'shown', string>> {
  if (all === 0) return { said: 'Nobody is seen around you yet.', shown: '' };
  const said = `You were in contact with ${sayCount(all, 'person', 'people')} in twelve months.`;
  const shown = ties.length < all ? `The ${ties.length} strongest ties are here.` : '';
  return { said, shown };
}

let isAble: boolean | undefined;

/** Whether this browser can draw it; where it cannot the table says all. */
function canDraw(): boolean {
  isAble ??= document.createElement('canvas').getContext('webgl2') !== null;
  return isAble;
}

function Nobody() {
  return (
    <>
      <EmptyState
        title="No meeting with people is read yet"
        action={
          <LinkButton look="primary" to="/sources">
            Add a calendar
          </LinkButton>
        }
      >
        This page answers who is around you, how strong each tie is, who of them meet each other,
        and which functions only you join.
      </EmptyState>
      <SeeSample />
    </>
  );
}
