import { isThreat, PRIORITIES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { ChoiceGroup } from '../../../../components/field/choice-group.tsx';
import { useT } from '../../../../i18n.ts';
import { FIELD } from './fault-message.ts';
import type { FormPart } from './form-telling.tsx';
import { FormThreat } from './form-threat.tsx';

/** How urgently the report needs attention; a threat to life is alarmed from here. */
export function FormPriority({ form, change, errors }: FormPart): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  return (
    <div id={FIELD.priority}>
      <ChoiceGroup
        label={t('basis.priority')}
        options={PRIORITIES.map((value) => ({
          value,
          label: codes(`priority.${value}`),
          hint: t(`basis.priorityOf.${value}`),
        }))}
        value={form.priority}
        onChange={(priority) => change({ priority })}
        hint={t(form.priority ? `basis.priorityOf.${form.priority}` : 'basis.priorityHint')}
        error={errors.get(FIELD.priority)}
      />
      {isThreat(form) && <FormThreat form={form} change={change} />}
    </div>
  );
}
