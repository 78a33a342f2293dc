import type { SqliteFile, SqliteRow, SqliteValue } from './sqlite-file.ts';

/** A table of an SQLite database, with its columns in the order of its rows. */
export interface SqliteTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: () => Generator<Readonly<Record<string, SqliteValue>>, void>;
}

/** Returns the tables of a database by name. Tables without row ids, which GeoPackage does not have, are left out. */
export function sqliteTables(file: SqliteFile): ReadonlyMap<string, SqliteTable> {
  const tables = new Map<string, SqliteTable>();
  for (const { values } of file.rows(1)) {
    const [type, name, , root, definition] = values;
    if (type !== 'table' || typeof name !== 'string' || typeof root !== 'number' || typeof definition !== 'string')
      continue;
    if (/\bwithout\s+rowid\b[\s\w,]*$/i.test(definition)) continue;
    const columns = columnsIn(definition);
    tables.set(name, {
      name,
      columns: columns.map((column) => column.name),
      rows: function* () {
        for (const row of file.rows(root)) yield recordOf(row, columns);
      },
    });
  }
  return tables;
}

interface Column {
  readonly name: string;
  /** The row id itself, which is null in the record. */
  readonly isRowId: boolean;
}

function recordOf({ rowId, values }: SqliteRow, columns: readonly Column[]): Readonly<Record<string, SqliteValue>> {
  // There can be fewer values than columns: columns added later are missing in older rows.
  return Object.fromEntries(columns.map(({ name, isRowId }, at) => [name, isRowId ? rowId : (values[at] ?? null)]));
}

const PART = /"(?:[^"]|"")*"|'(?:[^']|'')*'|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\/|[(),]|[^\s"'`[(),]+/g;
const NO_COLUMN = /^(?:constraint|primary|unique|check|foreign)$/i;

/** The columns that a `CREATE TABLE` names. */
function columnsIn(definition: string): readonly Column[] {
  const columns: Column[] = [];
  let [depth, words]: [number, string[]] = [0, []];
  const finish = (): void => {
    const [first] = words;
    if (first !== undefined && !NO_COLUMN.test(first)) {
      const isRowId = /^integer$/i.test(words[1] ?? '') && /primary key/i.test(words.join(' '));
      columns.push({ name: unquoted(first), isRowId });
    }
    words = [];
  };
  for (const [part] of definition.matchAll(PART)) {
    if (part.startsWith('--') || part.startsWith('/*')) continue;
    if (part === '(') depth += 1;
    else if (part === ')') depth -= 1;
    if (depth === 0 && part === ')') finish();
    else if (depth === 1 && part === ',') finish();
    else if (depth === 1 && part !== '(' && part !== ')') words.push(part);
  }
  return columns;
}

function unquoted(word: string): string {
  const mark = word[0] ?? '';
  if (mark === '[') return word.slice(1, -1);
  return '"\'`'.includes(mark) && mark !== '' ? word.slice(1, -1).replaceAll(mark + mark, mark) : word;
}
