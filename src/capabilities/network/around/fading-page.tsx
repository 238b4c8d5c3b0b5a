import { useState } from 'react';
import { SeeSample } from '../../../accounts/sample.tsx';
import { NETWORK_TABS } from '../../../notebook/page/network-tabs.ts';
import { LinkButton } from '../../../ui/controls/button.tsx';
import { KeyHints } from '../../../ui/controls/keys.tsx';
import { Disclosure, EmptyState } from '../../../ui/controls/notes.tsx';
import { Tabs } from '../../../ui/controls/tabs.tsx';
import { AppLink } from '../../../ui/link.tsx';
import { Headline, Page, SectionHead } from '../../../ui/page.tsx';
import { useArrival } from '../../../ui/use-arrival.ts';
import { useKeys } from '../../../ui/use-keys.ts';
import type { Watched } from './model.ts';
import styles from './page/around.module.css';
import { type FadingActions, FadingRow } from './page/fading-row.tsx';
import { CADENCES, dateAfter, sayFading } from './page/fading-words.ts';
import { useFading } from './page/use-fading.ts';

/** Ties that go quiet: the longest overdue first, a wished cadence by one key, snooze by another. */
export function FadingPage() {
  const { fading, ...actions } = useFading();
  const { ties, until, counts } = fading;
  const due = ties.filter(({ state }) => state === 'due');
  const [current, setCurrent] = useState<string>();
  useArrival();
  useKeys((key, isShifted) => {
    const chosen = pressKey({ key, isShifted, due, current, until }, actions);
    if (chosen === undefined) return false;
    setCurrent(chosen);
    document.getElementById(chosen)?.scrollIntoView({ block: 'nearest' });
    return true;
  });
  const shared = { today: until, current, onFocus: setCurrent, ...actions };
  return (
    <Page title="Fading ties">
      <div className={styles.page}>
        <Tabs label="Network" current="/network/fading" tabs={NETWORK_TABS} />
        <Headline {...sayFading(fading)} isOneLine>
          Overdue is a silence longer than the cadence you wish, or, where you wish none, than eight
          times the usual gap. Any contact resets it by itself, counted up to yesterday.
        </Headline>
        {ties.length === 0 ? <Nobody /> : null}
        {due.length === 0 ? null : <KeyHints hints={HINTS} />}
        <Ties ties={due} {...shared} />
        <Folded
          title="Snoozed"
          count={counts.snoozed}
          ties={ties.filter(({ state }) => state === 'snoozed')}
          {...shared}
        />
        <Folded
          title="In touch"
          count={counts.fine}
          ties={ties.filter(({ state }) => state === 'fine')}
          {...shared}
        />
        <Folded
          title="Not judged: met on fewer than five days, and no cadence wished"
          count={counts.unknown}
          ties={ties.filter(({ state }) => state === 'unknown')}
          {...shared}
        />
        {ties.length === 0 ? null : (
          <p className={styles.note}>
            Who matters: everyone you gave a relation other than outside, or high importance, on{' '}
            <AppLink to="/people">People</AppLink>; low importance takes someone out.{' '}
            <AppLink to="/network">The measure</AppLink> knows usual gaps only.
          </p>
        )}
      </div>
    </Page>
  );
}

interface TiesProps extends FadingActions {
  readonly ties: readonly Watched[];
  readonly today: string;
  readonly current: string | undefined;
  readonly onFocus: (id: string) => void;
}

function Ties({ ties, current, onFocus, ...rest }: TiesProps) {
  return (
    <ul className={styles.list}>
      {ties.map((tie) => (
        <FadingRow
          key={tie.id}
          tie={tie}
          isCurrent={tie.id === current}
          onFocus={() => onFocus(tie.id)}
          {...rest}
        />
      ))}
    </ul>
  );
}

function Folded({ title, ties, count, ...rest }: FoldedProps) {
  if (ties.length === 0) return null;
  return (
    <Disclosure title={<SectionHead title={title} note={sayShown(ties.length, count)} />}>
      <Ties ties={ties} {...rest} />
    </Disclosure>
  );
}

interface FoldedProps extends TiesProps {
  readonly title: string;
  /** of all, also those that are not named */
  readonly count: number;
}

function sayShown(shown: number, count: number): string {
  return shown < count ? `the first ${shown} of ${count}` : `${count}`;
}

const HINTS = [
  { keys: ['↑', '↓'], does: 'person' },
  { keys: ['S'], does: 'snooze a week' },
  { keys: ['Shift', 'S'], does: 'snooze a month' },
  { keys: ['1', '2', '3', '4'], does: 'each week, two weeks, month, quarter' },
  { keys: ['0'], does: 'no cadence' },
];

interface Pressed {
  readonly key: string;
  readonly isShifted: boolean;
  readonly due: readonly Watched[];
  readonly current: string | undefined;
  readonly until: string;
}

/** Does what a key says; who is current then, undefined where the key says nothing here. */
function pressKey(
  { key, isShifted, due, current, until }: Pressed,
  { wish, snooze }: FadingActions,
): string | undefined {
  const at = due.findIndex(({ id }) => id === current);
  if (key === 'ArrowDown') return due[Math.min(at + 1, due.length - 1)]?.id;
  if (key === 'ArrowUp') return due[Math.max(at - 1, 0)]?.id;
  const tie = due[at];
  if (tie === undefined) return undefined;
  const next = (due[at + 1] ?? due[at - 1] ?? tie).id;
  if (key.toLowerCase() === 's') {
    snooze(tie, dateAfter(until, isShifted ? 30 : 7));
    return next;
  }
  const cadence = CADENCES.find((each) => each.key === key);
  if (cadence === undefined) return undefined;
  wish(tie, cadence.days);
  return tie.id;
}

function Nobody() {
  return (
    <>
      <EmptyState
        title="Nobody is named as mattering yet"
        action={
          <LinkButton look="primary" to="/people">
            Say who matters
          </LinkButton>
        }
      >
        This page answers who has gone quiet, by how often you usually meet or wish to. Give the
        people who matter a relation; the calendar does the rest.
      </EmptyState>
      <SeeSample />
    </>
  );
}
