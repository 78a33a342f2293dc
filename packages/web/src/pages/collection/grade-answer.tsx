import { giveFeedback, type ReplyOf, type requirement } from '@reeve/contract';
import { FEEDBACK, FEEDBACK_SENTENCES, type Feedback, type ReportUse } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { ReasonedDialog } from '../../components/reasoned-dialog.tsx';
import { useT } from '../../i18n.ts';
import { refreshRecords } from '../record/step/refresh.ts';

export type AnswerItem = ReplyOf<typeof requirement.read>['answers']['items'][number];

/** Informs the author of a report by one of the fixed sentences that it was of use, or was not; the reason is for the unit. */
export function GradeAnswer({
  item,
  use,
  onClose,
}: {
  item: AnswerItem;
  use: ReportUse;
  onClose: () => void;
}): ReactElement {
  const t = useT('direct');
  const codes = useT('codes');
  const client = useQueryClient();
  const [sentence, setSentence] = useState<Feedback | undefined>();
  const grading = useMutation({
    mutationFn: async (given: { readonly sentence: Feedback; readonly reason: string }) =>
      call(giveFeedback, { params: { id: item.id }, input: { version: item.version, ...given } }),
    onSuccess: async () => {
      onClose();
      await refreshRecords(client);
    },
  });
  return (
    <ReasonedDialog
      title={t(`answers.${use}`)}
      act={t('answers.grade')}
      label={t('answers.reason')}
      needsReason={t('answers.needsReason')}
      because={sentence === undefined ? t('answers.needsSentence') : undefined}
      failed={t('record:notDone')}
      busy={grading.isPending}
      error={grading.error}
      onAct={(reason) => sentence !== undefined && grading.mutate({ sentence, reason })}
      onClose={onClose}
    >
      <p className="ink2">{t('answers.gradeWhat', { subject: item.subject })}</p>
      <ChoiceGroup
        label={t('answers.sentence')}
        layout="above"
        options={FEEDBACK_SENTENCES.filter((code) => FEEDBACK[code] === use).map((value) => ({
          value,
          label: codes(`feedback.${value}`),
        }))}
        value={sentence}
        onChange={setSentence}
      />
    </ReasonedDialog>
  );
}
