import { showMeEndpoint } from '../accounts/endpoints.ts';
import { SettingsSection } from '../accounts/page/section.tsx';
import { NOTEBOOK } from '../notebook/catalog.ts';
import { getQuery, useData } from '../ui/api.ts';
import { AppLink } from '../ui/link.tsx';
import { Headline, Page } from '../ui/page.tsx';
import styles from './page/data.module.css';

/** What is kept, where, who sees it, what leaves, how it is erased. Every sentence is true to the code. */
export function PrivacyPage() {
  const me = useData(getQuery(showMeEndpoint));
  const isFile = me.database === 'sqlite';
  return (
    <Page title="Privacy">
      <Headline said="Privacy." shown="Only you see this." isOneLine>
        In plain words: what is kept, where, who can see it, what leaves, and how it goes away.
      </Headline>
      <div className={styles.sections}>
        <SettingsSection title="What is kept">
          <p className={styles.text}>
            What you write and answer here: {sayNotebook()}, your journal, your answers, your steps;
            the people you describe; of your calendars the titles, times, people, answers and
            categories of events, so that hours can be counted. Event descriptions, places and
            attachments are not kept.
          </p>
          <p className={styles.text}>
            An event marked private keeps its hours and loses its title and people before it is
            stored. What you exclude in <AppLink to="/settings">Settings</AppLink> is not stored in
            any form.
          </p>
        </SettingsSection>
        <SettingsSection title="Where">
          <p className={styles.text}>
            {me.dataFolder === null ? (
              'In the database of this server, with its backups beside it, where whoever runs it can read both.'
            ) : (
              <>
                {isFile
                  ? 'In one database file in '
                  : 'In the PostgreSQL database that this server was started with. Backups lie in '}
                <code className={styles.code}>{me.dataFolder}</code>
                {isFile
                  ? ', which only your user of this machine can read, with its backups beside it.'
                  : '.'}
              </>
            )}{' '}
            It is not encrypted by Bearings: whoever can read the disk as you can read it. Turn on
            the encryption of your disk.
          </p>
        </SettingsSection>
        <SettingsSection title="Who can see it">
          <p className={styles.text}>
            You, in a browser that was opened with a one-time link; and whoever administers the
            machine. Nobody else: there are no accounts for others, no administrators’ view, no
            statistics about you.
          </p>
          <p className={styles.text}>
            The server listens to this machine alone unless it was told otherwise at its start. Its
            log holds no titles, names, addresses or text, unless it is set to debug.
          </p>
        </SettingsSection>
        <SettingsSection title="What leaves">
          <p className={styles.text}>
            Nothing by itself: no telemetry, no fonts, pictures or scripts from elsewhere. With one
            exception that you choose: a calendar you subscribe to is fetched from its address,
            about once an hour, and its server sees that request.
          </p>
          <p className={styles.text}>
            What you download, as an archive, a list or your journal, is in the clear and yours to
            guard.
          </p>
        </SettingsSection>
        <SettingsSection title="How it goes away">
          <p className={styles.text}>
            What you delete lies in the bin for 30 days. “Delete everything” in{' '}
            <AppLink to="/settings">Settings</AppLink> removes every row, writes the database anew
            and ends every session; backups go at once if you say so, otherwise as newer ones take
            their place.
          </p>
          <p className={styles.text}>
            Backups hold what was there when they were made, until their term ends: up to six months
            of nights on which one was made, 30 days for the others.
          </p>
        </SettingsSection>
      </div>
    </Page>
  );
}

function sayNotebook(): string {
  return NOTEBOOK.map(({ about }) => about).join(', ');
}
