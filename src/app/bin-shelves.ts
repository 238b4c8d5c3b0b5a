import type { Shelf } from '../accounts/bin/model.ts';
import { DECISION_SHELF } from '../notebook/decisions/shelf.ts';
import { DELEGATION_SHELF } from '../notebook/delegations/shelf.ts';
import { FORECAST_SHELF } from '../notebook/forecasts/shelf.ts';
import { GROWTH_SHELF } from '../notebook/growth/shelf.ts';
import { PRACTICE_SHELF } from '../notebook/practices/shelf.ts';
import { PRIORITY_SHELF } from '../notebook/priorities/shelf.ts';
import { PEOPLE_SHELF } from '../people/shelf.ts';
import { JOURNAL_SHELF } from '../reflection/journal/shelf.ts';
import { ROUND_SHELF } from '../reflection/self-check/shelf.ts';
import { STEP_SHELF } from '../steps/step/shelf.ts';

/** Everything that goes to the bin when it is deleted; a slice adds its shelf here. */
export const BIN_SHELVES: readonly Shelf[] = [
  PEOPLE_SHELF,
  GROWTH_SHELF,
  DELEGATION_SHELF,
  DECISION_SHELF,
  FORECAST_SHELF,
  PRIORITY_SHELF,
  JOURNAL_SHELF,
  ROUND_SHELF,
  PRACTICE_SHELF,
  STEP_SHELF,
];
