import { findByReference, readFinding, readThread } from '@reeve/contract';
import { relationOf, type ObjectKind } from '@reeve/domain';
import { useReading } from '../../api/query.ts';
import type { CitedObject } from './cite-options.ts';

/** What a typed reference names, with its title, once both are read; `isWrongKind` where it cannot be cited from here. */
export function useNamed(
  from: ObjectKind,
  reference: string | undefined,
): { readonly named: CitedObject | undefined; readonly isWrongKind: boolean } {
  const found = useReading(
    findByReference,
    { params: { reference: reference ?? '' } },
    { enabled: reference !== undefined },
  ).data;
  const of = reference === undefined ? undefined : found;
  const isWrongKind = of !== undefined && relationOf(from, of.kind) === undefined;
  const citable = isWrongKind ? undefined : of;
  const isFinding = citable?.kind === 'finding';
  const finding = useReading(readFinding, { params: { id: citable?.id ?? '' } }, { enabled: isFinding }).data;
  const thread = useReading(
    readThread,
    { params: { kind: citable?.kind ?? 'finding', id: citable?.id ?? '' }, query: { direction: 'why' } },
    { enabled: citable !== undefined && !isFinding },
  ).data;
  const title = isFinding ? finding?.title : thread?.start.title;
  return {
    named: citable && reference !== undefined && title !== undefined ? { ...citable, reference, title } : undefined,
    isWrongKind,
  };
}
