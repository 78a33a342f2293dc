import type { NoteWords } from './note-words.ts';

/** Sentences on a file that was brought in: German, Italian, Russian. */
export const NOTE_WORDS_EAST: Readonly<Record<'de' | 'it' | 'ru', NoteWords>> = {
  de: {
    contents: 'Das Inhaltsverzeichnis wurde weggelassen: Reeve macht ein eigenes.',
    drawing: 'Eine Zeichnung wurde weggelassen.',
    equation: 'Eine Formel wurde zu einfachem Text.',
    formatting_changed: 'Nachverfolgte Änderungen nur der Formatierung wurden weggelassen.',
    hidden_text: 'Verborgener Text wurde weggelassen.',
    merged_cells: 'Verbundene Zellen einer Tabelle wurden getrennt.',
    nested_table: 'Eine Tabelle in einer Tabelle wurde zu Text.',
    object: 'Ein eingebettetes Objekt wurde weggelassen.',
    picture_external: 'Ein Bild, das außerhalb der Datei liegt, wurde weggelassen.',
    picture_in_table: 'Ein Bild in einer Tabelle wurde weggelassen.',
    picture_kind: 'Ein Bild, das weder PNG noch JPEG ist, wurde weggelassen.',
    reference: 'Ein Querverweis auf eine Seite oder auf eine Stelle, die nicht mitkam, wurde einfacher Text.',
    style: 'Formatierung, die Reeve nicht kennt, wurde weggelassen; die Wörter sind da.',
    symbol: 'Ein Zeichen einer besonderen Schrift war nicht lesbar.',
    table_caption:
      'Die Beschriftung einer Tabelle wurde eine Anmerkung neben ihr: Tabellen werden gezählt und haben keine eigenen Worte.',
    text_box: 'Ein Textfeld wurde zu einem Absatz.',
    comments:
      'Kommentare in der Datei: {n}. Sie kamen nicht mit dem Text: Führen Sie die Datei noch einmal als Kommentare zu einer eingefrorenen Ausgabe ein.',
    changes:
      'Nachverfolgte Änderungen in der Datei: {n}. Der Text ist der davor: Führen Sie die Datei noch einmal als Kommentare zu einer eingefrorenen Ausgabe ein.',
    differs: 'Kommentare, die hier eine andere Antwort haben als in der Datei: {n}. Die hiesige gilt.',
    untold:
      'Bemerkungen, die sich nicht als Entscheidung lesen ließen: {n}. Sie sind aufgehoben; entscheiden Sie von Hand.',
    not_over: 'Nicht übernommene Antworten: {n}. Wer die Prüfung leitet, entscheidet nach der Runde.',
    untracked:
      'Blöcke, die ohne nachverfolgte Änderung von der Ausgabe abweichen: {n}. Diese Wörter kamen nicht herein: Vergleichen Sie von Hand.',
    as_draft: 'Kommentare, die als Ihre Entwürfe aufgehoben sind, weil keine Runde offen ist: {n}.',
    outside: 'Kommentare neben dem Text, weil keine Stelle passt: {n}.',
  },
  it: {
    contents: 'L’indice è stato omesso: Reeve ne fa uno suo.',
    drawing: 'Un disegno è stato omesso.',
    equation: 'Un’equazione è diventata testo semplice.',
    formatting_changed: 'Le revisioni della sola formattazione sono state omesse.',
    hidden_text: 'Del testo nascosto è stato omesso.',
    merged_cells: 'Le celle unite di una tabella sono state separate.',
    nested_table: 'Una tabella in una tabella è diventata testo.',
    object: 'Un oggetto incorporato è stato omesso.',
    picture_external: 'Un’immagine fuori dal file è stata omessa.',
    picture_in_table: 'Un’immagine in una tabella è stata omessa.',
    picture_kind: 'Un’immagine né PNG né JPEG è stata omessa.',
    reference: 'Un rimando a una pagina, o a un punto che non è entrato, è diventato testo semplice.',
    style: 'Una formattazione che Reeve non conosce è stata omessa; le parole ci sono.',
    symbol: 'Un simbolo di un carattere speciale non è leggibile.',
    table_caption:
      'La didascalia di una tabella è diventata una nota accanto a essa: le tabelle si contano e non hanno parole proprie.',
    text_box: 'Una casella di testo è diventata un paragrafo.',
    comments:
      'Commenti nel file: {n}. Non sono entrati con il testo: importatelo ancora come commenti a un’edizione congelata.',
    changes:
      'Revisioni nel file: {n}. Il testo è quello di prima: importatelo ancora come commenti a un’edizione congelata.',
    differs: 'Commenti con un’altra risposta qui che nel file: {n}. Vale quella di qui.',
    untold: 'Osservazioni che non si leggono come una decisione: {n}. Sono conservate; decidete a mano.',
    not_over: 'Risposte non prese: {n}. Decide chi guida la revisione, dopo il turno.',
    untracked:
      'Blocchi che differiscono dall’edizione senza revisione: {n}. Queste parole non sono entrate: confrontate a mano.',
    as_draft: 'Commenti tenuti come vostre bozze, perché nessun turno è aperto: {n}.',
    outside: 'Commenti accanto al testo, perché nessun posto è adatto: {n}.',
  },
  ru: {
    contents: 'Оглавление опущено: Reeve составляет своё.',
    drawing: 'Рисунок опущен.',
    equation: 'Формула стала простым текстом.',
    formatting_changed: 'Отслеженные изменения одного лишь форматирования опущены.',
    hidden_text: 'Скрытый текст опущен.',
    merged_cells: 'Объединённые ячейки таблицы разделены.',
    nested_table: 'Таблица в таблице стала текстом.',
    object: 'Внедрённый объект опущен.',
    picture_external: 'Изображение, лежащее вне файла, опущено.',
    picture_in_table: 'Изображение в таблице опущено.',
    picture_kind: 'Изображение не в формате PNG или JPEG опущено.',
    reference: 'Перекрёстная ссылка на страницу или на место, которое не вошло, стала простым текстом.',
    style: 'Форматирование, которого Reeve не знает, опущено; слова на месте.',
    symbol: 'Знак особого шрифта прочесть не удалось.',
    table_caption: 'Подпись таблицы стала примечанием рядом с ней: таблицы считаются и своих слов не имеют.',
    text_box: 'Надпись стала абзацем.',
    comments:
      'В файле замечаний: {n}. С текстом они не вошли: внесите файл ещё раз как замечания к замороженному изданию.',
    changes:
      'В файле отслеженных изменений: {n}. Текст — до них: внесите файл ещё раз как замечания к замороженному изданию.',
    differs: 'Замечаний с иным ответом, чем в файле: {n}. Действует здешний.',
    untold: 'Заключений, которые нельзя понять как решение: {n}. Они сохранены; решите вручную.',
    not_over: 'Ответов не принято: {n}. Решает тот, кто ведёт рецензирование, после окончания тура.',
    untracked: 'Блоков, отличных от издания без отслеженного изменения: {n}. Эти слова не вошли: сравните вручную.',
    as_draft: 'Замечаний сохранено как ваши черновики: {n}, потому что тур не открыт.',
    outside: 'Замечаний рядом с текстом: {n}, потому что места для них в нём нет.',
  },
};
