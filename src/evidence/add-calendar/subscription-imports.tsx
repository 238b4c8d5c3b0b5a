import { type FormEvent, useState } from 'react';
import { callEndpoint, sayError } from '../../ui/api.ts';
import { Button } from '../../ui/controls/button.tsx';
import { TextField } from '../../ui/controls/field.tsx';
import { addSubscriptionEndpoint } from '../routes/import-endpoints.ts';
import styles from './add-calendar.module.css';
import { ImportCard } from './import-card.tsx';

interface SubscriptionImportsProps {
  readonly onSaved?: (() => void) | undefined;
}

/** An address that is read now, and again on a schedule once it is saved. */
export function SubscriptionImports({ onSaved }: SubscriptionImportsProps) {
  const [ids, setIds] = useState<readonly string[]>([]);
  return (
    <div className={styles.stack}>
      <SubscriptionForm onRead={(id) => setIds((all) => [id, ...all])} />
      {ids.map((id) => (
        <ImportCard
          key={id}
          id={id}
          onSaved={onSaved}
          onClose={() => setIds((all) => all.filter((each) => each !== id))}
        />
      ))}
    </div>
  );
}

function SubscriptionForm({ onRead }: { readonly onRead: (id: string) => void }) {
  const [url, setUrl] = useState('');
  const [name, setName] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function read(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setTrouble(undefined);
    try {
      const body = { url: url.trim(), ...(name.trim() === '' ? {} : { name: name.trim() }) };
      const { id } = await callEndpoint(addSubscriptionEndpoint, { body });
      onRead(id);
      setUrl('');
      setName('');
    } catch (error) {
      setTrouble(sayError(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className={styles.stack} onSubmit={(event) => void read(event)}>
      <TextField
        label="The calendar’s address"
        type="url"
        inputMode="url"
        autoComplete="off"
        placeholder="https://calendar.example.com/…/basic.ics"
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value.replace(/^webcal:/i, 'https:'))}
        trouble={trouble}
        hint="It is read now, and again every few hours."
        privacy="This server asks that address and no other. Keep it to yourself: whoever has it can read the calendar."
      />
      <TextField
        label="What to call it"
        autoComplete="off"
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
        hint="Left empty, it is called by its host."
      />
      <div className={styles.actions}>
        <Button type="submit" look="primary" isBusy={isBusy} disabled={isBusy || url.trim() === ''}>
          Read it
        </Button>
      </div>
    </form>
  );
}
