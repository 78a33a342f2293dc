import type { FieldStack } from './docx-field.ts';
import type { DocxPackage } from './docx-package.ts';
import type { DocxStyle, ListPlace } from './docx-styles.ts';
import type { WordElement } from './docx-xml.ts';
import type { LossCode } from '../manuscript.ts';

/** Parts of a Word file that contain notes. */
export type NotesPart = 'footnotes' | 'endnotes';

/** What reading one part needs to know about the file, and where it reports what it finds. */
export interface DocxContext {
  readonly docx: DocxPackage;
  /** Kind of the part that is read; empty for the main one. */
  readonly part: string;
  /** The file declares itself a copy of a draft. */
  readonly isCopy: boolean;
  readonly style: (id: string | undefined) => DocxStyle;
  readonly isNumbered: (place: ListPlace) => boolean;
  readonly fields: FieldStack;
  readonly note: (code: LossCode) => void;
  /** The label of a note that is referred to here. */
  readonly refer: (of: NotesPart, id: string) => string;
  readonly noteText: (of: NotesPart, id: string) => string;
  /** A text box outside the text. */
  readonly aside: (box: WordElement) => void;
}
