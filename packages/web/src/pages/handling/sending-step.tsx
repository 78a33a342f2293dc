import {
  acknowledgeDissemination,
  approveDissemination,
  recallDissemination,
  type Dissemination,
} from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ReasonedDialog } from '../../components/reasoned-dialog.tsx';
import { useT } from '../../i18n.ts';

type Act = 'approve' | 'decline' | 'recall' | 'acknowledge';

/** Steps on a dissemination that are possible now for a person with these functions. */
function actsOn(one: Dissemination, isSender: boolean): readonly Act[] {
  if (one.state === 'waiting') return one.mayApprove ? ['approve', 'decline'] : [];
  if (!isSender) return [];
  if (one.state === 'sent') return ['acknowledge', 'recall'];
  if (one.state === 'acknowledged' || one.state === 'correction_acknowledged') return ['recall'];
  if (one.state === 'corrected') return ['acknowledge', 'recall'];
  return one.state === 'recalled' ? ['acknowledge'] : [];
}

function run(act: Act, id: string, text: string): Promise<unknown> {
  const params = { id };
  if (act === 'recall') return call(recallDissemination, { params, input: { reason: text } });
  if (act === 'acknowledge') return call(acknowledgeDissemination, { params, input: { how: text } });
  return call(approveDissemination, { params, input: { approved: act === 'approve', reason: text } });
}

/** The buttons of one sending and the dialog of the one that was pressed; nothing where there is nothing to do. */
export function SendingActs({ one }: { one: Dissemination }): ReactElement | null {
  const t = useT('handling');
  const { may } = useSession();
  const [act, setAct] = useState<Act | undefined>();
  const acts = actsOn(one, may.includes('disseminate'));
  if (acts.length === 0) return null;
  return (
    <div className="row wrap">
      {acts.map((each) => (
        <Button
          key={each}
          aria-label={t(`sending.${each}For`, { recipient: one.recipient })}
          onClick={() => setAct(each)}
        >
          {t(`sending.${each}`)}
        </Button>
      ))}
      {act && <ActDialog act={act} one={one} onClose={() => setAct(undefined)} />}
    </div>
  );
}

function ActDialog({ act, one, onClose }: { act: Act; one: Dissemination; onClose: () => void }): ReactElement {
  const t = useT('handling');
  const common = useT('common');
  const client = useQueryClient();
  const send = useMutation({
    mutationFn: (text: string) => run(act, one.id, text),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries();
    },
  });
  const title = t(`sending.${act}For`, { recipient: one.recipient });
  const what = <p>{t(`sending.${act}What`)}</p>;
  // Approving needs no words; whatever else is done is done with some.
  if (act === 'approve')
    return (
      <Dialog
        title={title}
        onClose={onClose}
        footer={
          <>
            <Button kind="primary" busy={send.isPending} onClick={() => send.mutate('')}>
              {t('sending.approve')}
            </Button>
            <Button onClick={onClose}>{common('cancel')}</Button>
          </>
        }
      >
        {what}
        <ProblemNote error={send.error} lead={t('sending.failed')} />
      </Dialog>
    );
  return (
    <ReasonedDialog
      title={title}
      act={t(`sending.${act}`)}
      label={t(act === 'acknowledge' ? 'sending.how' : 'sending.reason')}
      needsReason={t('sending.needs')}
      failed={t('sending.failed')}
      busy={send.isPending}
      error={send.error}
      onAct={(text) => send.mutate(text)}
      onClose={onClose}
    >
      {what}
    </ReasonedDialog>
  );
}
