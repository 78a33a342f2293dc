import type { InlineLink } from '@reeve/domain';
import { blockIdOf, NOTE_ANCHOR, textAtom, UNSTYLED, type Atom, type RunState } from '../docx-write/docx-atom.ts';
import { child, descendants, isOn, valueOf, type WordElement } from './docx-xml.ts';
import type { DocxContext } from './docx-context.ts';
import type { Segment } from '../markdown/inline-write.ts';

/** Returns the target of a link in a Word file; undefined if a draft has no such link. */
export function linkOf(address: string, anchor: string): InlineLink | undefined {
  const id = blockIdOf(anchor);
  if (address === '' && id) return { kind: 'block', target: id };
  if (address === '' && anchor.startsWith(NOTE_ANCHOR)) {
    const target = anchor.slice(NOTE_ANCHOR.length);
    return /^[\p{L}\p{N}_-]{1,40}$/u.test(target) ? { kind: 'footnote', target } : undefined;
  }
  const concept = /^concept:(CO-[0-9A-HJKMNP-TV-Z]{5})$/.exec(address);
  if (concept?.[1] !== undefined) return { kind: 'concept', target: concept[1] };
  if (!/^(?:https?:\/\/|mailto:)/i.test(address)) return undefined;
  const target = `${address}${anchor === '' ? '' : `#${anchor}`}`.replaceAll(
    /[()<>"'`*\\\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return target.length > 500 ? undefined : { kind: 'web', target };
}

/** The style of a run before tracked changes of its formatting. */
function styleOf(run: WordElement, context: DocxContext): Pick<Segment, 'strong' | 'emphasis' | 'code'> {
  const now = child(run, 'w:rPr');
  const before = child(now, 'w:rPrChange');
  if (before) context.note('formatting_changed');
  const properties = before ? child(before, 'w:rPr') : now;
  const id = valueOf(properties, 'w:rStyle');
  const style = id === undefined ? undefined : context.style(id);
  return {
    strong: isOn(properties, 'w:b') ?? style?.strong ?? false,
    emphasis: isOn(properties, 'w:i') ?? style?.emphasis ?? false,
    code: style?.name === 'draft code',
  };
}

/** The atoms of a run. */
export function readRun(run: WordElement, state: RunState, context: DocxContext): readonly Atom[] {
  const style = styleOf(run, context);
  const atoms: Atom[] = [];
  if (isOn(child(run, 'w:rPr'), 'w:vanish') === true && child(run, 'w:t')) {
    context.note('hidden_text');
    return atoms;
  }
  const addText = (text: string): void => {
    if (text === '' || context.fields.isInCode()) return;
    const link = context.fields.link() ?? state.link;
    const refers = context.fields.refers() ?? state.refers;
    const atom = textAtom({ text, ...style, ...(link && { link }) }, { ...state, refers });
    if (atom) atoms.push(atom);
  };
  for (const one of contentOf(run)) {
    switch (one.name) {
      case 'w:t':
      case 'w:delText':
        // White space at the edges counts only where the file says so.
        addText(
          one.attributes['xml:space'] === 'preserve' ? one.text : one.text.replaceAll(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''),
        );
        break;
      case 'w:tab':
      case 'w:ptab':
        addText('\t');
        break;
      case 'w:br':
        if (!/^(?:page|column)$/.test(one.attributes['w:type'] ?? '') && !isFrozenBreak(one, context)) addText('\n');
        break;
      case 'w:cr':
        addText('\n');
        break;
      case 'w:noBreakHyphen':
        addText('\u2011');
        break;
      case 'w:softHyphen':
        addText('\u00AD');
        break;
      case 'w:sym':
        context.note('symbol');
        addText(symbolOf(one.attributes['w:char'] ?? ''));
        break;
      case 'w:fldChar':
      case 'w:instrText':
        if (context.fields.read(one) === 'counted') atoms.push({ is: 'counted' });
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        atoms.push(...noteReference(one, state, context));
        break;
      case 'w:commentReference':
        atoms.push({ is: 'point', id: one.attributes['w:id'] ?? '' });
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        atoms.push(...pictures(one, state, context));
        break;
    }
  }
  return atoms;
}

/** True at a line break of a frozen draft's copy: no part of the text. */
function isFrozenBreak(one: WordElement, { isCopy }: DocxContext): boolean {
  return isCopy && one.attributes['w:clear'] === 'all';
}

/** If a run has the same content in several forms, the first. */
export function contentOf(element: WordElement): readonly WordElement[] {
  if (!element.children.some((one) => one.name === 'mc:AlternateContent')) return element.children;
  return element.children.flatMap((one) => {
    if (one.name !== 'mc:AlternateContent') return [one];
    return (child(one, 'mc:Choice') ?? child(one, 'mc:Fallback'))?.children ?? [];
  });
}

/** Symbol fonts use their own code points; their appearance is unknown. */
function symbolOf(code: string): string {
  const letter = Number.parseInt(code, 16);
  return letter >= 0x20 && (letter < 0xd800 || letter > 0xf8ff) && letter < 0xfffe
    ? String.fromCharCode(letter)
    : '\uFFFD';
}

function noteReference(one: WordElement, state: RunState, context: DocxContext): readonly Atom[] {
  const id = one.attributes['w:id'] ?? '';
  const of = one.name === 'w:footnoteReference' ? 'footnotes' : 'endnotes';
  if (state.ins) {
    // A footnote that does not exist yet has no block: its words are in the proposal.
    const atom = textAtom({ text: ` [${context.noteText(of, id)}]`, ...UNSTYLED }, state);
    return atom ? [atom] : [];
  }
  const target = context.refer(of, id);
  const link: InlineLink = { kind: 'footnote', target };
  const atom = textAtom({ text: target, ...UNSTYLED, link }, state);
  return atom ? [atom] : [];
}

function pictures(holder: WordElement, state: RunState, context: DocxContext): readonly Atom[] {
  const boxes = [...descendants(holder, 'w:txbxContent')];
  for (const box of boxes) context.aside(box);
  if (state.ins) return [];
  const words = [...descendants(holder, 'wp:docPr')].map(
    ({ attributes }) => attributes['descr'] ?? attributes['title'] ?? '',
  );
  const alt = words.find((text) => text !== '') ?? '';
  const atoms: Atom[] = [];
  for (const blip of [...descendants(holder, 'a:blip'), ...descendants(holder, 'v:imagedata')]) {
    const relation = blip.attributes['r:embed'] ?? blip.attributes['r:id'];
    if (relation === undefined) context.note('picture_external');
    atoms.push({ is: 'image', image: relation === undefined ? undefined : { relation, of: context.part }, alt });
  }
  if (holder.name === 'w:object') context.note('object');
  else if (atoms.length === 0 && boxes.length === 0) {
    context.note('drawing');
    if (alt !== '') atoms.push({ is: 'image', image: undefined, alt });
  }
  return atoms;
}
