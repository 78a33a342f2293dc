import { ReeveError } from '@reeve/domain';
import type { CodedColumn } from './coded-column.ts';
import type { ComparisonSpec } from './comparison.ts';

/** The records of one file, or of two, in columns: those of the second file follow those of the first. */
export interface LinkageRecords {
  readonly columns: Readonly<Record<string, CodedColumn>>;
  readonly records: number;
  /**
   * Records of the first file if pairs are one record of each; undefined if every two records are a pair.
   */
  readonly firstFile?: number;
}

/** A column of a blocking rule: two records agree on it if its values, or their first units, are equal and known. */
export interface BlockingPart {
  readonly column: string;
  /** Compare only this many units from the beginning of the prepared value: 4 of a date is its year. */
  readonly first?: number;
}

/** Records are compared if they agree on every part. */
export type BlockingRule = readonly BlockingPart[];

/** What is compared, and which pairs. */
export interface LinkageRules {
  readonly comparisons: readonly ComparisonSpec[];
  /** Pairs that agree on any of the rules are compared. */
  readonly blocking: readonly BlockingRule[];
}

/** Returns a column by its name. @throws ReeveError invalid_input — there is none */
export function columnOf({ columns }: LinkageRecords, name: string): CodedColumn {
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (column) return column;
  throw new ReeveError('invalid_input', `There is no column ${name}.`);
}

/** The number of all pairs: of every two records, or of one record of each file. */
export function pairsInAll({ records, firstFile }: LinkageRecords): number {
  return firstFile === undefined ? (records * (records - 1)) / 2 : firstFile * (records - firstFile);
}

/** A blocking rule in words: `surname + dob[4]`. */
export function ruleInWords(rule: BlockingRule): string {
  return rule.map(({ column, first }) => (first === undefined ? column : `${column}[${first}]`)).join(' + ');
}
