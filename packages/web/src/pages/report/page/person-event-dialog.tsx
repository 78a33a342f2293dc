import { listReports, readHome, readReport, recordPersonEvent, type Report } from '@reeve/contract';
import { PERSON_EVENTS, type PersonEvent } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { ChoiceGroup } from '../../../components/field/choice-group.tsx';
import { ReasonedDialog } from '../../../components/reasoned-dialog.tsx';
import { useT } from '../../../i18n.ts';

/** Record a death or a needed correction of a person named; the report is reviewed the same day. Nothing is preselected. */
export function PersonEventDialog({
  report,
  person,
  onClose,
}: {
  report: Pick<Report, 'id' | 'version'>;
  person: Report['persons'][number];
  onClose: () => void;
}): ReactElement {
  const t = useT('report');
  const client = useQueryClient();
  const [event, setEvent] = useState<PersonEvent>();
  const recording = useMutation({
    mutationFn: (reason: string) => {
      if (!event) throw new Error('sent without an event');
      return call(recordPersonEvent, {
        params: { id: report.id, personId: person.id },
        input: { version: report.version, event, reason },
      });
    },
    onSuccess: () => {
      for (const { name } of [readReport, listReports, readHome]) void client.invalidateQueries({ queryKey: [name] });
      onClose();
    },
  });
  return (
    <ReasonedDialog
      title={`${t('common:colon', { label: t('personEvent.title') })} ${person.name}`}
      act={t('personEvent.open')}
      label={t('personEvent.reason')}
      needsReason={t('personEvent.needsReason')}
      because={event ? undefined : t('personEvent.missing')}
      failed={t('personEvent.failed')}
      busy={recording.isPending}
      error={recording.error}
      onAct={(reason) => recording.mutate(reason)}
      onClose={onClose}
    >
      <p>{t('personEvent.effect')}</p>
      <ChoiceGroup
        label={t('personEvent.what')}
        layout="above"
        options={PERSON_EVENTS.map((value) => ({ value, label: t(`personEvent.${value}`) }))}
        value={event}
        onChange={setEvent}
      />
    </ReasonedDialog>
  );
}
