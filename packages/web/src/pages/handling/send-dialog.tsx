import { listDisseminations } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { OwnerField } from '../record/owner-field.tsx';
import { ConsentDialog } from './consent-dialog.tsx';
import { askedFor, SENT_AS, type SentAs } from './demands.ts';
import { GroundsFields, NO_GROUNDS } from './grounds-fields.tsx';
import { missingPermission } from './refusal.ts';
import { RefusalNote } from './refusal-note.tsx';
import type { ReleasedObject } from './released.ts';
import { asksOfficer, useSend } from './use-send.ts';

/** Pass one object on to one recipient. What the server refuses is said in words, with what to do; the form stays. */
export function SendDialog({
  of,
  version,
  codes,
  onSent,
  onClose,
}: {
  of: ReleasedObject;
  version: number;
  codes: readonly string[];
  onSent: (recipient: string) => void;
  onClose: () => void;
}): ReactElement {
  const t = useT('handling');
  const common = useT('common');
  const [recipient, setRecipient] = useState('');
  const [as, setAs] = useState<SentAs | undefined>();
  const [grounds, setGrounds] = useState(NO_GROUNDS);
  const [officer, setOfficer] = useState<string | undefined>();
  const [isTried, setTried] = useState(false);
  const [isRecording, setRecording] = useState(false);
  const listed = useReading(listDisseminations, { params: { kind: of.kind, id: of.id } });
  const send = useSend(onSent);
  const to = recipient.trim();
  const asked = askedFor(as, codes);
  const permitted = (listed.data?.consents ?? []).filter((one) => one.recipient === to).map((one) => one.consent);
  const isOfficerAsked = officer !== undefined || asksOfficer(send.error);
  const because = send.data?.because ?? null;
  const missing = missingPermission(because);
  const isLifted = missing !== undefined && permitted.includes(missing);
  const submit = (): void => {
    setTried(true);
    if (to.length < 2 || as === undefined) return;
    const { law, protocol, conditions } = asked;
    send.mutate({
      ...of,
      version,
      as,
      recipient: to,
      legalBasis: law ? grounds.law.trim() : '',
      protocol: protocol ? grounds.protocol.trim() : '',
      conditionsMet: conditions ? grounds.conditions.trim() : '',
      ...(officer === undefined ? {} : { disclosureOfficerId: officer }),
    });
  };
  return (
    <>
      <Dialog title={t('send.title')} onClose={onClose}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <p className="lead">{t('send.what')}</p>
          <Field
            label={t('send.recipient')}
            hint={t('send.recipientHint')}
            error={isTried && to.length < 2 ? t('send.noRecipient') : undefined}
          >
            <input
              className="in"
              data-autofocus
              value={recipient}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => setRecipient(event.target.value)}
            />
          </Field>
          <ChoiceGroup
            label={t('as.label')}
            layout="above"
            options={SENT_AS.map((value) => ({ value, label: t(`as.${value}`) }))}
            value={as}
            onChange={setAs}
            error={isTried && as === undefined ? t('send.noAs') : undefined}
          />
          <GroundsFields asked={asked} permitted={permitted} grounds={grounds} onChange={setGrounds} />
          {isOfficerAsked && (
            <OwnerField
              label={t('send.officer')}
              hint={t('send.officerHint')}
              value={officer}
              onChange={setOfficer}
              error={asksOfficer(send.error) && officer === undefined ? t('send.officerAsked') : undefined}
            />
          )}
          {because && send.data && !isLifted && <RefusalNote because={because} isTold={send.data.disclosureReview} />}
          {asksOfficer(send.error) ? (
            <p className="vh" role="alert">
              {t('send.notSent')} {t('send.officerAsked')}
            </p>
          ) : (
            <ProblemNote error={send.error} lead={t('send.notSent')} />
          )}
          <div className="row wrap">
            <Button kind="primary" type="submit" busy={send.isPending}>
              {t('send.do')}
            </Button>
            {missing !== undefined && !isLifted && (
              <Button onClick={() => setRecording(true)}>{t('consent.open')}</Button>
            )}
            <Button onClick={onClose}>{common('cancel')}</Button>
          </div>
        </form>
      </Dialog>
      {isRecording && <ConsentDialog of={of} recipient={to} permission={missing} onClose={() => setRecording(false)} />}
    </>
  );
}
