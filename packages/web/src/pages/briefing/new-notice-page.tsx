import { NOTICE_CATEGORIES, NOTICE_KINDS, NOTICE_MOST_HOURS } from '@reeve/domain';
import type { ReactElement } from 'react';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { CodeField } from '../../components/field/code-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { MarkingField } from '../record/form/marking-field.tsx';
import { subjectOf, useNoticeForm } from './use-notice-form.ts';

/** Write a notice; another person releases it. */
export function NewNoticePage(): ReactElement {
  const t = useT('briefing');
  const codes = useT('codes');
  const form = useNoticeForm();
  const { kind, about } = form.values;
  const subject = subjectOf(kind, about);
  return (
    <Page stage="act" title={t('notice.new')} subtitle={t('notice.newWhat')}>
      <FormFrame form={form} act={t('notice.send')}>
        <ChoiceGroup
          label={t('notice.kind')}
          layout="above"
          options={NOTICE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          {...form.field('kind')}
        />
        {kind === 'look_out' && (
          <ChoiceGroup
            label={t('notice.about')}
            layout="above"
            options={(['person', 'thing'] as const).map((value) => ({ value, label: t(`about.${value}`) }))}
            {...form.field('about')}
          />
        )}
        {subject === 'person' && kind !== 'missing' && (
          <ChoiceGroup
            label={t('notice.category')}
            hint={t('notice.categoryHint')}
            layout="above"
            options={NOTICE_CATEGORIES.map((value) => ({ value, label: codes(`category.${value}`) }))}
            {...form.field('category')}
          />
        )}
        <TextField label={t('notice.title')} hint={t('notice.titleHint')} {...form.field('title')} />
        <ProseField label={t('notice.text')} hint={t('notice.textHint')} optional rows={2} {...form.field('text')} />
        <TextField label={t('notice.basis')} hint={t('notice.basisHint')} {...form.field('basis')} />
        <TextField label={t('notice.phone')} {...form.field('phone')} />
        <div className="two">
          <CodeField label={t('notice.asOf')} type="datetime-local" {...form.field('asOf')} />
          <CodeField
            label={t('notice.endsAt')}
            hint={t(subject === 'thing' ? 'notice.endsThing' : 'notice.endsPerson', {
              hours: NOTICE_MOST_HOURS.person,
              days: NOTICE_MOST_HOURS.thing / 24,
            })}
            type="datetime-local"
            {...form.field('endsAt')}
          />
        </div>
        {kind === 'look_out' && (
          <ChoiceGroup
            label={t('notice.corroborated')}
            layout="above"
            options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`notice.is.${value}`) }))}
            {...form.field('corroborated')}
          />
        )}
        <MarkingField form={form} />
      </FormFrame>
    </Page>
  );
}
