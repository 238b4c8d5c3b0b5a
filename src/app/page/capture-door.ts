import { makeDoor } from '../../ui/door.ts';

/** Opened for what is to be noted: a word of the notebook, or `note` for the journal. */
export const CAPTURE_DOOR = makeDoor<string>();
