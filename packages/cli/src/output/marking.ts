import type { Marking } from '@reeve/contract';
import { formatGrade, parseGradeCodes } from '@reeve/domain';

interface Codes {
  readonly scheme: string;
  readonly source: string;
  readonly info: string;
}

/** `4x4 B2`; codes unknown to this version are shown unchanged. */
export function gradeText(grade: Codes | null): string {
  if (grade === null) return '';
  const codes = parseGradeCodes(grade.scheme, grade.source, grade.info);
  return codes ? formatGrade(codes) : `${grade.scheme} ${grade.source}${grade.info}`;
}

/** A code as words: `tactical_analyst` is `tactical analyst`. */
export function wordsOf(code: string): string {
  return code.replaceAll('_', ' ');
}

/** The four markings as lines of name and value. */
export function markingLines(marking: Marking): readonly (readonly [string, string])[] {
  const { codes, conditions } = marking.handling;
  return [
    ['Classification', wordsOf(marking.classification)],
    ['Handling', `${codes.join(' ')}${conditions === '' ? '' : `: ${conditions}`}`],
    ['TLP', marking.tlp ?? ''],
    ['Groups', marking.groups.join(', ')],
  ];
}
