import type { ImportColumn, ImportMapping, ImportPreview, ImportSheet, ImportUpload } from '@reeve/contract';
import type { ColumnRole } from '@reeve/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { MarkingAnswers } from '../../components/marking/marking-answers.ts';
import type { ChosenDataSet } from './data-set-choice.tsx';
import type { CoverageAnswers } from './extract-coverage.ts';

/** All entered data about a file that is not yet imported. */
export interface Wizard {
  readonly upload: ImportUpload;
  /** Number of the shown sheet. */
  readonly at: number;
  /** Null: by the layout Reeve knows. */
  readonly mapping: ImportMapping | null;
  /** Type of all crimes, where no column says it. */
  readonly type: string;
  /** Subjects of the questions that were answered. */
  readonly answered: readonly string[];
  /** Undefined where it is marked as usual. */
  readonly answers: MarkingAnswers | undefined;
  /** Undefined: the agency's own recorded crime. */
  readonly dataSet?: ChosenDataSet;
  /** The set by whose areas crimes are counted; absent: by the areas in the file. */
  readonly areaSetId?: string | undefined;
  /** What is stated about the days of the file; undefined until something is answered. */
  readonly coverage?: CoverageAnswers;
  /** What would come of it, and of which settings. */
  readonly preview?: { readonly of: string; readonly shown: ImportPreview };
}

/** The sheet to begin with, and how it seems to be read: as the last file with its headings was, else as guessed. */
export function begin(upload: ImportUpload): Wizard {
  const at = Math.max(
    0,
    upload.sheets.findIndex(({ mapping }) => mapping !== null),
  );
  const empty = { upload, at, mapping: null, type: '', answered: [], answers: undefined };
  return onSheet({ ...empty, areaSetId: upload.areaSetId ?? undefined }, at);
}

/** Look at another sheet. */
export function onSheet(wizard: Wizard, at: number): Wizard {
  const sheet = wizard.upload.sheets[at];
  const mapping = !sheet || sheet.layout !== null ? null : usual(sheet);
  const sheets = wizard.upload.sheets.length > 1 && sheet && !sharesColumns(wizard.upload, at) ? [sheet.name] : null;
  const { coverage: _, ...others } = wizard; // it was stated of the other sheet
  return { ...others, at, answered: [], mapping: mapping && { ...mapping, table: { ...mapping.table, sheets } } };
}

/** Whether other sheets have the same columns, so that all of them can be read at once. */
export function sharesColumns({ sheets }: ImportUpload, at: number): boolean {
  const key = sheets[at]?.mapping?.headings;
  return sheets.some(({ mapping }, other) => other !== at && mapping?.headings === key);
}

function usual({ saved: [last], mapping }: ImportSheet): ImportMapping | null {
  // Without headings only the number of columns is the same: then the guess from the cells is better.
  return last && mapping?.table.heading === true ? last.mapping : mapping;
}

/** How a mapping refers to a column: by its heading where that names it alone. */
export function refOf(column: ImportColumn, columns: readonly ImportColumn[], heading: boolean): string | number {
  const alone = columns.filter(({ name }) => name === column.name).length === 1;
  return heading && alone && column.name !== '' ? column.name : column.number;
}

/** What a column is taken for; undefined where it is not used. */
export function roleOf(column: ImportColumn, mapping: ImportMapping): ColumnRole | undefined {
  const entries = Object.entries(mapping.columns) as [ColumnRole, string | number][]; // keys of its columns are roles
  return entries.find(([, ref]) => ref === column.number || (ref === column.name && column.name !== ''))?.[0];
}

/** Roles that tell the same in another way. */
const CONFLICTS: readonly (readonly [role: ColumnRole, others: readonly ColumnRole[]])[] = [
  ['x', ['xy', 'yx']],
  ['y', ['xy', 'yx']],
  ['xy', ['x', 'y', 'yx']],
  ['yx', ['x', 'y', 'xy']],
  ['time', ['year', 'month', 'day']],
  ['year', ['time']],
];

/** Longitude and latitude exchanged. */
export function swapped(mapping: ImportMapping): ImportMapping {
  const { x, y, xy, yx, ...others } = mapping.columns;
  return { ...mapping, columns: { ...others, x: y, y: x, xy: yx, yx: xy } };
}

/** Whether columns of coordinates are named. */
export const hasPlace = ({ columns: { x, xy, yx } }: ImportMapping): boolean =>
  x !== undefined || xy !== undefined || yx !== undefined;

/** A column means something else, or nothing; what meant the same before means nothing. */
export function withRole(
  mapping: ImportMapping,
  column: ImportColumn,
  columns: readonly ImportColumn[],
  role: ColumnRole | undefined,
): ImportMapping {
  const before = roleOf(column, mapping);
  const gone = [before, role, ...(CONFLICTS.find(([one]) => one === role)?.[1] ?? [])];
  const others = Object.fromEntries(
    Object.entries(mapping.columns).filter(([name]) => !gone.some((one) => one === name)),
  );
  const named = role === undefined ? others : { ...others, [role]: refOf(column, columns, mapping.table.heading) };
  return { ...mapping, columns: named };
}

/** The column that has a role. */
export function columnOf(sheet: ImportSheet, mapping: ImportMapping, role: ColumnRole): ImportColumn | undefined {
  return sheet.columns.find((column) => roleOf(column, mapping) === role);
}

/** Returns the name of the sentence on what must be entered before the file can be read. */
export function missing({ upload, at, mapping, type }: Wizard): 'time' | 'place' | 'system' | 'type' | undefined {
  // A known layout has a column of types exactly where one was found.
  const hasType = (mapping ?? upload.sheets[at]?.mapping)?.columns.type !== undefined;
  if (mapping === null) return hasType || type.trim() !== '' ? undefined : 'type';
  const { time, year, month, x, y, type: typed } = mapping.columns;
  if (time === undefined && (year === undefined || month === undefined)) return 'time';
  if ((x === undefined) !== (y === undefined)) return 'place';
  if (hasPlace(mapping) && mapping.place.system === null) return 'system';
  return typed === undefined && type.trim() === '' ? 'type' : undefined;
}

/** The mapping with the separately entered type. */
export function settledMapping({ mapping, type }: Wizard): ImportMapping | null {
  if (mapping === null) return null;
  const all = mapping.columns.type === undefined ? type.trim() : null;
  return { ...mapping, types: { ...mapping.types, all } };
}

const KEY = ['import-wizard'] as const;

/** What is entered stays when one looks elsewhere in Reeve and comes back; it ends with the page. */
export function useWizard(): readonly [Wizard | undefined, (next: Wizard | undefined) => void] {
  const client = useQueryClient();
  const [wizard, setWizard] = useState<Wizard | undefined>(() => client.getQueryData<Wizard>(KEY));
  useEffect(() => {
    if (wizard) client.setQueryData(KEY, wizard);
    else client.removeQueries({ queryKey: KEY, exact: true });
  }, [client, wizard]);
  return [wizard, setWizard];
}
