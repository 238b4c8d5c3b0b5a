import { decodeWords } from 'postal-mime';
import type { MailHeaders } from './headers.ts';

/** Why a message is none between people; undefined when it may be one. */
export type AsideReason = 'lists' | 'automatic' | 'unsent';

export function recogniseAside(headers: MailHeaders, sender: string): AsideReason | undefined {
  if (isUnsent(headers)) return 'unsent';
  if (isList(headers)) return 'lists';
  return isAutomatic(headers, sender) ? 'automatic' : undefined;
}

function isList(headers: MailHeaders): boolean {
  const isNamed = ['list-id', 'list-post', 'list-unsubscribe'] as const;
  if (isNamed.some((name) => headers[name] !== undefined)) return true;
  return /^\s*(list|bulk|junk)\b/i.test(headers.precedence ?? '');
}

function isAutomatic(headers: MailHeaders, sender: string): boolean {
  const submitted = headers['auto-submitted']?.trim().toLowerCase() ?? 'no';
  if (!submitted.startsWith('no')) return true;
  const local = sender.slice(0, sender.lastIndexOf('@'));
  return MACHINE.test(local);
}

/** The part before the `@` of addresses that nobody reads. */
const MACHINE =
  /^(.*[._+-])?(no|not|do[._-]?not|ne[._-]?pas)[._-]?(reply|respond|antworten|repondre|responder)([._+-].*|\d*)?$|^(mailer-daemon|postmaster|bounces?|notifications?|notify|alerts?|newsletters?|calendar-notification|nicht[._-]?antworten|keine[._-]?antwort)([._+=-].*)?$/;

/** Gmail’s archive holds spam and drafts too, and says which they are. */
function isUnsent(headers: MailHeaders): boolean {
  if (/^\s*yes/i.test(headers['x-spam-flag'] ?? '')) return true;
  const labels = headers['x-gmail-labels'];
  if (labels === undefined) return false;
  return decodeWords(labels)
    .split(',')
    .some((label) => UNSENT.has(label.trim().replace(/^"|"$/g, '').toLowerCase()));
}

const UNSENT = new Set(['spam', 'draft', 'drafts', 'entwürfe', 'brouillons', 'borradores']);
