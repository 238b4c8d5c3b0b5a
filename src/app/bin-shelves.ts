import { keptShelf } from '../keeping/bin/kept-shelf.ts';
import type { Shelf } from '../keeping/bin/model.ts';
import { NOTEBOOK } from '../notebook/catalog.ts';
import { PEOPLE_SHELF } from '../people/shelf.ts';
import { JOURNAL_SHELF } from '../reflection/journal/shelf.ts';
import { ROUND_SHELF } from '../reflection/self-check/shelf.ts';
import { STEP_SHELF } from '../steps/step/shelf.ts';

/** Everything that goes to the bin when it is deleted; a slice adds its shelf here. */
export const BIN_SHELVES: readonly Shelf[] = [
  PEOPLE_SHELF,
  ...NOTEBOOK.map(keptShelf),
  JOURNAL_SHELF,
  ROUND_SHELF,
  STEP_SHELF,
];
