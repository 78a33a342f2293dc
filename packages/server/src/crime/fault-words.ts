import type { FaultCode, RowFault } from '@reeve/formats';
import { type Language } from '@reeve/domain';

type Translated = Exclude<Language, 'en'>;

/** Why a row was not taken; `{column}` stands for the column as the file names it. The reader of files speaks English itself. */
const FAULT_WORDS: Readonly<Record<Translated, Readonly<Record<FaultCode, string>>>> = {
  fr: {
    quote_not_closed: 'Un guillemet ouvre la cellule et rien ne la ferme : le reste du fichier y serait tombé.',
    quote_misplaced: 'Un guillemet se trouve au milieu d’une cellule ; la ligne ne peut pas être découpée sûrement.',
    row_too_long: 'La ligne est plus longue que ce que Reeve lit en une fois.',
    too_few_cells: 'La ligne a moins de cellules que l’en-tête.',
    too_many_cells: 'La ligne a plus de cellules que l’en-tête.',
    cell_too_long: 'Le texte sous {column} est plus long que ce que Reeve conserve.',
    unreadable_character:
      'Le texte sous {column} contient un caractère illisible ; le fichier mêle peut-être deux encodages.',
    date_missing: '{column} est vide ; il faut au moins le mois du fait.',
    date_unreadable: '{column} ne contient pas une date écrite comme l’écrit ce type de fichier.',
    date_impossible: '{column} contient une date ou une heure qui n’existe pas.',
    date_out_of_range: '{column} n’est pas entre 1900 et 2100.',
    window_negative: 'L’heure dans {column} précède le début de la période.',
    coordinate_missing: '{column} est vide alors que l’autre coordonnée est donnée.',
    coordinate_unreadable: '{column} n’est pas un nombre.',
    coordinate_outside_world:
      '{column} se trouve hors du monde ; il faut des degrés, non les mètres d’un quadrillage national.',
    coordinate_outside_system: '{column} se trouve là où le système de coordonnées choisi n’a aucun lieu.',
    flag_unreadable: '{column} n’est ni vrai ni faux.',
    type_missing: '{column} est vide ; il faut le type du fait.',
    id_repeated: '{column} est le même que dans une ligne antérieure ; la première des deux a été prise.',
  },
  de: {
    quote_not_closed:
      'Ein Anführungszeichen öffnet die Zelle und nichts schließt sie: der Rest der Datei fiele hinein.',
    quote_misplaced:
      'Ein Anführungszeichen steht mitten in einer Zelle; die Zeile lässt sich nicht sicher in Zellen teilen.',
    row_too_long: 'Die Zeile ist länger, als Reeve auf einmal liest.',
    too_few_cells: 'Die Zeile hat weniger Zellen als die Kopfzeile.',
    too_many_cells: 'Die Zeile hat mehr Zellen als die Kopfzeile.',
    cell_too_long: 'Der Text unter {column} ist länger, als Reeve ihn aufbewahrt.',
    unreadable_character:
      'Der Text unter {column} enthält ein unlesbares Zeichen; vielleicht mischt die Datei zwei Zeichenkodierungen.',
    date_missing: '{column} ist leer; zu einer Straftat gehört mindestens der Monat.',
    date_unreadable: '{column} enthält kein Datum, wie es in dieser Art Datei geschrieben wird.',
    date_impossible: '{column} enthält ein Datum oder eine Uhrzeit, die es nicht gibt.',
    date_out_of_range: '{column} liegt nicht zwischen 1900 und 2100.',
    window_negative: 'Die Zeit in {column} liegt vor dem Beginn des Zeitraums.',
    coordinate_missing: '{column} ist leer, obwohl die andere Koordinate angegeben ist.',
    coordinate_unreadable: '{column} ist keine Zahl.',
    coordinate_outside_world:
      '{column} liegt außerhalb der Welt; nötig sind Grade, nicht Meter eines nationalen Gitters.',
    coordinate_outside_system: '{column} liegt dort, wo das gewählte Koordinatensystem keinen Ort hat.',
    flag_unreadable: '{column} ist weder wahr noch falsch.',
    type_missing: '{column} ist leer; zu einer Straftat gehört ihre Art.',
    id_repeated: '{column} ist dieselbe wie in einer früheren Zeile; die erste der beiden wurde übernommen.',
  },
  it: {
    quote_not_closed: 'Una virgoletta apre la cella e nulla la chiude: il resto del file vi finirebbe dentro.',
    quote_misplaced: 'Una virgoletta sta in mezzo a una cella; la riga non si può dividere con sicurezza.',
    row_too_long: 'La riga è più lunga di quanto Reeve legga in una volta.',
    too_few_cells: 'La riga ha meno celle dell’intestazione.',
    too_many_cells: 'La riga ha più celle dell’intestazione.',
    cell_too_long: 'Il testo sotto {column} è più lungo di quanto Reeve conservi.',
    unreadable_character:
      'Il testo sotto {column} contiene un carattere illeggibile; forse il file mescola due codifiche.',
    date_missing: '{column} è vuoto; di un reato serve almeno il mese.',
    date_unreadable: '{column} non contiene una data scritta come in questo tipo di file.',
    date_impossible: '{column} contiene una data o un’ora che non esiste.',
    date_out_of_range: '{column} non è fra il 1900 e il 2100.',
    window_negative: 'L’ora in {column} precede l’inizio del periodo.',
    coordinate_missing: '{column} è vuoto benché l’altra coordinata sia data.',
    coordinate_unreadable: '{column} non è un numero.',
    coordinate_outside_world: '{column} è fuori dal mondo; servono gradi, non metri di una griglia nazionale.',
    coordinate_outside_system: '{column} è dove il sistema di coordinate scelto non ha alcun luogo.',
    flag_unreadable: '{column} non è né vero né falso.',
    type_missing: '{column} è vuoto; di un reato serve il tipo.',
    id_repeated: '{column} è lo stesso di una riga precedente; è stata presa la prima delle due.',
  },
  ru: {
    quote_not_closed: 'Кавычка открывает ячейку, и ничто её не закрывает: в неё попал бы весь остаток файла.',
    quote_misplaced: 'Кавычка стоит посреди ячейки; строку нельзя надёжно разделить на ячейки.',
    row_too_long: 'Строка длиннее, чем Reeve читает за один раз.',
    too_few_cells: 'В строке меньше ячеек, чем в заголовке.',
    too_many_cells: 'В строке больше ячеек, чем в заголовке.',
    cell_too_long: 'Текст в столбце {column} длиннее, чем хранит Reeve.',
    unreadable_character: 'Текст в столбце {column} содержит нечитаемый знак; возможно, в файле смешаны две кодировки.',
    date_missing: 'Столбец {column} пуст; у преступления должен быть хотя бы месяц.',
    date_unreadable: 'В столбце {column} нет даты, записанной так, как принято в файлах этого вида.',
    date_impossible: 'В столбце {column} дата или время, которых не бывает.',
    date_out_of_range: 'Дата в столбце {column} не между 1900 и 2100 годами.',
    window_negative: 'Время в столбце {column} раньше начала промежутка.',
    coordinate_missing: 'Столбец {column} пуст, хотя другая координата указана.',
    coordinate_unreadable: 'В столбце {column} не число.',
    coordinate_outside_world:
      'Координата в столбце {column} вне пределов Земли; нужны градусы, а не метры национальной сетки.',
    coordinate_outside_system:
      'Координата в столбце {column} там, где в выбранной системе координат нет места на Земле.',
    flag_unreadable: 'В столбце {column} ни «да», ни «нет».',
    type_missing: 'Столбец {column} пуст; у преступления должен быть вид.',
    id_repeated: 'Значение в столбце {column} то же, что в одной из строк выше; взята первая из двух.',
  },
  es: {
    quote_not_closed: 'Una comilla abre la celda y nada la cierra: el resto del archivo caería dentro.',
    quote_misplaced: 'Hay una comilla en medio de una celda; la fila no se puede dividir con seguridad.',
    row_too_long: 'La fila es más larga de lo que Reeve lee de una vez.',
    too_few_cells: 'La fila tiene menos celdas que el encabezado.',
    too_many_cells: 'La fila tiene más celdas que el encabezado.',
    cell_too_long: 'El texto bajo {column} es más largo de lo que Reeve conserva.',
    unreadable_character:
      'El texto bajo {column} contiene un carácter ilegible; quizá el archivo mezcla dos codificaciones.',
    date_missing: '{column} está vacío; de un delito hace falta al menos el mes.',
    date_unreadable: '{column} no contiene una fecha escrita como en este tipo de archivo.',
    date_impossible: '{column} contiene una fecha o una hora que no existe.',
    date_out_of_range: '{column} no está entre 1900 y 2100.',
    window_negative: 'La hora en {column} es anterior al comienzo del intervalo.',
    coordinate_missing: '{column} está vacío aunque se da la otra coordenada.',
    coordinate_unreadable: '{column} no es un número.',
    coordinate_outside_world:
      '{column} está fuera del mundo; hacen falta grados, no metros de una cuadrícula nacional.',
    coordinate_outside_system: '{column} está donde el sistema de coordenadas elegido no tiene ningún lugar.',
    flag_unreadable: '{column} no es ni verdadero ni falso.',
    type_missing: '{column} está vacío; de un delito hace falta el tipo.',
    id_repeated: '{column} es igual que en una fila anterior; se tomó la primera de las dos.',
  },
};

/** A line of a kept fault file: line, column, code, sentence; texts in quotes, a quote in them doubled. */
const LINE = /^(\d+),"((?:[^"]|"")*)",([a-z_]+),"((?:[^"]|"")*)"\r$/gm;

/**
 * A kept fault file in its reader's language. Line, column and code stay as they are; where a language has no sentence for a
 * code, the one that was kept stays too.
 */
export function faultsIn(faults: string, language: Language): string {
  if (language === 'en') return faults;
  const words: Readonly<Partial<Record<string, string>>> = FAULT_WORDS[language];
  return faults.replaceAll(LINE, (whole: string, line: string, column: string, code: string) => {
    const sentence = words[code];
    // The column is put where a cell in quotes already is, so it stands as it was written.
    return sentence === undefined
      ? whole
      : `${line},"${column}",${code},"${sentence.replace('{column}', () => column)}"\r`;
  });
}

/** Why a row would not be taken, in its reader's language. */
export function faultSentence({ code, column, sentence }: RowFault, language: Language): string {
  return language === 'en' ? sentence : FAULT_WORDS[language][code].replace('{column}', () => column);
}
