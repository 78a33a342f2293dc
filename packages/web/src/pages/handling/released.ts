import type { ObjectKind } from '@reeve/domain';

/** What can leave the agency: a report or a product. */
export interface ReleasedObject {
  readonly kind: 'report' | 'product';
  readonly id: string;
}

/** An object of any kind as one that can leave the agency; undefined for kinds that do not. */
export function asReleased({ kind, id }: { kind: ObjectKind; id: string }): ReleasedObject | undefined {
  return kind === 'report' || kind === 'product' ? { kind, id } : undefined;
}

const FINISHED: Readonly<Record<ReleasedObject['kind'], readonly string[]>> = {
  report: ['quality_assured', 'collated'],
  product: ['approved', 'disseminated'],
};

/** Whether it has been checked or approved: before that the server passes nothing on. */
export function isFinished(kind: ReleasedObject['kind'], state: string): boolean {
  return FINISHED[kind].includes(state);
}
