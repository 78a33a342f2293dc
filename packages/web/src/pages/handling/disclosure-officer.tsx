import type { ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { useT } from '../../i18n.ts';
import { ColleagueField } from '../record/form/colleague-field.tsx';
import { asksOfficer } from './use-send.ts';

/** Who reviews what may help the defence and was blocked: one to whom a record can be given, and never its sender. */
export function DisclosureOfficer({
  value,
  onChange,
  error,
}: {
  value: string | undefined;
  onChange: (id: string | undefined) => void;
  error: unknown;
}): ReactElement {
  const t = useT('handling');
  const { account } = useSession();
  return (
    <ColleagueField
      label={t('send.officer')}
      hint={t('send.officerHint')}
      among={({ id, isOwner }) => isOwner && id !== account.id}
      value={value}
      onChange={onChange}
      error={asksOfficer(error) && value === undefined ? t('send.officerAsked') : undefined}
    />
  );
}
