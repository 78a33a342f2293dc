import type { Language } from '@reeve/domain';
import type { PluralForms } from '../sentence/sentence-words.ts';

/** The words of the sentence about an hour × weekday profile. Words in braces are filled in. */
export interface AoristicWords {
  /** By the number of events. */
  readonly found: PluralForms;
  readonly nothing: string;
  /** By the number left out. */
  readonly left: PluralForms;
}

const pair = (one: string, other: string): PluralForms => ({ one, other });
const romance = (one: string, other: string): PluralForms => ({ one, many: other, other });
const russian = (one: string, few: string, many: string): PluralForms => ({ one, few, many, other: few });

const russianFound = (events: string): string =>
  `{n} ${events}: самый напряжённый час суток — {hour}, доля {share} (95-процентный интервал: от {low} до {high}); самый напряжённый час недели: {weekHour}.`;

export const AORISTIC_WORDS: Readonly<Record<Language, AoristicWords>> = {
  en: {
    found: pair(
      '{n} event: the busiest hour of the day is {hour} with {share} (95 % interval {low} to {high}); the busiest hour of the week: {weekHour}.',
      '{n} events: the busiest hour of the day is {hour} with {share} of them (95 % interval {low} to {high}); the busiest hour of the week: {weekHour}.',
    ),
    nothing: 'No event could be placed in an hour.',
    left: pair(
      '{left} event is left out because its time is not known well enough.',
      '{left} events are left out because their time is not known well enough.',
    ),
  },
  fr: {
    found: romance(
      '{n} fait : l’heure la plus chargée de la journée est {hour}, avec {share} (intervalle à 95 % : {low} à {high}) ; l’heure la plus chargée de la semaine : {weekHour}.',
      '{n} faits : l’heure la plus chargée de la journée est {hour}, avec {share} d’entre eux (intervalle à 95 % : {low} à {high}) ; l’heure la plus chargée de la semaine : {weekHour}.',
    ),
    nothing: 'Aucun fait n’a pu être situé dans une heure.',
    left: romance(
      '{left} fait est écarté, son heure n’étant pas assez bien connue.',
      '{left} faits sont écartés, leur heure n’étant pas assez bien connue.',
    ),
  },
  de: {
    found: pair(
      '{n} Ereignis: Die stärkste Stunde des Tages ist {hour} mit {share} (95-%-Intervall {low} bis {high}); die stärkste Stunde der Woche: {weekHour}.',
      '{n} Ereignisse: Die stärkste Stunde des Tages ist {hour} mit {share} davon (95-%-Intervall {low} bis {high}); die stärkste Stunde der Woche: {weekHour}.',
    ),
    nothing: 'Kein Ereignis ließ sich einer Stunde zuordnen.',
    left: pair(
      '{left} Ereignis bleibt außen vor, weil seine Zeit nicht genau genug bekannt ist.',
      '{left} Ereignisse bleiben außen vor, weil ihre Zeit nicht genau genug bekannt ist.',
    ),
  },
  it: {
    found: romance(
      '{n} evento: l’ora più intensa della giornata è {hour}, con {share} (intervallo al 95 %: da {low} a {high}); l’ora più intensa della settimana: {weekHour}.',
      '{n} eventi: l’ora più intensa della giornata è {hour}, con {share} del totale (intervallo al 95 %: da {low} a {high}); l’ora più intensa della settimana: {weekHour}.',
    ),
    nothing: 'Nessun evento ha potuto essere collocato in un’ora.',
    left: romance(
      '{left} evento è escluso perché la sua ora non è nota con sufficiente precisione.',
      '{left} eventi sono esclusi perché la loro ora non è nota con sufficiente precisione.',
    ),
  },
  ru: {
    found: russian(russianFound('событие'), russianFound('события'), russianFound('событий')),
    nothing: 'Ни одно событие не удалось отнести к определённому часу.',
    left: russian(
      '{left} событие не учтено: его время известно недостаточно точно.',
      '{left} события не учтены: их время известно недостаточно точно.',
      '{left} событий не учтено: их время известно недостаточно точно.',
    ),
  },
  es: {
    found: romance(
      '{n} hecho: la hora más activa del día es {hour}, con el {share} (intervalo del 95 %: de {low} a {high}); la hora más activa de la semana: {weekHour}.',
      '{n} hechos: la hora más activa del día es {hour}, con el {share} de ellos (intervalo del 95 %: de {low} a {high}); la hora más activa de la semana: {weekHour}.',
    ),
    nothing: 'Ningún hecho pudo situarse en una hora.',
    left: romance(
      'Se deja fuera {left} hecho porque su hora no se conoce con suficiente precisión.',
      'Se dejan fuera {left} hechos porque su hora no se conoce con suficiente precisión.',
    ),
  },
};
