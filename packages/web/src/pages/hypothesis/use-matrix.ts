import { concludeHypotheses, hypothesisMatrix, rateEvidence, saveHypothesisMatrix } from '@reeve/contract';
import type { Rating } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { call } from '../../api/client.ts';
import { readingKey } from '../../api/query.ts';
import { refreshRecords } from '../record/step/refresh.ts';
import { partsOf, ratingOf, type Matrix, type MatrixParts } from './matrix.ts';

interface CellChange {
  readonly itemId: string;
  readonly hypothesisId: string;
  readonly rating: Rating | null;
  readonly reason: string;
}

/** The acts on a matrix. A rating is shown at once and sent; `undo` rates the last changed cell as it was before. */
export function useMatrix(matrix: Matrix, accountId: string) {
  const client = useQueryClient();
  const key = readingKey(hypothesisMatrix.read, { params: { id: matrix.id } });
  const before = useRef<CellChange[]>([]);
  const show = ({ itemId, hypothesisId, rating, reason }: CellChange): void => {
    client.setQueryData<Matrix>(key, (shown) => {
      if (!shown) return shown;
      const others = shown.body.ratings.filter(
        (one) => one.byId !== accountId || one.itemId !== itemId || one.hypothesisId !== hypothesisId,
      );
      const own =
        rating === null ? [] : [{ itemId, hypothesisId, rating, reason, byId: accountId, by: '', at: shown.createdAt }];
      return { ...shown, body: { ...shown.body, ratings: [...others, ...own] } };
    });
  };
  const send = useMutation({
    mutationFn: (change: CellChange) => call(rateEvidence, { params: { id: matrix.id }, input: change }),
    onMutate: show,
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
  const rate = (change: CellChange): void => {
    const was = ratingOf(matrix, accountId, change.itemId, change.hypothesisId);
    before.current.push({ ...change, rating: was?.rating ?? null, reason: was?.reason ?? '' });
    send.mutate(change);
  };
  const undo = (): void => {
    const last = before.current.pop();
    if (last) send.mutate(last);
  };
  const save = useMutation({
    mutationFn: ({ title = matrix.title, ...parts }: Partial<MatrixParts> & { readonly title?: string }) =>
      call(saveHypothesisMatrix, {
        params: { id: matrix.id },
        input: { version: matrix.version, title, ...partsOf(matrix), ...parts },
      }),
    onSuccess: () => refreshRecords(client),
  });
  const conclude = useMutation({
    mutationFn: () => call(concludeHypotheses, { params: { id: matrix.id }, input: { version: matrix.version } }),
    onSuccess: () => refreshRecords(client),
  });
  return { rate, undo, save, conclude, problem: send.error ?? conclude.error };
}
export type MatrixActs = ReturnType<typeof useMatrix>;
