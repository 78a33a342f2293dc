import type { Language } from '@reeve/domain';
import type { PluralForms } from '../sentence/sentence-words.ts';

/** A stretch from nothing, between two numbers, or from a number on. */
interface StretchWords<Text> {
  readonly within: Text;
  readonly between: Text;
  readonly beyond: Text;
}

/** The words of the sentence about near repeats. Words in braces are filled in. */
export interface NearRepeatWords {
  /** By the ratio, rounded as it is said. */
  readonly more: PluralForms;
  readonly noMore: string;
  readonly nothing: string;
  readonly distance: StretchWords<string>;
  /** By the last number said. */
  readonly days: StretchWords<PluralForms>;
  readonly standingOut: string;
}

/** The same text whatever the number. */
const always = (text: string): PluralForms => ({ other: text });
const two = (one: string, other: string): PluralForms => ({ one, other });

const COUNTS: Readonly<Record<Language, string>> = {
  en: 'pairs: {observed} against {expected} expected; p = {p}; permutations: {permutations}',
  fr: 'paires\u00A0: {observed} contre {expected} attendues\u202F; p = {p}\u202F; permutations\u00A0: {permutations}',
  de: 'Paare: {observed} gegen {expected} erwartete; p = {p}; Permutationen: {permutations}',
  it: 'coppie: {observed} rispetto a {expected} attese; p = {p}; permutazioni: {permutations}',
  ru: 'пар: {observed} при ожидаемых {expected}; p = {p}; перестановок: {permutations}',
  es: 'pares: {observed} frente a {expected} esperados; p = {p}; permutaciones: {permutations}',
};

const russianMore = (times: string): string =>
  `После преступления другое {distance} и {days} встречается в {ratio} ${times} чаще, чем дала бы случайность (${COUNTS.ru}).`;

const russianDays = (one: string, few: string, many: string): PluralForms => ({ one, few, many, other: few });

