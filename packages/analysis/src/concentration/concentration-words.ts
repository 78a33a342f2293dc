import type { Language } from '@reeve/domain';

/** The words of the sentence about concentration. Words in braces are filled in. */
export interface ConcentrationWords {
  readonly nothing: string;
  readonly top: string;
  /** Where it is known how many places had no crime. */
  readonly topBesideChance: string;
  readonly most: string;
}

export const CONCENTRATION_WORDS: Readonly<Record<Language, ConcentrationWords>> = {
  en: {
    nothing: 'There is no crime to share among places.',
    top: 'Crimes: {n}; places with a crime: {places}. The busiest {placeShare} of these places hold {crimeShare} of the crimes.',
    topBesideChance:
      'Crimes: {n}; places: {places}. The busiest {placeShare} of the places hold {crimeShare} of the crimes; chance alone would put {byChance} there.',
    most: '{most} of the crimes lie at {fewPlaces} of the places.',
  },
  fr: {
    nothing: 'Il n’y a aucune infraction à répartir entre des lieux.',
    top: 'Infractions : {n} ; lieux touchés : {places}. Les {placeShare} de ces lieux les plus touchés concentrent {crimeShare} des infractions.',
    topBesideChance:
      'Infractions : {n} ; lieux : {places}. Les {placeShare} des lieux les plus touchés concentrent {crimeShare} des infractions ; le seul hasard y en mettrait {byChance}.',
    most: '{most} des infractions se trouvent dans {fewPlaces} des lieux.',
  },
  de: {
    nothing: 'Es gibt keine Straftat, die sich auf Orte verteilen ließe.',
    top: 'Straftaten: {n}; Orte mit einer Straftat: {places}. Auf die am stärksten belasteten {placeShare} dieser Orte entfallen {crimeShare} der Straftaten.',
    topBesideChance:
      'Straftaten: {n}; Orte: {places}. Auf die am stärksten belasteten {placeShare} der Orte entfallen {crimeShare} der Straftaten; der Zufall allein brächte {byChance} dorthin.',
    most: '{most} der Straftaten liegen an {fewPlaces} der Orte.',
  },
  it: {
    nothing: 'Non c’è alcun reato da ripartire tra luoghi.',
    top: 'Reati: {n}; luoghi colpiti: {places}. Il {placeShare} più colpito di questi luoghi concentra il {crimeShare} dei reati.',
    topBesideChance:
      'Reati: {n}; luoghi: {places}. Il {placeShare} più colpito dei luoghi concentra il {crimeShare} dei reati; il solo caso ve ne porterebbe il {byChance}.',
    most: 'Il {most} dei reati si trova nel {fewPlaces} dei luoghi.',
  },
  ru: {
    nothing: 'Нет преступлений, которые можно распределить по местам.',
    top: 'Преступлений: {n}; мест с преступлениями: {places}. На самые неблагополучные {placeShare} этих мест приходится {crimeShare} преступлений.',
    topBesideChance:
      'Преступлений: {n}; мест: {places}. На самые неблагополучные {placeShare} мест приходится {crimeShare} преступлений; одна случайность дала бы там {byChance}.',
    most: '{most} преступлений приходится на {fewPlaces} мест.',
  },
  es: {
    nothing: 'No hay ningún delito que repartir entre lugares.',
    top: 'Delitos: {n}; lugares con algún delito: {places}. El {placeShare} de estos lugares con más delitos concentra el {crimeShare} de los delitos.',
    topBesideChance:
      'Delitos: {n}; lugares: {places}. El {placeShare} de los lugares con más delitos concentra el {crimeShare} de los delitos; el solo azar pondría allí el {byChance}.',
    most: 'El {most} de los delitos se encuentra en el {fewPlaces} de los lugares.',
  },
};
