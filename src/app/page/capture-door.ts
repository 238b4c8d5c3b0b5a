import { makeDoor } from '../../ui/door.ts';

export const WHATS = [
  { value: 'insight', title: 'Insight' },
  { value: 'session', title: 'Session' },
  { value: 'evidence', title: 'Evidence' },
  { value: 'forecast', title: 'Forecast' },
  { value: 'decision', title: 'Decision' },
  { value: 'delegation', title: 'Handed on' },
  { value: 'note', title: 'Journal note' },
] as const;
export type What = (typeof WHATS)[number]['value'];

/** Opened for what is to be noted. */
export const CAPTURE_DOOR = makeDoor<What>();
