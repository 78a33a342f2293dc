import { listRecipients, type Recipient } from '@reeve/contract';
import { mayReceive } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Link } from '../../components/link.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';

/** The recipients something can be sent to today. */
function useRecipients(): { readonly items: readonly Recipient[] | undefined; readonly error: unknown } {
  const { clock } = useSession();
  const { data, error } = useReading(listRecipients, {});
  return { items: data?.items.filter((one) => mayReceive(one, clock.today).allowed), error };
}

/** A recipient of the register; none is preselected. If the register is empty, it says so and links to it. */
export function RecipientField({
  value,
  error,
  onChange,
}: {
  value: Recipient | undefined;
  error: string | undefined;
  onChange: (recipient: Recipient | undefined) => void;
}): ReactElement {
  const t = useT('handling');
  const { items, error: failed } = useRecipients();
  if (items?.length === 0)
    return (
      <p>
        {t('send.empty')} <Link to={paths.recipients()}>{t('register.title')}</Link>
      </p>
    );
  return (
    <>
      <ChoiceField
        label={t('send.recipient')}
        hint={t('send.recipientHint')}
        error={error}
        data-autofocus
        options={(items ?? []).map((one) => ({
          value: one.id,
          label: `${one.name}, ${t(`recipientKind.${one.kind}`)}`,
        }))}
        value={value?.id}
        onChange={(id) => onChange(items?.find((one) => one.id === id))}
      />
      <ProblemNote error={failed} lead={t('register.notRead')} />
    </>
  );
}
