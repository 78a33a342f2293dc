import type { ComparisonSpec } from './comparison.ts';
import type { BlockingRule, LinkageRules } from './linkage-records.ts';
import type { ComparisonKind } from './prepare-value.ts';

/** Rules guessed from the headings of the files. */
export interface GuessedLinkage extends LinkageRules {
  /** Column of record numbers; undefined: the rows are numbered. */
  readonly id: string | undefined;
}

/** Headings in lower case without accents, one space between words. The first pattern that fits decides. */
const HEADINGS: readonly (readonly [ComparisonKind | 'id', RegExp])[] = [
  ['id', /^(?:id|rec id|record id|unique id|row id|nr|number)$/],
  ['email', /\be ?mail\b|\bmail\b/],
  ['date', /\b(?:dob|born|birth|birthday|geburtsdatum|geboren|naissance|nacimiento|nascita)\b/],
  ['phone', /\b(?:phone|tel|telephone|mobile|telefon|telefono|handy|msisdn)\b/],
  ['plate', /\b(?:plate|registration|kennzeichen|vrm|matricula|targa|immatriculation)\b/],
  ['identifier', /\b(?:soc sec id|ssn|passport|national id|document number|personal number)\b/],
  ['exact', /\b(?:postcode|zip|plz|house number|street number)\b/],
  ['address', /\b(?:address|street|adresse|strasse|direccion|indirizzo)\b/],
  ['name', /\b(?:name|forename|surname|first|last|given|vorname|nachname|prenom|nom|nombre|apellido|nome|cognome)\b/],
  ['text', /\b(?:city|town|suburb|place|ort|ville|ciudad|citta)\b/],
];

/** Kinds of which equality alone makes a block. */
const SELECTIVE: readonly (ComparisonKind | 'id')[] = ['email', 'phone', 'plate', 'identifier'];

/**
 * Guesses what to compare and which pairs, from the headings alone: names, dates of birth, e-mail, telephone, plates, addresses and
 * places. Every guess is to be shown to the person.
 *
 * Blocks: each e-mail, telephone, plate and identifier; the date with each name; every two names together, with the first place or address if
 * there is one. Headings in English, German, Spanish, French and Italian.
 *
 * @returns no comparisons if no heading is known; no blocking if nothing known is selective enough
 * @example guessLinkage(['surname', 'dob']).blocking // => [[{ column: 'dob' }, { column: 'surname' }]]
 */
export function guessLinkage(headings: readonly string[]): GuessedLinkage {
  const comparisons: ComparisonSpec[] = [];
  const selective: string[] = [];
  let id: string | undefined;
  for (const column of headings) {
    const found = kindOf(column);
    if (found === 'id') id ??= column;
    else if (found !== undefined) comparisons.push({ column, kind: found });
    if (found !== undefined && SELECTIVE.includes(found)) selective.push(column);
  }
  const columnsOf = (wanted: ComparisonKind): readonly string[] =>
    comparisons.filter(({ kind }) => kind === wanted).map(({ column }) => column);
  const names = columnsOf('name');
  const [date] = columnsOf('date');
  const [place] = [...columnsOf('text'), ...columnsOf('address')];
  const ruleOf = (...columns: readonly (string | undefined)[]): BlockingRule =>
    columns.flatMap((column) => (column === undefined ? [] : [{ column }]));
  const blocking = [
    ...selective.map((column) => ruleOf(column)),
    ...(date === undefined
      ? []
      : [...names.map((name) => ruleOf(date, name)), ...(place === undefined ? [] : [ruleOf(date, place)])]),
    ...(names.length > 1 ? [ruleOf(...names.slice(0, 2), place)] : []),
  ];
  return { id, comparisons, blocking };
}

function kindOf(heading: string): (typeof HEADINGS)[number][0] | undefined {
  const words = heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return HEADINGS.find(([, pattern]) => pattern.test(words))?.[0];
}
