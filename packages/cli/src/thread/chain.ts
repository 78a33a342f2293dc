import type { readThread, ReplyOf, ThreadNode } from '@reeve/contract';
import { leadsTo, type Relation } from '@reeve/domain';
import { cutToWidth } from '../output/display-width.ts';
import { localTime } from '../output/instant.ts';
import { gradeText, wordsOf } from '../output/marking.ts';
import { plainLine } from '../output/plain-text.ts';
import { unionLine } from './union-line.ts';

/** A walk from one object in one direction. */
export interface Thread {
  readonly start: ThreadNode;
  readonly nodes: readonly ThreadNode[];
  readonly edges: ReplyOf<typeof readThread>['edges'];
  /** Hidden steps, by the object they lead from. */
  readonly gaps: ReplyOf<typeof readThread>['gaps'];
  readonly cut: boolean;
}

/** The wording of an edge against its direction: from the cited to the citing object. */
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
 * A thread as an indented chain under its joint marking, one object per line: relation, reference, kind,
 * grade, state, day, who made it, title. An object reached a second time is only named.
 *
 * @param forward nodes were walked to against the edges
 * @param width   maximum width of a line; Infinity cuts nothing
 */
export function chainOf({ start, nodes, edges, gaps, cut }: Thread, forward: boolean, width: number): string {
  const byId = new Map([start, ...nodes].map((node) => [node.id, node]));
  const shown = new Set<string>();
  const lines = [cutToWidth(unionLine([start, ...nodes].map((node) => node.marking)), width)];
  const print = (node: ThreadNode, head: string, below: string, how: string): void => {
    const again = shown.has(node.id);
    shown.add(node.id);
    lines.push(cutToWidth(`${head}${how}${again ? `${node.reference} (above)` : describe(node)}`, width));
    if (again) return;
    // The results of an entity are those of the statements about it.
    const direction = forward && !(node === start && node.kind === 'entity') ? 'so_what' : 'why';
    const next = edges.flatMap((edge) => {
      const reached = byId.get(leadsTo(edge, node.id, direction) ?? '');
      return reached ? [{ reached, how: edge.from === node.id ? wordsOf(edge.relation) : AGAINST[edge.relation] }] : [];
    });
    const hidden = gaps.find((gap) => gap.id === node.id)?.steps ?? 0;
    for (const [index, { reached, how }] of next.entries()) {
      const last = hidden === 0 && index === next.length - 1;
      print(reached, `${below}${last ? '└─ ' : '├─ '}`, `${below}${last ? '   ' : '│  '}`, `${how} `);
    }
    if (hidden > 0) lines.push(cutToWidth(`${below}└─ ${hiddenSteps(hidden)}`, width));
  };
  print(start, '', '', '');
  if (nodes.length === 0) lines.push(forward ? 'Nothing you may see rests on it.' : 'It rests on nothing you may see.');
  if (cut) lines.push('The walk stopped at its bounds; there is more. Trace one of the last objects to go on.');
  return lines.join('\n');
}

function hiddenSteps(steps: number): string {
  return steps === 1 ? '1 step is not visible to you' : `${steps} steps are not visible to you`;
}

function describe(node: ThreadNode): string {
  const parts = [
    node.reference,
    wordsOf(node.kind),
    gradeText(node.grade),
    wordsOf(node.state ?? ''),
    node.at === null ? '' : localTime(node.at).slice(0, 10),
    node.by === null ? '' : `by ${node.by}`,
    node.title,
  ];
  return parts
    .map(plainLine)
    .filter((part) => part !== '')
    .join('  ');
}
