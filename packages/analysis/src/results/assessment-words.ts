import type { Language } from '@reeve/domain';
import type { NotClaimedBecause } from './result-assessment.ts';
import type { PluralForms } from '../sentence/sentence-words.ts';

/** The words of the sentences about a result and what a design can show. Words in braces are filled in. */
export interface AssessmentWords {
  /** Estimate, interval, verdict. */
  readonly result: string;
  readonly best: { readonly fewer: PluralForms; readonly more: PluralForms; readonly none: string };
  readonly verdict: { readonly beyond: string; readonly notBeyond: string; readonly notClaimed: string };
  readonly because: Readonly<Record<NotClaimedBecause, string>>;
  /** Where an area chosen at its peak was compared with the same weeks of earlier years. */
  readonly sameWeeks: string;
  /** By the number of crimes expected. */
  readonly power: PluralForms;
  /** Where no fall is claimed often enough. */
  readonly noPower: PluralForms;
  /** Where something stands against any claim, before the reasons. */
  readonly noClaim: PluralForms;
}

/** French, Italian and Spanish have a form of their own for millions; here it is the plural. */
const romance = (one: string, other: string): PluralForms => ({ one, many: other, other });
/** 1, 21, 31 …; 2 to 4, 22 …; 0, 5 to 20, 25 …; and fractions, which take the genitive singular of 2 to 4. */
const russian = (one: string, few: string, many: string): PluralForms => ({ one, few, many, other: few });

const russianPower = (crimes: string): string =>
  `Если в районе ожидается {expected} ${crimes}, настоящее снижение на {drop} устанавливается в четырёх случаях из пяти.`;
const russianNoPower = (crimes: string): string =>
  `Если в районе ожидается {expected} ${crimes}, никакое снижение не устанавливается в четырёх случаях из пяти: даже если предотвращены все преступления, только в {share} случаев.`;
const russianNoClaim = (crimes: string): string =>
  `Если в районе ожидается {expected} ${crimes}, никакое снижение установить нельзя, каким бы большим оно ни было.`;

