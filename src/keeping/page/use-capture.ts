import type { Kept } from '../model.ts';
import { useKeeping } from './use-kept.ts';

/** What a short form is told that notes something from any page. */
export interface CaptureProps {
  /** which of the kind, where it has several: `session` */
  readonly what: string;
  readonly onDone: () => void;
}

/** Keeps a new one, and is done once it is kept. */
export function useCapture<Draft extends object>(
  kept: Kept<Draft>,
  onDone: () => void,
): (draft: Draft) => void {
  const change = useKeeping(kept);
  return (draft) => change.mutate({ id: crypto.randomUUID(), draft }, { onSuccess: onDone });
}
