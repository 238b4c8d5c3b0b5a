import { profileSchema } from '../../../accounts/model.ts';
import { type ArchiveFile, json, maybeText, text } from '../../../keeping/archive/model.ts';

const { shape } = profileSchema;

export const ACCOUNTS_FILES: readonly ArchiveFile[] = [
  {
    name: 'profile',
    about: 'you, as you describe yourself',
    table: 'profile',
    key: [],
    fields: [
      text('name', 'your name', { schema: shape.name }),
      text('role_now', 'the role you have', { schema: shape.roleNow }),
      text('role_ahead', 'the role you prepare for', { schema: shape.roleAhead }),
      maybeText('ahead_by', 'the date you set for it', { schema: shape.aheadBy }),
      text('zone', 'your time zone, in which weeks begin', { schema: shape.zone }),
      json('addresses', 'the addresses you are invited by', { schema: shape.addresses }),
      json('domains', 'the domains inside your organisation', { schema: shape.domains }),
      json('working_hours', 'minutes of each day from Monday, null for a day off', {
        schema: shape.workingHours,
      }),
      text('onboarding', 'the step of the first ten minutes that comes next', {
        schema: shape.onboarding,
      }),
    ],
  },
];
