import { UserError } from '../../kernel/user-error.ts';
import type { Import } from '../model.ts';

export function tooHeavy(): UserError {
  return new UserError(
    'calendar-too-heavy',
    'This calendar needs more memory than one import may use. Export a shorter period.',
    413,
  );
}

export function noTable(): UserError {
  return new UserError(
    'import-without-columns',
    'This import has no columns to explain: it is no table, or it has ended.',
    409,
  );
}

export function notReady(state: Import['state']): UserError {
  return new UserError(
    'import-not-ready',
    state === 'reading'
      ? 'The file is still being read. Save it when its preview is there.'
      : 'This import has ended without anything to save. Import the file again.',
    409,
  );
}

export function tooLate(): UserError {
  return new UserError(
    'import-too-late',
    'It is too late to cancel: the calendar is saved. Undo the import instead.',
    409,
  );
}
