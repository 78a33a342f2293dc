import { decideCategory, listReports, readHome, readReport, type Report } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { useSession } from '../../../api/session.ts';
import { Button } from '../../../components/button.tsx';
import { ChoiceGroup } from '../../../components/field/choice-group.tsx';
import { ReasonedDialog } from '../../../components/reasoned-dialog.tsx';
import { DateText, TimeText } from '../../../components/time-text.tsx';
import { useT } from '../../../i18n.ts';

type Person = Report['persons'][number];

/** The category that was asked for a person, with its grounds; another person than the one who asked decides on it here. */
export function AskedCategory({ report, person }: { report: Report; person: Person }): ReactElement | null {
  const t = useT('report');
  const codes = useT('codes');
  const { may } = useSession();
  const [open, setOpen] = useState(false);
  const { asked } = person;
  if (!asked) return null;
  const decides = may.includes('recategorise') && !asked.byMe;
  return (
    <div className="sm">
      <p>
        <b className="m">
          {t('askedCategory.what', { category: codes(`category.${asked.category}`) })}
          {asked.relatedTo !== null && ` ${t('persons.relatedOf', { name: asked.relatedTo })}`}
        </b>{' '}
        <span className="mut">
          {t('askedCategory.by', { name: asked.by })} <TimeText at={asked.at} />
        </span>
      </p>
      <p className="mut">{asked.grounds}</p>
      {decides ? (
        <Button onClick={() => setOpen(true)}>
          {t('askedCategory.decide')}
          <span className="vh"> {person.name}</span>
        </Button>
      ) : (
        <p className="hint">{t('askedCategory.waits')}</p>
      )}
      {open && <DecideDialog report={report} person={person} asked={asked} onClose={() => setOpen(false)} />}
    </div>
  );
}

function DecideDialog({
  report,
  person,
  asked,
  onClose,
}: {
  report: Pick<Report, 'id' | 'version'>;
  person: Person;
  asked: NonNullable<Person['asked']>;
  onClose: () => void;
}): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const client = useQueryClient();
  const [decision, setDecision] = useState<'give' | 'decline'>();
  const deciding = useMutation({
    mutationFn: (reason: string) =>
      call(decideCategory, {
        params: { id: report.id, personId: person.id },
        input: { version: report.version, approve: decision === 'give', reason },
      }),
    onSuccess: () => {
      for (const { name } of [readReport, listReports, readHome]) void client.invalidateQueries({ queryKey: [name] });
      onClose();
    },
  });
  return (
    <ReasonedDialog
      title={`${t('common:colon', { label: t('askedCategory.title') })} ${person.name}`}
      act={t('askedCategory.save')}
      label={t('askedCategory.reason')}
      needsReason={t('askedCategory.needsReason')}
      because={decision ? undefined : t('askedCategory.missing')}
      failed={t('askedCategory.failed')}
      busy={deciding.isPending}
      error={deciding.error}
      onAct={(reason) => deciding.mutate(reason)}
      onClose={onClose}
    >
      <p>
        {t('askedCategory.now', { category: codes(`category.${person.category}`) })}
        <br />
        <b>{t('askedCategory.what', { category: codes(`category.${asked.category}`) })}</b>
        {asked.relatedTo !== null && ` ${t('persons.relatedOf', { name: asked.relatedTo })}`}
      </p>
      <p className="mut">{asked.grounds}</p>
      <p>
        {t('common:colon', { label: t('persons.reviewOn') })} <DateText on={asked.reviewOn} />
      </p>
      <ChoiceGroup
        label={t('askedCategory.decision')}
        layout="above"
        options={(['give', 'decline'] as const).map((value) => ({ value, label: t(`askedCategory.${value}`) }))}
        value={decision}
        onChange={setDecision}
      />
    </ReasonedDialog>
  );
}
