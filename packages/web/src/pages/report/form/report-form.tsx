import type { Marking } from '@reeve/contract';
import type { ReportDraft } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { Page } from '../../../components/page.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { DraftConflict } from './draft/draft-conflict.tsx';
import { fromDraft } from './draft/draft-form.ts';
import type { Kept } from './draft/draft-saver.ts';
import { GivenBackNote } from './draft/given-back-note.tsx';
import { LeaveGuard } from './draft/leave-guard.tsx';
import { SavedNote } from './draft/saved-note.tsx';
import { SentReceipt } from './draft/sent-receipt.tsx';
import type { OpenedDraft } from './draft/use-draft.ts';
import { FIELD } from './field/fault-message.ts';
import { FormEnd, isUnsaved } from './form-end.tsx';
import { FormFields } from './form-fields.tsx';
import { FormPane } from './form-pane.tsx';
import { ReportThreatContext } from './report-threat.ts';
import { useReportForm } from './use-report-form.ts';

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
  const open = useReportForm(opened, onBegun, start);
  const { form, change, saving, saver, bounds, threat, isNarrow } = open;
  if (open.sent) return <SentReceipt kept={open.sent} />;
  // From the head of the form, because seconds count: urgency is its last question.
  const toThreat = (): void => {
    change({ priority: 'high' });
    open.goTo('markings', FIELD.threat);
  };
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
      aside={(!isNarrow || open.step === 'markings') && <FormPane form={form} bounds={bounds} change={change} />}
    >
      <LeaveGuard isOpen={() => isUnsaved(open)} keep={saver.flush} />
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
                onTakeTheirs={({ draft, version }) => draft && open.replace(fromDraft(draft), version)}
              />
            </div>
          )}
          {opened?.givenBack && <GivenBackNote back={opened.givenBack} />}
          <ProblemNote error={open.listsError} lead={t('form.listsFailed')} />
          <FormFields open={open}>
            <FormEnd open={open} />
          </FormFields>
        </div>
      </ReportThreatContext>
    </Page>
  );
}
