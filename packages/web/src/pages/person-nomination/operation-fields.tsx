import { NOMINATION_AUTHORITIES, NOMINATION_LINES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { DateInput } from '../../components/field/date-input.tsx';
import { Field } from '../../components/field/field.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import type { NominationPart } from './nomination-form.tsx';

/** The measure, whether it is intrusive and by whose authority, the legality note line by line, and the expiry. */
export function OperationFields({ draft, change, wrong, until }: NominationPart & { until: string }): ReactElement {
  const t = useT('decide');
  const { clock } = useSession();
  const { date } = useFormat();
  return (
    <>
      <Field label={t('personNomination.measure')} hint={t('personNomination.measureHint')} error={wrong('measure')}>
        <textarea
          id="field-measure"
          className="in"
          rows={3}
          maxLength={4000}
          value={draft.measure}
          onChange={(event) => change({ measure: event.target.value })}
        />
      </Field>
      <div id="field-intrusive" tabIndex={-1}>
        <ChoiceGroup
          label={t('personNomination.intrusive')}
          layout="above"
          hint={t('personNomination.intrusiveHint')}
          options={[
            { value: 'yes', label: t('personNomination.yes') },
            { value: 'no', label: t('personNomination.no') },
          ]}
          value={draft.intrusive === undefined ? undefined : draft.intrusive ? 'yes' : 'no'}
          onChange={(value) => change({ intrusive: value === 'yes' })}
          error={wrong('intrusive')}
        />
      </div>
      {draft.intrusive === true && <AuthorityFields draft={draft} change={change} wrong={wrong} />}
      <section aria-labelledby="plan-fields">
        <h2 id="plan-fields">{t('plan.title')}</h2>
        {NOMINATION_LINES.map((line) => (
          <Field key={line} label={t(`plan.${line}`)} hint={t(`plan.${line}Hint`)} error={wrong(line)}>
            <textarea
              id={`field-${line}`}
              className="in"
              rows={2}
              maxLength={4000}
              value={draft.plan[line]}
              onChange={(event) => change({ plan: { ...draft.plan, [line]: event.target.value } })}
            />
          </Field>
        ))}
      </section>
      <Field
        label={t('personNomination.due')}
        hint={t('personNomination.expiresHint', { until: date(until) })}
        error={wrong('expires_on')}
      >
        <DateInput
          id="field-expires_on"
          min={clock.today}
          max={until}
          value={draft.expiresOn}
          onChange={(expiresOn) => change({ expiresOn })}
        />
      </Field>
    </>
  );
}

/** Who allowed the intrusive measure, under which reference, until when. */
function AuthorityFields({ draft, change, wrong }: NominationPart): ReactElement {
  const t = useT('decide');
  const direct = useT('direct');
  const { clock } = useSession();
  return (
    <>
      <div id="field-authority" tabIndex={-1}>
        <ChoiceGroup
          label={t('personNomination.authority')}
          layout="above"
          options={NOMINATION_AUTHORITIES.map((value) => ({ value, label: direct(`authority.${value}`) }))}
          value={draft.authority}
          onChange={(authority) => change({ authority })}
          error={wrong('authority')}
        />
      </div>
      <Field label={t('personNomination.authorityReference')} error={wrong('authority_reference')}>
        <input
          id="field-authority_reference"
          className="in mono"
          maxLength={300}
          value={draft.authorityReference}
          onChange={(event) => change({ authorityReference: event.target.value })}
        />
      </Field>
      <Field label={t('personNomination.authorityExpiresOn')} error={wrong('authority_expires_on')}>
        <DateInput
          id="field-authority_expires_on"
          min={clock.today}
          value={draft.authorityExpiresOn}
          onChange={(authorityExpiresOn) => change({ authorityExpiresOn })}
        />
      </Field>
    </>
  );
}
