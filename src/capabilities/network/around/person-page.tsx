import { useParams } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { getQuery, useData } from '../../../ui/api.ts';
import { AppLink } from '../../../ui/link.tsx';
import { sayCount, sayDate, sayHours } from '../../../ui/numbers.ts';
import { Headline, Page, SectionHead } from '../../../ui/page.tsx';
import { NotFoundPage } from '../../../ui/shell/states.tsx';
import { showPersonEndpoint } from './endpoints.ts';
import type { PersonPage as PersonData } from './model.ts';
import { sayPlace, saySingle } from './page/decision-maker-words.ts';
import styles from './page/person.module.css';
import { PersonSide } from './page/person-side.tsx';
import { sayCounts, sayPerson } from './page/person-words.ts';
import { StrengthLine } from './page/strength-line.tsx';

const paramsSchema = z.object({ id: z.string() });

/** One person: the tie and its year, the meetings it was made from, what is said of them. */
export function PersonPage() {
  const params = z.safeParse(paramsSchema, useParams({ strict: false }));
  if (!params.success) return <NotFoundPage />;
  return <Known id={params.data.id} key={params.data.id} />;
}

function Known({ id }: { readonly id: string }) {
  const page = useData(getQuery(showPersonEndpoint, { params: { id } }));
  const { tie, only } = page;
  const single = saySingle({ ...tie, only });
  return (
    <Page title={tie.name}>
      <div className={styles.page}>
        <Headline
          {...sayPerson(page)}
          isOneLine
          above={<AppLink to="/people">People</AppLink>}
          aside={sayPlace(tie)}
        >
          {sayCounts(page)} {single}
        </Headline>
        <StrengthLine page={page} />
        <div className={styles.columns}>
          <Timeline page={page} />
          <PersonSide page={page} />
        </div>
      </div>
    </Page>
  );
}

function Timeline({ page: { meetings, all } }: { readonly page: PersonData }) {
  const months = [...Map.groupBy(meetings, ({ on }) => on.slice(0, 7))];
  return (
    <section aria-label="Contacts">
      <SectionHead title="Contacts" note={sayTold(meetings.length, all)} />
      {months.map(([month, met]) => (
        <div key={month} className={styles.month}>
          <h3 className={styles.monthName}>{sayMonth(month)}</h3>
          <ol className={styles.meetings}>
            {met.map(({ on, title, hours, people }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two meetings may share day and title
              <li key={index}>
                <span className={styles.when}>{sayDate(on)}</span>
                <span className={styles.what}>{title}</span>
                <span className={styles.quiet}>
                  {hours === null ? '' : `${sayHours(hours)}, `}
                  {people === 1 ? 'you two' : sayCount(people, 'other')}
                </span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function sayTold(told: number, all: number): string {
  if (all === 0) return 'none in twelve months';
  const words = sayCount(all, 'meeting or day of messages', 'meetings and days of messages');
  return told < all
    ? `the latest ${told} of ${words} in twelve months`
    : `${words} in twelve months`;
}

function sayMonth(month: string): string {
  return new Date(`${month}-15T12:00:00Z`).toLocaleDateString(navigator.language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
