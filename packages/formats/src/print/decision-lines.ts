import { addDays, PLAN_LINES, RIGHTS_LINES, windowDays, type LocalDate, type Measure } from '@reeve/domain';
import { field, type Field } from './block-sheet.ts';
import type { MinutesDecision } from './model.ts';
import { oneLine } from './printable.ts';
import type { FactLine } from './product-sheet.ts';
import { fill, sayDate, sayDays } from './say.ts';
import type { PrintWords } from './words/words.ts';

/** Returns a half-open window in everyday form: first and last day included, and its number of days. */
function sayWindow(words: PrintWords, from: LocalDate, end: LocalDate, days: number): string {
  return fill(words.window, {
    from: sayDate(words, from),
    to: sayDate(words, addDays(end, -1)),
    days: sayDays(words, days),
  });
}

/** What is counted, where, against what, over which two windows, one a line. */
export function measureText(measure: Measure, words: PrintWords): string {
  const areas = (label: string, list: readonly string[]): readonly string[] =>
    list.length === 0 ? [] : [`${label}: ${list.map(oneLine).join('; ')}`];
  const days = windowDays(measure);
  return [
    `${words['label.offence_type']}: ${oneLine(measure.offenceType)}`,
    ...areas(words['label.treated'], measure.treatedAreas),
    ...areas(words['label.comparison'], measure.comparisonAreas),
    ...areas(words['label.displacement'], measure.displacementAreas),
    ...areas(words['label.displacement_comparison'], measure.displacementComparisonAreas),
    `${words['label.before']}: ${sayWindow(words, measure.beforeFrom, measure.startsOn, days.before)}`,
    `${words['label.after']}: ${sayWindow(words, measure.startsOn, measure.afterTo, days.after)}`,
  ].join('\n');
}

/** What was ordered and under which conditions: tasks, authority, who checked for other operations, who disagrees. */
export function conditionFields(decision: MinutesDecision, words: PrintWords): readonly Field[] {
  const { tasks = [], authority, deconflictedBy = '', dissent = [] } = decision;
  const day = (on: LocalDate | undefined): string =>
    on === undefined ? words['label.not_stated'] : sayDate(words, on);
  const ordered = tasks.map(({ reference, title, owner, dueOn }) =>
    fill(words['task.line'], { reference, title: oneLine(title), owner: oneLine(owner), due: day(dueOn) }),
  );
  const given =
    authority &&
    fill(words['authority.line'], {
      type: words[`authority.${authority.type}`],
      reference: oneLine(authority.reference),
      until: day(authority.expiresOn),
    });
  return [
    ...(ordered.length === 0 ? [] : [field(words['label.tasks'], ordered.join('\n'), words)]),
    ...(given === undefined ? [] : [field(words['label.authority'], given, words)]),
    ...(deconflictedBy.trim() === '' ? [] : [field(words['label.deconflicted_by'], deconflictedBy, words)]),
    ...dissent.map(({ name, reason }) => field(words['label.dissent'], `${oneLine(name)}: ${reason}`, words)),
  ];
}

/** PLAN, and for an intrusive measure what it means for rights; a missing sentence is named as missing. */
export function planLines({ plan, rights }: MinutesDecision, words: PrintWords): readonly FactLine[] {
  const line = (name: (typeof PLAN_LINES)[number] | (typeof RIGHTS_LINES)[number], text: string): FactLine => ({
    label: words[`plan.${name}`],
    value: oneLine(text) || words['label.not_stated'],
  });
  return [
    ...(plan ? PLAN_LINES.map((name) => line(name, plan[name])) : []),
    ...(rights ? RIGHTS_LINES.map((name) => line(name, rights[name])) : []),
  ];
}
