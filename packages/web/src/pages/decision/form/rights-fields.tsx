import { NOMINATION_AUTHORITIES, RIGHTS_LINES } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useSession } from '../../../api/session.ts';
import { ChoiceGroup } from '../../../components/field/choice-group.tsx';
import { CodeField } from '../../../components/field/code-field.tsx';
import { DateField } from '../../../components/field/date-field.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { useT } from '../../../i18n.ts';
import type { DecisionPart } from './decision-part.ts';

/** Whether the measure is intrusive; if it is, what that means for rights, and who allowed it until when. */
export function RightsFields({ draft, onChange, needed }: DecisionPart): ReactElement {
  const t = useT('decide');
  const direct = useT('direct');
  const { clock } = useSession();
  const isIncomplete = needed('rights') !== undefined;
  return (
    <>
      <ChoiceGroup
        label={t('personNomination.intrusive')}
        hint={t('personNomination.intrusiveHint')}
        options={[
          { value: 'yes', label: t('personNomination.yes') },
          { value: 'no', label: t('personNomination.no') },
        ]}
        value={draft.intrusive === undefined ? undefined : draft.intrusive ? 'yes' : 'no'}
        onChange={(value) => onChange({ intrusive: value === 'yes' })}
        error={needed('intrusive')}
      />
      {draft.intrusive === true && (
        <section aria-labelledby="rights-fields">
          <h2 id="rights-fields">{t('plan.rights')}</h2>
          <div className="two">
            {RIGHTS_LINES.map((line) => (
              <ProseField
                key={line}
                label={t(`plan.${line}`)}
                hint={t(`plan.${line}Hint`)}
                error={isIncomplete && draft.rights[line].trim() === '' ? t('fault.plan_line') : undefined}
                rows={2}
                maxLength={4000}
                value={draft.rights[line]}
                onChange={(text) => onChange({ rights: { ...draft.rights, [line]: text } })}
              />
            ))}
          </div>
          <ChoiceGroup
            label={t('personNomination.authority')}
            options={NOMINATION_AUTHORITIES.map((value) => ({ value, label: direct(`authority.${value}`) }))}
            value={draft.authority}
            onChange={(authority) => onChange({ authority })}
            error={needed('authority')}
          />
          <div className="two">
            <CodeField
              label={t('personNomination.authorityReference')}
              maxLength={300}
              value={draft.authorityReference}
              onChange={(authorityReference) => onChange({ authorityReference })}
            />
            <DateField
              label={t('personNomination.authorityExpiresOn')}
              min={clock.today}
              value={draft.authorityExpiresOn}
              onChange={(authorityExpiresOn) => onChange({ authorityExpiresOn })}
            />
          </div>
        </section>
      )}
    </>
  );
}
