import { useQueryClient } from '@tanstack/react-query';
import { callEndpoint, sayError } from '../../ui/api.ts';
import { Button } from '../../ui/controls/button.tsx';
import { SegmentedControl, Toggle } from '../../ui/controls/choice.tsx';
import { PrivacyNote } from '../../ui/controls/privacy-note.tsx';
import { useToasts } from '../../ui/controls/toasts.tsx';
import { forgetAllHere } from '../../ui/kept-here.ts';
import { AppLink } from '../../ui/link.tsx';
import { useAreKeysOn } from '../../ui/shell/keys-setting.ts';
import { useTheme } from '../../ui/theme.ts';
import { signOutEndpoint } from '../endpoints.ts';
import type { Me } from '../model.ts';
import styles from './machine-sections.module.css';
import { SettingsSection } from './section.tsx';

/** How this browser shows the pages. */
export function LookSection() {
  const [theme, setTheme] = useTheme();
  const [areKeysOn, setKeysOn] = useAreKeysOn();
  return (
    <SettingsSection title="This browser" privacy="Both are kept in this browser alone.">
      <SegmentedControl
        label="Theme"
        options={[
          { value: 'system', title: 'As the system' },
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ]}
        value={theme}
        onChange={setTheme}
      />
      <Toggle label="Single keys go places; ? lists them" isOn={areKeysOn} onChange={setKeysOn} />
    </SettingsSection>
  );
}

/** Where everything lies and how to take it along. */
export function DataSection({ me }: { readonly me: Me }) {
  return (
    <SettingsSection title="Where your data lies">
      <dl className={styles.facts}>
        {me.dataFolder === null ? null : (
          <>
            <dt>Folder</dt>
            <dd>
              <code className={styles.code}>{me.dataFolder}</code>
            </dd>
          </>
        )}
        <dt>Database</dt>
        <dd>{sayDatabase(me)}</dd>
      </dl>
      <PrivacyNote>
        Nothing leaves this machine: no page, font or number is loaded from or sent elsewhere. Only
        the calendar addresses you subscribe to are asked for their events.{' '}
        <AppLink to="/privacy">Privacy in plain words</AppLink>.
      </PrivacyNote>
    </SettingsSection>
  );
}

function sayDatabase({ database, dataFolder }: Me): string {
  if (dataFolder === null) return 'that of this server, which whoever runs it can read';
  if (database === 'sqlite') return 'one file in that folder, readable by your user alone';
  return 'PostgreSQL, at the address the server was started with';
}

/** How to come in again, and how to leave. */
export function SignInSection() {
  const queries = useQueryClient();
  const toasts = useToasts();

  async function signOut(): Promise<void> {
    try {
      await callEndpoint(signOutEndpoint, {});
      // nothing of the owner stays in a browser that was left
      queries.clear();
      forgetAllHere();
      location.assign('/');
    } catch (error) {
      toasts.show({ text: sayError(error), isTrouble: true });
    }
  }

  return (
    <SettingsSection title="Signing in" privacy="There is no password to lose or to leak.">
      <p className={styles.text}>
        Another browser, or this one after signing out, needs a fresh one-time link:{' '}
        <code className={styles.code}>bearings link</code> prints one in a terminal on this machine.
      </p>
      <p>
        <Button onClick={() => void signOut()}>Sign out of this browser</Button>
      </p>
    </SettingsSection>
  );
}
