/** What a title says: words of it, as they were found. */
export interface TitleReading {
  /** one of the owner's functions */
  readonly function?: { readonly value: string; readonly word: string };
  /** 0 no one to lead, 1 leads a team, 2 a department, 3 vice president, 4 above, 5 chief */
  readonly rank?: { readonly value: number; readonly word: string };
}

/**
 * What a job title, a department or a mailbox says of function and rank.
 * @param functions the owner's list: of others nothing is said
 */
export function readTitle(text: string, functions: readonly string[]): TitleReading {
  const found = functions.flatMap((value) => {
    const word = findWord(text, wordsOf(value));
    return word === undefined ? [] : [{ value, word }];
  });
  const rank = RANKS.map(({ value, words }) => ({ value, word: findWord(text, words) })).find(
    ({ word }) => word !== undefined,
  );
  return {
    ...(found[0] !== undefined && { function: found[0] }),
    ...(rank?.word !== undefined && { rank: { value: rank.value, word: rank.word } }),
  };
}

/**
 * The part of a display name that may be a title: `(Finance)`, what follows a dash or bar, or what
 * follows a comma: `Priya Nair, Head of Marketing`. A surname first is no title, and reads as none.
 */
export function titleIn(name: string): string {
  const bracketed = [...name.matchAll(/[([]([^)\]]+)[)\]]/g)].map(([, inside]) => inside ?? '');
  const plain = name.replace(/[([][^)\]]*[)\]]/g, ' ');
  const rest = plain.split(/\s[-–—|/]\s|,|\|/).slice(1);
  return [...bracketed, ...rest].map((part) => part.trim()).join(', ');
}

/** What each function is also called. The owner's own name for it comes first. */
const CONCEPTS: readonly (readonly string[])[] = [
  [
    ...['product', 'product management', 'product manager', 'product owner'],
    ...[
      'produkt',
      'produktmanagement',
      'produktmanager',
      'produktmanagerin',
      'produit',
      'produits',
    ],
    ...['chef de produit', 'cheffe de produit', 'producto', 'productos', 'jefe de producto', 'cpo'],
  ],
  [
    ...['engineering', 'engineer', 'developer', 'software', 'technology', 'r&d', 'cto'],
    ...['entwicklung', 'softwareentwicklung', 'entwickler', 'entwicklerin', 'technik', 'ingenieur'],
    ...['ingenieurin', 'ingénierie', 'ingénieur', 'ingénieure', 'développement', 'développeur'],
    ...['développeuse', 'technique', 'ingeniería', 'ingeniero', 'ingeniera', 'desarrollo'],
    ...['desarrollador', 'desarrolladora', 'tecnología'],
  ],
  [
    ...['marketing', 'brand', 'communications', 'cmo', 'kommunikation', 'marke', 'communication'],
    ...['marque', 'mercadotecnia', 'comunicación', 'marca'],
  ],
  [
    ...['sales', 'account executive', 'revenue', 'commercial', 'cro', 'vertrieb', 'verkauf'],
    ...['vertriebsleiter', 'vertriebsleiterin', 'außendienst', 'ventes', 'vente', 'commerciale'],
    ...['ventas', 'comercial'],
  ],
  [
    ...['support', 'customer support', 'customer success', 'customer care', 'service desk'],
    ...['helpdesk', 'kundendienst', 'kundenservice', 'kundenbetreuung', 'service client'],
    ...['relation client', 'assistance', 'atención al cliente', 'servicio al cliente', 'soporte'],
  ],
  [
    ...['operations', 'ops', 'logistics', 'supply chain', 'procurement', 'coo', 'betrieb'],
    ...['logistik', 'einkauf', 'beschaffung', 'produktion', 'opérations', 'logistique', 'achats'],
    ...['exploitation', 'operaciones', 'logística', 'compras'],
  ],
  [
    ...['finance', 'financial', 'accounting', 'controlling', 'controller', 'treasury', 'fp&a'],
    ...['cfo', 'finanzen', 'finanz', 'buchhaltung', 'rechnungswesen', 'finances', 'financier'],
    ...['financière', 'comptabilité', 'comptable', 'finanzas', 'financiero', 'financiera'],
    ...['contabilidad'],
  ],
  [
    ...['people', 'hr', 'human resources', 'talent', 'recruiting', 'recruiter', 'chro'],
    // alone it is an English word: a personal assistant is not of the people function
    ...['vorstand personal', 'leiter personal', 'leiterin personal', 'abteilung personal'],
    ...['personalwesen', 'personalabteilung', 'personalleiter', 'personalleiterin'],
    ...['ressources humaines', 'drh', 'rh', 'recrutement', 'recursos humanos', 'rrhh', 'talento'],
  ],
  [
    ...['legal', 'counsel', 'compliance', 'recht', 'rechtsabteilung', 'juridique', 'juriste'],
    ...['jurídico', 'jurídica', 'asesoría jurídica'],
  ],
  ['design', 'designer', 'ux', 'gestaltung', 'conception', 'diseño'],
  ['data', 'analytics', 'data science', 'daten', 'données', 'datos'],
];

