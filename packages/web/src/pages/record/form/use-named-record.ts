import type { Operation, ReplyOf } from '@reeve/contract';
import { useReading } from '../../../api/query.ts';
import type { Parts } from '../../../api/client.ts';
import { useQueryPart } from '../../../location.ts';

/** The record that the address names, e.g. `?decision=…`. */
export interface NamedRecord<T> {
  /** Whether the address names one. */
  readonly isNamed: boolean;
  /** Once it is read. */
  readonly record: T | undefined;
  readonly error: unknown;
}

/** Reads the record whose id is in a part of the address, if it is there. @param read the operation that reads one by its id */
export function useNamedRecord<O extends Operation>(read: O, part: string): NamedRecord<ReplyOf<O>> {
  const [id] = useQueryPart(part);
  const isNamed = id !== '';
  // An operation that reads one record takes its id and nothing else.
  const { data, error } = useReading(read, { params: { id } } as unknown as Parts<O>, { enabled: isNamed });
  return { isNamed, record: data, error: isNamed ? error : null };
}
