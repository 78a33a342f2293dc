import { readCodeLists } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Field } from '../../components/field/field.tsx';
import { Select } from '../../components/field/select.tsx';
import { useT } from '../../i18n.ts';
import type { NominationPart } from './nomination-form.tsx';

/** To whom a minor is referred, by which law, with which data, and why. */
export function ReferralFields({ draft, change, wrong }: NominationPart): ReactElement {
  const t = useT('decide');
  const common = useT('common');
  const { data: lists } = useReading(readCodeLists, {});
  return (
    <>
      <Field
        label={t('personNomination.recipient')}
        hint={t('personNomination.recipientHint')}
        error={wrong('recipient')}
      >
        <input
          id="field-recipient"
          className="in"
          maxLength={300}
          value={draft.recipient}
          onChange={(event) => change({ recipient: event.target.value })}
        />
      </Field>
      <Field label={t('personNomination.legalBasis')} error={wrong('legal_basis')}>
        <Select
          id="field-legal_basis"
          placeholder={common('choose')}
          options={(lists?.legalBases ?? []).map(({ code, title }) => ({ value: code, label: title }))}
          value={draft.legalBasis}
          onChange={(legalBasis) => change({ legalBasis })}
        />
      </Field>
      <Field label={t('personNomination.data')} hint={t('personNomination.dataHint')} error={wrong('data')}>
        <textarea
          id="field-data"
          className="in"
          rows={2}
          maxLength={4000}
          value={draft.data}
          onChange={(event) => change({ data: event.target.value })}
        />
      </Field>
      <Field label={t('personNomination.because')} hint={t('personNomination.becauseHint')} error={wrong('because')}>
        <textarea
          id="field-because"
          className="in"
          rows={2}
          maxLength={4000}
          value={draft.because}
          onChange={(event) => change({ because: event.target.value })}
        />
      </Field>
    </>
  );
}
