import { DISPOSITIONS, type DispositionCode } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Field } from '../../../components/field/field.tsx';
import { Select } from '../../../components/field/select.tsx';
import { useT } from '../../../i18n.ts';

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
    <Field label={t('consensus.code')}>
      <Select
        options={DECLARED_CODES.map((value) => ({ value, label: t(`review:disposition.${value}`) }))}
        value={code}
        onChange={onChange}
        placeholder={t('common:choose')}
      />
    </Field>
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
    <Field label={t('consensus.reason')} hint={t('consensus.reasonHint')}>
      <input className="in" maxLength={2000} value={reason} onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}
