import { SettingsSection } from '../../accounts/page/section.tsx';
import { restoreEndpoint, showBinEndpoint } from '../../keeping/bin/endpoints.ts';
import type { Bin } from '../../keeping/bin/model.ts';
import { callEndpoint, getQuery, useChange, useData } from '../../ui/api.ts';
import { Button } from '../../ui/controls/button.tsx';
import { useToasts } from '../../ui/controls/toasts.tsx';
import { pathOf } from '../../ui/path-of.ts';
import styles from './data.module.css';
import { sayDay } from './data-words.ts';

type Item = Bin['items'][number];

/** What was deleted and can be taken back. */
export function BinSection() {
  const { items } = useData(getQuery(showBinEndpoint));
  const toasts = useToasts();
  const restore = useChange<Item, Bin>({
    send: ({ kind, id }) => callEndpoint(restoreEndpoint, { params: { kind, id } }),
    replaces: pathOf(showBinEndpoint),
  });
  return (
    <SettingsSection
      title="Bin"
      about="What you delete stays here for 30 days and counts for nothing meanwhile."
      privacy="After that it is deleted for good, the next night."
    >
      {items.length === 0 ? <p className={styles.text}>The bin is empty.</p> : null}
      <ul className={styles.list} aria-label="In the bin">
        {items.map((item) => (
          <li key={`${item.kind} ${item.id}`} className={styles.item}>
            <span className={styles.title}>
              {item.kind}: {item.title || 'without words'}
            </span>
            <span className={styles.note}>until {sayDay(item.goneAt)}</span>
            <Button
              look="text"
              aria-label={`Take back ${item.kind}: ${item.title}`}
              onClick={() =>
                restore.mutate(item, { onSuccess: () => toasts.show({ text: 'Taken back' }) })
              }
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}
