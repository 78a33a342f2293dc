import { CLASSIFICATIONS, TLPS, type Classification, type Handling, type Tlp } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useT } from '../../../../i18n.ts';
import { ChoiceField } from '../../../../components/field/choice-field.tsx';
import { FIELD } from './fault-message.ts';
import { isHeld } from '../form-faults.ts';
import { HandlingField } from './handling-field.tsx';

/** The four markings, four separate answers. */
export interface MarkingAnswers {
  readonly classification: Classification | undefined;
  readonly handling: Handling;
  readonly tlp: Tlp | undefined;
  readonly group: string | undefined;
}

/** Classification, handling, TLP and group, each asked separately; none is prefilled and none implies another. */
export function MarkingFields({
  marking,
  onChange,
  errors,
  groups,
}: {
  marking: MarkingAnswers;
  onChange: (fields: Partial<MarkingAnswers>) => void;
  errors: ReadonlyMap<string, string>;
  /** Need-to-know groups the person may choose from. */
  groups: readonly { readonly code: string; readonly title: string }[];
}): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const { classification, tlp, group } = marking;
  const tooHigh = isHeld(classification) ? undefined : t('marking.heldElsewhere');
  return (
    <div>
      <div className="threefold">
        <ChoiceField
          label={t('marking.classification')}
          hint={t('marking.classificationHint')}
          error={tooHigh ?? errors.get(FIELD.classification)}
          id={FIELD.classification}
          options={CLASSIFICATIONS.map((value) => ({
            value,
            label: isHeld(value)
              ? codes(`classification.${value}`)
              : t('marking.stubOnly', { level: codes(`classification.${value}`) }),
          }))}
          value={classification}
          onChange={(value) => onChange({ classification: value })}
        />
        <ChoiceField
          label="TLP"
          hint={tlp ? codes(`tlp.${tlp}`, { nsSeparator: false }) : t('marking.tlpHint')}
          error={errors.get(FIELD.tlp)}
          id={FIELD.tlp}
          mono
          options={TLPS.map((value) => ({ value, label: value }))}
          value={tlp}
          onChange={(value) => onChange({ tlp: value })}
        />
        <ChoiceField
          label={t('marking.group')}
          hint={groups.find(({ code }) => code === group)?.title ?? t('marking.groupHint')}
          error={errors.get(FIELD.group)}
          id={FIELD.group}
          mono
          options={groups.map(({ code }) => ({ value: code, label: code }))}
          value={group}
          onChange={(value) => onChange({ group: value })}
        />
      </div>
      <HandlingField
        handling={marking.handling}
        onChange={(handling) => onChange({ handling })}
        error={errors.get(FIELD.handling)}
        conditionsError={errors.get(FIELD.conditions)}
      />
    </div>
  );
}
