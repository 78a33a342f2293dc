import type { ReactElement } from 'react';
import { useSession } from '../../../api/session.ts';
import { DateField } from '../../../components/field/date-field.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { useT } from '../../../i18n.ts';
import type { DraftFault } from '../decision-draft.ts';
import { OwnerField } from '../../record/form/colleague-field.tsx';
import type { DecisionPart } from './decision-part.ts';
import { MeasureFields } from './measure-fields.tsx';
import { OrderEditor } from './order-editor.tsx';
import { PlanFields } from './plan-fields.tsx';
import { RightsFields } from './rights-fields.tsx';

/** What an adoption needs: who, until when, how it is measured, why it is lawful, and the tasks it orders. */
export function AdoptionFields({
  isWrong,
  hideNames,
  ...part
}: DecisionPart & { isWrong: (fault: DraftFault) => boolean; hideNames: boolean }): ReactElement {
  const { draft, on, onChange, needed } = part;
  const t = useT('decide');
  const { clock } = useSession();
  return (
    <>
      <div className="two">
        {hideNames ? (
          <p className="f">
            <span className="lab">{t('decision.owner')}</span>
            {t(draft.ownerId ? 'wall.nameHidden' : 'wall.nobodyYet')}
          </p>
        ) : (
          <OwnerField
            label={t('decision.owner')}
            error={needed('owner')}
            value={draft.ownerId}
            onChange={(ownerId) => onChange({ ownerId })}
          />
        )}
        <DateField
          label={t('decision.due')}
          error={needed('due_date')}
          min={clock.today}
          value={draft.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
        />
      </div>
      <MeasureFields draft={draft} onChange={onChange} needed={needed} />
      {on.nominated ? (
        <p className="hint">{t('plan.inNomination')}</p>
      ) : (
        <>
          <PlanFields
            plan={draft.plan}
            onChange={(plan) => onChange({ plan })}
            isWrong={isWrong('plan')}
            hideNames={hideNames}
          />
          <RightsFields {...part} />
        </>
      )}
      {!hideNames && (
        <>
          <TextField
            label={t('decision.deconflictedBy')}
            hint={t('decision.deconflictedByHint')}
            error={needed('deconflicted_by')}
            maxLength={300}
            value={draft.deconflictedBy}
            onChange={(deconflictedBy) => onChange({ deconflictedBy })}
          />
          <OrderEditor {...part} />
        </>
      )}
    </>
  );
}
