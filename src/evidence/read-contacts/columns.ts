import { foldWords } from '../../kernel/fold-words.ts';
import type { ContactFormat } from './contacts.ts';

/** What a column of a table may say of someone. */
export const COLUMN_MEANINGS = [
  'name',
  'firstName',
  'middleName',
  'lastName',
  'address',
  'organisation',
  'title',
  'department',
  'connectedOn',
] as const;
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

/** What each column means, in the order of the columns; null where it is of no use. */
export type ColumnMapping = readonly (ColumnMeaning | null)[];

export interface KnownColumns {
  readonly format: Exclude<ContactFormat, 'vcard'>;
  readonly mapping: ColumnMapping;
}

/** What the columns of a header line mean; undefined when none of them names a person. */
export function readColumns(header: readonly string[]): KnownColumns | undefined {
  const names = header.map((cell) => foldWords(cell).join(' '));
  const format = formatOf(new Set(names));
  const words = format === undefined ? SUGGESTED : EXACT[format];
  const taken = new Set<ColumnMeaning>();
  const mapping = names.map((name) => {
    const meaning = words.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
    // one column a meaning, except that people have several addresses
    if (meaning === null || (meaning !== 'address' && taken.has(meaning))) return null;
    taken.add(meaning);
    return meaning;
  });
  const isTable = NAMING.some((meaning) => taken.has(meaning));
  return isTable ? { format: format ?? 'table', mapping } : undefined;
}

/** Whether rows mapped so can name anyone. */
export function namesPeople(mapping: ColumnMapping): boolean {
  return NAMING.some((meaning) => mapping.includes(meaning));
}

const NAMING: readonly ColumnMeaning[] = ['name', 'firstName', 'lastName', 'address'];

type Words = readonly (readonly [ColumnMeaning, RegExp])[];

function formatOf(names: ReadonlySet<string>): 'linkedin' | 'google' | 'outlook' | undefined {
  const has = (...all: readonly string[]) => all.every((name) => names.has(name));
  if (has('first name', 'last name', 'company', 'position', 'connected on')) return 'linkedin';
  if (has('first name', 'last name', 'organization name', 'labels')) return 'google';
  if (has('name', 'given name', 'family name', 'group membership')) return 'google';
  if (has('first name', 'last name', 'company', 'job title', 'e mail address')) return 'outlook';
  return undefined;
}

const EXACT: Readonly<Record<'linkedin' | 'google' | 'outlook', Words>> = {
  linkedin: [
    ['firstName', /^first name$/],
    ['lastName', /^last name$/],
    ['address', /^email address$/],
    ['organisation', /^company$/],
    ['title', /^position$/],
    ['connectedOn', /^connected on$/],
  ],
  google: [
    ['name', /^name$/],
    ['firstName', /^(first|given) name$/],
    ['middleName', /^(middle|additional) name$/],
    ['lastName', /^(last|family) name$/],
    ['address', /^e mail \d+ value$/],
    ['organisation', /^organization (1 )?name$/],
    ['title', /^organization (1 )?title$/],
    ['department', /^organization (1 )?department$/],
  ],
  outlook: [
    ['firstName', /^first name$/],
    ['middleName', /^middle name$/],
    ['lastName', /^last name$/],
    ['address', /^e mail (\d )?address$/],
    ['organisation', /^company$/],
    ['title', /^job title$/],
    ['department', /^department$/],
  ],
};

/** Header words in English, German, French and Spanish, as `foldWords` gives them. */
const SUGGESTED: Words = [
  [
    'address',
    /^(primary |work |business |other |home )?(e ?mail|mail|correo)( ?adresse| ?address| electronique| electronico)?( \d+)?( value| address)?$|^(courriel|adresse (e ?mail|electronique|de messagerie)|direccion de correo( electronico)?|e ?mail \d+)$/,
  ],
  ['firstName', /^(first ?name|given ?name|forename|vorname|prenom|nombre de pila)$/],
  [
    'middleName',
    /^(middle ?name|additional name|zweiter vorname|weitere vornamen|deuxieme prenom|segundo nombre)$/,
  ],
  [
    'lastName',
    /^(last ?name|family ?name|surname|nachname|familienname|nom de famille|apellidos?)$/,
  ],
  [
    'name',
    /^((full|display|contact|person|employee)? ?name|anzeigename|vollstandiger name|nom( complet)?|nombre( completo)?|contact|kontakt|person)$/,
  ],
  [
    'organisation',
    /^(company( name)?|organi[sz]ation( name)?|employer|account( name)?|firma|unternehmen|organisation|arbeitgeber|societe|entreprise|organisme|empresa|compania|organizacion)$/,
  ],
  [
    'title',
    /^(job ?title|position|role|title|stellenbezeichnung|berufsbezeichnung|funktion|rolle|poste|fonction|titre|cargo|puesto|titulo)$/,
  ],
  [
    'department',
    /^(department|dept|division|team|unit|abteilung|bereich|service|departement|departamento|area)$/,
  ],
  ['connectedOn', /^(connected on|connected|verbunden am|connecte le|conectado el)$/],
];
