import { ReeveError, type Stage, type Tlp } from '@reeve/domain';
import type { PrintFrame, PrintMarking } from './model.ts';
import { oneLine, paragraphsOf } from './printable.ts';
import { fill, sayCompartment, sayDateTime } from './say.ts';
import { STAGE_HUE } from './stage-hue.ts';
import type { PrintWords } from './words/words.ts';

/** One of the four markings as printed: label and value in words, never colour alone. */
export interface MarkingChip {
  readonly mark: 'classification' | 'handling' | 'tlp' | 'group';
  readonly label: string;
  readonly value: string;
  /** Colour of a TLP label, on black; it repeats the label and never replaces it. */
  readonly colour?: string;
}

/** TLP 2.0: foregrounds on black (RGB, hexadecimal). */
const TLP_COLOUR: Readonly<Record<Tlp, string>> = {
  'TLP:RED': 'FF2B2B',
  'TLP:AMBER+STRICT': 'FFC000',
  'TLP:AMBER': 'FFC000',
  'TLP:GREEN': '33FF00',
  'TLP:CLEAR': 'FFFFFF',
};

/** The texts on every page of a document, ready to be set. */
export interface PageSheet {
  readonly language: string;
  /** Title of the file, shown by readers and printers. */
  readonly fileTitle: string;
  /** Wall time of the copy: the date of the file. */
  readonly at: string;
  readonly marking: readonly MarkingChip[];
  readonly hue: Readonly<Record<Stage, string>>;
  /** `EXERCISE`, or empty outside an exercise. */
  readonly exercise: string;
  readonly exerciseNote: string;
  /** `DRAFT, not approved` and similar; empty for an approved and valid document. */
  readonly status: string;
  /** Reference and version, so that a loose page can be returned to its place. */
  readonly copy: string;
  /** `Page {page} of {pages}`. */
  readonly pageOf: string;
  readonly printedFor: string;
  /** Texts of H3 or C, printed in full on the first page. */
  readonly conditions: { readonly label: string; readonly paragraphs: readonly string[] } | undefined;
}

/** The marking is on every page; beyond this many characters it would leave no page to print on. */
const LONGEST_MARKING = 1200;

/**
 * Returns the four markings as four texts. A marking that is not chosen is shown as such rather than left out.
 *
 * @throws ReeveError invalid_input — too long to fit on each page
 */
export function markingChips(marking: PrintMarking, words: PrintWords): readonly MarkingChip[] {
  const handling = marking.handling.join(' + ') || words['label.not_chosen'];
  const pointer = marking.conditions.trim() === '' ? '' : `, ${words['label.conditions_on_first']}`;
  const groups = marking.groups.map((code) => oneLine(sayCompartment(words, code))).join(', ');
  const chips: readonly MarkingChip[] = [
    {
      mark: 'classification',
      label: words['label.classification'],
      value: words[`classification.${marking.classification}`],
    },
    { mark: 'handling', label: words['label.handling'], value: `${handling}${pointer}` },
    // A TLP 2.0 label is printed unchanged and names itself.
    marking.tlp === undefined
      ? { mark: 'tlp', label: words['label.tlp'], value: words['label.not_chosen'] }
      : { mark: 'tlp', label: '', value: marking.tlp, colour: TLP_COLOUR[marking.tlp] },
    { mark: 'group', label: words['label.group'], value: groups || words['label.none'] },
  ];
  if (chips.reduce((sum, chip) => sum + chip.value.length, 0) > LONGEST_MARKING)
    throw new ReeveError('invalid_input', 'No document was made: its marking is too long to stand on every page.');
  return chips;
}

/** Returns the frame of every page. @throws ReeveError invalid_input — marking too long, or an invalid time */
export function pageSheet(frame: PrintFrame, status: string, copy: string, words: PrintWords): PageSheet {
  const { printedFor, marking } = frame;
  const conditions = paragraphsOf(marking.conditions);
  return {
    language: words.language,
    fileTitle: `${frame.reference} ${oneLine(frame.title)}`,
    at: printedFor.at,
    marking: markingChips(marking, words),
    hue: STAGE_HUE,
    exercise: frame.exercise ? words['label.exercise'] : '',
    exerciseNote: frame.exercise ? words['label.exercise_note'] : '',
    status,
    copy,
    pageOf: words['label.page'],
    printedFor: fill(words['label.printed_for'], {
      name: oneLine(printedFor.name),
      at: sayDateTime(words, printedFor.at),
      purpose: oneLine(printedFor.purpose),
    }),
    conditions: conditions.length === 0 ? undefined : { label: words['label.conditions'], paragraphs: conditions },
  };
}
