import { UserError } from '../../kernel/user-error.ts';

export function importsFull(): UserError {
  return new UserError(
    'imports-full',
    'Enough files are waiting to be read. Save or cancel some of them first.',
    429,
  );
}

export function tooHeavy(): UserError {
  return new UserError(
    'calendar-too-heavy',
    'This calendar needs more memory than one import may use. Export a shorter period.',
    413,
  );
}

export function broken(): UserError {
  return new UserError(
    'import-broken',
    'Something went wrong on our side, and nothing was stored. Please try again; if it stays so, tell whoever runs this server.',
    503,
  );
}

export function brokeOff(): UserError {
  return new UserError(
    'import-broke-off',
    'The server stopped before it had the whole file, so nothing was stored. Import it again.',
    503,
  );
}

export function leftAlone(): UserError {
  return new UserError(
    'import-left-alone',
    'The import was left alone for a while, so nothing was stored. Import it again.',
    410,
  );
}

export function overtaken(): UserError {
  return new UserError(
    'import-overtaken',
    'The server stopped before it was saved, and a newer reading of this calendar is saved since. Nothing of this one was stored.',
    409,
  );
}

export function noTable(): UserError {
  return new UserError(
    'import-without-columns',
    'This import has no columns to explain: it is no table, or it has ended.',
    409,
  );
}

export function notReady(isReading: boolean): UserError {
  return new UserError(
    'import-not-ready',
    isReading
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