/** Who helps somebody grow, by what they are called or by what a meeting with them is. */
export function readHelper(
  text: string,
): { readonly value: 'coach' | 'mentor'; readonly word: string } | undefined {
  for (const { value, words } of HELPERS) {
    const word = findWord(text, words);
    if (word !== undefined) return { value, word };
  }
  return undefined;
}

const HELPERS = [
  {
    value: 'mentor',
    words: ['mentor', 'mentorin', 'mentoring', 'mentorat', 'mentora', 'mentoría', 'mentorship'],
  },
  {
    value: 'coach',
    words: ['executive coach', 'leadership coach', 'coach', 'coaching', 'coachin'],
  },
] as const;

/** First the words that take rank away: an assistant to the chief is not one. */
const RANKS: readonly { readonly value: number; readonly words: readonly string[] }[] = [
  {
    value: 0,
    words: [
      ...['assistant', 'intern', 'trainee', 'working student', 'assistent', 'assistentin'],
      ...['assistenz', 'praktikant', 'praktikantin', 'werkstudent', 'werkstudentin'],
      ...['auszubildende', 'auszubildender', 'assistante', 'stagiaire', 'apprenti', 'apprentie'],
      ...['asistente', 'becario', 'becaria'],
    ],
  },
  {
    value: 4,
    words: [
      ...['senior vice president', 'executive vice president', 'svp', 'evp', 'bereichsvorstand'],
      ...['directeur général adjoint', 'directrice générale adjointe', 'director general adjunto'],
    ],
  },
  {
    value: 3,
    words: [
      ...['vice president', 'vp', 'vizepräsident', 'vizepräsidentin', 'bereichsleiter'],
      ...['bereichsleiterin', 'bereichsleitung', 'vice-président', 'vice-présidente'],
      ...['vicepresidente', 'vicepresidenta'],
    ],
  },
  {
    value: 5,
    words: ['chief', 'ceo', 'cfo', 'coo', 'cto', 'cmo', 'cro', 'chro', 'cio', 'cpo'],
  },
  {
    value: 5,
    words: [
      ...['managing director', 'president', 'founder', 'geschäftsführer', 'geschäftsführerin'],
      ...['vorstand', 'vorständin', 'vorstandsvorsitzende', 'gründer', 'gründerin', 'pdg'],
      ...['directeur général', 'directrice générale', 'président', 'présidente', 'fondateur'],
      ...['fondatrice', 'director general', 'directora general', 'presidente', 'presidenta'],
      ...['consejero delegado', 'consejera delegada', 'fundador', 'fundadora'],
    ],
  },
  {
    value: 2,
    words: [
      ...['director', 'head of', 'head', 'direktor', 'direktorin', 'abteilungsleiter'],
      ...['abteilungsleiterin', 'abteilungsleitung', 'vertriebsleiter', 'vertriebsleiterin'],
      ...['personalleiter', 'personalleiterin', 'leiter', 'leiterin', 'leitung', 'directeur'],
      ...['directrice', 'drh', 'directora'],
    ],
  },
  {
    value: 0,
    words: [
      ...['account manager', 'product manager', 'project manager', 'produktmanager'],
      ...['produktmanagerin', 'projektmanager', 'projektmanagerin', 'projektleiter'],
      ...['projektleiterin', 'chef de produit', 'cheffe de produit', 'chef de projet'],
      ...['cheffe de projet', 'jefe de producto', 'jefa de producto', 'jefe de proyecto'],
      ...['jefa de proyecto'],
    ],
  },
  {
    value: 1,
    words: [
      ...['manager', 'team lead', 'lead', 'supervisor', 'teamleiter', 'teamleiterin'],
      ...['teamleitung', 'gruppenleiter', 'gruppenleiterin', 'responsable', 'chef d’équipe'],
      ...["chef d'équipe", 'cheffe d’équipe', 'jefe de equipo', 'jefa de equipo', 'jefe', 'jefa'],
      ...['encargado', 'encargada', 'gerente'],
    ],
  },
  {
    value: 0,
    words: [
      ...['engineer', 'developer', 'analyst', 'specialist', 'designer', 'recruiter'],
      ...['entwickler', 'entwicklerin', 'ingenieur', 'ingenieurin', 'sachbearbeiter'],
      ...['sachbearbeiterin', 'referent', 'referentin', 'ingénieur', 'ingénieure'],
      ...['développeur', 'développeuse', 'comptable', 'juriste', 'analyste', 'ingeniero'],
      ...['ingeniera', 'desarrollador', 'desarrolladora', 'analista'],
    ],
  },
];

function wordsOf(name: string): readonly string[] {
  const own = name.toLowerCase();
  return [own, ...(CONCEPTS.find((words) => words.includes(own)) ?? [])];
}

/** The first of the words that stands in the text as a whole word, as the text spells it. */
function findWord(text: string, words: readonly string[]): string | undefined {
  const spaced = text.toLowerCase();
  for (const word of words) {
    for (let at = spaced.indexOf(word); at >= 0; at = spaced.indexOf(word, at + 1)) {
      const before = spaced[at - 1] ?? ' ';
      const after = spaced[at + word.length] ?? ' ';
      if (!LETTER.test(before) && !LETTER.test(after)) return text.slice(at, at + word.length);
    }
  }
  return undefined;
}

const LETTER = /[\p{L}\p{N}]/u;
