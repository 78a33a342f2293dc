import { titleIn, type DecisionState, type Language, type Measure } from '@reeve/domain';
import type { MinutesDecision } from '@reeve/formats';
import { areaNames, readCodeLists, type ActorTx, type StoredRecord } from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import { decisionBody } from '../decision/body.ts';

/** Returns the title of an offence for a reader; a code that the agency does not list is printed as it is. */
export async function offenceNamer(tx: ActorTx, language: Language): Promise<(code: string) => string> {
  const { offenceTypes } = codeListsOf(await readCodeLists(tx));
  return (code) => {
    const listed = offenceTypes.find((type) => type.code === code);
    return listed ? titleIn(language, listed) : code;
  };
}

/** Returns a decision as printed: names in place of codes and accounts. */
export async function decisionPrint(
  tx: ActorTx,
  row: StoredRecord,
  names: ReadonlyMap<string, string>,
  { offenceName, tasks }: { readonly offenceName: (code: string) => string; readonly tasks: readonly StoredRecord[] },
): Promise<MinutesDecision> {
  const body = decisionBody(row);
  return {
    reference: row.reference,
    state: row.state as DecisionState,
    chosen: body.chosen,
    reason: body.reason,
    owner: row.owner_id === null ? undefined : names.get(row.owner_id), // as above
    dueOn: row.due_on ?? undefined,
    measure: body.measure && (await measureInWords(tx, body.measure, offenceName)),
    measureText: body.measureText,
    plan: body.plan,
    rights: body.rights,
    authority: body.authority,
    deconflictedBy: body.deconflictedBy,
    sentTo: body.sentTo,
    dissent: body.dissent.map(({ accountId, reason }) => ({ name: names.get(accountId) ?? '', reason })),
    tasks: tasks.map((task) => ({
      reference: task.reference,
      title: task.title,
      owner: task.owner_id === null ? '' : (names.get(task.owner_id) ?? ''),
      dueOn: task.due_on ?? undefined,
    })),
  };
}

/** Returns a measure with names in place of its codes. */
export async function measureInWords(
  tx: ActorTx,
  measure: Measure,
  offenceName: (code: string) => string,
): Promise<Measure> {
  const named = (codes: readonly string[]) => areaNames(tx, measure.dataSetId, codes);
  return {
    ...measure,
    offenceType: offenceName(measure.offenceType),
    treatedAreas: await named(measure.treatedAreas),
    comparisonAreas: await named(measure.comparisonAreas),
    displacementAreas: await named(measure.displacementAreas),
    displacementComparisonAreas: await named(measure.displacementComparisonAreas),
  };
}
