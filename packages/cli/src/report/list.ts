import { listReports, type ReportRow } from '@reeve/contract';
import { REPORT_STATES, ReeveError } from '@reeve/domain';
import type { Client } from '../api/client.ts';
import { CONNECTION_OPTIONS, onServer, textOf } from '../api/connection.ts';
import { type Command, type GivenOptions, widthOf } from '../command.ts';
import { localTime } from '../output/instant.ts';
import { gradeText, wordsOf } from '../output/marking.ts';
import { plainJson } from '../output/plain-text.ts';
import { asTable } from '../output/table.ts';
import { readCount } from '../read-value.ts';

const PAGE = 200;
const USUAL = 50;

/** `reeve report list` */
export const listReportsCommand: Command = {
  about: 'The reports you may see for your current purpose, newest first.',
  example: 'reeve report list --state submitted',
  options: {
    state: { value: 'STATE', about: `only those in one state: ${REPORT_STATES.join(', ')}` },
    mine: { about: 'only your own' },
    limit: { value: 'N', about: `the most to list; ${USUAL} if left out` },
    ...CONNECTION_OPTIONS,
    json: { about: 'print one JSON object: items, and next if there are more' },
  },
  network: true,
  run: (options, terminal) => {
    const filter = filterOf(options);
    const limit = options.has('limit') ? readCount(options, 'limit') : USUAL;
    if (limit < 1) throw new ReeveError('invalid_input', '--limit must be 1 or more.');
    return onServer(options, terminal, async (client) => {
      const { items, next } = await readPages(client, filter, limit);
      if (options.has('json')) terminal.out(plainJson({ items, next }));
      else if (items.length === 0) terminal.out('There are no such reports that you may see.');
      else terminal.out(asTable(COLUMNS, items.map(rowOf), widthOf(terminal)));
      if (next !== null && !options.has('json')) terminal.out(`There are more: --limit ${limit * 4} shows them.`);
      return 0;
    });
  },
};

function filterOf(options: GivenOptions) {
  const text = textOf(options, 'state');
  const state = REPORT_STATES.find((one) => one === text);
  if (text !== undefined && state === undefined) {
    throw new ReeveError('invalid_input', `--state must be one of ${REPORT_STATES.join(', ')}.`);
  }
  return { ...(state && { state }), ...(options.has('mine') && { mine: 'yes' as const }) };
}

async function readPages(client: Client, filter: ReturnType<typeof filterOf>, limit: number) {
  const items: ReportRow[] = [];
  let next: string | null = null;
  do {
    const page: { items: ReportRow[]; next: string | null } = await client.call(listReports, {
      query: { ...filter, limit: Math.min(PAGE, limit - items.length), ...(next !== null && { cursor: next }) },
    });
    items.push(...page.items);
    next = page.next;
  } while (next !== null && items.length < limit);
  return { items, next };
}

const COLUMNS = [
  { title: 'REFERENCE', whole: true },
  { title: 'STATE' },
  { title: 'GRADE', whole: true },
  { title: 'CLASSIFIED' },
  { title: 'SUBMITTED', whole: true },
  { title: 'SUBJECT' },
] as const;

function rowOf(row: ReportRow): readonly string[] {
  return [
    row.reference,
    wordsOf(row.state),
    `${gradeText(row.grade)}${row.provisional ? '?' : ''}`,
    wordsOf(row.marking.classification),
    row.submittedAt === null ? '' : localTime(row.submittedAt).slice(0, 10),
    row.subject,
  ];
}
