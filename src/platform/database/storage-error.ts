import { UserError } from '../../kernel/user-error.ts';

/** Says in plain words what the operator can mend; any other error comes back as it was. */
export function storageError(cause: unknown): unknown {
  const kind = KIND_OF.get(reasonOf(cause));
  if (kind === undefined) return cause;
  const [code, message, status] = ERRORS[kind];
  const error = new UserError(code, message, status);
  error.cause = cause;
  return error;
}

/** Whether another connection holds the lock, so that trying again helps. */
export function isBusy(cause: unknown): boolean {
  return reasonOf(cause) === 5;
}

const ERRORS = {
  full: ['disk-full', 'The disk is full: nothing was saved. Free some space, then try again.', 507],
  readOnly: [
    'data-read-only',
    'The data folder cannot be written to. Check its rights, or set BEARINGS_DATA to another folder.',
    507,
  ],
  failing: [
    'disk-failed',
    'The disk could not be read or written: nothing was saved. Run `bearings doctor`.',
    507,
  ],
  damaged: [
    'database-damaged',
    'The database file is damaged or is not a database of Bearings. Restore a backup of the data folder.',
    503,
  ],
  tooLong: ['too-long', 'A text is longer than can be kept: shorten it.', 400],
  unreachable: [
    'database-unreachable',
    'PostgreSQL does not answer. Check DATABASE_URL and whether the server runs.',
    503,
  ],
  refused: [
    'database-refused',
    'PostgreSQL refused the sign-in or does not know the database. Check DATABASE_URL.',
    503,
  ],
} as const;

/** SQLite result codes, system error codes and PostgreSQL states that have a plain meaning. */
const KIND_OF = new Map<string | number | undefined, keyof typeof ERRORS>([
  [13, 'full'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['53100', 'full'],
  [8, 'readOnly'],
  [14, 'readOnly'],
  ['EACCES', 'readOnly'],
  ['EPERM', 'readOnly'],
  ['EROFS', 'readOnly'],
  ['ENOTDIR', 'readOnly'],
  ['EEXIST', 'readOnly'],
  ['25006', 'readOnly'],
  ['54000', 'tooLong'],
  [10, 'failing'],
  ['EIO', 'failing'],
  [11, 'damaged'],
  [26, 'damaged'],
  ['ECONNREFUSED', 'unreachable'],
  ['ENOTFOUND', 'unreachable'],
  ['EAI_AGAIN', 'unreachable'],
  ['ETIMEDOUT', 'unreachable'],
  ['ECONNRESET', 'unreachable'],
  ['57P01', 'unreachable'],
  ['57P03', 'unreachable'],
  ['28000', 'refused'],
  ['28P01', 'refused'],
  ['3D000', 'refused'],
]);

function reasonOf(cause: unknown): string | number | undefined {
  if (!(cause instanceof Error)) return undefined;
  // The low byte is the primary result code of SQLite.
  if ('errcode' in cause && typeof cause.errcode === 'number') return cause.errcode & 0xff;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
}
