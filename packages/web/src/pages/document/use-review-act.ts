import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Something that is done in a review: afterwards the document is read again. */
export function useReviewAct<Given>(act: (given: Given) => Promise<unknown>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      onDone?.();
      await client.invalidateQueries({ queryKey: ['readDocument'] });
    },
  });
}
