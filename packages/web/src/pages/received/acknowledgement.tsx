import { acknowledgeDissemination, listReceived, readReceived } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { readingKey } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';

/** When the recipient acknowledged what it got, or the button with which it does. */
export function Acknowledgement({ id, at }: { id: string; at: string | null }): ReactElement {
  const t = useT('handling');
  const client = useQueryClient();
  const acknowledge = useMutation({
    mutationFn: () => call(acknowledgeDissemination, { params: { id }, input: { how: t('received.onScreen') } }),
    onSuccess: () =>
      Promise.all([listReceived, readReceived].map((one) => client.invalidateQueries({ queryKey: readingKey(one) }))),
  });
  if (at !== null)
    return (
      <output className="s13 ink2">
        {t('received.acknowledgedOn')} <TimeText at={at} />
      </output>
    );
  return (
    <>
      <ProblemNote error={acknowledge.error} lead={t('received.notAcknowledged')} />
      <Button onClick={() => acknowledge.mutate()} disabled={acknowledge.isPending}>
        {t('received.acknowledge')}
      </Button>
    </>
  );
}
