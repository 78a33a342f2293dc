import { parseAst } from 'vite';

/** What a fault does to a program: each takes away, or turns round, something that a rule of law or of the house rests on. */
export const FAULT_KINDS = ['refusal', 'where', 'audit', 'label', 'columns', 'condition'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** One change of a source text. */
export interface Fault {
  readonly kind: FaultKind;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** What takes their place. */
  readonly text: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Every node below one, itself first. */
function* below(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node))
    for (const part of Array.isArray(value) ? value : [value]) if (isNode(part)) yield* below(part);
}

/** Functions by whose names a call refuses what is not in order. */
const REFUSES = /^(require|refuse|expect|check)[A-Z]/;
/** Calls that enter an event of the log. */
const ENTERS = /^(audit|consulted)$/;
/** A comparison after "and" in a query. */
const COMPARED =
  / and (?:not )?[a-z_.]+ (?:(?:=|<>|<=|>=|<|>) (?:\$\{[^{}]*\}(?:::\w+)?|[a-z_.]+\b|'[^']*')|is (?:not )?null)/g;

/**
 * Every fault of these kinds in a text of TypeScript, in its order: a refusal, a condition of a query, an event of the log or a part of
 * a label dropped; two columns of one row swapped; a condition negated, or the second of two not asked. The agency in a query of owned rows
 * is left: every policy names it too, so that dropping it changes no answer.
 *
 * @throws Error if the text does not parse
 */
export function faultsOf(text: string): readonly Fault[] {
  const found: Fault[] = [];
  const add = (kind: FaultKind, start: number, end: number, instead: string): void => {
    if (text.slice(start, end) !== instead) found.push({ kind, start, end, text: instead });
  };
  const within = ({ start, end }: Node): string => text.slice(start, end);
  const program = parseAst(text, { lang: 'ts' }) as unknown as Node; // ESTree, in which every node has these fields
  for (const node of below(program)) {
    const { type, start, end } = node;
    if (type === 'ThrowStatement' && (node['argument'] as Node).type !== 'Identifier') add('refusal', start, end, ';');
    if (type === 'ExpressionStatement') {
      const name = calledName(node['expression'] as Node);
      if (REFUSES.test(name)) add('refusal', start, end, ';');
      if (ENTERS.test(name)) add('audit', start, end, ';');
    }
    if (type === 'CallExpression') {
      const [callee, given] = [node['callee'] as Node, node['arguments'] as readonly Node[]];
      const [first, second] = given;
      const name = calledName(node);
      const isGuarded =
        within(callee).startsWith('tx.db') && first !== undefined && within(first).endsWith(`agency_id'`);
      if (callee.type === 'MemberExpression' && /^where(Ref)?$/.test(name) && !isGuarded)
        add('where', (callee['object'] as Node).end, end, '');
      if (name === 'joinLabels' && first) add('label', start, end, `(${within(first)})`);
      if (name === 'reduce' && first && second && within(first) === 'joinLabels')
        add('label', start, end, within(second));
    }
    if (type === 'TaggedTemplateExpression' && within(node['tag'] as Node).startsWith('sql')) {
      const isGuarded = /^\.execute\(\s*tx\.db/.test(text.slice(end));
      for (const match of within(node).matchAll(COMPARED))
        if (!isGuarded || !/agency_id =/.test(match[0]))
          add('where', start + match.index, start + match.index + match[0].length, '');
    }
    if (type === 'Property' && within(node['key'] as Node) === 'compartments' && node['shorthand'] !== true)
      add('label', start, end, 'compartments: []');
    if (type === 'ObjectExpression') {
      const parts = node['properties'] as readonly Node[];
      for (const [at, one] of parts.entries()) {
        const [mine, next] = [fieldOf(one), fieldOf(parts[at + 1])];
        if (!mine || !next || within(mine['object'] as Node) !== within(next['object'] as Node)) continue;
        const between = text.slice(mine.end, next.start);
        add('columns', mine.start, next.end, `${within(next)}${between}${within(mine)}`);
      }
    }
    if (type === 'IfStatement' || type === 'ConditionalExpression') {
      const asked = node['test'] as Node;
      add('condition', asked.start, asked.end, `!(${within(asked)})`);
    }
    if (type === 'LogicalExpression' && node['operator'] !== '??')
      add('condition', start, end, within(node['left'] as Node));
  }
  return found.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** The name by which an expression calls a function, awaited or not; empty if it calls none. */
function calledName(expression: Node): string {
  if (expression.type === 'AwaitExpression') return calledName(expression['argument'] as Node);
  if (expression.type !== 'CallExpression') return '';
  const callee = expression['callee'] as Node;
  const named = (callee.type === 'MemberExpression' ? callee['property'] : callee) as Node;
  return typeof named['name'] === 'string' ? named['name'] : '';
}

/** The field of a variable that a property takes its value from, as in `name: row.name`. */
function fieldOf(property: Node | undefined): Node | undefined {
  const value = property?.type === 'Property' ? (property['value'] as Node) : undefined;
  return value?.type === 'MemberExpression' && (value['object'] as Node).type === 'Identifier' ? value : undefined;
}
