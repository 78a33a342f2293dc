import { listDisseminations, type Recipient } from '@reeve/contract';
import { groundsNeeded, maySend, type PersonalContent, type SendingGround } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { OwnerField } from '../record/form/owner-field.tsx';
import { ConsentDialog } from './consent-dialog.tsx';
import { askedFor, SENT_AS, type SentAs } from './demands.ts';
import { GroundsFields, NO_GROUNDS } from './grounds-fields.tsx';
import { KindFields } from './kind-fields.tsx';
import { groundsFilled, groundsSent, type KindGrounds } from './kind-grounds.ts';
import { KindNote, MissingNote } from './kind-note.tsx';
import { RecipientField } from './recipient-field.tsx';
import { missingPermission } from './refusal.ts';
import { RefusalNote } from './refusal-note.tsx';
import type { ReleasedObject } from './released.ts';
import { asksOfficer, useSend, type Outcome } from './use-send.ts';

/** Until the server has answered, an object counts as containing personal data. */
const UNKNOWN: PersonalContent = { any: true, victimOrWitness: false, minor: false, specialCategory: false };

/**
 * Send one object to one recipient of the register. What the kind may get, what is missing and who else must approve is
 * shown before; a refusal of the server says what to do, and the form stays.
 */
export function SendDialog({
  of,
  version,
  codes,
  onDone,
  onClose,
}: {
  of: ReleasedObject;
  version: number;
  codes: readonly string[];
  onDone: (outcome: Outcome) => void;
  onClose: () => void;
}): ReactElement {
  const t = useT('handling');
  const common = useT('common');
  const [recipient, setRecipient] = useState<Recipient | undefined>();
  const [as, setAs] = useState<SentAs | undefined>();
  const [grounds, setGrounds] = useState(NO_GROUNDS);
  const [kindGrounds, setKindGrounds] = useState<KindGrounds>({});
  const [officer, setOfficer] = useState<string | undefined>();
  const [isTried, setTried] = useState(false);
  const [isRecording, setRecording] = useState(false);
  const listed = useReading(listDisseminations, { params: { kind: of.kind, id: of.id } });
  const send = useSend(onDone);
  const personal = listed.data?.personal ?? UNKNOWN;
  const asked = askedFor(as, codes);
  const needed = recipient ? neededGrounds(recipient, personal, asked.law) : [];
  const filled = groundsFilled(kindGrounds);
  const sending = recipient && maySend({ kind: recipient.kind, object: of.kind, personal, grounds: filled });
  const permitted = (listed.data?.consents ?? [])
    .filter((one) => one.recipient === recipient?.name)
    .map((one) => one.consent);
  const isOfficerAsked = officer !== undefined || asksOfficer(send.error);
  const because = send.data?.because ?? null;
  const missing = missingPermission(because);
  const isLifted = missing !== undefined && permitted.includes(missing);
  const isProposal = (sending?.secondPerson.length ?? 0) > 0;
  const submit = (): void => {
    setTried(true);
    if (!recipient || as === undefined) return;
    const { protocol, conditions } = asked;
    send.mutate({
      input: {
        ...of,
        version,
        as,
        recipientId: recipient.id,
        legalBasis: needed.includes('legal_basis') ? (kindGrounds.legal_basis ?? '') : '',
        protocol: protocol ? grounds.protocol.trim() : '',
        conditionsMet: conditions ? grounds.conditions.trim() : '',
        ...groundsSent(kindGrounds, needed),
        ...(officer === undefined ? {} : { disclosureOfficerId: officer }),
      },
      recipient: recipient.name,
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
          <RecipientField
            value={recipient}
            onChange={setRecipient}
            error={isTried && !recipient ? t('send.noRecipient') : undefined}
          />
          {recipient && sending && <KindNote recipient={recipient} sending={sending} />}
          <ChoiceGroup
            label={t('as.label')}
            layout="above"
            options={SENT_AS.map((value) => ({ value, label: t(`as.${value}`) }))}
            value={as}
            onChange={setAs}
            error={isTried && as === undefined ? t('send.noAs') : undefined}
          />
          <KindFields asked={needed} grounds={kindGrounds} onChange={setKindGrounds} />
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
          <MissingNote missing={needed.filter((ground) => !filled.has(ground))} />
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
              {t(isProposal ? 'send.propose' : 'send.do')}
            </Button>
            {missing !== undefined && !isLifted && (
              <Button onClick={() => setRecording(true)}>{t('consent.open')}</Button>
            )}
            <Button onClick={onClose}>{common('cancel')}</Button>
          </div>
        </form>
      </Dialog>
      {isRecording && (
        <ConsentDialog of={of} recipient={recipient} permission={missing} onClose={() => setRecording(false)} />
      )}
    </>
  );
}

/** What the law and the handling codes require for this recipient: the legal basis first, for whichever of the two asks. */
function neededGrounds(recipient: Recipient, personal: PersonalContent, isLawAsked: boolean): readonly SendingGround[] {
  const needed = groundsNeeded(recipient.kind, personal);
  return isLawAsked && !needed.includes('legal_basis') ? ['legal_basis', ...needed] : needed;
}
