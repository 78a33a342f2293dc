import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useGo } from '../../../location.ts';
import { refreshRecords } from '../step/refresh.ts';

/** Where the sending of a form is. */
export interface Sending {
  /** Tries to send; if fields are missing it shows this next to them and sends nothing. */
  readonly send: () => void;
  readonly busy: boolean;
  readonly problem: unknown;
  /** Whether a field is missing and the user has tried to send. */
  readonly isWrong: (field: string) => boolean;
  readonly missing: readonly string[];
  readonly tried: boolean;
  readonly isOpen: () => boolean;
}

/**
 * Sends a form that makes one record, then opens the record. If fields are missing, it focuses the first and sends nothing.
 *
 * A form whose fields are the input of one operation uses `useForm`.
 *
 * @param missing fields without an answer, in the order of the form
 * @param touched whether anything has been typed
 * @param save makes the record
 * @param pathOf the page of the record
 */
export function useSending(of: {
  readonly missing: readonly string[];
  readonly touched: boolean;
  readonly save: () => Promise<{ readonly id: string }>;
  readonly pathOf: (id: string) => string;
}): Sending {
  const client = useQueryClient();
  const go = useGo();
  const [tried, setTried] = useState(false);
  const sent = useRef(false);
  const mutation = useMutation({
    mutationFn: of.save,
    onSuccess: async ({ id }) => {
      sent.current = true;
      go(of.pathOf(id), { replace: true });
      await refreshRecords(client);
    },
  });
  return {
    send: () => {
      setTried(true);
      const [first] = of.missing;
      if (first === undefined) mutation.mutate();
      else document.getElementById(`field-${first}`)?.focus();
    },
    busy: mutation.isPending,
    problem: mutation.error,
    isWrong: (field) => tried && of.missing.includes(field),
    missing: of.missing,
    tried,
    isOpen: () => of.touched && !sent.current,
  };
}
