import type { ReactElement } from 'react';
import { Icon } from '../../../../components/icon.tsx';
import { TimeText } from '../../../../components/time-text.tsx';
import { useT } from '../../../../i18n.ts';
import type { OpenedDraft } from './use-draft.ts';

/** Why the report came back, in the evaluator's own words, above the form that answers it. */
export function GivenBackNote({ back }: { back: NonNullable<OpenedDraft['givenBack']> }): ReactElement {
  const t = useT('report');
  return (
    <div className="given-back">
      <Icon name="undo" size={16} />
      <p>
        <b className="m">{t('event.returned')}</b> {t('history.by', { name: back.by })}, <TimeText at={back.at} />
        {t('common:colon', { label: '' })} <q className="serif">{back.reason}</q>
      </p>
    </div>
  );
}