/** The words of every language: one that lacks a word does not compile. */
export const ASSESSMENT_WORDS: Readonly<Record<Language, AssessmentWords>> = {
  en: {
    result: '{best} ({low} to {high}): {verdict}.',
    best: {
      fewer: { one: '{amount} fewer crime than expected', other: '{amount} fewer crimes than expected' },
      more: { one: '{amount} more crime than expected', other: '{amount} more crimes than expected' },
      none: 'as many crimes as expected',
    },
    verdict: { beyond: 'beyond chance', notBeyond: 'not beyond chance', notClaimed: 'no claim is made' },
    because: {
      history_too_short:
        'Fewer than 52 weeks before the before-period have data: too few to tell an effect from chance.',
      chosen_by_its_peak:
        'The area was chosen for its crimes in the before-period, and the data do not cover the same weeks of an earlier year: after a peak, crime falls even if nothing is done.',
      control_scale_unknown:
        'The comparison area had no crime in the earlier weeks: its size against the treated area is not known.',
    },
    sameWeeks: 'Compared with the same weeks of earlier years, because the area was chosen for its peak.',
    power: {
      one: 'With {expected} crime expected in the area, a true fall of {drop} is claimed four times in five.',
      other: 'With {expected} crimes expected in the area, a true fall of {drop} is claimed four times in five.',
    },
    noPower: {
      one: 'With {expected} crime expected in the area, no fall is claimed four times in five: even if every crime is prevented, only in {share} of cases.',
      other:
        'With {expected} crimes expected in the area, no fall is claimed four times in five: even if every crime is prevented, only in {share} of cases.',
    },
    noClaim: {
      one: 'With {expected} crime expected in the area, no fall can be claimed, however large.',
      other: 'With {expected} crimes expected in the area, no fall can be claimed, however large.',
    },
  },
  fr: {
    result: '{best} (de {low} à {high})\u00A0: {verdict}.',
    best: {
      fewer: romance('{amount} infraction de moins que prévu', '{amount} infractions de moins que prévu'),
      more: romance('{amount} infraction de plus que prévu', '{amount} infractions de plus que prévu'),
      none: 'autant d’infractions que prévu',
    },
    verdict: {
      beyond: 'le hasard ne suffit pas à l’expliquer',
      notBeyond: 'le hasard suffit à l’expliquer',
      notClaimed: 'aucune conclusion n’est tirée',
    },
    because: {
      history_too_short:
        'Moins de 52 semaines avant la période «\u00A0avant\u00A0» ont des données\u00A0: trop peu pour distinguer un effet du hasard.',
      chosen_by_its_peak:
        'La zone a été choisie pour ses infractions de la période «\u00A0avant\u00A0», et les données ne couvrent pas les mêmes semaines d’une année antérieure\u00A0: après un pic, la criminalité baisse même si rien n’est fait.',
      control_scale_unknown:
        'La zone de comparaison n’a connu aucune infraction dans les semaines antérieures\u00A0: sa taille par rapport à la zone traitée n’est pas connue.',
    },
    sameWeeks: 'Comparé aux mêmes semaines des années antérieures, parce que la zone a été choisie pour son pic.',
    power: romance(
      'Avec {expected} infraction attendue dans la zone, une vraie baisse de {drop} est établie quatre fois sur cinq.',
      'Avec {expected} infractions attendues dans la zone, une vraie baisse de {drop} est établie quatre fois sur cinq.',
    ),
    noPower: romance(
      'Avec {expected} infraction attendue dans la zone, aucune baisse n’est établie quatre fois sur cinq\u00A0: même si tout est évité, seulement dans {share} des cas.',
      'Avec {expected} infractions attendues dans la zone, aucune baisse n’est établie quatre fois sur cinq\u00A0: même si tout est évité, seulement dans {share} des cas.',
    ),
    noClaim: romance(
      'Avec {expected} infraction attendue dans la zone, aucune baisse ne peut être établie, si forte soit-elle.',
      'Avec {expected} infractions attendues dans la zone, aucune baisse ne peut être établie, si forte soit-elle.',
    ),
  },
  de: {
    result: '{best} ({low} bis {high}): {verdict}.',
    best: {
      fewer: { one: '{amount} Tat weniger als erwartet', other: '{amount} Taten weniger als erwartet' },
      more: { one: '{amount} Tat mehr als erwartet', other: '{amount} Taten mehr als erwartet' },
      none: 'so viele Taten wie erwartet',
    },
    verdict: {
      beyond: 'durch Zufall nicht zu erklären',
      notBeyond: 'durch Zufall zu erklären',
      notClaimed: 'keine Aussage',
    },
    because: {
      history_too_short:
        'Vor dem Zeitraum davor liegen Daten für weniger als 52 Wochen vor: zu wenige, um Wirkung und Zufall zu unterscheiden.',
      chosen_by_its_peak:
        'Das Gebiet wurde wegen seiner Taten im Zeitraum davor ausgewählt, und die Daten decken dieselben Wochen eines früheren Jahres nicht ab: Nach einem Höchststand sinken die Zahlen auch ohne Maßnahme.',
      control_scale_unknown:
        'Im Vergleichsgebiet gab es in den früheren Wochen keine Tat: Sein Größenverhältnis zum Einsatzgebiet ist nicht bekannt.',
    },
    sameWeeks:
      'Verglichen mit denselben Wochen früherer Jahre, weil das Gebiet wegen seines Höchststands ausgewählt wurde.',
    power: {
      one: 'Bei {expected} erwarteten Tat im Gebiet wird ein echter Rückgang um {drop} in vier von fünf Fällen festgestellt.',
      other:
        'Bei {expected} erwarteten Taten im Gebiet wird ein echter Rückgang um {drop} in vier von fünf Fällen festgestellt.',
    },
    noPower: {
      one: 'Bei {expected} erwarteten Tat im Gebiet wird kein Rückgang in vier von fünf Fällen festgestellt: auch wenn alles verhindert wird, nur in {share} der Fälle.',
      other:
        'Bei {expected} erwarteten Taten im Gebiet wird kein Rückgang in vier von fünf Fällen festgestellt: auch wenn alle verhindert werden, nur in {share} der Fälle.',
    },
    noClaim: {
      one: 'Bei {expected} erwarteten Tat im Gebiet lässt sich kein Rückgang feststellen, wie groß er auch ist.',
      other: 'Bei {expected} erwarteten Taten im Gebiet lässt sich kein Rückgang feststellen, wie groß er auch ist.',
    },
  },
  it: {
    result: '{best} (da {low} a {high}): {verdict}.',
    best: {
      fewer: romance('{amount} reato in meno del previsto', '{amount} reati in meno del previsto'),
      more: romance('{amount} reato in più del previsto', '{amount} reati in più del previsto'),
      none: 'tanti reati quanti previsti',
    },
    verdict: {
      beyond: 'il caso non basta a spiegarlo',
      notBeyond: 'il caso basta a spiegarlo',
      notClaimed: 'non si trae alcuna conclusione',
    },
    because: {
      history_too_short:
        'Meno di 52 settimane prima del periodo precedente hanno dati: troppo poche per distinguere un effetto dal caso.',
      chosen_by_its_peak:
        'L’area è stata scelta per i reati del periodo precedente e i dati non coprono le stesse settimane di un anno anteriore: dopo un picco i reati calano anche se non si fa nulla.',
      control_scale_unknown:
        'L’area di confronto non ha avuto reati nelle settimane anteriori: la sua dimensione rispetto all’area trattata non è nota.',
    },
    sameWeeks: 'Confronto con le stesse settimane degli anni anteriori, perché l’area è stata scelta per il suo picco.',
    power: romance(
      'Con {expected} reato atteso nell’area, un calo vero di {drop} viene accertato quattro volte su cinque.',
      'Con {expected} reati attesi nell’area, un calo vero di {drop} viene accertato quattro volte su cinque.',
    ),
    noPower: romance(
      'Con {expected} reato atteso nell’area, nessun calo viene accertato quattro volte su cinque: anche se ogni reato è evitato, solo nel {share} dei casi.',
      'Con {expected} reati attesi nell’area, nessun calo viene accertato quattro volte su cinque: anche se ogni reato è evitato, solo nel {share} dei casi.',
    ),
    noClaim: romance(
      'Con {expected} reato atteso nell’area, nessun calo è accertabile, per quanto grande.',
      'Con {expected} reati attesi nell’area, nessun calo è accertabile, per quanto grande.',
    ),
  },
  ru: {
    result: '{best} (от {low} до {high}): {verdict}.',
    best: {
      fewer: russian(
        'на {amount} преступление меньше ожидаемого',
        'на {amount} преступления меньше ожидаемого',
        'на {amount} преступлений меньше ожидаемого',
      ),
      more: russian(
        'на {amount} преступление больше ожидаемого',
        'на {amount} преступления больше ожидаемого',
        'на {amount} преступлений больше ожидаемого',
      ),
      none: 'преступлений столько, сколько ожидалось',
    },
    verdict: {
      beyond: 'выходит за пределы случайности',
      notBeyond: 'не выходит за пределы случайности',
      notClaimed: 'вывод не делается',
    },
    because: {
      history_too_short:
        'До периода «до» данные есть менее чем за 52 недели: этого мало, чтобы отличить результат от случайности.',
      chosen_by_its_peak:
        'Район выбран из-за преступлений в периоде «до», а данные не охватывают те же недели более раннего года: после пика преступность снижается, даже если ничего не делать.',
      control_scale_unknown:
        'В районе сравнения в более ранние недели не было преступлений: его размер относительно района мероприятия неизвестен.',
    },
    sameWeeks: 'Сравнение с теми же неделями прежних лет, потому что район был выбран из-за пика.',
    power: russian(russianPower('преступление'), russianPower('преступления'), russianPower('преступлений')),
    noPower: russian(russianNoPower('преступление'), russianNoPower('преступления'), russianNoPower('преступлений')),
    noClaim: russian(russianNoClaim('преступление'), russianNoClaim('преступления'), russianNoClaim('преступлений')),
  },
  es: {
    result: '{best} (de {low} a {high}): {verdict}.',
    best: {
      fewer: romance('{amount} delito menos de lo esperado', '{amount} delitos menos de lo esperado'),
      more: romance('{amount} delito más de lo esperado', '{amount} delitos más de lo esperado'),
      none: 'tantos delitos como se esperaban',
    },
    verdict: {
      beyond: 'el azar no basta para explicarlo',
      notBeyond: 'el azar basta para explicarlo',
      notClaimed: 'no se extrae ninguna conclusión',
    },
    because: {
      history_too_short:
        'Menos de 52 semanas antes del período previo tienen datos: son pocas para distinguir un efecto del azar.',
      chosen_by_its_peak:
        'La zona se eligió por los delitos del período previo y los datos no cubren las mismas semanas de un año anterior: después de un pico, la delincuencia baja aunque no se haga nada.',
      control_scale_unknown:
        'La zona de comparación no tuvo ningún delito en las semanas anteriores: no se conoce su tamaño respecto de la zona tratada.',
    },
    sameWeeks: 'Comparado con las mismas semanas de años anteriores, porque la zona se eligió por su pico.',
    power: romance(
      'Con {expected} delito esperado en la zona, una caída real de {drop} se establece cuatro de cada cinco veces.',
      'Con {expected} delitos esperados en la zona, una caída real de {drop} se establece cuatro de cada cinco veces.',
    ),
    noPower: romance(
      'Con {expected} delito esperado en la zona, ninguna caída se establece cuatro de cada cinco veces: aunque se evite todo, solo en el {share} de los casos.',
      'Con {expected} delitos esperados en la zona, ninguna caída se establece cuatro de cada cinco veces: aunque se eviten todos, solo en el {share} de los casos.',
    ),
    noClaim: romance(
      'Con {expected} delito esperado en la zona, no se puede establecer ninguna caída, por grande que sea.',
      'Con {expected} delitos esperados en la zona, no se puede establecer ninguna caída, por grande que sea.',
    ),
  },
};