export const NEAR_REPEAT_WORDS: Readonly<Record<Language, NearRepeatWords>> = {
  en: {
    more: always(
      `After a crime, another {distance} and {days} is {ratio} times as common as chance would give (${COUNTS.en}).`,
    ),
    noMore: `After a crime, another {distance} and {days} is no more common than chance would give (${COUNTS.en}).`,
    nothing: 'No two crimes lie so near each other that there would be anything to compare.',
    distance: { within: 'within {to} m', between: '{from} to {to} m away', beyond: '{from} m or more away' },
    days: {
      within: two('within {to} day', 'within {to} days'),
      between: two('{from} to {to} day later', '{from} to {to} days later'),
      beyond: two('{from} day or more later', '{from} days or more later'),
    },
    standingOut:
      'Cells of the table that stand out (p ≤ {limit}, ratio ≥ {ratio}): {standingOut} of {cells}; about {byChance} reach that p by chance alone.',
  },
  fr: {
    more: always(
      `Après une infraction, une autre {distance} et {days} se produit à {ratio} fois la fréquence que donnerait le hasard (${COUNTS.fr}).`,
    ),
    noMore: `Après une infraction, une autre {distance} et {days} n’est pas plus fréquente que ne le donnerait le hasard (${COUNTS.fr}).`,
    nothing: 'Aucune infraction n’est assez proche d’une autre pour qu’il y ait quelque chose à comparer.',
    distance: { within: 'à moins de {to} m', between: 'de {from} à {to} m', beyond: 'à {from} m ou plus' },
    days: {
      within: two('en moins de {to} jour', 'en moins de {to} jours'),
      between: two('de {from} à {to} jour après', 'de {from} à {to} jours après'),
      beyond: two('{from} jour ou plus après', '{from} jours ou plus après'),
    },
    standingOut:
      'Cases du tableau qui se détachent (p ≤ {limit}, rapport ≥ {ratio})\u00A0: {standingOut} sur {cells}\u202F; le seul hasard en porte environ {byChance} à ce p.',
  },
  de: {
    more: always(
      `Nach einer Straftat ist eine weitere {distance} und {days} {ratio}-mal so häufig, wie es der Zufall ergäbe (${COUNTS.de}).`,
    ),
    noMore: `Nach einer Straftat ist eine weitere {distance} und {days} nicht häufiger, als es der Zufall ergäbe (${COUNTS.de}).`,
    nothing: 'Keine zwei Straftaten liegen so nahe beieinander, dass es etwas zu vergleichen gäbe.',
    distance: {
      within: 'in weniger als {to} m Entfernung',
      between: 'in {from} bis {to} m Entfernung',
      beyond: 'in {from} m Entfernung oder mehr',
    },
    days: {
      within: two('in weniger als {to} Tag', 'in weniger als {to} Tagen'),
      between: two('nach {from} bis {to} Tag', 'nach {from} bis {to} Tagen'),
      beyond: two('nach {from} Tag oder mehr', 'nach {from} Tagen oder mehr'),
    },
    standingOut:
      'Zellen der Tabelle, die herausragen (p ≤ {limit}, Verhältnis ≥ {ratio}): {standingOut} von {cells}; etwa {byChance} erreichen dieses p allein durch Zufall.',
  },
  it: {
    more: always(
      `Dopo un reato, un altro {distance} e {days} si verifica con {ratio} volte la frequenza che darebbe il caso (${COUNTS.it}).`,
    ),
    noMore: `Dopo un reato, un altro {distance} e {days} non è più frequente di quanto darebbe il caso (${COUNTS.it}).`,
    nothing: 'Nessun reato è così vicino a un altro che vi sia qualcosa da confrontare.',
    distance: { within: 'a meno di {to} m', between: 'da {from} a {to} m di distanza', beyond: 'a {from} m o più' },
    days: {
      within: two('in meno di {to} giorno', 'in meno di {to} giorni'),
      between: two('da {from} a {to} giorno dopo', 'da {from} a {to} giorni dopo'),
      beyond: two('{from} giorno o più dopo', '{from} giorni o più dopo'),
    },
    standingOut:
      'Celle della tabella che spiccano (p ≤ {limit}, rapporto ≥ {ratio}): {standingOut} su {cells}; circa {byChance} raggiungono quel p per solo caso.',
  },
  ru: {
    // A number with a fraction takes the form of 2 to 4.
    more: { one: russianMore('раз'), few: russianMore('раза'), many: russianMore('раз'), other: russianMore('раза') },
    noMore: `После преступления другое {distance} и {days} встречается не чаще, чем дала бы случайность (${COUNTS.ru}).`,
    nothing: 'Никакие два преступления не лежат так близко, чтобы было что сравнивать.',
    distance: {
      within: 'менее чем в {to} м',
      between: 'на расстоянии от {from} до {to} м',
      beyond: 'на расстоянии {from} м и более',
    },
    days: {
      within: russianDays('менее чем через {to} день', 'менее чем через {to} дня', 'менее чем через {to} дней'),
      between: russianDays(
        'спустя от {from} до {to} дня',
        'спустя от {from} до {to} дней',
        'спустя от {from} до {to} дней',
      ),
      beyond: russianDays('спустя {from} день и более', 'спустя {from} дня и более', 'спустя {from} дней и более'),
    },
    standingOut:
      'Ячеек таблицы, которые выделяются (p ≤ {limit}, отношение ≥ {ratio}): {standingOut} из {cells}; по одной случайности этого p достигает около {byChance}.',
  },
  es: {
    more: always(
      `Tras un delito, otro {distance} y {days} se da con {ratio} veces la frecuencia que daría el azar (${COUNTS.es}).`,
    ),
    noMore: `Tras un delito, otro {distance} y {days} no es más frecuente de lo que daría el azar (${COUNTS.es}).`,
    nothing: 'No hay dos delitos tan cercanos entre sí que haya algo que comparar.',
    distance: { within: 'a menos de {to} m', between: 'de {from} a {to} m', beyond: 'a {from} m o más' },
    days: {
      within: two('en menos de {to} día', 'en menos de {to} días'),
      between: two('de {from} a {to} día después', 'de {from} a {to} días después'),
      beyond: two('{from} día o más después', '{from} días o más después'),
    },
    standingOut:
      'Celdas de la tabla que destacan (p ≤ {limit}, razón ≥ {ratio}): {standingOut} de {cells}; unas {byChance} alcanzan ese p por solo azar.',
  },
};
