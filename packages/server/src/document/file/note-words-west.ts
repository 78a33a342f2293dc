import type { NoteWords } from './note-words.ts';

/** Sentences on a file that was brought in: English, French, Spanish. */
export const NOTE_WORDS_WEST: Readonly<Record<'en' | 'fr' | 'es', NoteWords>> = {
  en: {
    contents: 'The table of contents was left out: Reeve makes its own.',
    drawing: 'A drawing was left out.',
    equation: 'An equation became plain text.',
    formatting_changed: 'Tracked changes of formatting alone were left out.',
    hidden_text: 'Hidden text was left out.',
    merged_cells: 'Merged cells of a table were taken apart.',
    nested_table: 'A table inside a table became text.',
    object: 'An embedded object was left out.',
    picture_external: 'A picture that lies outside the file was left out.',
    picture_in_table: 'A picture inside a table was left out.',
    picture_kind: 'A picture that is neither PNG nor JPEG was left out.',
    reference: 'A cross-reference to a page, or to a place that did not come in, became plain text.',
    style: 'Formatting that Reeve does not know was left out; the words are there.',
    symbol: 'A symbol of a special font could not be read.',
    table_caption: 'The caption of a table became a note beside it: tables are counted and have no words of their own.',
    text_box: 'A text box became a paragraph.',
    comments:
      'Comments in the file: {n}. They did not come in with the text: import the file once more as comments on a frozen edition.',
    changes:
      'Tracked changes in the file: {n}. The text is as before them: import the file once more as comments on a frozen edition.',
    differs: 'Comments with another answer here than in the file: {n}. The one here stands.',
    untold: 'Observations that could not be told as a decision: {n}. They are kept; decide by hand.',
    not_over: 'Answers not taken: {n}. Who steers the review decides, after the round.',
    untracked:
      'Blocks that differ from the edition without a tracked change: {n}. These words were not brought in: compare by hand.',
    as_draft: 'Comments kept as your drafts, because no round is open: {n}.',
    outside: 'Comments beside the text, because no place in it fits: {n}.',
  },
  fr: {
    contents: 'La table des matières a été omise : Reeve établit la sienne.',
    drawing: 'Un dessin a été omis.',
    equation: 'Une équation est devenue du texte simple.',
    formatting_changed: 'Les modifications suivies de seule mise en forme ont été omises.',
    hidden_text: 'Du texte masqué a été omis.',
    merged_cells: 'Des cellules fusionnées d’un tableau ont été séparées.',
    nested_table: 'Un tableau dans un tableau est devenu du texte.',
    object: 'Un objet incorporé a été omis.',
    picture_external: 'Une image située hors du fichier a été omise.',
    picture_in_table: 'Une image dans un tableau a été omise.',
    picture_kind: 'Une image ni PNG ni JPEG a été omise.',
    reference: 'Un renvoi à une page, ou à un endroit qui n’est pas venu, est devenu du texte simple.',
    style: 'Une mise en forme que Reeve ne connaît pas a été omise ; les mots y sont.',
    symbol: 'Un symbole d’une police spéciale n’a pu être lu.',
    table_caption:
      'La légende d’un tableau est devenue une note à côté de lui : les tableaux sont comptés et n’ont pas de mots à eux.',
    text_box: 'Une zone de texte est devenue un paragraphe.',
    comments:
      'Commentaires dans le fichier : {n}. Ils ne sont pas venus avec le texte : importez-le encore comme commentaires sur une édition figée.',
    changes:
      'Modifications suivies dans le fichier : {n}. Le texte est celui d’avant : importez-le encore comme commentaires sur une édition figée.',
    differs: 'Commentaires qui ont ici une autre réponse que dans le fichier : {n}. Celle d’ici vaut.',
    untold:
      'Observations qui n’ont pu être comprises comme une décision : {n}. Elles sont conservées ; décidez à la main.',
    not_over: 'Réponses non reprises : {n}. Qui dirige la revue décide, après le tour.',
    untracked:
      'Blocs qui diffèrent de l’édition sans modification suivie : {n}. Ces mots n’ont pas été repris : comparez à la main.',
    as_draft: 'Commentaires gardés comme vos brouillons, car aucun tour n’est ouvert : {n}.',
    outside: 'Commentaires à côté du texte, car aucun endroit ne convient : {n}.',
  },
  es: {
    contents: 'Se omitió el índice: Reeve hace el suyo.',
    drawing: 'Se omitió un dibujo.',
    equation: 'Una ecuación pasó a texto simple.',
    formatting_changed: 'Se omitieron cambios controlados de solo formato.',
    hidden_text: 'Se omitió texto oculto.',
    merged_cells: 'Se separaron celdas combinadas de una tabla.',
    nested_table: 'Una tabla dentro de otra pasó a texto.',
    object: 'Se omitió un objeto incrustado.',
    picture_external: 'Se omitió una imagen que está fuera del archivo.',
    picture_in_table: 'Se omitió una imagen dentro de una tabla.',
    picture_kind: 'Se omitió una imagen que no es PNG ni JPEG.',
    reference: 'Una referencia a una página, o a un lugar que no entró, pasó a texto simple.',
    style: 'Se omitió formato que Reeve no conoce; las palabras están.',
    symbol: 'No se pudo leer un símbolo de una fuente especial.',
    table_caption:
      'El título de una tabla pasó a ser una nota junto a ella: las tablas se cuentan y no tienen palabras propias.',
    text_box: 'Un cuadro de texto pasó a ser un párrafo.',
    comments:
      'Comentarios en el archivo: {n}. No entraron con el texto: impórtelo otra vez como comentarios a una edición congelada.',
    changes:
      'Cambios controlados en el archivo: {n}. El texto es el anterior a ellos: impórtelo otra vez como comentarios a una edición congelada.',
    differs: 'Comentarios con otra respuesta aquí que en el archivo: {n}. Vale la de aquí.',
    untold: 'Observaciones que no se entienden como una decisión: {n}. Se conservan; decida a mano.',
    not_over: 'Respuestas no tomadas: {n}. Decide quien dirige la revisión, después de la ronda.',
    untracked:
      'Bloques que difieren de la edición sin cambio controlado: {n}. Esas palabras no entraron: compare a mano.',
    as_draft: 'Comentarios guardados como borradores suyos, porque no hay ronda abierta: {n}.',
    outside: 'Comentarios junto al texto, porque ningún lugar encaja: {n}.',
  },
};
