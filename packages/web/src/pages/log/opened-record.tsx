import { openComplaintRecord, openSampledRecord, type OpenedRecord } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { MarkingChips } from '../../components/marking/marking-chips.tsx';
import { ReasonedDialog } from '../../components/reasoned-dialog.tsx';
import { CodeField } from '../../components/field/code-field.tsx';
import { useT } from '../../i18n.ts';

/** Opens the record of one sampled consultation, with a reason; it is shown until its dialog is closed. */
export function OpenSampled({ sampleId, seq }: { sampleId: string; seq: number }): ReactElement {
  const t = useT('log');
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('samples.open.do')}</Button>
      {isAsking && (
        <OpenWithReason
          title={t('samples.open.title')}
          open={(reason) => call(openSampledRecord, { params: { id: sampleId }, input: { seq, reason } })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** Opens the report that a complaint is about, by its reference and with a reason. */
export function OpenComplaint(): ReactElement {
  const t = useT('log');
  const [reference, setReference] = useState('');
  const [isAsking, setAsking] = useState(false);
  const given = reference.trim();
  return (
    <section className="log-status" aria-labelledby="open-complaint">
      <h2 id="open-complaint">{t('samples.complaint.title')}</h2>
      <p className="hint">{t('samples.complaint.what')}</p>
      <CodeField
        label={t('samples.complaint.reference')}
        hint={t('samples.complaint.referenceHint')}
        value={reference}
        maxLength={20}
        onChange={setReference}
      />
      <Button
        because={given.length < 3 ? t('samples.complaint.needsReference') : undefined}
        onClick={() => setAsking(true)}
      >
        {t('samples.open.do')}
      </Button>
      {isAsking && (
        <OpenWithReason
          title={t('samples.complaint.title')}
          open={(reason) => call(openComplaintRecord, { input: { reference: given, reason } })}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

function OpenWithReason({
  title,
  open,
  onClose,
}: {
  title: string;
  open: (reason: string) => Promise<OpenedRecord>;
  onClose: () => void;
}): ReactElement {
  const t = useT('log');
  const opening = useMutation({ mutationFn: open });
  if (opening.data) return <RecordDialog record={opening.data} onClose={onClose} />;
  return (
    <ReasonedDialog
      title={title}
      act={t('samples.open.do')}
      label={t('samples.open.reason')}
      needsReason={t('samples.open.needsReason')}
      failed={t('samples.open.notOpened')}
      busy={opening.isPending}
      error={opening.error}
      onAct={(reason) => opening.mutate(reason)}
      onClose={onClose}
    >
      <p>{t('samples.open.logged')}</p>
    </ReasonedDialog>
  );
}

/** Sections that a judgement has in addition to those of a product. */
const OF_JUDGEMENT = ['statement', 'basis', 'alternatives', 'wouldChangeIf'];

function RecordDialog({ record, onClose }: { record: OpenedRecord; onClose: () => void }): ReactElement {
  const t = useT('log');
  const codes = useT('codes');
  const assess = useT('assess');
  const headingOf = (section: string): string => {
    if (section === 'gaps' || section === 'limitations') return assess(`editor.${section}`);
    return assess(OF_JUDGEMENT.includes(section) ? `form.${section}` : `section.${section}.title`);
  };
  return (
    <Dialog title={`${record.reference} ${record.title}`} onClose={onClose}>
      <MarkingChips marking={record.marking} />
      <p className="mut s13">{t('samples.open.masked')}</p>
      {record.sections.map(({ section, text }, at) => (
        <section key={`${String(at)} ${section ?? ''}`} className="sec">
          {section !== null && <h3>{headingOf(section)}</h3>}
          <p className="log-opened">{text}</p>
        </section>
      ))}
      {record.grades.length > 0 && <p>{record.grades.join(', ')}</p>}
      {record.persons.length > 0 && (
        <p>{t('samples.open.persons', { list: record.persons.map((one) => codes(`category.${one}`)).join(', ') })}</p>
      )}
    </Dialog>
  );
}
