/**
 * A person's mistake, or a limit they met. The code is stable, for tests and pages; the message
 * says what to do next and carries no private text.
 */
export class UserError extends Error {
  readonly code: string;
  readonly status: UserErrorStatus;

  constructor(code: string, message: string, status: UserErrorStatus = 400) {
    super(message);
    this.name = 'UserError';
    this.code = code;
    this.status = status;
  }
}

export const USER_ERROR_STATUSES = [
  400, 401, 403, 404, 409, 410, 413, 415, 422, 429, 502, 503, 507,
] as const;
export type UserErrorStatus = (typeof USER_ERROR_STATUSES)[number];
