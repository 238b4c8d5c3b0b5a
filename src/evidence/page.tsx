import { SeeSample } from '../accounts/sample.tsx';
import { getQuery, useData } from '../ui/api.ts';
import { Headline, Page, SectionHead } from '../ui/page.tsx';
import { AddCalendar } from './add-calendar/add-calendar.tsx';
import type { KindChoice } from './add-calendar/week-by-hand.tsx';
import { sourcesSchema } from './model.ts';
import { ContactItem } from './page/contact-item.tsx';
import { EstimateLine } from './page/estimate-line.tsx';
import { SOURCES_PATH } from './page/source-changes.ts';
import { SourceItem } from './page/source-item.tsx';
import { saySources } from './page/source-words.ts';
import styles from './page/sources.module.css';

interface SourcesPageProps {
  /** the kinds a half-day may be for, in the order they are offered */
  readonly kinds: readonly KindChoice[];
}

/** Where the events come from: what was read, when, what was left out, and how more comes in. */
export function SourcesPage({ kinds }: SourcesPageProps) {
  const { sources, contacts, estimate } = useData(getQuery(SOURCES_PATH, sourcesSchema));
  const finding = saySources(sources, contacts.length > 0);
  return (
    <Page title="Sources">
      <div className={styles.page}>
        <Headline said={finding.first} shown={finding.second} isOneLine>
          Everything is read and kept on this machine. Leave a source out and it counts for nothing;
          delete it and what only it brought is gone.
        </Headline>
        {sources.length === 0 ? null : (
          <section className={styles.section} aria-label="Calendars">
            <ul className={styles.list}>
              {sources.map((source) => (
                <SourceItem key={source.id} source={source} />
              ))}
            </ul>
          </section>
        )}
        {contacts.length === 0 ? null : (
          <section className={styles.section} aria-label="Contacts and mail">
            <ul className={styles.list}>
              {contacts.map((source) => (
                <ContactItem key={source.id} source={source} />
              ))}
            </ul>
          </section>
        )}
        {estimate === null || estimate.halfDays.length === 0 ? null : (
          <EstimateLine estimate={estimate} />
        )}
        {sources.length === 0 ? (
          <div>
            <SeeSample />
          </div>
        ) : null}
        <section className={styles.section} aria-label="Add a calendar, contacts or mail">
          <div className={styles.add}>
            <SectionHead
              title="Add a calendar, contacts or mail"
              note="preview first; what is read twice is brought up to date, not doubled"
            />
          </div>
          <AddCalendar kinds={kinds} />
        </section>
      </div>
    </Page>
  );
}
