import { listDisseminations, recordConsent, type InputGiven, type Recipient } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import { PERMISSIONS, type Permission } from './demands.ts';
import { RecipientField } from './recipient-field.tsx';
import type { ReleasedObject } from './released.ts';

/**
 * Record what the provider has permitted, for one recipient.
 *
 * @param recipient the one chosen in the form this was opened from; undefined where none is chosen yet
 * @param permission the one that is missing; undefined where nothing has been asked for yet
 */
export function ConsentDialog({
  of,
  recipient: chosen,
  permission: missing,
  onClose,
}: {
  of: ReleasedObject;
  recipient: Recipient | undefined;
  permission: Permission | undefined;
  onClose: () => void;
}): ReactElement {
  const t = useT('handling');
  const common = useT('common');
  const [consent, setConsent] = useState(missing);
  const [recipient, setRecipient] = useState(chosen);
  const [givenBy, setGivenBy] = useState('');
  const [givenReference, setGivenReference] = useState('');
  const [isTried, setTried] = useState(false);
  const short = (text: string): boolean => text.trim().length < 2;
  const fault = (isWrong: boolean, words: string): string | undefined => (isTried && isWrong ? words : undefined);
  const send = useRecordConsent(of, onClose);
  const isComplete = !short(givenBy) && givenReference.trim() !== '';
  return (
    <Dialog title={t('consent.open')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (consent && recipient && isComplete)
            send.mutate({
              consent,
              recipientId: recipient.id,
              givenBy: givenBy.trim(),
              givenReference: givenReference.trim(),
            });
        }}
      >
        <p className="lead">{t('consent.what')}</p>
        <ChoiceGroup
          label={t('consent.kind')}
          layout="above"
          options={PERMISSIONS.map((value) => ({ value, label: t(`permitted.${value}`) }))}
          value={consent}
          onChange={setConsent}
          error={fault(consent === undefined, t('consent.noKind'))}
        />
        <RecipientField
          value={recipient}
          onChange={setRecipient}
          error={fault(recipient === undefined, t('send.noRecipient'))}
        />
        <TextField
          label={t('consent.givenBy')}
          hint={t('consent.givenByHint')}
          error={fault(short(givenBy), t('consent.noGivenBy'))}
          value={givenBy}
          maxLength={200}
          onChange={setGivenBy}
        />
        <TextField
          label={t('consent.reference')}
          hint={t('consent.referenceHint')}
          error={fault(givenReference.trim() === '', t('consent.noReference'))}
          value={givenReference}
          maxLength={200}
          onChange={setGivenReference}
        />
        <ProblemNote error={send.error} lead={t('consent.notSaved')} />
        <div className="row wrap">
          <Button kind="primary" type="submit" busy={send.isPending}>
            {t('consent.do')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Records a permission; the consents of the object are then read again. */
function useRecordConsent(of: ReleasedObject, onRecorded: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (given: Omit<InputGiven<typeof recordConsent>, keyof ReleasedObject>) =>
      call(recordConsent, { input: { ...of, ...given } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [listDisseminations.name] });
      onRecorded();
    },
  });
}
