import { judgement } from '@reeve/contract';
import { CONFIDENCES, type Confidence } from '@reeve/domain';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { TextField } from '../../components/field/text-field.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { useForm } from '../record/form/use-form.ts';
import type { CitedObject } from './cite-options.ts';
import { CitesField } from './cites-field.tsx';
import { percentFault, readPercent, TermChoice } from './term-choice.tsx';

/** The yardstick of this agency. A product holds terms of one scheme only, so the form does not offer a choice. */
const SCHEME = 'PHIA';
/** The contract takes more; in the form it is a page or two. */
const REASONING_LENGTH = 20_000;

const EMPTY = {
  statement: '',
  term: undefined as string | undefined,
  percent: '',
  confidence: undefined as Confidence | undefined,
  cites: [] as readonly CitedObject[],
  basis: '',
  alternatives: '',
  wouldChangeIf: '',
  horizon: '',
};

/** The form of a judgement; it carries the marking of what it cites. */
export function JudgementForm(): ReactElement {
  const t = useT('assess');
  const form = useForm({
    operation: judgement.create,
    empty: EMPTY,
    required: ['basis', 'alternatives', 'wouldChangeIf'],
    checks: ({ term, percent, cites }) => ({
      percent: percentFault(SCHEME, term, readPercent(percent)) === undefined,
      cites: cites.length > 0,
    }),
    wrong: (name) => t(`form.gap.${name}`),
    save: ({ cites, percent, ...body }) =>
      call(judgement.create, {
        input: {
          title: body.statement.slice(0, 300),
          cites: cites.map(({ kind, id }) => ({ kind, id })),
          body: { ...body, scheme: SCHEME, percent: readPercent(percent) },
        },
      }),
    pathOf: paths.judgement,
  });
  const { term, percent } = form.values;
  const reasoning = (name: 'basis' | 'alternatives' | 'wouldChangeIf', rows: number): ReactElement => (
    <ProseField
      label={t(`form.${name}`)}
      hint={t(`form.${name}Hint`)}
      rows={rows}
      {...form.field(name)}
      maxLength={REASONING_LENGTH}
    />
  );
  return (
    <FormFrame form={form} act={t('form.act')}>
      <div>
        <ProseField
          label={t('form.statement')}
          hint={t('form.statementHint')}
          className="serif"
          rows={2}
          {...form.field('statement')}
        />
        <TermChoice
          scheme={SCHEME}
          term={term}
          percent={percent}
          error={form.field('term').error}
          onTerm={form.field('term').onChange}
          onPercent={form.field('percent').onChange}
        />
        <ChoiceGroup
          label={t('form.confidence')}
          layout="above"
          options={CONFIDENCES.map((value) => ({ value, label: t(`confidence.${value}`) }))}
          hint={t('form.confidenceHint')}
          {...form.field('confidence')}
        />
        <CitesField from="judgement" label={t('form.cites')} hint={t('form.citesHint')} {...form.field('cites')} />
        {reasoning('basis', 3)}
        {reasoning('alternatives', 3)}
        {reasoning('wouldChangeIf', 2)}
        <TextField label={t('form.horizon')} hint={t('form.horizonHint')} optional {...form.field('horizon')} />
        <p className="hint">{t('form.marking')}</p>
      </div>
    </FormFrame>
  );
}
