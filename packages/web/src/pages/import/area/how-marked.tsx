import type { ReactElement } from 'react';
import { useSession } from '../../../api/session.ts';
import { ChoiceGroup } from '../../../components/field/choice-group.tsx';
import { NO_MARKING, type MarkingAnswers } from '../../../components/marking/marking-answers.ts';
import { MarkingPicker } from '../../../components/marking/marking-picker.tsx';
import { useT } from '../../../i18n.ts';

/**
 * Recorded crime of the agency, as nearly always, or marked by its four answers.
 *
 * @param answers undefined where it is marked as usual
 */
export function HowMarked({
  answers,
  onChange,
}: {
  answers: MarkingAnswers | undefined;
  onChange: (answers: MarkingAnswers | undefined) => void;
}): ReactElement {
  const t = useT('crime');
  const { purpose } = useSession();
  return (
    <>
      <ChoiceGroup
        layout="above"
        label={t('new.markingHow')}
        options={[
          { value: 'usual', label: t('new.usual') },
          { value: 'own', label: t('new.own') },
        ]}
        value={answers ? 'own' : 'usual'}
        onChange={(how) => onChange(how === 'own' ? NO_MARKING : undefined)}
        hint={answers ? t('new.ownNote', { purpose: purpose?.title ?? '' }) : t('new.marking')}
      />
      {answers && <MarkingPicker value={answers} onChange={onChange} isWrong={false} />}
    </>
  );
}
