import { DISPOSITIONS, type DispositionCode } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../../i18n.ts';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { TextField } from '../../../components/field/text-field.tsx';

/** A duplicate needs its original, and only authors withdraw their comments: neither is declared in a session. */
const DECLARED_CODES = DISPOSITIONS.filter((code) => code !== 'duplicate' && code !== 'withdrawn');

/** What is declared in a session on a comment. */
export function DeclaredCode({
  code,
  onChange,
}: {
  code: DispositionCode | undefined;
  onChange: (code: DispositionCode | undefined) => void;
}): ReactElement {
  const t = useT('workshop');
  return (
    <ChoiceField
      label={t('consensus.code')}
      options={DECLARED_CODES.map((value) => ({ value, label: t(`review:disposition.${value}`) }))}
      value={code}
      onChange={onChange}
    />
  );
}

/** Why it is declared: three letters at least. */
export function DeclaredReason({
  reason,
  onChange,
}: {
  reason: string;
  onChange: (reason: string) => void;
}): ReactElement {
  const t = useT('workshop');
  return (
    <TextField
      label={t('consensus.reason')}
      hint={t('consensus.reasonHint')}
      maxLength={2000}
      value={reason}
      onChange={onChange}
    />
  );
}
