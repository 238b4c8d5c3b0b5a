import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dateOfDay, dayOfDate } from '../../../kernel/week.ts';
import { showSlotsEndpoint } from '../../../time/draft/endpoints.ts';
import { sayStart } from '../../../time/page/dates.ts';
import { getQuery } from '../../../ui/api.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { SelectField } from '../../../ui/controls/field.tsx';
import { AppLink } from '../../../ui/link.tsx';
import { SectionHead } from '../../../ui/page.tsx';
import { pathOf } from '../../../ui/path-of.ts';
import { downloadHoldEndpoint } from '../endpoints.ts';
import type { Hold, OneStep } from '../model.ts';
import styles from './steps.module.css';
import { useHold } from './use-steps.ts';

const LEAST_MINUTES = 15;
const OFFERED = 8;

/** A free stretch for a step, to be put into one’s own calendar. */
export function HoldSection({ step }: { readonly step: OneStep }) {
  const { mutate } = useHold(step.id);
  const minutes = Math.max(LEAST_MINUTES, step.minutes);
  const from = step.isFixed ? undefined : step.from;
  const query = { minutes, count: OFFERED, from };
  const slots = useQuery(getQuery(showSlotsEndpoint, { query })).data;
  if (slots === undefined) return null;
  return (
    <section className={styles.section} aria-label="Time for it">
      <SectionHead title="Time for it" note={`${minutes} minutes in your working hours`} />
      {step.hold === null ? (
        <Proposal
          slots={slots.slots}
          zone={slots.zone}
          until={dateOfDay(dayOfDate(step.from) + 7)}
          onHold={(hold) => mutate(hold)}
        />
      ) : (
        <div className={styles.ways}>
          <span>Held: {sayStart(step.hold.start, slots.zone)}</span>
          <a href={pathOf(downloadHoldEndpoint, { params: { id: step.id } })} download>
            Take it into your calendar (.ics)
          </a>
          <Button look="text" onClick={() => mutate(null)}>
            Choose another time
          </Button>
        </div>
      )}
      <p className={styles.note}>
        Nothing is sent anywhere. The file, or{' '}
        <AppLink to="/settings#feed">your calendar feed</AppLink>, brings it into your own calendar.
      </p>
    </section>
  );
}

interface ProposalProps {
  readonly slots: readonly Hold[];
  readonly zone: string;
  /** local date on which the step's week is over */
  readonly until: string;
  readonly onHold: (hold: Hold) => void;
}

function Proposal({ slots, zone, until, onHold }: ProposalProps) {
  const [at, setAt] = useState(0);
  const slot = slots[at] ?? slots[0];
  if (slot === undefined)
    return <p>No free stretch of this length in the next two weeks of your working hours.</p>;
  return (
    <div className={styles.form}>
      <SelectField
        label="A free stretch"
        value={at}
        onChange={(event) => setAt(Number(event.currentTarget.value))}
      >
        {slots.map(({ start }, index) => (
          <option key={start} value={index}>
            {sayStart(start, zone)}
            {start >= until ? ', after its week' : ''}
          </option>
        ))}
      </SelectField>
      <div className={styles.ways}>
        <Button onClick={() => onHold({ start: slot.start, end: slot.end })}>Hold this time</Button>
      </div>
    </div>
  );
}
