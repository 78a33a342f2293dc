import {
  blockIdOf,
  NO_STATE,
  PRINTED_TAG,
  textAtom,
  UNSTYLED,
  type Atom,
  type RunState,
  type Trace,
} from '../docx-write/docx-atom.ts';
import type { DocxContext } from './docx-context.ts';
import { withoutFrozenBreaks } from '../docx-write/docx-frozen.ts';
import { fieldLink, fieldReference, isCounter } from './docx-field.ts';
import { contentOf, linkOf, readRun } from './docx-run.ts';
import { listPlace, outline, type DocxStyle, type ListPlace } from './docx-styles.ts';
import { child, descendants, valueOf, type WordElement } from './docx-xml.ts';

/** A paragraph of a Word file before its tracked changes. */
export interface DocxParagraph {
  readonly style: DocxStyle;
  readonly heading: number | undefined;
  readonly list: ListPlace | undefined;
  readonly atoms: readonly Atom[];
  /** The break after it is inserted or deleted. */
  readonly markIns: Trace | undefined;
  readonly markDel: Trace | undefined;
}

/** Reads one paragraph. */
export function readParagraph(paragraph: WordElement, context: DocxContext): DocxParagraph {
  const now = child(paragraph, 'w:pPr');
  const before = child(now, 'w:pPrChange');
  if (before) context.note('formatting_changed');
  const properties = before ? child(before, 'w:pPr') : now;
  const style = context.style(valueOf(properties, 'w:pStyle'));
  const level = valueOf(properties, 'w:outlineLvl');
  const mark = child(now, 'w:rPr');
  const atoms = atomsIn(paragraph, NO_STATE, context);
  return {
    style,
    heading: level === undefined ? style.heading : outline(level),
    list: listPlace(properties, style.list),
    atoms: context.isCopy ? withoutFrozenBreaks(atoms) : atoms,
    markIns: traceOf(child(mark, 'w:ins') ?? child(mark, 'w:moveTo')),
    markDel: traceOf(child(mark, 'w:del') ?? child(mark, 'w:moveFrom')),
  };
}

/** Returns the author of a change, from the element that names them. */
export function traceOf(element: WordElement | undefined): Trace | undefined {
  return element && { author: element.attributes['w:author'] ?? '', at: element.attributes['w:date'] ?? '' };
}

function atomsIn(holder: WordElement, state: RunState, context: DocxContext): readonly Atom[] {
  return contentOf(holder).flatMap((one): readonly Atom[] => {
    switch (one.name) {
      case 'w:r':
        return readRun(one, state, context);
      case 'w:ins':
      case 'w:moveTo':
        return atomsIn(one, { ...state, ins: traceOf(one) }, context);
      case 'w:del':
      case 'w:moveFrom':
        return atomsIn(one, { ...state, del: traceOf(one) }, context);
      case 'w:hyperlink': {
        const to = context.docx.relation(one.attributes['r:id'] ?? '', context.part);
        const anchor = one.attributes['w:anchor'] ?? '';
        const link = linkOf(to?.target ?? '', anchor);
        const refers = link || to || anchor === '' ? undefined : { to: anchor, isNumber: false };
        return linked(one, link ? { ...state, link } : { ...state, ...(refers && { refers }) }, context);
      }
      case 'w:fldSimple': {
        const code = one.attributes['w:instr'] ?? '';
        const link = fieldLink(code, linkOf);
        const refers = fieldReference(code);
        const within = { ...state, ...(link && { link }), ...(refers && { refers }) };
        const atoms = linked(one, within, context);
        return isCounter(code) ? [...atoms, { is: 'counted' }] : atoms;
      }
      case 'w:sdt':
        return valueOf(child(one, 'w:sdtPr'), 'w:tag') === PRINTED_TAG
          ? []
          : one.children.flatMap((part) => (part.name === 'w:sdtContent' ? atomsIn(part, state, context) : []));
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
        return atomsIn(one, state, context);
      case 'm:oMath':
      case 'm:oMathPara': {
        context.note('equation');
        const text = [...descendants(one, 'm:t')].map((part) => part.text).join('');
        const atom = text === '' ? undefined : textAtom({ text, ...UNSTYLED }, state);
        return atom ? [atom] : [];
      }
      default:
        return markAtom(one.name, one.attributes);
    }
  });
}

/**
 * A link without words of its own, or the second reference to a footnote, is a link with the printed text of its
 * control.
 */
function linked(holder: WordElement, state: RunState, context: DocxContext): readonly Atom[] {
  const atoms = atomsIn(holder, state, context);
  if (state.link === undefined || atoms.some(({ is }) => is === 'text')) return atoms;
  const text = state.link.kind === 'footnote' ? state.link.target : '';
  const atom = textAtom({ text, ...UNSTYLED, link: state.link }, state);
  return atom ? [...atoms, atom] : atoms;
}

/** Marks between runs, and between paragraphs too. */
export function markAtom(name: string, attributes: Readonly<Record<string, string>>): readonly Atom[] {
  switch (name) {
    case 'w:bookmarkStart': {
      const name = attributes['w:name'] ?? '';
      const id = blockIdOf(name);
      return [id === undefined ? { is: 'anchor', name } : { is: 'block', id }];
    }
    case 'w:commentRangeStart':
      return [{ is: 'start', id: attributes['w:id'] ?? '' }];
    case 'w:commentRangeEnd':
      return [{ is: 'end', id: attributes['w:id'] ?? '' }];
    default:
      return [];
  }
}
