import { listDisseminations, type Recipient, type ReplyOf } from '@reeve/contract';
import { groundsNeeded, maySend, type PersonalContent, type SendingGround } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { ConsentDialog } from './consent-dialog.tsx';
import { askedFor, SENT_AS, type SentAs } from './demands.ts';
import { DisclosureOfficer } from './disclosure-officer.tsx';
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

interface SendDialogProps {
  readonly of: ReleasedObject;
  readonly version: number;
  readonly codes: readonly string[];
  readonly onDone: (outcome: Outcome) => void;
  readonly onClose: () => void;
}

/**
 * Send one object to one recipient of the register. What the kind may get, what is missing and who else must approve is
 * shown before; a refusal of the server says what to do, and the form stays.
 */
export function SendDialog({ of, version, codes, onDone, onClose }: SendDialogProps): ReactElement {
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
  const { asked, needed, filled, sending, permitted } = askedOf(
    { recipient, as, kindGrounds },
    { kind: of.kind, codes, listed: listed.data },
  );
  const isOfficerAsked = officer !== undefined || asksOfficer(send.error);
  const because = send.data?.because ?? null;
  const missing = missingPermission(because);
  const isLifted = missing !== undefined && permitted.includes(missing);
  const isProposal = (sending?.secondPerson.length ?? 0) > 0;
  const submit = (): void => {
    setTried(true);
    if (!recipient || as === undefined) return;
    const input = sentGrounds({ asked, needed, grounds, kindGrounds });
    const asOfficer = officer === undefined ? {} : { disclosureOfficerId: officer };
    send.mutate({
      input: { ...of, version, as, recipientId: recipient.id, ...input, ...asOfficer },
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
          {isOfficerAsked && <DisclosureOfficer value={officer} onChange={setOfficer} error={send.error} />}
          <MissingNote missing={needed.filter((ground) => !filled.has(ground))} />
          {because && send.data && !isLifted && <RefusalNote because={because} isTold={send.data.disclosureReview} />}
          <SendProblem error={send.error} />
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

/** The grounds that are sent: of what was filled in, that which is asked for. */
function sentGrounds({
  asked: { protocol, conditions },
  needed,
  grounds,
  kindGrounds,
}: {
  asked: ReturnType<typeof askedFor>;
  needed: readonly SendingGround[];
  grounds: typeof NO_GROUNDS;
  kindGrounds: KindGrounds;
}) {
  return {
    legalBasis: needed.includes('legal_basis') ? (kindGrounds.legal_basis ?? '') : '',
    protocol: protocol ? grounds.protocol.trim() : '',
    conditionsMet: conditions ? grounds.conditions.trim() : '',
    ...groundsSent(kindGrounds, needed),
  };
}

/** Why it was not sent; where an officer is asked for, the field says so and this is for those who do not see it. */
function SendProblem({ error }: { error: unknown }): ReactElement {
  const t = useT('handling');
  if (!asksOfficer(error)) return <ProblemNote error={error} lead={t('send.notSent')} />;
  return (
    <p className="vh" role="alert">
      {t('send.notSent')} {t('send.officerAsked')}
    </p>
  );
}

/** What this recipient may get, what the law and the handling codes ask for, and what the provider has permitted. */
function askedOf(
  {
    recipient,
    as,
    kindGrounds,
  }: { recipient: Recipient | undefined; as: SentAs | undefined; kindGrounds: KindGrounds },
  object: {
    kind: ReleasedObject['kind'];
    codes: readonly string[];
    listed: ReplyOf<typeof listDisseminations> | undefined;
  },
) {
  const personal = object.listed?.personal ?? UNKNOWN;
  const asked = askedFor(as, object.codes);
  const needed = recipient ? neededGrounds(recipient, personal, asked.law) : [];
  const filled = groundsFilled(kindGrounds);
  const sending = recipient && maySend({ kind: recipient.kind, object: object.kind, personal, grounds: filled });
  const permitted = (object.listed?.consents ?? [])
    .filter((one) => one.recipient === recipient?.name)
    .map((one) => one.consent);
  return { asked, needed, filled, sending, permitted };
}
