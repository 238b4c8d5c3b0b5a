import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/controls/dialog.tsx';
import { TextField } from '../../ui/controls/field.tsx';
import type { Source } from '../model.ts';
import styles from './sources.module.css';

interface RenameDialogProps {
  readonly source: Pick<Source, 'name'>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onRename: (name: string) => void;
}

export function RenameDialog({ source, isOpen, onClose, onRename }: RenameDialogProps) {
  return (
    <Dialog title={`Rename ${source.name}`} isOpen={isOpen} onClose={onClose}>
      <RenameForm
        source={source}
        onRename={(name) => {
          onRename(name);
          onClose();
        }}
      />
    </Dialog>
  );
}

function RenameForm({ source, onRename }: Pick<RenameDialogProps, 'source' | 'onRename'>) {
  const [name, setName] = useState(source.name);
  const isUsable = name.trim() !== '';
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (isUsable) onRename(name.trim());
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label="Name"
        privacy="Only you see it."
        value={name}
        maxLength={200}
        required
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={styles.save}>
        <Button look="primary" type="submit" disabled={!isUsable}>
          Rename it
        </Button>
      </div>
    </form>
  );
}
