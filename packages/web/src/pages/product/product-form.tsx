import { product } from '@reeve/contract';
import { PRODUCT_OUTLINE, PRODUCT_RULES, PRODUCT_TYPES, type ProductType } from '@reeve/domain';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { NO_MARKING } from '../../components/marking/marking-answers.ts';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import type { CitedObject } from '../judgement/cite-options.ts';
import { CitesField } from '../judgement/cites-field.tsx';
import { FormFrame } from '../record/form/form-frame.tsx';
import { MarkingField } from '../record/form/marking-field.tsx';
import { useForm } from '../record/form/use-form.ts';
import { citedNever } from './blocks.ts';
import './product.css';

const EMPTY = {
  type: undefined as ProductType | undefined,
  title: '',
  periodFrom: undefined as string | undefined,
  periodTo: undefined as string | undefined,
  cites: [] as readonly CitedObject[],
  marking: NO_MARKING,
};
/** A record that cites nothing gets no marking from what it cites, so its author chooses one. */
const needsMarking = (cites: readonly CitedObject[]): boolean => cites.length === 0;

/** The form a product begins with. */
export function ProductForm(): ReactElement {
  const t = useT('assess');
  const form = useForm({
    operation: product.create,
    empty: EMPTY,
    checks: ({ periodFrom: from, periodTo: to }) => ({
      periodTo: !from || !to || from <= to,
    }),
    needsMarking: ({ cites }) => needsMarking(cites),
    wrong: (name) => t(`new.gap.${name}`),
    save: ({ title, cites, marking, ...body }) =>
      call(product.create, {
        input: {
          title,
          cites: cites.map(({ kind, id }) => ({ kind, id })),
          marking,
          body: { ...body, scheme: 'PHIA' },
        },
      }),
    pathOf: paths.product,
  });
  const { type, cites } = form.values;
  const isOfPerson = type !== undefined && PRODUCT_RULES[type].nomination !== undefined;
  return (
    <FormFrame form={form} act={t('new.act')}>
      <ChoiceGroup
        label={t('new.type')}
        layout="above"
        options={PRODUCT_TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
        {...form.field('type')}
      />
      {type && (
        <ol className="numbered outline-preview s13 ink2">
          {PRODUCT_OUTLINE[type].map((section) => (
            <li key={section}>
              <span className="m">{t(`section.${section}.title`)}</span>: {t(`section.${section}.asks`)}
            </li>
          ))}
        </ol>
      )}
      <TextField label={t('new.name')} {...form.field('title')} />
      <div className="two-fields">
        <DateField label={t('new.from')} optional {...form.field('periodFrom')} />
        <DateField label={t('new.to')} optional {...form.field('periodTo')} />
      </div>
      <CitesField
        from="product"
        without={citedNever(type)}
        label={t(isOfPerson ? 'new.nomination' : 'new.serves')}
        hint={t(isOfPerson ? 'new.nominationHint' : 'new.servesHint')}
        {...form.field('cites')}
      />
      {needsMarking(cites) && <MarkingField form={form} />}
    </FormFrame>
  );
}
