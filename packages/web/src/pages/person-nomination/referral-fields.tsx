import { readCodeLists } from '@reeve/contract';
import type { ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { useT } from '../../i18n.ts';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import type { NominationPart } from './nomination-form.tsx';

/** To whom a minor is referred, by which law, with which data, and why. */
export function ReferralFields({ draft, change, wrong }: NominationPart): ReactElement {
  const t = useT('decide');
  const { data: lists } = useReading(readCodeLists, {});
  return (
    <>
      <TextField
        label={t('personNomination.recipient')}
        hint={t('personNomination.recipientHint')}
        error={wrong('recipient')}
        id="field-recipient"
        maxLength={300}
        value={draft.recipient}
        onChange={(recipient) => change({ recipient })}
      />
      <ChoiceField
        label={t('personNomination.legalBasis')}
        error={wrong('legal_basis')}
        id="field-legal_basis"
        options={(lists?.legalBases ?? []).map(({ code, title }) => ({ value: code, label: title }))}
        value={draft.legalBasis}
        onChange={(legalBasis) => change({ legalBasis })}
      />
      <ProseField
        label={t('personNomination.data')}
        hint={t('personNomination.dataHint')}
        error={wrong('data')}
        id="field-data"
        rows={2}
        maxLength={4000}
        value={draft.data}
        onChange={(text) => change({ data: text })}
      />
      <ProseField
        label={t('personNomination.because')}
        hint={t('personNomination.becauseHint')}
        error={wrong('because')}
        id="field-because"
        rows={2}
        maxLength={4000}
        value={draft.because}
        onChange={(because) => change({ because })}
      />
    </>
  );
}
