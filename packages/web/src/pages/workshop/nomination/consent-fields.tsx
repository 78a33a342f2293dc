import { GENDERS, type Gender } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../../i18n.ts';
import { ChoiceField } from '../../../components/field/choice-field.tsx';

export interface Consent {
  readonly acknowledged: boolean;
  readonly gender: Gender | undefined;
}
export const NO_CONSENT: Consent = { acknowledged: false, gender: undefined };

/** The consent to send: a gender only if given. */
export function consentInput({ acknowledged, gender }: Consent): { acknowledged: boolean; gender?: Gender } {
  return { acknowledged, ...(gender === undefined ? {} : { gender }) };
}

/** Consent to be acknowledged, and optional facts about the nominee for the balance of the whole. */
export function ConsentFields({
  consent,
  onChange,
}: {
  consent: Consent;
  onChange: (consent: Consent) => void;
}): ReactElement {
  const t = useT('review');
  return (
    <>
      <label className="pick">
        <input
          type="checkbox"
          checked={consent.acknowledged}
          onChange={(event) => onChange({ ...consent, acknowledged: event.target.checked })}
        />
        {t('consent.acknowledged')}
      </label>
      <ChoiceField
        label={t('consent.gender')}
        hint={t('consent.genderHint')}
        optional
        options={GENDERS.map((value) => ({ value, label: t(`gender.${value}`) }))}
        value={consent.gender}
        onChange={(gender) => onChange({ ...consent, gender })}
        placeholder={t('gender.not_told')}
      />
    </>
  );
}
