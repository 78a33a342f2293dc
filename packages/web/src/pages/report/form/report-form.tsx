import { useEffect, useMemo, useState, type ReactElement } from 'react';
import type { Marking } from '@reeve/contract';
import { SPECIAL_ITEMS, type ReportDraft } from '@reeve/domain';
import { useSession } from '../../../api/session.ts';
import { Button } from '../../../components/button.tsx';
import { Page } from '../../../components/page.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { useGo } from '../../../location.ts';
import { paths } from '../../../paths.ts';
import { useKeys } from '../../../shell/command/use-keys.ts';
import { DiscardDraft } from './draft/discard-draft.tsx';
import { DraftConflict } from './draft/draft-conflict.tsx';
import { fromDraft } from './draft/draft-form.ts';
import type { Kept } from './draft/draft-saver.ts';
import { FIELD, personField, specialField } from './field/fault-message.ts';
import { FormActions } from './form-actions.tsx';
import { FormBasis } from './field/form-basis.tsx';
import { FormGrade } from './field/form-grade.tsx';
import { FormMarkings } from './field/form-markings.tsx';
import { FormPane } from './form-pane.tsx';
import { FormSpecial } from './field/form-special.tsx';
import { FormPersons } from './field/form-persons.tsx';
import { FormSteps } from './form-steps.tsx';
import { FormWords } from './field/form-words.tsx';
import { FormTelling } from './field/form-telling.tsx';
import { GivenBackNote } from './draft/given-back-note.tsx';
import { LeaveGuard } from './draft/leave-guard.tsx';
import { stepOfFault, type ReportStep } from './report-steps.ts';
import { ReportThreatContext, useReportThreat } from './report-threat.ts';
import { SavedNote } from './draft/saved-note.tsx';
import { SentReceipt } from './draft/sent-receipt.tsx';
import { useCodeLists } from './use-code-lists.ts';
import { useDraft, type OpenedDraft } from './draft/use-draft.ts';
import { formFaults } from './form-faults.ts';
import { focusField, useFormFaults } from './use-form-faults.ts';
import { useNarrow } from './use-narrow.ts';
import { useSend } from './draft/use-send.ts';
import { questionsIn, useWords } from './use-words.ts';

/** What the bars say while the form is open: as much of its marking as has been chosen. */
function markingOf(form: ReportDraft): Marking | undefined {
  const { classification, handling, tlp, group, purpose } = form;
  if (classification === undefined) return undefined;
  return {
    classification,
    handling: { codes: [...handling.codes], conditions: handling.conditions },
    tlp: tlp ?? null,
    groups: group === undefined ? [] : [group],
    purposeGroup: purpose ?? '',
  };
}

