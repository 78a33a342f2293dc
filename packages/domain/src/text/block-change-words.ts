import type { BlockChange, Look } from './block-change.ts';
import type { BlockKind } from './block.ts';
import type { Language } from '../language.ts';

interface ChangeWords {
  readonly kind: Readonly<Record<BlockKind, string>>;
  readonly level: string;
  readonly numbered: string;
  readonly bulleted: string;
  readonly label: string;
  readonly picture: Readonly<Record<Extract<BlockChange, { what: 'picture' }>['how'], string>>;
  readonly look: Readonly<Record<Look, string>>;
  /** `{look}`: a look that these words no longer have. */
  readonly noLonger: string;
  /** What stands before and behind quoted words. */
  readonly quotes: readonly [string, string];
}

const WORDS: Readonly<Record<Language, ChangeWords>> = {
  en: {
    kind: {
      heading: 'heading',
      paragraph: 'paragraph',
      item: 'list item',
      table: 'table',
      figure: 'figure',
      footnote: 'footnote',
      note: 'note',
    },
    level: 'level',
    numbered: 'numbered list',
    bulleted: 'bulleted list',
    label: 'label',
    picture: {
      added: 'picture added',
      removed: 'picture removed',
      changed: 'another picture',
      described: 'picture described otherwise',
    },
    look: { strong: 'bold', emphasis: 'italic', code: 'code', link: 'link' },
    noLonger: 'no longer {look}',
    quotes: [': “', '”'],
  },
  fr: {
    kind: {
      heading: 'titre',
      paragraph: 'paragraphe',
      item: 'élément de liste',
      table: 'tableau',
      figure: 'figure',
      footnote: 'note de bas de page',
      note: 'note',
    },
    level: 'niveau',
    numbered: 'liste numérotée',
    bulleted: 'liste à puces',
    label: 'étiquette',
    picture: {
      added: 'image ajoutée',
      removed: 'image supprimée',
      changed: 'autre image',
      described: 'image décrite autrement',
    },
    look: { strong: 'gras', emphasis: 'italique', code: 'code', link: 'lien' },
    noLonger: 'plus en {look}',
    quotes: ['\u00A0: «\u00A0', '\u00A0»'],
  },
  de: {
    kind: {
      heading: 'Überschrift',
      paragraph: 'Absatz',
      item: 'Listenpunkt',
      table: 'Tabelle',
      figure: 'Abbildung',
      footnote: 'Fußnote',
      note: 'Anmerkung',
    },
    level: 'Ebene',
    numbered: 'nummerierte Liste',
    bulleted: 'Aufzählung',
    label: 'Kennzeichen',
    picture: {
      added: 'Bild hinzugefügt',
      removed: 'Bild entfernt',
      changed: 'anderes Bild',
      described: 'Bild anders beschrieben',
    },
    look: { strong: 'fett', emphasis: 'kursiv', code: 'Code', link: 'Verweis' },
    noLonger: 'nicht mehr {look}',
    quotes: [': „', '“'],
  },
  it: {
    kind: {
      heading: 'titolo',
      paragraph: 'paragrafo',
      item: 'voce di elenco',
      table: 'tabella',
      figure: 'figura',
      footnote: 'nota a piè di pagina',
      note: 'nota',
    },
    level: 'livello',
    numbered: 'elenco numerato',
    bulleted: 'elenco puntato',
    label: 'etichetta',
    picture: {
      added: 'immagine aggiunta',
      removed: 'immagine tolta',
      changed: 'altra immagine',
      described: 'immagine descritta diversamente',
    },
    look: { strong: 'grassetto', emphasis: 'corsivo', code: 'codice', link: 'collegamento' },
    noLonger: 'non più {look}',
    quotes: [': «', '»'],
  },
  ru: {
    kind: {
      heading: 'заголовок',
      paragraph: 'абзац',
      item: 'пункт списка',
      table: 'таблица',
      figure: 'рисунок',
      footnote: 'сноска',
      note: 'примечание',
    },
    level: 'уровень',
    numbered: 'нумерованный список',
    bulleted: 'маркированный список',
    label: 'метка',
    picture: {
      added: 'добавлено изображение',
      removed: 'изображение удалено',
      changed: 'другое изображение',
      described: 'изображение описано иначе',
    },
    look: { strong: 'полужирный', emphasis: 'курсив', code: 'код', link: 'ссылка' },
    noLonger: 'больше не {look}',
    quotes: [': «', '»'],
  },
  es: {
    kind: {
      heading: 'título',
      paragraph: 'párrafo',
      item: 'elemento de lista',
      table: 'tabla',
      figure: 'figura',
      footnote: 'nota al pie',
      note: 'nota',
    },
    level: 'nivel',
    numbered: 'lista numerada',
    bulleted: 'lista con viñetas',
    label: 'etiqueta',
    picture: {
      added: 'imagen añadida',
      removed: 'imagen quitada',
      changed: 'otra imagen',
      described: 'imagen descrita de otro modo',
    },
    look: { strong: 'negrita', emphasis: 'cursiva', code: 'código', link: 'enlace' },
    noLonger: 'ya no {look}',
    quotes: [': «', '»'],
  },
};

/** Quoted words no longer than this are told whole. */
const LONGEST_QUOTE = 80;

/**
 * What became of a block besides its words, in words.
 *
 * @example sayBlockChange({ what: 'level', from: 1, to: 2 }, 'en') // => 'level 1 › 2'
 */
export function sayBlockChange(change: BlockChange, language: Language): string {
  const words = WORDS[language];
  switch (change.what) {
    case 'kind':
      return `${words.kind[change.from]} › ${words.kind[change.to]}`;
    case 'level':
      return `${words.level} ${change.from} › ${change.to}`;
    case 'list':
      return change.ordered ? `${words.bulleted} › ${words.numbered}` : `${words.numbered} › ${words.bulleted}`;
    case 'label':
      return `${words.label} ${change.from} › ${change.to}`;
    case 'picture':
      return words.picture[change.how];
    case 'look': {
      const [open, close] = words.quotes;
      const all = change.words.replaceAll(/\s+/g, ' ');
      const quote = all.length > LONGEST_QUOTE ? `${all.slice(0, LONGEST_QUOTE)}…` : all;
      const look = words.look[change.look];
      return `${change.now ? look : words.noLonger.replace('{look}', look)}${open}${quote}${close}`;
    }
  }
}
