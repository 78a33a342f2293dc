import { disseminate, listDisseminations, product, readReport, type InputGiven, type ReplyOf } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { ApiError } from '../../api/error.ts';

export type Sending = InputGiven<typeof disseminate>;
export type Answer = ReplyOf<typeof disseminate>;

/** Whether the refusal asks for the person who is to look into what may help the defence. */
export function asksOfficer(error: unknown): boolean {
  const fields = error instanceof ApiError ? error.detail['fields'] : undefined;
  return Array.isArray(fields) && fields.includes('disclosureOfficerId');
}

/** Pass something on. What went out is listed anew; an object that has changed meanwhile is read again. */
export function useSend(onSent: (recipient: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Sending): Promise<Answer> => call(disseminate, { input }),
    onSuccess: async (answer, input) => {
      if (!answer.sent) return;
      await client.invalidateQueries({ queryKey: [listDisseminations.name] });
      onSent(input.recipient);
    },
    onError: (error, { kind }) => {
      if (!(error instanceof ApiError) || error.code !== 'stale_version') return;
      const { name } = kind === 'report' ? readReport : product.read;
      void client.invalidateQueries({ queryKey: [name] });
    },
  });
}
