import type { KnownPerson } from '../model.ts';

/** Someone or something on an event, as the calendar or the mail names it. */
interface Named {
  /** lower case */
  readonly address: string;
  readonly name?: string | undefined;
}

/**
 * Whether an address stands for a person: as the owner says, else for whom they placed, else unless
 * its form or its name is that of a list, a room, a role or a machine.
 * Source: docs/measures.md#not-people
 */
export function isPersonAt(
  named: Named,
  known: Pick<KnownPerson, 'isPerson' | 'relations' | 'level' | 'function'> | undefined,
): boolean {
  const said = known?.isPerson ?? null;
  if (said !== null) return said;
  return (known !== undefined && isPlaced(known)) || guessNotPerson(named) === undefined;
}

/** Who got a place is a person; that an address is outside is said of lists too. */
function isPlaced({
  relations,
  level,
  function: of,
}: Pick<KnownPerson, 'relations' | 'level' | 'function'>): boolean {
  return relations.some((relation) => relation !== 'outside') || level !== null || of !== null;
}

/** Why an address is taken for none of a person, in words; undefined where it is taken for one. */
export function guessNotPerson({ address, name = '' }: Named): string | undefined {
  const mailbox = address.slice(0, Math.max(0, address.lastIndexOf('@'))) || address;
  const form = FORMS.find(({ pattern }) => pattern.test(mailbox));
  if (form !== undefined) return `“${mailbox}” is the form of ${form.of}.`;
  const called = NAMES.find(({ pattern }) => pattern.test(name));
  if (called !== undefined) return `“${name}” is the name of ${called.of}.`;
  if (ROLES.has(mailbox) && !isFullName(name)) return `“${mailbox}” is the form of a role.`;
  return undefined;
}

const FORMS: readonly { readonly pattern: RegExp; readonly of: string }[] = [
  {
    pattern:
      /^(?:no|do[-._]?not|dont)[-._]?reply|[-._]noreply$|^(?:mailer-daemon|postmaster|bounces?|notifications?|unsubscribe|automat(?:ed|ion))(?:[-._+]|$)/,
    of: 'a machine',
  },
  {
    pattern:
      /^(?:all|everyone|everybody|company|staff|team|teams|list|lists|group|grp|dl|dist)[-_.]/,
    of: 'a list',
  },
  { pattern: /[-_.](?:all|list|group|team|everyone|announce|distribution|dl)$/, of: 'a list' },
  { pattern: /^(?:all|everyone|everybody|allstaff|all-?hands|team|staff|company)$/, of: 'a list' },
  {
    pattern:
      /^(?:room|conf(?:erence)?|meeting[-_.]?room|board[-_.]?room|raum|besprechungsraum|salle|sala)[-_.]?\d*(?:[-_.]|$)/,
    of: 'a room',
  },
];

const NAMES: readonly { readonly pattern: RegExp; readonly of: string }[] = [
  {
    pattern: /^(?:(?:conference|meeting|board)[ -]?room|room|raum|besprechungsraum|salle|sala)\b/i,
    of: 'a room',
  },
  { pattern: /\b(?:meeting|conference|board) ?room\b|\bbesprechungsraum\b/i, of: 'a room' },
  {
    pattern:
      /^(?:all|dl|team|everyone|everybody|alle|tous|todos|équipe|equipe|equipo)\b|\b(?:team|group|gruppe|verteiler|mailing list|distribution list|all hands|all staff|équipe|equipo)$/i,
    of: 'a group',
  },
];

/** Mailboxes of a role; a person who has one is called by a name. */
const ROLES: ReadonlySet<string> = new Set([
  ...['dev', 'devs', 'info', 'office', 'admin', 'help', 'helpdesk', 'jobs', 'careers', 'press'],
  ...['contact', 'hello', 'billing', 'events', 'accounts', 'invoices', 'calendar', 'leadership'],
  ...['management', 'execs'],
]);

/** Two words that are letters: `Ann Ash`, and not `Support`. */
function isFullName(name: string): boolean {
  return /^\p{L}[\p{L}'’.-]+(?: \p{L}[\p{L}'’.-]*)+$/u.test(name.trim());
}
