import { useMutation, useQueryClient } from '@tanstack/react-query';
import { refreshText } from '../write/refresh-text.ts';

/** Something that is done in a review: afterwards what hangs on the document is read again. */
export function useReviewAct<Given>(act: (given: Given) => Promise<unknown>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      onDone?.();
      await refreshText(client);
    },
  });
}