/** The form, in the order of the telling; next to it who will see it, what happens next and what is missing. */
export function ReportForm({
  opened,
  start,
  onBegun,
}: {
  opened: OpenedDraft | undefined;
  /** Answers a new form begins with. */
  start?: Partial<ReportDraft>;
  onBegun: (kept: Kept) => void;
}): ReactElement {
  const t = useT('report');
  const go = useGo();
  const { clock, purpose } = useSession();
  const { lists, rules, error: listsError } = useCodeLists();
  const draft = useDraft(opened, onBegun, start);
  const { form, saving, saver } = draft;
  const isNarrow = useNarrow();
  const [step, setStep] = useState<ReportStep>('what');
  // The report is written for the purpose of the session, which was chosen with a reason: it is not asked again.
  const words = useWords();
  const change = (fields: Partial<ReportDraft>): void => {
    const followed = words.following(form, fields);
    draft.change(form.purpose === undefined && purpose ? { purpose: purpose.code, ...followed } : followed);
  };
  const bounds = useMemo(
    () => ({ today: clock.today, rules, purpose: purpose?.code }),
    [clock.today, rules, purpose?.code],
  );
  const faults = useFormFaults(form, bounds);
  const [sent, setSent] = useState<Kept | undefined>();
  const [marked, setMarked] = useState({ start: 0, end: 0 });
  const [withPersons, setWithPersons] = useState(false);
  const threat = useReportThreat(form, saver);
  const send = useSend(saver, setSent, (problem) => words.ask(questionsIn(problem)));
  const trySend = (): void => {
    if (faults.check()) {
      // Sending raises the alarm too; if sending is refused, the alarm is raised alone.
      if (!send.isPending) send.mutate(undefined, { onError: threat.raiseIfThreat });
      return;
    }
    threat.raiseIfThreat();
    const [first] = formFaults(form, bounds);
    if (isNarrow && first) setStep(stepOfFault(first));
  };
  useKeys({ 'Ctrl+Enter': trySend }, { enabled: sent === undefined });
  // An empty form begins with its first field; a draft leaves the focus at the page’s head.
  useEffect(() => {
    if (!opened) focusField(FIELD.subject);
  }, [opened]);
  if (sent) return <SentReceipt kept={sent} />;

  const part = { form, change, errors: faults.errors };
  const textPart = { onSelect: setMarked, withPersons, onWithPersons: setWithPersons };
  const today = clock.today;
  // From the head of the form, because seconds count: urgency is its last question.
  const toThreat = (): void => {
    change({ priority: 'high' });
    setStep('markings');
    setTimeout(() => focusField(FIELD.threat));
  };
  const isOpen = (): boolean => !['untouched', 'saved'].includes(saver.state().status);
  const actions = (
    <>
      {saving.status === 'failed' && <ProblemNote error={saving.problem} lead={t('saved.failed')} />}
      <FormWords
        text={form.text}
        questions={words.questions}
        onPerson={(question) => {
          change(words.person(form, question));
          if (isNarrow) setStep('persons');
          // The row is there with the next picture of the page.
          setTimeout(() => focusField(personField(form.persons.length, 'name')));
        }}
        onAnswer={(question, answer) => change(words.answer(form, question, answer))}
        onMove={(question) => {
          change(words.move(form, question));
          if (isNarrow) setStep('persons');
          setTimeout(() => focusField(specialField(form.specialItems.length, 'kind')));
        }}
        mayMove={form.specialItems.length < SPECIAL_ITEMS}
      />
      <FormActions
        passage={form.text.slice(marked.start, marked.end).trim()}
        onPassageMoved={() => {
          const text = `${form.text.slice(0, marked.start)}${form.text.slice(marked.end)}`.trim();
          setMarked({ start: 0, end: 0 });
          change({ text });
        }}
        busy={send.isPending}
        summary={faults.summary}
        problem={saving.status === 'conflict' ? undefined : send.error}
        onSend={trySend}
        onKeep={() => {
          const leave = (): void => go(paths.reports({ mine: 'yes', state: 'draft' }));
          if (isOpen()) void saver.flush().then(leave, () => undefined);
          else leave();
        }}
      >
        {saving.kept && <DiscardDraft keep={saver.flush} onDiscarded={saver.stop} />}
      </FormActions>
    </>
  );
  return (
    <Page
      stage="gather"
      title={t(saving.kept ? 'form.titleDraft' : 'form.title')}
      subtitle={
        <>
          {saving.kept && <span className="ref">{saving.kept.reference} </span>}
          {t('form.subtitle')} <SavedNote saving={saving} />
        </>
      }
      marking={markingOf(form)}
      markingNote={t('form.onlyYou')}
      aside={(!isNarrow || step === 'markings') && <FormPane form={form} bounds={bounds} change={change} />}
    >
      <LeaveGuard isOpen={isOpen} keep={saver.flush} />
      <ReportThreatContext value={threat}>
        <div className="report-form">
          {!threat.isRaised && (
            <Button className="alarm-button" icon="warn" onClick={toThreat}>
              {t('threat:title')}
            </Button>
          )}
          {saving.status === 'conflict' && saving.kept && (
            <div className="sticks">
              <DraftConflict
                id={saving.kept.id}
                onKeepMine={({ version }) => void saver.overwrite(version).catch(() => undefined)}
                onTakeTheirs={(server) => {
                  if (!server.draft) return;
                  draft.replace(fromDraft(server.draft), server.version);
                }}
              />
            </div>
          )}
          {opened?.givenBack && <GivenBackNote back={opened.givenBack} />}
          <ProblemNote error={listsError} lead={t('form.listsFailed')} />
          {isNarrow ? (
            <FormSteps {...part} step={step} onStep={setStep} lists={lists} rules={rules} today={today} text={textPart}>
              {actions}
            </FormSteps>
          ) : (
            <>
              <FormTelling {...part} topics={lists?.offenceTypes ?? []} text={textPart} />
              <FormGrade {...part} agencyScheme={lists?.gradingScheme} />
              <FormPersons {...part} rules={rules} today={today} />
              <FormSpecial {...part} />
              <FormMarkings {...part} groups={lists?.groups ?? []} />
              <FormBasis {...part} lists={lists} rules={rules} today={today} />
              {actions}
            </>
          )}
        </div>
      </ReportThreatContext>
    </Page>
  );
}
