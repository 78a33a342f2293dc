import { NOMINATION_AUTHORITIES, NOMINATION_LINES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useSession } from '../../api/session.ts';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { CodeField } from '../../components/field/code-field.tsx';
import { DateField } from '../../components/field/date-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
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
      <ProseField
        label={t('personNomination.measure')}
        hint={t('personNomination.measureHint')}
        error={wrong('measure')}
        id="field-measure"
        rows={3}
        maxLength={4000}
        value={draft.measure}
        onChange={(measure) => change({ measure })}
      />
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
          <ProseField
            key={line}
            label={t(`plan.${line}`)}
            hint={t(`plan.${line}Hint`)}
            error={wrong(line)}
            id={`field-${line}`}
            rows={2}
            maxLength={4000}
            value={draft.plan[line]}
            onChange={(text) => change({ plan: { ...draft.plan, [line]: text } })}
          />
        ))}
      </section>
      <DateField
        label={t('personNomination.due')}
        hint={t('personNomination.expiresHint', { until: date(until) })}
        error={wrong('expires_on')}
        id="field-expires_on"
        min={clock.today}
        max={until}
        value={draft.expiresOn}
        onChange={(expiresOn) => change({ expiresOn })}
      />
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
      <CodeField
        label={t('personNomination.authorityReference')}
        error={wrong('authority_reference')}
        id="field-authority_reference"
        maxLength={300}
        value={draft.authorityReference}
        onChange={(authorityReference) => change({ authorityReference })}
      />
      <DateField
        label={t('personNomination.authorityExpiresOn')}
        error={wrong('authority_expires_on')}
        id="field-authority_expires_on"
        min={clock.today}
        value={draft.authorityExpiresOn}
        onChange={(authorityExpiresOn) => change({ authorityExpiresOn })}
      />
    </>
  );
}
