import { useRef } from 'react';
import { LinkButton } from '../../../ui/controls/button.tsx';
import { KeyHints } from '../../../ui/controls/keys.tsx';
import { EmptyState } from '../../../ui/controls/notes.tsx';
import { useKeys } from '../../../ui/use-keys.ts';
import { OfferSection } from './offer-section.tsx';
import styles from './offers.module.css';
import { useOffers } from './use-offers.ts';

const PLACES = [1, 2, 3] as const;

const OFFER_KEYS = [
  { keys: ['1', '2', '3'], does: 'choose' },
  { keys: ['n'], does: 'not this' },
];

/** Up to three steps to choose from, one below the other; “Not this” brings the next best. */
export function Offers() {
  const { offers, refuse, running } = useOffers();
  const list = useRef<HTMLOListElement>(null);
  useKeys((key) => {
    const sections = [...(list.current?.children ?? [])];
    if (/^[1-3]$/.test(key)) return focusTitle(sections[Number(key) - 1]);
    if (key !== 'n') return false;
    const at = sections.findIndex((section) => section.contains(document.activeElement));
    const offer = offers[Math.max(0, at)];
    if (offer !== undefined) refuse(offer.id, offer.title);
    return offer !== undefined;
  });
  if (running === null && offers.length === 0) return <NoOffers />;
  return (
    <div className={styles.offers}>
      {running === null ? null : <Running {...running} />}
      <ol ref={list} className={styles.list}>
        {PLACES.flatMap((place, index) => {
          const offer = offers[index];
          if (offer === undefined) return [];
          return (
            <OfferSection
              // the place stays, and the focus in it, whatever is offered there next
              key={place}
              offer={offer}
              isForLater={running !== null}
              place={place}
              onRefuse={() => refuse(offer.id, offer.title)}
            />
          );
        })}
      </ol>
      <div className={styles.hints}>
        <KeyHints hints={OFFER_KEYS} />
      </div>
    </div>
  );
}

/** While a step runs there is nothing to choose, only what may come next. */
function Running({ id, title }: { readonly id: string; readonly title: string }) {
  return (
    <EmptyState
      title={`“${title}” runs.`}
      action={
        <LinkButton look="primary" to={`/steps/${id}`}>
          Say how it went
        </LinkButton>
      }
    >
      One step at a time. Below is the next, for later.
    </EmptyState>
  );
}

function NoOffers() {
  return (
    <EmptyState
      title="Everything that fits was put aside or tried lately"
      action={
        <LinkButton look="primary" to="/practices">
          Read the practices
        </LinkButton>
      }
    >
      A step that was put aside can come back after twelve weeks, one that was taken after eight.
      New ones appear as your calendar, people and priorities change.
    </EmptyState>
  );
}

function focusTitle(section: Element | undefined): boolean {
  const title = section?.querySelector('h2');
  title?.focus();
  return title !== undefined && title !== null;
}
