import { REQUEST_LIMITS, REQUEST_RECIPIENTS, type RequestLimit, type RequestRecipient } from '@reeve/domain';
import type { ReactElement } from 'react';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import type { Form } from '../record/form/use-form.ts';

interface RequestAnswers {
  readonly to: RequestRecipient | undefined;
  readonly name: string;
  readonly limit: RequestLimit | undefined;
  readonly reason: string;
}

/** Whom a request for information goes to, and the time limit of its answer. */
export function RequestFields({ form }: { form: Pick<Form<RequestAnswers>, 'field' | 'values'> }): ReactElement {
  const t = useT('direct');
  return (
    <>
      <ChoiceGroup
        label={t('request.to')}
        options={REQUEST_RECIPIENTS.map((value) => ({ value, label: t(`request.recipient.${value}`) }))}
        {...form.field('to')}
      />
      <TextField label={t('request.name')} hint={t('request.nameHint')} {...form.field('name')} />
      <ChoiceGroup
        label={t('request.limit')}
        hint={t('request.limitHint')}
        layout="above"
        options={REQUEST_LIMITS.map((value) => ({ value, label: t(`request.limits.${value}`) }))}
        {...form.field('limit')}
      />
      {form.values.limit === 'own_day' && <TextField label={t('request.reason')} {...form.field('reason')} />}
    </>
  );
}
