import { sanitiseReport, type Report } from '@reeve/contract';
import { REIDENTIFICATION_QUESTIONS, RESIDUAL_RISKS, sanitisationHints, type ResidualRisk } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { ChoiceGroup } from '../../../components/field/choice-group.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useT } from '../../../i18n.ts';
import { historyEvent } from '../page/history-event.ts';
import { CheckRecord } from '../page/raw-record.tsx';
import { hasReason } from './reason.ts';
import { SanitiseTexts } from './sanitise-texts.tsx';
import { StepDialog } from './step-dialog.tsx';
import { useStep } from './use-step.ts';

/** The text that can leave the raw compartment, written next to the raw one; hints show what still points to the source. */
export function SanitiseDialog({ report, onClose }: { report: Report; onClose: () => void }): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const { raw } = report;
  const [subject, setSubject] = useState(raw?.sanitisedSubject ?? '');
  const [text, setText] = useState(raw?.sanitisedDraft ?? '');
  const [risk, setRisk] = useState<ResidualRisk | undefined>();
  const [note, setNote] = useState('');
  const running = useStep(
    'sanitise',
    report,
    async ({ params, version }) => {
      if (risk === undefined) return;
      await call(sanitiseReport, { params, input: { version, subject, text, residualRisk: risk, note } });
    },
    onClose,
  );
  const missing = !hasReason(subject) ? 'subject' : !hasReason(text) ? 'text' : risk ? undefined : 'risk';
  return (
    <StepDialog
      step="sanitise"
      wide
      running={running}
      because={missing && t(`step.sanitise.missing_${missing}`)}
      onClose={onClose}
    >
      <LastCheck report={report} />
      <SanitiseTexts raw={raw} subject={subject} text={text} onSubject={setSubject} onText={setText} />
      <CheckerAsks />
      <SourceHints texts={text === '' ? '' : `${subject}\n${text}`} />
      <ChoiceGroup
        label={t('step.sanitise.risk')}
        options={RESIDUAL_RISKS.map((value) => ({ value, label: codes(`residualRisk.${value}`) }))}
        value={risk}
        onChange={setRisk}
        hint={t(risk === 'high' ? 'step.sanitise.riskHigh' : 'step.sanitise.riskHint')}
      />
      <TextField
        label={t('step.sanitise.note')}
        hint={t('step.sanitise.noteHint')}
        optional={t('form.optional')}
        maxLength={2000}
        value={note}
        onChange={setNote}
      />
    </StepDialog>
  );
}

/** Why the text came back, where a checker has refused it, and the answers of the last check. */
function LastCheck({ report }: { report: Report }): ReactElement {
  const t = useT('report');
  const failed = report.history.findLast((line) => historyEvent(line) === 'check_failed');
  return (
    <>
      {failed && (
        <p className="s13">
          <b className="m">{t('event.check_failed')}</b>{' '}
          {t('common:colon', { label: t('history.by', { name: failed.by }) })} {failed.reason}
        </p>
      )}
      {report.raw?.check && <CheckRecord check={report.raw.check} />}
    </>
  );
}

/** The questions the checker of the text will answer. */
function CheckerAsks(): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  return (
    <details className="sm">
      <summary>{t('step.sanitise.checkerAsks')}</summary>
      <ul>
        {REIDENTIFICATION_QUESTIONS.map((question) => (
          <li key={question}>{codes(`question.${question}`)}</li>
        ))}
      </ul>
    </details>
  );
}

/** What in the written words still points to the source. */
function SourceHints({ texts }: { texts: string }): ReactElement {
  const codes = useT('codes');
  const hints = texts === '' ? [] : sanitisationHints(texts);
  return (
    <ul className="checks" aria-live="polite">
      {hints.map((hint) => (
        <li key={hint} className="is-hint">
          <Icon name="warn" size={14} /> <span>{codes(`sanitisationHint.${hint}`)}</span>
        </li>
      ))}
    </ul>
  );
}
