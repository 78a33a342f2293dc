import type { listBrokenThreads, ReplyOf } from '@reeve/contract';
import { THREAD_BREAKS } from '@reeve/domain';
import { cutToWidth } from '../output/display-width.ts';
import { localTime } from '../output/instant.ts';
import { wordsOf } from '../output/marking.ts';
import { asTable } from '../output/table.ts';
import { unionLine } from './union-line.ts';

type BrokenThreads = ReplyOf<typeof listBrokenThreads>;

const COLUMNS = [
  { title: 'REFERENCE', whole: true },
  { title: 'BROKEN' },
  { title: 'STATE' },
  { title: 'OF', whole: true },
  { title: 'OWNER' },
  { title: 'TITLE' },
] as const;

/** Broken threads as a table under their joint marking, grouped by kind of break. */
export function brokenTable({ items, cut }: BrokenThreads, width: number): string {
  if (items.length === 0) return 'No thread that you may see is broken.';
  const sorted = THREAD_BREAKS.flatMap((broken) => items.filter((item) => item.broken === broken));
  const rows = sorted.map((item) => [
    item.reference,
    wordsOf(item.broken),
    wordsOf(item.state),
    localTime(item.at).slice(0, 10),
    item.owner ?? '',
    item.title,
  ]);
  return [
    cutToWidth(unionLine(items.map((item) => item.marking)), width),
    asTable(COLUMNS, rows, width),
    ...(cut ? ['There are more; correct some and run this again.'] : []),
  ].join('\n');
}
