import { disseminate, listDisseminations, product, readReport, type InputGiven, type ReplyOf } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { ApiError } from '../../api/error.ts';

export interface Sending {
  readonly input: InputGiven<typeof disseminate>;
  /** The recipient's name, for what is shown afterwards. */
  readonly recipient: string;
}
export type Answer = ReplyOf<typeof disseminate>;

/** What came of it: it was sent, or waits for a second person. */
export interface Outcome {
  readonly recipient: string;
  readonly isSent: boolean;
}

/** Whether the refusal asks for the person who is to look into what may help the defence. */
export function asksOfficer(error: unknown): boolean {
  const fields = error instanceof ApiError ? error.detail['fields'] : undefined;
  return Array.isArray(fields) && fields.includes('disclosureOfficerId');
}

/** Send something, or propose it. The list of what was sent is read again, and an object that has changed meanwhile too. */
export function useSend(onDone: (outcome: Outcome) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ input }: Sending): Promise<Answer> => call(disseminate, { input }),
    onSuccess: async (answer, { recipient }) => {
      if (answer.disseminationId === null) return;
      await client.invalidateQueries({ queryKey: [listDisseminations.name] });
      onDone({ recipient, isSent: answer.sent });
    },
    onError: (error, { input }) => {
      if (!(error instanceof ApiError) || error.code !== 'stale_version') return;
      const { name } = input.kind === 'report' ? readReport : product.read;
      void client.invalidateQueries({ queryKey: [name] });
    },
  });
}
