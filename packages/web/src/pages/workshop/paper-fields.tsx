import { decision, listDocuments, meeting, product } from '@reeve/contract';
import type { ObjectKind } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { ChooseMany } from './choose-many.tsx';

export interface Paper {
  readonly kind: ObjectKind;
  readonly id: string;
  readonly reference: string;
  readonly title: string;
}
export type CitedPaper = Pick<Paper, 'kind' | 'id'>;
export type PaperKind = 'meeting' | 'decision' | 'product' | 'document';

const FEW = { query: { limit: 30 } };

/**
 * Papers by kind, as far as the user can see them: the newest, and those already included. Of other kinds, included papers can only be
 * removed.
 */
export function PaperFields({
  groups,
  present,
  chosen,
  onChange,
}: {
  groups: readonly { readonly kind: PaperKind | 'edition'; readonly legend: string; readonly hint?: string }[];
  present: readonly Paper[];
  chosen: readonly CitedPaper[];
  onChange: (papers: readonly CitedPaper[]) => void;
}): ReactElement {
  const has = (kind: PaperKind): { readonly enabled: boolean } => ({
    enabled: groups.some((group) => group.kind === kind),
  });
  const lists: Partial<Record<ObjectKind, readonly Omit<Paper, 'kind'>[] | undefined>> = {
    meeting: useReading(meeting.list, FEW, has('meeting')).data?.items,
    decision: useReading(decision.list, FEW, has('decision')).data?.items,
    product: useReading(product.list, FEW, has('product')).data?.items,
    document: useReading(listDocuments, FEW, has('document')).data?.items,
  };
  return (
    <>
      {groups.map(({ kind, ...words }) => {
        const there = present.filter((one) => one.kind === kind);
        const more = (lists[kind] ?? []).filter((one) => !there.some((other) => other.id === one.id));
        return (
          <ChooseMany
            key={kind}
            {...words}
            options={[...there, ...more]}
            chosen={chosen.filter((one) => one.kind === kind).map((one) => one.id)}
            onChange={(ids) =>
              onChange([...chosen.filter((one) => one.kind !== kind), ...ids.map((id) => ({ kind, id }))])
            }
          />
        );
      })}
    </>
  );
}
