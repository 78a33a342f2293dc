import type { Language } from '@reeve/domain';
import type { PluralForms } from '../sentence/sentence-words.ts';

/** The words of the sentences about a trend. Words in braces are filled in. */
export interface TrendWords {
  /** By the number of periods. */
  readonly counted: PeriodWords<PluralForms>;
  readonly levelSame: string;
  /** By the number of changes. */
  readonly levelChanged: PeriodWords<PluralForms>;
  readonly trend: {
    readonly none: string;
    readonly rising: PeriodWords<string>;
    readonly falling: PeriodWords<string>;
  };
  readonly last: PeriodWords<string>;
}

type PeriodWords<Text> = Readonly<Record<'week' | 'month', Text>>;

const pair = (one: string, other: string): PluralForms => ({ one, other });
const romance = (one: string, other: string): PluralForms => ({ one, many: other, other });
const russian = (one: string, few: string, many: string): PluralForms => ({ one, few, many, other: few });

const russianChange = (times: string, unit: string, since: string): string =>
  `Уровень менялся {changes} ${times}; последний раз с {before} до {after} ${unit}, ${since} {when} (95-процентный интервал: {low} – {high}).`;

export const TREND_WORDS: Readonly<Record<Language, TrendWords>> = {
  en: {
    counted: {
      week: pair('Crimes: {n} in {periods} complete week.', 'Crimes: {n} in {periods} complete weeks.'),
      month: pair('Crimes: {n} in {periods} complete month.', 'Crimes: {n} in {periods} complete months.'),
    },
    levelSame: 'The level did not change beyond what chance gives.',
    levelChanged: {
      week: pair(
        'The level changed {changes} time: from {before} to {after} a week, from the week of {when} on (95 % interval: {low} to {high}).',
        'The level changed {changes} times; last from {before} to {after} a week, from the week of {when} on (95 % interval: {low} to {high}).',
      ),
      month: pair(
        'The level changed {changes} time: from {before} to {after} a month, from {when} on (95 % interval: {low} to {high}).',
        'The level changed {changes} times; last from {before} to {after} a month, from {when} on (95 % interval: {low} to {high}).',
      ),
    },
    trend: {
      none: 'No steady rise or fall beyond what chance gives ({p}).',
      rising: {
        week: 'It rises: by about {slope} a week from year to year ({p}).',
        month: 'It rises: by about {slope} a month from year to year ({p}).',
      },
      falling: {
        week: 'It falls: by about {slope} a week from year to year ({p}).',
        month: 'It falls: by about {slope} a month from year to year ({p}).',
      },
    },
    last: {
      week: 'The last week ({when}): {observed} against a mean of {mean} over the 12 before: {level}.',
      month: 'The last month ({when}): {observed} against a mean of {mean} over the 12 before: {level}.',
    },
  },
  fr: {
    counted: {
      week: romance(
        'Infractions : {n} en {periods} semaine complète.',
        'Infractions : {n} en {periods} semaines complètes.',
      ),
      month: romance('Infractions : {n} en {periods} mois complet.', 'Infractions : {n} en {periods} mois complets.'),
    },
    levelSame: 'Le niveau n’a pas changé au-delà de ce que donne le hasard.',
    levelChanged: {
      week: romance(
        'Le niveau a changé {changes} fois : de {before} à {after} par semaine, à partir de la semaine du {when} (intervalle à 95 % : {low} à {high}).',
        'Le niveau a changé {changes} fois ; en dernier de {before} à {after} par semaine, à partir de la semaine du {when} (intervalle à 95 % : {low} à {high}).',
      ),
      month: romance(
        'Le niveau a changé {changes} fois : de {before} à {after} par mois, à partir de {when} (intervalle à 95 % : {low} à {high}).',
        'Le niveau a changé {changes} fois ; en dernier de {before} à {after} par mois, à partir de {when} (intervalle à 95 % : {low} à {high}).',
      ),
    },
    trend: {
      none: 'Pas de hausse ni de baisse régulière au-delà de ce que donne le hasard ({p}).',
      rising: {
        week: 'Hausse : environ {slope} de plus par semaine d’une année à l’autre ({p}).',
        month: 'Hausse : environ {slope} de plus par mois d’une année à l’autre ({p}).',
      },
      falling: {
        week: 'Baisse : environ {slope} de moins par semaine d’une année à l’autre ({p}).',
        month: 'Baisse : environ {slope} de moins par mois d’une année à l’autre ({p}).',
      },
    },
    last: {
      week: 'Dernière semaine ({when}) : {observed} contre une moyenne de {mean} sur les 12 précédentes : {level}.',
      month: 'Dernier mois ({when}) : {observed} contre une moyenne de {mean} sur les 12 précédents : {level}.',
    },
  },
  de: {
    counted: {
      week: pair('Straftaten: {n} in {periods} vollen Woche.', 'Straftaten: {n} in {periods} vollen Wochen.'),
      month: pair('Straftaten: {n} in {periods} vollen Monat.', 'Straftaten: {n} in {periods} vollen Monaten.'),
    },
    levelSame: 'Das Niveau hat sich nicht stärker geändert, als es der Zufall tut.',
    levelChanged: {
      week: pair(
        'Das Niveau hat sich {changes} Mal geändert: von {before} auf {after} je Woche, ab der Woche vom {when} (95-%-Intervall: {low} bis {high}).',
        'Das Niveau hat sich {changes} Mal geändert; zuletzt von {before} auf {after} je Woche, ab der Woche vom {when} (95-%-Intervall: {low} bis {high}).',
      ),
      month: pair(
        'Das Niveau hat sich {changes} Mal geändert: von {before} auf {after} je Monat, ab {when} (95-%-Intervall: {low} bis {high}).',
        'Das Niveau hat sich {changes} Mal geändert; zuletzt von {before} auf {after} je Monat, ab {when} (95-%-Intervall: {low} bis {high}).',
      ),
    },
    trend: {
      none: 'Kein stetiger Anstieg oder Rückgang über den Zufall hinaus ({p}).',
      rising: {
        week: 'Anstieg: von Jahr zu Jahr etwa {slope} mehr je Woche ({p}).',
        month: 'Anstieg: von Jahr zu Jahr etwa {slope} mehr je Monat ({p}).',
      },
      falling: {
        week: 'Rückgang: von Jahr zu Jahr etwa {slope} weniger je Woche ({p}).',
        month: 'Rückgang: von Jahr zu Jahr etwa {slope} weniger je Monat ({p}).',
      },
    },
    last: {
      week: 'Letzte Woche ({when}): {observed} gegenüber einem Mittel von {mean} in den 12 Wochen davor: {level}.',
      month: 'Letzter Monat ({when}): {observed} gegenüber einem Mittel von {mean} in den 12 Monaten davor: {level}.',
    },
  },
  it: {
    counted: {
      week: romance('Reati: {n} in {periods} settimana completa.', 'Reati: {n} in {periods} settimane complete.'),
      month: romance('Reati: {n} in {periods} mese completo.', 'Reati: {n} in {periods} mesi completi.'),
    },
    levelSame: 'Il livello non è cambiato oltre quanto dà il caso.',
    levelChanged: {
      week: romance(
        'Il livello è cambiato {changes} volta: da {before} a {after} a settimana, dalla settimana del {when} (intervallo al 95 %: da {low} a {high}).',
        'Il livello è cambiato {changes} volte; l’ultima da {before} a {after} a settimana, dalla settimana del {when} (intervallo al 95 %: da {low} a {high}).',
      ),
      month: romance(
        'Il livello è cambiato {changes} volta: da {before} a {after} al mese, da {when} (intervallo al 95 %: da {low} a {high}).',
        'Il livello è cambiato {changes} volte; l’ultima da {before} a {after} al mese, da {when} (intervallo al 95 %: da {low} a {high}).',
      ),
    },
    trend: {
      none: 'Nessun aumento né calo costante oltre quanto dà il caso ({p}).',
      rising: {
        week: 'Aumento: circa {slope} in più a settimana di anno in anno ({p}).',
        month: 'Aumento: circa {slope} in più al mese di anno in anno ({p}).',
      },
      falling: {
        week: 'Calo: circa {slope} in meno a settimana di anno in anno ({p}).',
        month: 'Calo: circa {slope} in meno al mese di anno in anno ({p}).',
      },
    },
    last: {
      week: 'Ultima settimana ({when}): {observed} contro una media di {mean} nelle 12 precedenti: {level}.',
      month: 'Ultimo mese ({when}): {observed} contro una media di {mean} nei 12 precedenti: {level}.',
    },
  },
  ru: {
    counted: {
      week: russian(
        'Преступлений: {n} за {periods} полную неделю.',
        'Преступлений: {n} за {periods} полные недели.',
        'Преступлений: {n} за {periods} полных недель.',
      ),
      month: russian(
        'Преступлений: {n} за {periods} полный месяц.',
        'Преступлений: {n} за {periods} полных месяца.',
        'Преступлений: {n} за {periods} полных месяцев.',
      ),
    },
    levelSame: 'Уровень не изменился сильнее, чем даёт случайность.',
    levelChanged: {
      week: russian(
        russianChange('раз', 'в неделю', 'начиная с недели с'),
        russianChange('раза', 'в неделю', 'начиная с недели с'),
        russianChange('раз', 'в неделю', 'начиная с недели с'),
      ),
      month: russian(
        russianChange('раз', 'в месяц', 'первый месяц нового уровня:'),
        russianChange('раза', 'в месяц', 'первый месяц нового уровня:'),
        russianChange('раз', 'в месяц', 'первый месяц нового уровня:'),
      ),
    },
    trend: {
      none: 'Устойчивого роста или снижения сверх случайности нет ({p}).',
      rising: {
        week: 'Рост: из года в год примерно на {slope} в неделю больше ({p}).',
        month: 'Рост: из года в год примерно на {slope} в месяц больше ({p}).',
      },
      falling: {
        week: 'Снижение: из года в год примерно на {slope} в неделю меньше ({p}).',
        month: 'Снижение: из года в год примерно на {slope} в месяц меньше ({p}).',
      },
    },
    last: {
      week: 'Последняя неделя (с {when}): {observed} при среднем {mean} за 12 предыдущих: {level}.',
      month: 'Последний месяц ({when}): {observed} при среднем {mean} за 12 предыдущих: {level}.',
    },
  },
  es: {
    counted: {
      week: romance('Delitos: {n} en {periods} semana completa.', 'Delitos: {n} en {periods} semanas completas.'),
      month: romance('Delitos: {n} en {periods} mes completo.', 'Delitos: {n} en {periods} meses completos.'),
    },
    levelSame: 'El nivel no ha cambiado más de lo que da el azar.',
    levelChanged: {
      week: romance(
        'El nivel cambió {changes} vez: de {before} a {after} por semana, desde la semana del {when} (intervalo del 95 %: de {low} a {high}).',
        'El nivel cambió {changes} veces; la última de {before} a {after} por semana, desde la semana del {when} (intervalo del 95 %: de {low} a {high}).',
      ),
      month: romance(
        'El nivel cambió {changes} vez: de {before} a {after} al mes, desde {when} (intervalo del 95 %: de {low} a {high}).',
        'El nivel cambió {changes} veces; la última de {before} a {after} al mes, desde {when} (intervalo del 95 %: de {low} a {high}).',
      ),
    },
    trend: {
      none: 'No hay subida ni bajada constante más allá de lo que da el azar ({p}).',
      rising: {
        week: 'Sube: unos {slope} más por semana de un año a otro ({p}).',
        month: 'Sube: unos {slope} más al mes de un año a otro ({p}).',
      },
      falling: {
        week: 'Baja: unos {slope} menos por semana de un año a otro ({p}).',
        month: 'Baja: unos {slope} menos al mes de un año a otro ({p}).',
      },
    },
    last: {
      week: 'Última semana ({when}): {observed} frente a una media de {mean} en las 12 anteriores: {level}.',
      month: 'Último mes ({when}): {observed} frente a una media de {mean} en los 12 anteriores: {level}.',
    },
  },
};
