import type { InlineLink } from '@reeve/domain';
import type { CrossReference } from '../docx-write/docx-atom.ts';
import type { WordElement } from './docx-xml.ts';

type ToLink = (address: string, anchor: string) => InlineLink | undefined;

/** Deeper nesting of fields than this is none. */
const MOST_FIELDS = 50;

/**
 * Fields of a Word text: `begin`, a code, `separate`, a result, `end`, across any number of runs and paragraphs. Codes
 * are no text; results are.
 */
export class FieldStack {
  readonly #toLink: ToLink;
  readonly #open: {
    code: string;
    inCode: boolean;
    link: InlineLink | undefined;
    refers: CrossReference | undefined;
  }[] = [];

  constructor(toLink: ToLink) {
    this.#toLink = toLink;
  }

  isInCode(): boolean {
    return this.#open.some(({ inCode }) => inCode);
  }

  link(): InlineLink | undefined {
    return this.#open.findLast(({ link }) => link)?.link;
  }

  refers(): CrossReference | undefined {
    return this.#open.findLast(({ refers }) => refers)?.refers;
  }

  /** `counted` at the end of a number that counts figures or tables. */
  read(one: WordElement): 'counted' | undefined {
    const last = this.#open.at(-1);
    if (one.name === 'w:instrText') {
      if (last?.inCode === true && last.code.length < 5_000) last.code += one.text;
      return undefined;
    }
    switch (one.attributes['w:fldCharType'] ?? '') {
      case 'begin':
        if (this.#open.length < MOST_FIELDS)
          this.#open.push({ code: '', inCode: true, link: undefined, refers: undefined });
        return undefined;
      case 'separate':
        if (last)
          [last.inCode, last.link, last.refers] = [
            false,
            fieldLink(last.code, this.#toLink),
            fieldReference(last.code),
          ];
        return undefined;
      case 'end':
        this.#open.pop();
        return last && isCounter(last.code) ? 'counted' : undefined;
      default:
        return undefined;
    }
  }
}

/** True if the code of a field counts figures, tables or similar. */
export function isCounter(code: string): boolean {
  return /^\s*SEQ\s/i.test(code);
}

/** The link that a field `HYPERLINK "address" \l "anchor"` is. */
export function fieldLink(code: string, toLink: ToLink): InlineLink | undefined {
  if (!/^\s*HYPERLINK\s/i.test(code)) return undefined;
  const anchor = /\\l\s+"([^"]*)"/.exec(code)?.[1] ?? '';
  const address = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(code)?.[1] ?? '';
  return toLink(address, anchor);
}

/** The cross-reference that a field `REF bookmark \h` or `PAGEREF bookmark` is. */
export function fieldReference(code: string): CrossReference | undefined {
  const [, kind = '', name = '', switches = ''] = /^\s*(PAGEREF|REF)\s+"?([^\s"]{1,100})"?(.*)$/is.exec(code) ?? [];
  if (kind === '') return undefined;
  return { to: kind.toUpperCase() === 'REF' ? name : undefined, isNumber: /\\[rnw]\b/i.test(switches) };
}
