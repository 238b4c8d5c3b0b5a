import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/controls/dialog.tsx';
import { TextField } from '../../ui/controls/field.tsx';
import styles from './people.module.css';

interface AddPersonProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdd: (address: string, name: string) => void;
}

/** Someone the calendar does not show: a decision-maker you do not meet yet. */
export function AddPerson({ isOpen, onClose, onAdd }: AddPersonProps) {
  return (
    <Dialog title="Add someone" isOpen={isOpen} onClose={onClose}>
      <AddForm
        onAdd={(address, name) => {
          onAdd(address, name);
          onClose();
        }}
      />
    </Dialog>
  );
}

function AddForm({ onAdd }: Pick<AddPersonProps, 'onAdd'>) {
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [isRefused, setRefused] = useState(false);

  function add(event: FormEvent): void {
    event.preventDefault();
    const isAddress = /^\S+@\S+$/.test(address.trim());
    setRefused(!isAddress);
    if (isAddress) onAdd(address.trim().toLowerCase(), name.trim());
  }

  return (
    <form className={styles.form} onSubmit={add} noValidate>
      <TextField
        label="Name"
        maxLength={200}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextField
        label="E-mail address"
        hint="Meetings with them are found by it."
        privacy="Nobody but you sees this. Nothing is sent to them."
        trouble={isRefused ? 'Write an address such as ines@firm.example.' : undefined}
        inputMode="email"
        maxLength={320}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" look="primary" disabled={address.trim() === ''}>
          Add to the list
        </Button>
      </div>
    </form>
  );
}
