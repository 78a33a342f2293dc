import { giveReason } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import type { ReasonAsked } from '../api/interruption.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { TextField } from '../components/field/text-field.tsx';
import { useT } from '../i18n.ts';

/**
 * Asks why one object is needed, where the reason of the session does not do. The field begins empty: a prefilled reason
 * would be sent by Enter without being read.
 */
export function ReasonDialog({
  asked,
  onDone,
  onClose,
}: {
  asked: ReasonAsked;
  onDone: () => void;
  onClose: () => void;
}): ReactElement {
  const t = useT('shell');
  const common = useT('common');
  const [justification, setJustification] = useState('');
  const [tried, setTried] = useState(false);
  const short = justification.trim().length < 3;
  const send = useMutation({
    mutationFn: () =>
      call(giveReason, { input: { kind: asked.kind, id: asked.id, justification: justification.trim() } }),
    onSuccess: onDone,
  });
  return (
    <Dialog title={t('reason.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!short) send.mutate();
        }}
      >
        <p>{t('reason.lead')}</p>
        <ul>
          {asked.because.map((why) => (
            <li key={why}>{t(`reason.because.${why}`)}</li>
          ))}
        </ul>
        <TextField
          label={t('reason.why')}
          hint={t('reason.hint')}
          error={tried && short ? t('purposeForm.whyMissing') : undefined}
          data-autofocus
          value={justification}
          maxLength={500}
          autoComplete="off"
          onChange={setJustification}
        />
        <ProblemNote error={send.error} />
        <div className="row wrap">
          <Button kind="primary" type="submit" busy={send.isPending}>
            {t('reason.send')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
