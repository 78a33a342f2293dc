import { COMMON_WORDS } from './common-words.ts';
import { foldName, nameForms } from './name-inflection.ts';
import { STOP_WORDS } from './stop-words.ts';

/** The replacement for a name. */
export const MASK = '•••';

/** Words between the parts of a name. */
const PARTICLES = new Set(
  'al bin da das de degli dei del della di do dos du el ibn la le ten ter van von y zu zur'.split(' '),
);

/** Words before a name, which make the single word after them a name. */
const TITLES = new Set(
  'mr mrs ms miss mx herr frau monsieur madame mme signor signora sig señor señora sr sra don doña г-н г-жа гр гражданин гражданка господин госпожа'.split(
    ' ',
  ),
);

/**
 * Words that look like parts of a name but are not, in the six languages: days, months, kinds of streets and places.
 */
const NO_NAMES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december street road lane row square market bridge harbour park station north south east west police act
  court prosecutor office district region unit article section option sector sectors operation exercise
  montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember straße platz weg
  polizei gericht staatsanwaltschaft artikel abschnitt möglichkeit
  lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril juin juillet août septembre octobre novembre
  décembre rue place avenue police tribunal parquet article
  lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre
  ottobre dicembre via piazza viale polizia tribunale procura articolo
  lunes martes miércoles jueves viernes sábado domingo enero febrero abril mayo junio julio agosto septiembre octubre noviembre
  diciembre calle plaza avenida policía tribunal fiscalía artículo
  понедельник вторник среда четверг пятница суббота воскресенье январь февраль март апрель май июнь июль август сентябрь
  октябрь ноябрь декабрь улица площадь полиция суд прокуратура статья`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Articles, prepositions and the like, which have a capital at the beginning of a sentence. */
const SMALL_WORDS = Object.values(STOP_WORDS).flatMap((words) => words.split(/\s+/));

/** Names a text can contain although they look like a person's. */
export interface KnownNames {
  /**
   * Names of members of the service and of recipients: oversight needs to read who decided and who received something.
   */
  readonly stand: readonly string[];
  /** Names of places, units, groups, laws: each of their words is no part of a person's name. */
  readonly places: readonly string[];
  /** Names recorded with the object being read: of persons, of their contacts and associates, of accounts. */
  readonly own?: readonly string[];
}

interface Token {
  readonly text: string;
  readonly at: number;
}

const WORD = /\p{Lu}\.|\p{L}[\p{L}\p{M}’'-]*/gu;
const isCapitalised = (word: string): boolean => /^\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}/u.test(word);
const isInitial = (word: string): boolean => /^\p{Lu}\.$/u.test(word);
/** “van der Berg”: an article is part of a name only after a particle. */
const isParticle = (word: string, before: string | undefined): boolean =>
  PARTICLES.has(word) || ((word === 'der' || word === 'den') && (before === 'van' || before === 'von'));
const isCapitals = (word: string): boolean => /^\p{Lu}[\p{Lu}\p{M}’'-]{2,}$/u.test(word);
const folded = (word: string): string => word.toLowerCase().replace(/[’']s$/u, '');
const wordsOf = (text: string): readonly string[] => Array.from(text.matchAll(WORD), ([word]) => folded(word));

/**
 * Returns the texts with every apparent name of a person replaced by `•••`: two or more adjacent capitalised words that
 * are neither a member of the service nor a known place, a word after a title, a surname in capitals before a first
 * name; and each of their words wherever else it occurs in these texts. It errs on the side of masking. A surname that
 * occurs only alone is found only if it is recorded with the object (`own`), in its cases: in one language every noun
 * is capitalised. No other data is consulted, so the mask reveals nothing about what else the agency has. Linear in the
 * length of the texts.
 *
 * @example maskNames(['Observe Oskar Brenn. Brenn sells tools.'], { stand: [], places: [] }) // => ['Observe •••. ••• sells tools.']
 */
export function maskNames(texts: readonly string[], { stand, places, own = [] }: KnownNames): string[] {
  const exempt = new Set(stand.map((name) => wordsOf(name).join(' ')));
  const known = new Set([...NO_NAMES, ...SMALL_WORDS, ...places.flatMap(wordsOf)]);
  const runs = texts.map((text) => namesIn(text, known, exempt));
  const parts = new Set(
    runs
      .flat()
      .flatMap((run) =>
        run.filter(({ text }) => isCapitalised(text) || isCapitals(text)).map(({ text }) => folded(text)),
      ),
  );
  const forms = ownForms(own, known);
  const handles = own.filter(isHandle).map((handle) => handle.trim().toLowerCase());
  return texts.map((text, nth) => withoutHandles(masked(text, runs[nth] ?? [], { parts, forms, exempt }), handles));
}

/**
 * Returns the forms of every word of these names that is not also a word of the languages: “Stone” alone can be a
 * stone.
 */
function ownForms(names: readonly string[], known: ReadonlySet<string>): ReadonlySet<string> {
  const words = names
    .filter((name) => !isHandle(name))
    .flatMap((name) => Array.from(name.matchAll(WORD), ([word]) => word));
  const common = new Set([...known, ...COMMON_WORDS].map(foldName));
  const isOwn = (word: string): boolean =>
    /^\p{Lu}/u.test(word) && !isInitial(word) && !common.has(foldName(word)) && !TITLES.has(folded(word));
  const forms = words.filter(isOwn).flatMap((word) => [...nameForms(word)]);
  return new Set(forms.filter((form) => !common.has(form)));
}

/** True for the name of an account or a device, which is no word of a sentence: `jkovac_88`. */
const isHandle = (name: string): boolean =>
  /[\d@_.]/u.test(name.replaceAll(/\p{Lu}\./gu, '')) && name.trim().length >= SHORT_HANDLE;
const SHORT_HANDLE = 4;

/** Returns a text without these handles, each only if no letter or digit continues it. */
function withoutHandles(text: string, handles: readonly string[]): string {
  let out = text;
  for (const handle of handles)
    for (let at = out.toLowerCase().indexOf(handle); at >= 0; at = out.toLowerCase().indexOf(handle, at + 1)) {
      const around = `${out.at(at - 1) ?? ''}${out[at + handle.length] ?? ''}`;
      if (at > 0 ? /[\p{L}\d]/u.test(around) : /^[\p{L}\d]/u.test(out[handle.length] ?? '')) continue;
      out = `${out.slice(0, at)}${MASK}${out.slice(at + handle.length)}`;
    }
  return out;
}

/** Returns the runs of words in a text that look like a name. */
function namesIn(text: string, known: ReadonlySet<string>, exempt: ReadonlySet<string>): readonly (readonly Token[])[] {
  const found: Token[][] = [];
  let run: Token[] = [];
  const end = (): void => {
    while (/^\p{Ll}/u.test(run.at(-1)?.text ?? '')) run.pop();
    const [first] = run;
    const whole = run.map((token) => folded(token.text)).join(' ');
    const words = run.filter(({ text: word }) => isCapitalised(word) || isCapitals(word));
    const isTitled = first !== undefined && isBehindTitle(text, first.at);
    if (
      (words.length > 0 && run.length - particlesIn(run) >= 2 && !exempt.has(whole)) ||
      (isTitled && words.length > 0)
    )
      found.push(run);
    run = [];
  };
  let reached = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const between = text.slice(reached, index);
    const follows =
      run.length > 0 && /^[ \u00A0]$|^, $/.test(between) && (between !== ', ' || isCapitals(run.at(-1)?.text ?? ''));
    if (!follows) end();
    reached = index + word.length;
    const isPart =
      (isCapitalised(word) || isCapitals(word) || isInitial(word)) &&
      !known.has(folded(word)) &&
      !TITLES.has(folded(word));
    if (isPart || (run.length > 0 && isParticle(word, run.at(-1)?.text))) run.push({ text: word, at: index });
    else end();
  }
  end();
  return found;
}

const particlesIn = (run: readonly Token[]): number => run.filter(({ text }) => /^\p{Ll}/u.test(text)).length;

/** True if a title directly precedes a position in a text. */
function isBehindTitle(text: string, at: number): boolean {
  const [, title = ''] = /([\p{L}-]+)\.? $/u.exec(text.slice(Math.max(0, at - 20), at)) ?? [];
  return TITLES.has(title.toLowerCase());
}

/** Returns a text without these runs, and without their words where they occur alone. */
function masked(
  text: string,
  runs: readonly (readonly Token[])[],
  { parts, forms, exempt }: Readonly<Record<'parts' | 'forms' | 'exempt', ReadonlySet<string>>>,
): string {
  const spans = runs.map((run) => ({
    from: run[0]?.at ?? 0,
    to: (run.at(-1)?.at ?? 0) + (run.at(-1)?.text.length ?? 0),
  }));
  const exemptWords = [...exempt].flatMap((name) => name.split(' '));
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const isName = parts.has(folded(word)) || forms.has(foldName(word));
    if (!isName || !/^\p{Lu}/u.test(word) || exemptWords.includes(folded(word))) continue;
    if (spans.every((span) => index < span.from || index >= span.to))
      spans.push({ from: index, to: index + word.length });
  }
  let out = text;
  for (const { from, to } of spans.toSorted((a, b) => b.from - a.from))
    out = `${out.slice(0, from)}${MASK}${out.slice(to)}`;
  return out;
}
