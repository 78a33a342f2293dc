import { product } from '@reeve/contract';
import { PRODUCT_OUTLINE, PRODUCT_TYPES, type ProductType } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { Empty } from '../../components/empty.tsx';
import { Field } from '../../components/field/field.tsx';
import { Page } from '../../components/page.tsx';
import { chosenMarking, NO_MARKING } from '../../components/marking/marking-answers.ts';
import { MarkingPicker } from '../../components/marking/marking-picker.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { AssessNav } from '../judgement/assess-nav.tsx';
import type { CitedObject } from '../judgement/cite-options.ts';
import { CitePicker } from '../judgement/cite-picker.tsx';
import { CitedList } from '../judgement/cited-list.tsx';
import { missing, says } from '../record/form/form-faults.ts';
import { FormFrame, useForm } from '../record/form/form-frame.tsx';
import './product.css';

/** Begin a product: its type gives the outline, the rest is written in the editor. */
export function NewProductPage(): ReactElement {
  const t = useT('assess');
  const { may } = useSession();
  return (
    <Page stage="assess" title={t('new.title')} subtitle={t('new.subtitle')}>
      <AssessNav current="products" />
      {may.includes('assess') ? <Begin /> : <Empty what={t('form.notYours')} why={t('form.notYoursWhy')} />}
    </Page>
  );
}

function Begin(): ReactElement {
  const t = useT('assess');
  const common = useT('common');
  const [type, setType] = useState<ProductType | undefined>();
  const [title, setTitle] = useState('');
  const [from, setFrom] = useState<string | undefined>();
  const [to, setTo] = useState<string | undefined>();
  const [cites, setCites] = useState<readonly CitedObject[]>([]);
  const [answers, setAnswers] = useState(NO_MARKING);
  // What it serves gives it a marking; without that a person chooses one.
  const needsMarking = cites.length === 0;
  const marking = chosenMarking(answers);
  const form = useForm({
    missing: missing({
      type: type !== undefined,
      title: says(title),
      period: !from || !to || from <= to,
      marking: !needsMarking || marking !== undefined,
    }),
    touched: title !== '' || type !== undefined,
    save: () =>
      call(product.create, {
        input: {
          title: title.trim(),
          cites: cites.map(({ kind, id }) => ({ kind, id })),
          ...(needsMarking && marking ? { marking } : {}),
          body: {
            type: type ?? 'briefing', // complete by now: the form sends nothing with a gap
            scheme: 'PHIA',
            ...(from === undefined ? {} : { periodFrom: from }),
            ...(to === undefined ? {} : { periodTo: to }),
          },
        },
      }),
    pathOf: paths.product,
  });
  return (
    <FormFrame form={form} act={t('new.act')}>
      <ChoiceGroup
        label={t('new.type')}
        layout="above"
        options={PRODUCT_TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
        value={type}
        onChange={setType}
        error={form.isWrong('type') ? t('new.gap.type') : undefined}
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
      <Field label={t('new.name')} error={form.isWrong('title') ? t('new.gap.title') : undefined}>
        <input
          id="field-title"
          className="in"
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </Field>
      <div className="two-fields">
        <Field label={t('new.from')} optional={common('optional')}>
          <DateField value={from} onChange={setFrom} />
        </Field>
        <Field
          label={t('new.to')}
          optional={common('optional')}
          error={form.isWrong('period') ? t('new.gap.period') : undefined}
        >
          <DateField value={to} onChange={setTo} />
        </Field>
      </div>
      <CitePicker
        from="product"
        taken={cites.map(({ id }) => id)}
        label={t('new.serves')}
        hint={t('new.servesHint')}
        onPick={(cited) => setCites([...cites, cited])}
      />
      <CitedList items={cites} onRemove={(id) => setCites(cites.filter((one) => one.id !== id))} />
      {needsMarking && <MarkingPicker value={answers} onChange={setAnswers} isWrong={form.isWrong('marking')} />}
    </FormFrame>
  );
}
