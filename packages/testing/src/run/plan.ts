import type pg from 'pg';

/** One step of a plan as reported by PostgreSQL after execution. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** The work of a statement. */
export interface Carried {
  readonly text: string;
  readonly nodes: readonly PlanNode[];
  /** Of the server alone, without the network. */
  readonly ms: number;
}

const nodesOf = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Rows of tables that a statement read, including those it discarded. */
export function rowsRead({ nodes }: Carried): number {
  return nodes
    .filter((node) => node['Relation Name'] !== undefined)
    .reduce(
      (sum, node) =>
        sum +
        node['Actual Loops'] *
          (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)),
      0,
    );
}

/**
 * Has every reading of a pool explained by its own connection, in its own transaction, before it is executed.
 *
 * @returns a function that removes and returns what was explained since the last call
 */
export function explainReadings(pool: pg.Pool): () => readonly Carried[] {
  let carried: Carried[] = [];
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => Promise<pg.QueryResult>;
    const explained = async (...args: unknown[]): Promise<pg.QueryResult> => {
      const [one, values] = args as [string | { readonly text: string; readonly values?: unknown[] }, unknown[]?];
      const text = typeof one === 'string' ? one : one.text;
      if (/^\s*(select|with)\b/i.test(text)) {
        const plans = await query(
          `explain (analyze, format json) ${text}`,
          typeof one === 'string' ? values : one.values,
        );
        const [row] = plans.rows as { 'QUERY PLAN': readonly { Plan: PlanNode; 'Execution Time': number }[] }[];
        const plan = row?.['QUERY PLAN'][0];
        if (plan) carried.push({ text, nodes: nodesOf(plan.Plan), ms: plan['Execution Time'] });
      }
      return query(...args);
    };
    client.query = explained; // forwards everything
  });
  return () => {
    const since = carried;
    carried = [];
    return since;
  };
}
