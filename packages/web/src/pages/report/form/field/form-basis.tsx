import type { CodeLists } from '../use-code-lists.ts';
import type { RetentionRule } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useSession } from '../../../../api/session.ts';
import { Button } from '../../../../components/button.tsx';
import { ChoiceField } from '../../../../components/field/choice-field.tsx';
import { DateField } from '../../../../components/field/date-field.tsx';
import { useFormat } from '../../../../format.ts';
import { useT } from '../../../../i18n.ts';
import { FIELD } from './fault-message.ts';
import { FormPriority } from './form-priority.tsx';
import type { FormPart } from './form-telling.tsx';
import { ProposalNote } from '../person/proposal-note.tsx';
import { proposeForReport } from '../person/retention-proposal.ts';
import { SessionPurpose } from './session-purpose.tsx';

/** Why the report can be kept, until when, and how fast it must be handled; each with its reason in one sentence. */
export function FormBasis({
  form,
  change,
  errors,
  lists,
  rules,
  today,
}: FormPart & { lists: CodeLists | undefined; rules: readonly RetentionRule[]; today: string }): ReactElement {
  const t = useT('report');
  const format = useFormat();
  const session = useSession();
  const proposal = proposeForReport(form, rules, today);
  const usual = lists?.legalBases.find(
    ({ code }) =>
      code === lists.purposes.find((one) => one.code === (form.purpose ?? session.purpose?.code))?.legalBasis,
  );
  const options = (list: readonly { code: string; title: string }[] | undefined): { value: string; label: string }[] =>
    (list ?? []).map(({ code, title }) => ({
      value: code,
      label: title.startsWith(code) ? title : `${code} ${title}`,
    }));
  return (
    <section className="sec" aria-labelledby="report-basis">
      <h2 id="report-basis">{t('basis.heading')}</h2>
      <div className="threefold">
        <SessionPurpose
          purpose={form.purpose}
          error={errors.get(FIELD.purpose)}
          onChange={(purpose) => change({ purpose })}
        />
        <div>
          <ChoiceField
            label={t('basis.legalBasis')}
            hint={lists?.legalBases.find(({ code }) => code === form.legalBasis)?.title ?? t('basis.legalBasisHint')}
            error={errors.get(FIELD.legalBasis)}
            id={FIELD.legalBasis}
            options={options(lists?.legalBases)}
            value={form.legalBasis}
            onChange={(legalBasis) => change({ legalBasis })}
          />
          {usual && form.legalBasis !== usual.code && (
            <Button onClick={() => change({ legalBasis: usual.code })}>
              {t('basis.useLegal', { basis: usual.title })}
            </Button>
          )}
        </div>
        <div>
          <DateField
            label={t('basis.reviewOn')}
            hint={<ProposalNote proposal={proposal} otherwise={t('basis.reviewHint')} />}
            error={errors.get(FIELD.reviewOn)}
            id={FIELD.reviewOn}
            min={today}
            value={form.reviewOn}
            onChange={(reviewOn) => change({ reviewOn })}
          />
          {proposal && form.reviewOn !== proposal.reviewOn && (
            <Button onClick={() => change({ reviewOn: proposal.reviewOn })}>
              {t('basis.useDate', { date: format.date(proposal.reviewOn) })}
            </Button>
          )}
        </div>
      </div>
      <FormPriority form={form} change={change} errors={errors} />
    </section>
  );
}
