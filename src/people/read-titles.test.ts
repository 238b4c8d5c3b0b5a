import { expect, it } from 'vitest';
import { USUAL_FUNCTIONS } from './model.ts';
import { readTitle, titleIn } from './read-titles.ts';

function read(text: string, functions: readonly string[] = USUAL_FUNCTIONS) {
  const { function: of, rank } = readTitle(text, functions);
  return [of?.value, rank?.value];
}

it.each([
  ['Priya Nair (Finance)', 'Finance'],
  ['Priya Nair - VP Sales', 'VP Sales'],
  ['Priya Nair | CFO', 'CFO'],
  ['Priya Nair, Head of Marketing', 'Head of Marketing'],
  ['Nair, Priya (HR)', 'HR, Priya'],
  ['Jean-Luc Picard', ''],
])('finds in “%s” the title “%s”', (name, title) => {
  expect(titleIn(name)).toBe(title);
});

it.each([
  ['VP Sales', ['Sales', 3]],
  ['CFO', ['Finance', 5]],
  ['Senior Vice President, Operations', ['Operations', 4]],
  ['Executive assistant to the CFO', ['Finance', 0]],
  ['Head of Talent', ['People', 2]],
  ['Engineering Manager', ['Engineering', 1]],
  ['Salesforce admin', [undefined, undefined]],
  ['HR Business Partner', ['People', undefined]],
  ['Head of HR', ['People', 2]],
  ['COO', ['Operations', 5]],
  ['', [undefined, undefined]],
])('reads “%s”', (title, found) => {
  expect(read(title)).toEqual(found);
});

it('says functions as the owner calls them, and none that are not in the list', () => {
  expect([read('Human Resources', ['HR']), read('Finance', ['HR'])]).toEqual([
    ['HR', undefined],
    [undefined, undefined],
  ]);
});

/** In the words of four languages: title or department, function of the usual list, rank. */
const WORKED = [
  ['Product Manager', 'Product', 0],
  ['Chief Product Officer', 'Product', 5],
  ['VP Engineering', 'Engineering', 3],
  ['Software Engineer', 'Engineering', 0],
  ['Team Lead, Customer Support', 'Support', 1],
  ['Director of Operations', 'Operations', 2],
  ['Managing Director', undefined, 5],
  ['Intern, Brand', 'Marketing', 0],
  ['Financial Controller', 'Finance', undefined],
  ['Recruiter', 'People', 0],
  ['Executive Vice President Sales', 'Sales', 4],
  ['Supply Chain Supervisor', 'Operations', 1],
  ['CHRO', 'People', 5],
  ['Personal Assistant', undefined, 0],
  ['Produktmanagerin', 'Product', 0],
  ['Leiter Entwicklung', 'Engineering', 2],
  ['Softwareentwicklung', 'Engineering', undefined],
  ['Entwicklerin', 'Engineering', 0],
  ['Vertriebsleiter', 'Sales', 2],
  ['Teamleiterin Vertrieb', 'Sales', 1],
  ['Bereichsleiter Finanzen', 'Finance', 3],
  ['Leiterin Rechnungswesen', 'Finance', 2],
  ['Sachbearbeiter Buchhaltung', 'Finance', 0],
  ['Abteilungsleitung Kundenservice', 'Support', 2],
  ['Geschäftsführerin', undefined, 5],
  ['Assistenz der Geschäftsführung', undefined, 0],
  ['Vorstand Personal', 'People', 5],
  ['Personalleiterin', 'People', 2],
  ['Werkstudent Marketing', 'Marketing', 0],
  ['Leitung Einkauf', 'Operations', 2],
  ['Referentin Kommunikation', 'Marketing', 0],
  ['Gruppenleiter Logistik', 'Operations', 1],
  ['Chef de produit', 'Product', 0],
  ['Directrice produit', 'Product', 2],
  ['Directeur technique', 'Engineering', 2],
  ['Ingénieure logiciel', 'Engineering', 0],
  ['Responsable développement', 'Engineering', 1],
  ['Directeur commercial', 'Sales', 2],
  ['Responsable des ventes', 'Sales', 1],
  ['Directrice financière', 'Finance', 2],
  ['Comptable', 'Finance', 0],
  ['Stagiaire comptabilité', 'Finance', 0],
  ['Directrice des ressources humaines', 'People', 2],
  ['DRH', 'People', 2],
  ['Directeur général', undefined, 5],
  ['Directeur général adjoint, achats', 'Operations', 4],
  ['Vice-présidente marketing', 'Marketing', 3],
  ['Responsable relation client', 'Support', 1],
  ['Chef d’équipe logistique', 'Operations', 1],
  ['Assistante de direction', undefined, 0],
  ['Jefe de producto', 'Product', 0],
  ['Directora de ingeniería', 'Engineering', 2],
  ['Desarrollador', 'Engineering', 0],
  ['Director comercial', 'Sales', 2],
  ['Gerente de ventas', 'Sales', 1],
  ['Directora financiera', 'Finance', 2],
  ['Becaria de contabilidad', 'Finance', 0],
  ['Responsable de recursos humanos', 'People', 1],
  ['Jefa de equipo, atención al cliente', 'Support', 1],
  ['Vicepresidenta de operaciones', 'Operations', 3],
  ['Director general', undefined, 5],
  ['Consejera delegada', undefined, 5],
  ['Encargado de compras', 'Operations', 1],
  ['Analista de comunicación', 'Marketing', 0],
  ['Asistente de dirección', undefined, 0],
] as const;

it.each(WORKED)('reads “%s” as %s, rank %s', (title, of, rank) => {
  expect(read(title)).toEqual([of, rank]);
});
