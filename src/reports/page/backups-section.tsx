import { SettingsSection } from '../../accounts/page/section.tsx';
import { callEndpoint, getQuery, useChange, useData } from '../../ui/api.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Disclosure } from '../../ui/controls/notes.tsx';
import { useToasts } from '../../ui/controls/toasts.tsx';
import { pathOf } from '../../ui/path-of.ts';
import { backUpEndpoint, showBackupsEndpoint } from '../backups/endpoints.ts';
import type { Backups } from '../backups/model.ts';
import styles from './data.module.css';
import { sayMoment, sayReason, saySize } from './data-words.ts';

/** That there are backups, and where. */
export function BackupsSection() {
  const { folder, rule, backups } = useData(getQuery(showBackupsEndpoint));
  const toasts = useToasts();
  const backUp = useChange<void, Backups>({
    send: () => callEndpoint(backUpEndpoint, {}),
    replaces: pathOf(showBackupsEndpoint),
  });
  const [latest] = backups;
  return (
    <SettingsSection
      title="Backups"
      anchor="backups"
      about="One is made each night by itself, verified after it was written."
      privacy="They stay in your data folder, readable by your user alone."
    >
      <p className={styles.text}>
        {latest === undefined
          ? 'There is none yet. The first one is made within minutes of a start.'
          : `The last one: ${sayMoment(latest.madeAt)}, ${saySize(latest.bytes)}.`}
      </p>
      <div className={styles.actions}>
        <Button
          isBusy={backUp.isPending}
          disabled={backUp.isPending}
          onClick={() =>
            backUp.mutate(undefined, { onSuccess: () => toasts.show({ text: 'Backed up' }) })
          }
        >
          {backUp.isPending ? 'Backing up …' : 'Back up now'}
        </Button>
      </div>
      <Disclosure title={`All backups (${backups.length}), and how to restore one`}>
        <p className={styles.text}>
          They lie in <code className={styles.code}>{folder}</code>. {rule}
        </p>
        <p className={styles.text}>
          To put one in place, stop Bearings and run{' '}
          <code className={styles.code}>bearings restore FILE</code>. It is verified first, and what
          is here then is kept.
        </p>
        <ul className={styles.list}>
          {backups.map(({ name, reason, madeAt, bytes }) => (
            <li key={name} className={styles.item}>
              <span className={styles.title}>{sayMoment(madeAt)}</span>
              <span className={styles.note}>
                {sayReason(reason)}, {saySize(bytes)}
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </SettingsSection>
  );
}
