import { sanitiseReport, type Report } from '@reeve/contract';
import { REIDENTIFICATION_QUESTIONS, RESIDUAL_RISKS, sanitisationHints, type ResidualRisk } from '@reeve/domain';
import { useDeferredValue, useMemo, useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { ChoiceGroup } from '../../../components/field/choice-group.tsx';
import { Icon } from '../../../components/icon.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { TextField } from '../../../components/field/text-field.tsx';
import { useT } from '../../../i18n.ts';
import { DiffCount } from '../page/diff-words.tsx';
import { historyEvent } from '../page/history-event.ts';
import { CheckRecord } from '../page/raw-record.tsx';
import { RawText } from '../page/raw-text.tsx';
import { hasReason } from './reason.ts';
import { StepDialog } from './step-dialog.tsx';
import { useStep } from './use-step.ts';
import { wordDiff } from '@reeve/domain';

/** The text that can leave the raw compartment, written next to the raw one; hints show what still points to the source. */
export function SanitiseDialog({ report, onClose }: { report: Report; onClose: () => void }): ReactElement {
  const t = useT('report');
  const codes = useT('codes');
  const { raw } = report;
  const [subject, setSubject] = useState(raw?.sanitisedSubject ?? '');
  const [text, setText] = useState(raw?.sanitisedDraft ?? '');
  const [risk, setRisk] = useState<ResidualRisk | undefined>();
  const [note, setNote] = useState('');
  // Raw words left out so far: computed here, in the page of a reader of the raw text, and nowhere else.
  const written = useDeferredValue(text);
  const diff = useMemo(() => (raw && written.trim() !== '' ? wordDiff(raw.text, written) : undefined), [raw, written]);
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
  const hints = text === '' ? [] : sanitisationHints(`${subject}\n${text}`);
  const failed = report.history.findLast((line) => historyEvent(line) === 'check_failed');
  return (
    <StepDialog
      step="sanitise"
      wide
      running={running}
      because={missing && t(`step.sanitise.missing_${missing}`)}
      onClose={onClose}
    >
      {failed && (
        <p className="s13">
          <b className="m">{t('event.check_failed')}</b>{' '}
          {t('common:colon', { label: t('history.by', { name: failed.by }) })} {failed.reason}
        </p>
      )}
      {raw?.check && <CheckRecord check={raw.check} />}
      <div className="two-texts">
        <div>
          <h3>
            <Icon name="lock" size={14} /> {t('texts.raw')}
          </h3>
          <RawText text={raw?.text ?? ''} diff={diff} />
          {diff && (
            <p className="sm diff-legend">
              <DiffCount diff={diff} />
            </p>
          )}
          <Button kind="quiet" onClick={() => setText(raw?.text ?? '')}>
            {t('step.sanitise.startFromRaw')}
          </Button>
        </div>
        <div>
          <TextField
            label={t('step.sanitise.subject')}
            hint={t('step.sanitise.subjectHint')}
            maxLength={300}
            data-autofocus
            value={subject}
            onChange={setSubject}
          />
          <ProseField
            label={t('step.sanitise.text')}
            hint={t('step.sanitise.textHint')}
            className="serif"
            rows={6}
            maxLength={100_000}
            value={text}
            onChange={setText}
          />
        </div>
      </div>
      <details className="sm">
        <summary>{t('step.sanitise.checkerAsks')}</summary>
        <ul>
          {REIDENTIFICATION_QUESTIONS.map((question) => (
            <li key={question}>{codes(`question.${question}`)}</li>
          ))}
        </ul>
      </details>
      <ul className="checks" aria-live="polite">
        {hints.map((hint) => (
          <li key={hint} className="is-hint">
            <Icon name="warn" size={14} /> <span>{codes(`sanitisationHint.${hint}`)}</span>
          </li>
        ))}
      </ul>
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
