import { useState } from 'react';
import type * as z from 'zod/mini';
import { SettingsSection } from '../../../accounts/page/section.tsx';
import { callEndpoint, getQuery, useChange, useData } from '../../../ui/api.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { TextField } from '../../../ui/controls/field.tsx';
import { useToasts } from '../../../ui/controls/toasts.tsx';
import { sayInstant } from '../../../ui/numbers.ts';
import { pathOf } from '../../../ui/path-of.ts';
import { endFeedEndpoint, makeFeedEndpoint, showFeedEndpoint } from '../endpoints.ts';
import type { feedSchema } from '../model.ts';
import styles from './feed.module.css';

type Feed = z.infer<typeof feedSchema>;
interface Made extends Feed {
  readonly path?: string;
}

/** The private address under which a calendar reads holds and reviews. */
export function FeedSection() {
  const { feed } = useData(getQuery(showFeedEndpoint));
  const [path, setPath] = useState<string>();
  const change = useChange<'make' | 'end', Made>({
    send: (what) =>
      what === 'make' ? callEndpoint(makeFeedEndpoint, {}) : callEndpoint(endFeedEndpoint, {}),
    replaces: pathOf(showFeedEndpoint),
  });
  const run = (what: 'make' | 'end') =>
    change.mutate(what, { onSuccess: (made) => setPath(made.path) });
  return (
    <div id="feed">
      <SettingsSection
        title="Calendar feed"
        about="The times you hold for steps, the Friday on which you say how one went, and the day of its verdict, for your own calendar program."
        privacy="Whoever has the address can read the titles and times of these, and when and what you will do at a hold; nothing else, and nothing is sent."
      >
        {path === undefined ? null : <Address path={path} />}
        <p className={styles.text}>{sayFeed(feed)}</p>
        <div className={styles.ways}>
          <Button onClick={() => run('make')}>
            {feed === null ? 'Make an address' : 'Make another address'}
          </Button>
          {feed === null ? null : (
            <Button look="text" onClick={() => run('end')}>
              End the feed
            </Button>
          )}
        </div>
      </SettingsSection>
    </div>
  );
}

function Address({ path }: { readonly path: string }) {
  const toasts = useToasts();
  const address = `${location.origin}${path}`;
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
      toasts.show({ text: 'The address is copied' });
    } catch {
      toasts.show({ text: 'Select the address and copy it by hand', isTrouble: true });
    }
  }
  return (
    <div className={styles.address}>
      <TextField
        label="The address, told this once"
        hint="Only its hash is kept here. A calendar program must be able to reach this server under it."
        readOnly
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button onClick={() => void copy()}>Copy it</Button>
    </div>
  );
}

function sayFeed(feed: Feed['feed']): string {
  if (feed === null) return 'There is no feed. An address is made when you ask for one.';
  const read =
    feed.readAt === null ? 'no calendar has read it yet' : `last read ${sayInstant(feed.readAt)}`;
  return `Made ${sayInstant(feed.createdAt)}; ${read}. Another address ends this one.`;
}
