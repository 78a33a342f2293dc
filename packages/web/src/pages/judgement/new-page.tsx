import { judgement } from '@reeve/contract';
import { CONFIDENCES, type Confidence } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { Empty } from '../../components/empty.tsx';
import { Field } from '../../components/field/field.tsx';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { missing, says } from '../record/form/form-faults.ts';
import { FormFrame, useForm } from '../record/form/form-frame.tsx';
import { AssessNav } from './assess-nav.tsx';
import type { CitedObject } from './cite-options.ts';
import { CitePicker } from './cite-picker.tsx';
import { CitedList } from './cited-list.tsx';
import { percentFault, readPercent, TermChoice } from './term-choice.tsx';

/** The yardstick of this agency. A product holds terms of one scheme only, so the form does not offer a choice. */
const SCHEME = 'PHIA';

/** State a judgement: how likely, how confident, on what, what else could be, what would change it. */
export function NewJudgementPage(): ReactElement {
  const t = useT('assess');
  const { may } = useSession();
  return (
    <Page stage="assess" title={t('form.title')} subtitle={t('form.subtitle')}>
      <AssessNav current="judgements" />
      {may.includes('assess') ? <JudgementForm /> : <Empty what={t('form.notYours')} why={t('form.notYoursWhy')} />}
    </Page>
  );
}

const EMPTY = { statement: '', percent: '', basis: '', alternatives: '', wouldChangeIf: '', horizon: '' };

function JudgementForm(): ReactElement {
  const t = useT('assess');
  const common = useT('common');
  const [texts, setTexts] = useState(EMPTY);
  const [term, setTerm] = useState<string | undefined>();
  const [confidence, setConfidence] = useState<Confidence | undefined>();
  const [cites, setCites] = useState<readonly CitedObject[]>([]);
  const percent = readPercent(texts.percent);
  const set = (name: keyof typeof EMPTY) => (event: { readonly target: { readonly value: string } }) =>
    setTexts((before) => ({ ...before, [name]: event.target.value }));
  const form = useForm({
    missing: missing({
      statement: says(texts.statement),
      term: term !== undefined,
      percent: percentFault(SCHEME, term, percent) === undefined,
      confidence: confidence !== undefined,
      cites: cites.length > 0,
      basis: says(texts.basis, 1),
      alternatives: says(texts.alternatives, 1),
      wouldChangeIf: says(texts.wouldChangeIf, 1),
    }),
    touched: texts !== EMPTY || term !== undefined,
    save: () =>
      call(judgement.create, {
        input: {
          title: texts.statement.trim().slice(0, 300),
          cites: cites.map(({ kind, id }) => ({ kind, id })),
          body: {
            statement: texts.statement.trim(),
            scheme: SCHEME,
            term: term ?? '',
            confidence: confidence ?? 'low', // complete by now: the form sends nothing with a gap
            ...(percent === undefined ? {} : { percent }),
            basis: texts.basis.trim(),
            alternatives: texts.alternatives.trim(),
            wouldChangeIf: texts.wouldChangeIf.trim(),
            horizon: texts.horizon.trim(),
          },
        },
      }),
    pathOf: paths.judgement,
  });
  const fault = (name: string): string | undefined => (form.isWrong(name) ? t(`form.gap.${name}`) : undefined);
  const area = (name: 'statement' | 'basis' | 'alternatives' | 'wouldChangeIf', rows: number): ReactElement => (
    <Field label={t(`form.${name}`)} hint={t(`form.${name}Hint`)} error={fault(name)}>
      <textarea
        id={`field-${name}`}
        className={name === 'statement' ? 'in serif' : 'in'}
        rows={rows}
        maxLength={name === 'statement' ? 2000 : 20_000}
        value={texts[name]}
        onChange={set(name)}
      />
    </Field>
  );
  return (
    <FormFrame form={form} act={t('form.act')}>
      <div className="judgement-form">
        {area('statement', 2)}
        <TermChoice
          scheme={SCHEME}
          term={term}
          percent={texts.percent}
          error={fault('term')}
          onTerm={setTerm}
          onPercent={(value) => setTexts((before) => ({ ...before, percent: value }))}
        />
        <ChoiceGroup
          label={t('form.confidence')}
          layout="above"
          options={CONFIDENCES.map((value) => ({ value, label: t(`confidence.${value}`) }))}
          value={confidence}
          onChange={setConfidence}
          hint={t('form.confidenceHint')}
          error={fault('confidence')}
        />
        <CitePicker
          from="judgement"
          taken={cites.map(({ id }) => id)}
          label={t('form.cites')}
          hint={t('form.citesHint')}
          error={fault('cites')}
          onPick={(cited) => setCites([...cites, cited])}
        />
        <CitedList items={cites} onRemove={(id) => setCites(cites.filter((one) => one.id !== id))} />
        {area('basis', 3)}
        {area('alternatives', 3)}
        {area('wouldChangeIf', 2)}
        <Field label={t('form.horizon')} optional={common('optional')} hint={t('form.horizonHint')}>
          <input className="in" maxLength={300} value={texts.horizon} onChange={set('horizon')} />
        </Field>
        <p className="hint">{t('form.marking')}</p>
      </div>
    </FormFrame>
  );
}
