import { SHIFTS } from '../../../kernel/shifts.ts';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { Disclosure } from '../../../ui/controls/notes.tsx';
import { AppLink } from '../../../ui/link.tsx';
import { Line, Lines } from '../../page/lines.tsx';
import type { Offer } from '../model.ts';
import { sayMoves } from './offer-words.ts';
import styles from './offers.module.css';

interface OfferSectionProps {
  readonly offer: Offer;
  /** 1–3, the key that chooses it */
  readonly place: number;
  /** a step runs, so that this one can only be read */
  readonly isForLater: boolean;
  readonly onRefuse: () => void;
}

/** One step on offer: what it is about, why, what to do, and what it should move. */
export function OfferSection({ offer, place, isForLater, onRefuse }: OfferSectionProps) {
  const { id, shift, title, about, why, act, minutes, doorway } = offer;
  const heading = `offer-${place}`;
  return (
    <li className={styles.offer}>
      <article aria-labelledby={heading} className={styles.inside}>
        <p className={styles.eyebrow}>
          {SHIFTS[shift].title} · {minutes} min
        </p>
        <h2 id={heading} tabIndex={-1} className={styles.title} data-offer={id}>
          {title}
        </h2>
        {about.words === '' ? null : (
          <p className={styles.about}>
            {about.href === null ? about.words : <AppLink to={about.href}>{about.words}</AppLink>}
          </p>
        )}
        <p className={styles.why}>{why}</p>
        <p className={styles.act}>{act}</p>
        {offer.kind === 'practice' ? <More offer={offer} /> : null}
        <div className={styles.ways}>
          {offer.kind === 'practice' && !isForLater ? (
            <LinkButton to={`/steps/new?offer=${encodeURIComponent(id)}`}>
              Take this step<span className="hidden">: {title}</span>
            </LinkButton>
          ) : null}
          {doorway === null ? null : <LinkButton to={doorway.href}>{doorway.label}</LinkButton>}
          <Button look="text" aria-label={`Not this: ${title}`} onClick={onRefuse}>
            Not this
          </Button>
        </div>
      </article>
    </li>
  );
}

/** What can be seen, what it should move, and behind one press the words to say and how it fails. */
function More({ offer }: { readonly offer: Offer }) {
  const { say, fails, easier, harder, evidence, trigger } = offer;
  return (
    <>
      {offer.observable === '' ? null : (
        <p className={styles.moves}>
          <span className={styles.quiet}>You will see</span> {offer.observable}
        </p>
      )}
      {offer.sort === 'act' ? null : (
        <p className={styles.moves}>
          <span className={styles.quiet}>Should move</span> {sayMoves(offer)}
        </p>
      )}
      <Disclosure title="Words to say, and how it fails">
        <Lines>
          <Line title="When">{trigger}</Line>
          {say.length === 0 ? null : (
            <Line title="Say" isSpoken>
              {say.map((words) => (
                <p key={words} className={styles.said}>
                  “{words}”
                </p>
              ))}
            </Line>
          )}
          {fails === '' ? null : <Line title="How it fails">{fails}</Line>}
          {easier === '' ? null : <Line title="Easier">{easier}</Line>}
          {harder === '' ? null : <Line title="Harder">{harder}</Line>}
          {evidence === null || evidence.says === '' ? null : (
            <Line title="How it is known">
              {evidence.says}
              {evidence.source === undefined ? null : (
                <p className={styles.quiet}>{evidence.source}</p>
              )}
            </Line>
          )}
        </Lines>
      </Disclosure>
    </>
  );
}
