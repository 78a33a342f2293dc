import { hypothesisMatrix } from '@reeve/contract';
import { hypothesisFaults } from '@reeve/domain';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { TextField } from '../../components/field/text-field.tsx';
import { ForRole } from '../../components/for-role.tsx';
import { NO_MARKING } from '../../components/marking/marking-answers.ts';
import { Page } from '../../components/page.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';
import { AssessNav } from '../judgement/assess-nav.tsx';
import { FormFrame } from '../record/form/form-frame.tsx';
import { MarkingField } from '../record/form/marking-field.tsx';
import { useForm } from '../record/form/use-form.ts';
import { firstHypotheses, HypothesisFields } from './hypothesis-fields.tsx';
import './hypothesis.css';

/** Begin a comparison of hypotheses: the question and three explanations, before any evidence. */
export function NewHypothesisMatrixPage(): ReactElement {
  const t = useT('hypothesis');
  return (
    <Page stage="assess" title={t('new')} subtitle={t('newWhat')}>
      <AssessNav current="hypotheses" />
      <ForRole act="assess" what={t('notYours')} why={t('notYoursWhy')}>
        <MatrixForm />
      </ForRole>
    </Page>
  );
}

function MatrixForm(): ReactElement {
  const t = useT('hypothesis');
  const form = useForm({
    operation: hypothesisMatrix.create,
    empty: { title: '', hypotheses: firstHypotheses(), marking: NO_MARKING },
    checks: ({ hypotheses }) => ({
      hypotheses: hypothesisFaults(hypotheses).length === 0,
    }),
    wrong: (name) => t(`wrong.${name}`),
    save: ({ title, hypotheses, marking }) =>
      call(hypothesisMatrix.create, {
        input: { title, body: { hypotheses: [...hypotheses] }, marking },
      }),
    pathOf: paths.hypothesisMatrix,
  });
  const [fault] = hypothesisFaults(form.values.hypotheses);
  return (
    <FormFrame form={form} act={t('begin')}>
      <TextField label={t('question')} hint={t('questionHint')} {...form.field('title')} />
      <HypothesisFields {...form.field('hypotheses')} />
      {form.isWrong('hypotheses') && fault && <p className="error">{t(`fault.${fault}`)}</p>}
      <MarkingField form={form} />
      <p className="hint">{t('markingHint')}</p>
    </FormFrame>
  );
}
