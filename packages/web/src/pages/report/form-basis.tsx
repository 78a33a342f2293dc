import type { CodeLists } from './use-code-lists.ts';
import { PRIORITIES, type RetentionRule } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Field } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { useT } from '../../i18n.ts';
import { FIELD } from './fault-message.ts';
import type { FormPart } from './form-telling.tsx';
import { ProposalNote } from './proposal-note.tsx';
import { proposeForReport } from './retention-proposal.ts';

/** Why we may keep it, until when, and how fast it must be looked at; each with its reason in one sentence. */
export function FormBasis({
  form,
  change,
  errors,
  lists,
  rules,
  today,
}: FormPart & { lists: CodeLists | undefined; rules: readonly RetentionRule[]; today: string }): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const common = useT('common');
  const { purposes } = useSession(); // those this person may work for
  const options = (list: readonly { code: string; title: string }[] | undefined): { value: string; label: string }[] =>
    (list ?? []).map(({ code, title }) => ({
      value: code,
      label: title.startsWith(code) ? title : `${code} ${title}`,
    }));
  return (
    <section className="sec" aria-labelledby="report-basis">
      <h2 id="report-basis">{t('basis.heading')}</h2>
      <div className="threefold">
        <Field label={t('basis.purpose')} hint={t('basis.purposeHint')} error={errors.get(FIELD.purpose)}>
          <Select
            id={FIELD.purpose}
            placeholder={common('choose')}
            options={options(purposes)}
            value={form.purpose}
            onChange={(purpose) => change({ purpose })}
          />
        </Field>
        <Field
          label={t('basis.legalBasis')}
          hint={lists?.legalBases.find(({ code }) => code === form.legalBasis)?.title ?? t('basis.legalBasisHint')}
          error={errors.get(FIELD.legalBasis)}
        >
          <Select
            id={FIELD.legalBasis}
            placeholder={common('choose')}
            options={options(lists?.legalBases)}
            value={form.legalBasis}
            onChange={(legalBasis) => change({ legalBasis })}
          />
        </Field>
        <Field
          label={t('basis.reviewOn')}
          hint={<ProposalNote proposal={proposeForReport(form, rules, today)} otherwise={t('basis.reviewHint')} />}
          error={errors.get(FIELD.reviewOn)}
        >
          <DateField
            id={FIELD.reviewOn}
            min={today}
            value={form.reviewOn}
            onChange={(reviewOn) => change({ reviewOn })}
          />
        </Field>
      </div>
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
      </div>
    </section>
  );
}
