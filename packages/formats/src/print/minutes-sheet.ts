import type { DecisionState } from '@reeve/domain';
import { citationLine, field, type CitationLine, type Field } from './block-sheet.ts';
import { conditionFields, measureText, planLines } from './decision-lines.ts';
import type { MinutesDecision, MinutesPrint, MinutesItem } from './model.ts';
import { pageSheet, type PageSheet } from './page-sheet.ts';
import { oneLine, paragraphsOf, printable } from './printable.ts';
import type { FactLine } from './product-sheet.ts';
import { fill, sayDate } from './say.ts';
import type { PrintWords } from './words/words.ts';

export interface OptionRow {
  readonly code: string;
  readonly title: string;
  readonly hours: string;
  readonly for: string;
  readonly against: string;
  /** The word `chosen`, or empty. */
  readonly chosen: string;
}

export interface DecisionSheet {
  readonly label: string;
  readonly reference: string;
  readonly outcome: string;
  readonly fields: readonly Field[];
  /** Label and sentence of each PLAN line; empty if nothing was adopted. */
  readonly plan: { readonly label: string; readonly lines: readonly FactLine[] } | undefined;
}

export interface ItemSheet {
  readonly number: string;
  readonly title: string;
  readonly reference: string;
  readonly raisedBy: { readonly label: string; readonly line: CitationLine } | undefined;
  readonly lead: readonly string[];
  readonly optionHeads: readonly string[];
  readonly options: readonly OptionRow[];
  readonly decision: DecisionSheet | undefined;
  /** Shown if the meeting decided nothing. */
  readonly open: string;
}

/** The minutes with every word in place. */
export interface MinutesSheet {
  readonly page: PageSheet;
  readonly kind: string;
  readonly title: string;
  readonly facts: readonly FactLine[];
  readonly items: readonly ItemSheet[];
  /** Shown if there are no items. */
  readonly empty: string;
  readonly notes: Field | undefined;
}

function decisionSheet(decision: MinutesDecision, words: PrintWords): DecisionSheet {
  const { measure, plan } = decision;
  const outcome = fill(words[`decision.${decision.state}`], { option: oneLine(decision.chosen ?? '') }).trim();
  const reason = field(words['label.reason'], decision.reason, words);
  const measured = measure ? measureText(measure, words) : decision.measureText;
  const due = field(words['label.due_on'], decision.dueOn === undefined ? '' : sayDate(words, decision.dueOn), words);
  const fields: Readonly<Record<DecisionState, readonly Field[]>> = {
    adopted: [
      field(words['label.owner'], decision.owner ?? '', words),
      due,
      field(words['label.measure'], measured, words),
    ],
    refused: [],
    deferred: decision.dueOn === undefined ? [] : [due],
    not_ours: [field(words['label.sent_to'], decision.sentTo ? words[`reach.${decision.sentTo}`] : '', words), due],
  };
  return {
    label: words['label.decision'],
    reference: decision.reference,
    outcome,
    fields: [reason, ...fields[decision.state], ...conditionFields(decision, words)],
    plan:
      decision.state === 'adopted' && plan
        ? { label: words['label.plan'], lines: planLines(decision, words) }
        : undefined,
  };
}

function itemSheet(item: MinutesItem, index: number, words: PrintWords): ItemSheet {
  const { decision } = item;
  const chosen = decision?.state === 'adopted' ? decision.chosen : undefined;
  return {
    number: String(index + 1),
    title: oneLine(item.title),
    reference: item.reference,
    raisedBy: item.source && { label: words['label.raised_by'], line: citationLine(item.source, words) },
    lead: paragraphsOf(item.lead),
    optionHeads: (['option', 'what', 'hours', 'for', 'against'] as const).map((head) => words[`label.${head}`]),
    options: item.options.map((option) => ({
      code: oneLine(option.code),
      title: oneLine(option.title),
      hours: [
        ...(option.hours === undefined ? [] : [String(option.hours)]),
        ...(option.cost === undefined ? [] : [fill(words['label.cost'], { cost: String(option.cost) })]),
      ].join('\n'),
      for: option.for.trim(),
      against: option.against.trim(),
      chosen: option.code === chosen ? words['label.chosen'] : '',
    })),
    decision: decision && decisionSheet(decision, words),
    open: decision ? '' : words['label.no_decision'],
  };
}

/**
 * The minutes with every word in place.
 *
 * @param words fixed words in the reader's language
 * @throws ReeveError invalid_input — an invalid date, a marking too long for a page
 */
export function minutesSheet(document: MinutesPrint, words: PrintWords): MinutesSheet {
  const meeting = printable(document);
  const stated = (text: string): string => oneLine(text) || words['label.not_stated'];
  return {
    page: pageSheet(meeting, meeting.state === 'closed' ? '' : words['status.draft'], meeting.reference, words),
    kind: words[`level.${meeting.level}`],
    title: oneLine(meeting.title),
    facts: [
      { label: words['fact.reference'], value: meeting.reference, mono: true },
      { label: words['fact.state'], value: words[`state.${meeting.state}`] },
      { label: words['fact.held_on'], value: sayDate(words, meeting.heldOn) },
      { label: words['fact.place'], value: stated(meeting.place) },
      { label: words['fact.issued_by'], value: oneLine(meeting.agency) },
      { label: words['fact.chair'], value: stated(meeting.chair) },
      { label: words['fact.attendance'], value: stated(meeting.attendance.join('; ')) },
      { label: words['fact.conflicts'], value: stated(meeting.conflicts) },
      ...(meeting.declared ?? []).map(({ name, item }) => ({
        label: words['fact.declared'],
        value: `${oneLine(name)}: ${oneLine(item) || words['label.whole_meeting']}`,
      })),
      ...(meeting.reach === undefined ? [] : [{ label: words['fact.reach'], value: words[`reach.${meeting.reach}`] }]),
      ...(meeting.nextOn === undefined
        ? []
        : [{ label: words['fact.next_on'], value: sayDate(words, meeting.nextOn) }]),
    ],
    items: meeting.items.map((item, index) => itemSheet(item, index, words)),
    empty: meeting.items.length === 0 ? words['label.no_items'] : '',
    notes: meeting.minutes.trim() === '' ? undefined : field(words['label.notes'], meeting.minutes, words),
  };
}
