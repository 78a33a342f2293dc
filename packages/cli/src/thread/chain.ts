import type { readThread, ReplyOf, ThreadNode } from '@reeve/contract';
import type { Relation } from '@reeve/domain';
import { cutToWidth } from '../print/display-width.ts';
import { localTime } from '../print/instant.ts';
import { gradeText, wordsOf } from '../print/marking.ts';
import { plainLine } from '../print/plain-text.ts';

/** A walk from one object in one direction. */
export interface Thread {
  readonly start: ThreadNode;
  readonly nodes: readonly ThreadNode[];
  readonly edges: ReplyOf<typeof readThread>['edges'];
  readonly cut: boolean;
}

/** How an edge reads against its direction: from what is cited to what cites it. */
const AGAINST: Readonly<Record<Relation, string>> = {
  serves: 'served by',
  answers: 'answered by',
  made_from: 'made into',
  about: 'spoken of in',
  computed_from: 'used in',
  found_by: 'found',
  rests_on: 'carries',
  cites: 'cited by',
  raised_by: 'raised',
  decided_on: 'led to',
  ordered_by: 'ordered',
  result_of: 'resulted in',
  measures: 'measured by',
  corroborates: 'corroborated by',
};

/**
 * A thread as an indented chain, one object a line: how it hangs together, reference, kind, grade, state, day and title. An
 * object that is reached a second time is named again and not unfolded again.
 *
 * @param forward nodes were walked to against the edges
 * @param width   cells a line may fill; Infinity cuts nothing
 */
export function chainOf({ start, nodes, edges, cut }: Thread, forward: boolean, width: number): string {
  const byId = new Map([start, ...nodes].map((node) => [node.id, node]));
  const shown = new Set<string>();
  const lines: string[] = [];
  const print = (node: ThreadNode, head: string, below: string, how: string): void => {
    const again = shown.has(node.id);
    shown.add(node.id);
    lines.push(cutToWidth(`${head}${how}${again ? `${node.reference} (above)` : describe(node)}`, width));
    if (again) return;
    const next = edges.flatMap((edge) => {
      const [here, there] = forward ? [edge.to, edge.from] : [edge.from, edge.to];
      const reached = here === node.id ? byId.get(there) : undefined;
      return reached ? [{ reached, how: forward ? AGAINST[edge.relation] : wordsOf(edge.relation) }] : [];
    });
    for (const [index, { reached, how }] of next.entries()) {
      const last = index === next.length - 1;
      print(reached, `${below}${last ? '└─ ' : '├─ '}`, `${below}${last ? '   ' : '│  '}`, `${how} `);
    }
  };
  print(start, '', '', '');
  if (nodes.length === 0) lines.push(forward ? 'Nothing you may see rests on it.' : 'It rests on nothing you may see.');
  if (cut) lines.push('The walk stopped at its bounds; there is more. Trace one of the last objects to go on.');
  return lines.join('\n');
}

function describe(node: ThreadNode): string {
  const parts = [
    node.reference,
    wordsOf(node.kind),
    gradeText(node.grade),
    wordsOf(node.state ?? ''),
    node.at === null ? '' : localTime(node.at).slice(0, 10),
    node.title,
  ];
  return parts
    .map(plainLine)
    .filter((part) => part !== '')
    .join('  ');
}
