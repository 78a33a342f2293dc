import { levelsAbove } from '@reeve/domain';
import type { ReactElement } from 'react';
import { useSession } from '../../../api/session.ts';
import { ChoiceGroup } from '../../../components/field/choice-group.tsx';
import { DateField } from '../../../components/field/date-field.tsx';
import { useT } from '../../../i18n.ts';
import type { DecisionPart } from './decision-part.ts';

/** What is put off comes back on a day; what is not ours goes to a level above, which answers by a day. */
export function SentUpFields({ draft, on, onChange, needed }: DecisionPart): ReactElement {
  const t = useT('decide');
  const { clock } = useSession();
  const isSent = draft.outcome === 'not_ours';
  return (
    <>
      {isSent && (
        <ChoiceGroup
          label={t('decision.sentTo')}
          options={levelsAbove(on.reach).map((value) => ({ value, label: t(`reach.${value}`) }))}
          value={draft.sentTo}
          onChange={(sentTo) => onChange({ sentTo })}
          error={needed('sent_to')}
        />
      )}
      <DateField
        label={t(isSent ? 'decision.answerBy' : 'decision.backOn')}
        error={needed('due_date')}
        min={clock.today}
        value={draft.dueOn}
        onChange={(dueOn) => onChange({ dueOn })}
      />
    </>
  );
}
