import { ANY_PURPOSE, titleIn, type Language, type ObjectKind } from '@reeve/domain';
import type { ActorTx } from '@reeve/store';
import type { CodeLists } from '../code-list/lists.ts';
import { markingOf } from '../marking.ts';

/** Inputs for the parts of a commander's home. */
export interface HomeOf {
  readonly tx: ActorTx;
  readonly language: Language;
  readonly lists: CodeLists;
  readonly names: ReadonlyMap<string, string>;
}

/** An object as an entry of the page: its name, and the purpose needed to act on it. */
export function entryOf(
  { tx, language, lists }: HomeOf,
  kind: ObjectKind,
  row: { readonly id: string; readonly reference: string; readonly title: string; readonly label_id: number },
) {
  const parts = tx.partsOf(row.label_id);
  const code = parts.purposeGroup;
  const purpose = lists.purposes.find((one) => one.code === code);
  return {
    kind,
    id: row.id,
    reference: row.reference,
    title: row.title,
    purpose:
      code === ANY_PURPOSE ? { code: '', title: '' } : { code, title: purpose ? titleIn(language, purpose) : code },
    marking: markingOf(parts),
  };
}
