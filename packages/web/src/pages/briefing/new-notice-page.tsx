import { notice } from '@reeve/contract';
import {
  NOTICE_CATEGORIES,
  NOTICE_KINDS,
  NOTICE_MOST_HOURS,
  type NoticeCategory,
  type NoticeKind,
} from '@reeve/domain';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { CodeField } from '../../components/field/code-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { chosenMarking, NO_MARKING } from '../../components/marking/marking-answers.ts';
import { MarkingPicker } from '../../components/marking/marking-picker.tsx';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { instantInZone, wallTime } from '../../wall-time.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { useForm } from '../record/form/use-form.ts';

const EMPTY = {
  kind: undefined as NoticeKind | undefined,
  about: undefined as 'person' | 'thing' | undefined,
  category: undefined as NoticeCategory | undefined,
  title: '',
  text: '',
  basis: '',
  phone: '',
  asOf: '',
  endsAt: '',
  corroborated: undefined as 'yes' | 'no' | undefined,
  marking: NO_MARKING,
};

/** A person for wanted and missing, a thing for a product; a look-out says which. */
function subjectOf(
  kind: NoticeKind | undefined,
  about: 'person' | 'thing' | undefined,
): 'person' | 'thing' | undefined {
  if (kind === undefined || kind === 'look_out') return about;
  return kind === 'hot_product' ? 'thing' : 'person';
}

/** Write a notice; another person releases it. */
export function NewNoticePage(): ReactElement {
  const t = useT('briefing');
  const codes = useT('codes');
  const { clock } = useSession();
  const instant = (value: string): string => {
    const [date = '', time = ''] = value.split('T');
    return instantInZone(date, time, clock.timeZone);
  };
  const now = wallTime(Date.parse(clock.now), clock.timeZone);
  const form = useForm({
    operation: notice.create,
    empty: { ...EMPTY, asOf: `${now.date}T${now.time}` },
    required: ['kind', 'asOf', 'endsAt'],
    checks: ({ kind, about, category, corroborated, marking }) => ({
      about: subjectOf(kind, about) !== undefined,
      category: subjectOf(kind, about) !== 'person' || kind === 'missing' || category !== undefined,
      corroborated: kind !== 'look_out' || corroborated !== undefined,
      marking: chosenMarking(marking) !== undefined,
    }),
    wrong: (name) => t(`notice.wrong.${name}`),
    save: async ({ kind, about, category, title, corroborated, marking, asOf, endsAt, ...texts }) => {
      const chosen = chosenMarking(marking);
      const subject = subjectOf(kind, about);
      if (chosen === undefined || subject === undefined) throw new Error('the form is not sent without them');
      return call(notice.create, {
        input: {
          title,
          marking: chosen,
          body: {
            ...texts,
            kind,
            about: subject,
            category: subject === 'person' && kind !== 'missing' ? (category ?? null) : null,
            corroborated: corroborated === 'yes',
            asOf: instant(asOf),
            endsAt: instant(endsAt),
          },
        },
      });
    },
    pathOf: paths.notice,
  });
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
        <MarkingPicker
          value={form.values.marking}
          onChange={(marking) => form.set({ marking })}
          isWrong={form.isWrong('marking')}
        />
      </FormFrame>
    </Page>
  );
}
