import type { ReportDraft } from '@reeve/domain';
import type { UseMutationResult } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useSession } from '../../../api/session.ts';
import { useKeys } from '../../../shell/command/use-keys.ts';
import type { Kept } from './draft/draft-saver.ts';
import { useDraft, type DraftInHand, type OpenedDraft } from './draft/use-draft.ts';
import { useSend } from './draft/use-send.ts';
import { FIELD } from './field/fault-message.ts';
import { formFaults, type FormBounds } from './form-faults.ts';
import { stepOfFault, type ReportStep } from './report-steps.ts';
import { useReportThreat, type ReportThreat } from './report-threat.ts';
import { useCodeLists, type CodeLists } from './use-code-lists.ts';
import { focusField, useFormFaults, type FormFaults } from './use-form-faults.ts';
import { useNarrow } from '../../../components/use-narrow.ts';
import { questionsIn, useWords, type WordsAsked } from './use-words.ts';
import { useMarkedPassage, type MarkedPassage } from './writing/use-marked-passage.ts';

/** A report being written: its draft, what is wrong with it, the screen shown on a phone and the way to send it. */
export interface OpenReportForm extends DraftInHand {
  readonly lists: CodeLists | undefined;
  readonly listsError: unknown;
  readonly bounds: FormBounds;
  readonly faults: FormFaults;
  readonly words: WordsAsked;
  readonly threat: ReportThreat;
  readonly marked: MarkedPassage;
  /** Whether the form is asked one screen at a time, and the screen shown. */
  readonly isNarrow: boolean;
  readonly step: ReportStep;
  /** Shows a screen of the narrow form, and sets the focus to a field of it. */
  readonly goTo: (step: ReportStep, fieldId?: string) => void;
  readonly sending: UseMutationResult<Kept, unknown, void>;
  readonly send: () => void;
  /** The report sent, once it is. */
  readonly sent: Kept | undefined;
}

/** Opens the form of a new report or of a draft. @param start answers a new form begins with */
export function useReportForm(
  opened: OpenedDraft | undefined,
  onBegun: (kept: Kept) => void,
  start: Partial<ReportDraft> | undefined,
): OpenReportForm {
  const { clock, purpose } = useSession();
  const { lists, rules, error: listsError } = useCodeLists();
  const draft = useDraft(opened, onBegun, start);
  const { form, saver } = draft;
  const isNarrow = useNarrow();
  const [step, setStep] = useState<ReportStep>('what');
  const words = useWords();
  // The report is written for the purpose of the session, which was chosen with a reason: it is not asked again.
  const change = (fields: Partial<ReportDraft>): void => {
    const followed = words.following(form, fields);
    draft.change(form.purpose === undefined && purpose ? { purpose: purpose.code, ...followed } : followed);
  };
  const bounds = useMemo(
    () => ({ today: clock.today, rules, purpose: purpose?.code }),
    [clock.today, rules, purpose?.code],
  );
  const faults = useFormFaults(form, bounds);
  const marked = useMarkedPassage(form.text);
  const [sent, setSent] = useState<Kept | undefined>();
  const threat = useReportThreat(form, saver);
  const sending = useSend(saver, setSent, (problem) => words.ask(questionsIn(problem)));
  const goTo = (next: ReportStep, fieldId?: string): void => {
    // The field is there, and has the focus, before the next key is handled.
    flushSync(() => setStep(next));
    if (fieldId !== undefined) focusField(fieldId);
  };
  const send = (): void => {
    const [open] = formFaults(form, bounds);
    if (isNarrow && open) goTo(stepOfFault(open));
    if (faults.check()) {
      // Sending raises the alarm too; if sending is refused, the alarm is raised alone.
      if (!sending.isPending) sending.mutate(undefined, { onError: threat.raiseIfThreat });
      return;
    }
    threat.raiseIfThreat();
  };
  useKeys({ 'Ctrl+Enter': send }, { enabled: sent === undefined });
  // An empty form begins with its first field; a draft, and a phone, leave the focus at the page’s head.
  const [beginsAtField] = useState(!opened && !isNarrow);
  useEffect(() => {
    if (beginsAtField) focusField(FIELD.subject);
  }, [beginsAtField]);
  const shown = { lists, listsError, bounds, faults, words, threat, marked, isNarrow, step, goTo };
  return { ...draft, change, ...shown, sending, send, sent };
}
