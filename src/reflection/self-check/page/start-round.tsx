import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../../ui/controls/button.tsx';
import { PrivacyNote } from '../../../ui/controls/privacy-note.tsx';
import styles from './start-round.module.css';
import { useStart } from './use-rounds.ts';

interface StartRoundProps {
  readonly look: 'primary' | 'plain';
  readonly children: string;
}

/** Starts a round, or takes the open one up where it was left. */
export function StartRound({ look, children }: StartRoundProps) {
  const navigate = useNavigate();
  const start = useStart();
  return (
    <div className={styles.start}>
      <Button
        look={look}
        isBusy={start.isPending}
        onClick={() => {
          // the place in the round before is none in this one
          void navigate({ to: '/self-check', search: {} });
          start.mutate(undefined);
        }}
      >
        {children}
      </Button>
      <PrivacyNote>Only you see your answers. They never leave this machine.</PrivacyNote>
    </div>
  );
}
