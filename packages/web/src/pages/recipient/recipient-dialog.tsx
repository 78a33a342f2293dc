import { keepRecipient, listRecipients, type InputGiven, type Recipient } from '@reeve/contract';
import { RECIPIENT_KINDS } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import { PartnerField } from '../record/form/colleague-field.tsx';

const TEXTS = ['name', 'state', 'contact', 'restsOn'] as const;
/** What may stay empty: a recipient of the own State names none. */
const OPTIONAL: readonly string[] = ['state'];

/** Add a recipient to the register, or change one. */
export function RecipientDialog({
  recipient,
  onClose,
}: {
  recipient: Recipient | undefined;
  onClose: () => void;
}): ReactElement {
  const t = useT('handling');
  const common = useT('common');
  const [texts, setTexts] = useState({
    name: recipient?.name ?? '',
    state: recipient?.state ?? '',
    contact: recipient?.contact ?? '',
    restsOn: recipient?.restsOn ?? '',
  });
  const [kind, setKind] = useState(recipient?.kind);
  const [validUntil, setValidUntil] = useState(recipient?.validUntil ?? undefined);
  const [account, setAccount] = useState(recipient?.partnerAccountId ?? undefined);
  const [isTried, setTried] = useState(false);
  const isShort = (name: (typeof TEXTS)[number]): boolean => !OPTIONAL.includes(name) && texts[name].trim().length < 2;
  const save = useKeepRecipient(recipient?.id, onClose);
  return (
    <Dialog title={recipient ? t('register.changeFor', { name: recipient.name }) : t('register.add')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (kind && !TEXTS.some(isShort))
            save.mutate({ ...texts, kind, validUntil: validUntil ?? null, partnerAccountId: account ?? null });
        }}
      >
        {TEXTS.slice(0, 1).map(textField)}
        <ChoiceField
          label={t('register.kind')}
          hint={kind ? t(`kindGets.${kind}`) : t('register.kindHint')}
          error={isTried && !kind ? t('register.noKind') : undefined}
          options={RECIPIENT_KINDS.map((value) => ({ value, label: t(`recipientKind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        {TEXTS.slice(1).map(textField)}
        <DateField
          label={t('register.validUntil')}
          optional={t('register.optional')}
          value={validUntil}
          onChange={setValidUntil}
        />
        <PartnerField
          label={t('register.account')}
          optional={t('register.optional')}
          hint={t('register.accountHint')}
          value={account}
          onChange={setAccount}
        />
        <ProblemNote error={save.error} lead={t('register.notSaved')} />
        <div className="row wrap">
          <Button kind="primary" type="submit" busy={save.isPending}>
            {t('register.save')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );

  function textField(name: (typeof TEXTS)[number]): ReactElement {
    return (
      <TextField
        key={name}
        label={t(`register.${name}`)}
        optional={OPTIONAL.includes(name) ? t('register.optional') : undefined}
        error={isTried && isShort(name) ? t('register.short') : undefined}
        {...(name === 'name' ? { 'data-autofocus': true } : {})}
        maxLength={300}
        autoComplete="off"
        value={texts[name]}
        onChange={(text) => setTexts({ ...texts, [name]: text })}
      />
    );
  }
}

/** Adds a recipient, or changes the one with this id; the register is then read again. */
function useKeepRecipient(id: string | undefined, onKept: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (entry: Omit<InputGiven<typeof keepRecipient>, 'id'>) =>
      call(keepRecipient, { input: { ...(id === undefined ? {} : { id }), ...entry } }),
    onSuccess: async () => {
      onKept();
      await client.invalidateQueries({ queryKey: [listRecipients.name] });
    },
  });
}
