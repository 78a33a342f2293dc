import { DECISION_STATES, levelsAbove } from '@reeve/domain';
import type { ReactElement } from 'react';
import { Button } from '../../../components/button.tsx';
import { ChoiceGroup } from '../../../components/field/choice-group.tsx';
import { Icon } from '../../../components/icon.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { useT } from '../../../i18n.ts';
import type { DecidedOn, DecisionDraft, DraftFault } from '../decision-draft.ts';
import '../../record/form/form.css';
import { useStateWord } from '../../record/state-word.ts';
import { AdoptionFields } from './adoption-fields.tsx';
import { DissentEditor } from './dissent-editor.tsx';
import { OptionsEditor } from './options-editor.tsx';
import { SentUpFields } from './sent-up-fields.tsx';

/** The id of the reason, which `r` and a missing reason lead to. */
export const REASON_FIELD = 'field-reason';

interface DecisionFormProps {
  readonly draft: DecisionDraft;
  readonly on: DecidedOn;
  readonly onChange: (fields: Partial<DecisionDraft>) => void;
  readonly faults: readonly DraftFault[];
  /** Whether a fault is to be complained about already. */
  readonly isWrong: (fault: DraftFault) => boolean;
  readonly busy: boolean;
  readonly problem: unknown;
  /** Why this user cannot record a decision; undefined if they can. */
  readonly because: string | undefined;
  readonly hideNames: boolean;
  readonly onRecord: () => void;
}

/** The decision on an item, as it is written in the room: outcome, reason, who, until when, measure, legality. */
export function DecisionForm({
  draft,
  on,
  onChange,
  faults,
  isWrong,
  busy,
  problem,
  because,
  hideNames,
  onRecord,
}: DecisionFormProps): ReactElement {
  const t = useT('decide');
  const word = useStateWord();
  const needed = (fault: DraftFault): string | undefined => (isWrong(fault) ? t(`fault.${fault}`) : undefined);
  const isAdopted = draft.outcome === 'adopted';

  return (
    <form
      className="decision-form rec-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && because === undefined) onRecord();
      }}
    >
      <OptionsEditor draft={draft} onChange={onChange} needed={needed} />
      <div className="decision-head">
        <Icon name="decide" size={20} stage="decide" />
        <h2>{draft.outcome ? t(`outcomeTitle.${draft.outcome}`) : t('decision.one')}</h2>
      </div>
      <ChoiceGroup
        label={t('decision.outcome')}
        options={DECISION_STATES.filter((value) => value !== 'not_ours' || levelsAbove(on.reach).length > 0).map(
          (value) => ({ value, label: word('decision', value) }),
        )}
        value={draft.outcome}
        onChange={(outcome) => onChange({ outcome })}
        error={needed('outcome')}
      />
      <ProseField
        label={t('decision.reason')}
        hint={t('decision.reasonHint')}
        error={needed('reason')}
        id={REASON_FIELD}
        rows={2}
        maxLength={4000}
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
      />
      {isAdopted && (
        <AdoptionFields
          draft={draft}
          on={on}
          onChange={onChange}
          needed={needed}
          isWrong={isWrong}
          hideNames={hideNames}
        />
      )}
      {(draft.outcome === 'deferred' || draft.outcome === 'not_ours') && (
        <SentUpFields draft={draft} on={on} onChange={onChange} needed={needed} />
      )}
      {draft.outcome !== undefined && !hideNames && (
        <DissentEditor draft={draft} onChange={onChange} error={needed('dissent')} />
      )}
      <ProblemNote error={problem} lead={t('decision.notRecorded')} />
      <RecordLine draft={draft} busy={busy} because={because} complaints={faults.filter(isWrong)} />
    </form>
  );
}

/** Records the decision; what it lacks is shown next to the button. */
function RecordLine({
  draft,
  busy,
  because,
  complaints,
}: {
  draft: DecisionDraft;
  busy: boolean;
  because: string | undefined;
  complaints: readonly DraftFault[];
}): ReactElement {
  const t = useT('decide');
  return (
    <div className="row wrap acts">
      <Button kind="primary" type="submit" keys="Ctrl Enter" busy={busy} because={because} onClick={() => undefined}>
        {t(draft.outcome ? `record.${draft.outcome}` : 'record.any')}
      </Button>
      {complaints.length > 0 && (
        <span className="error" role="alert">
          {complaints.map((fault) => t(`fault.${fault}`)).join(' ')}
        </span>
      )}
      {draft.outcome === 'adopted' && draft.how === 'counted' && (
        <span className="peak">
          <Icon name="warn" size={14} /> {t('peak')}
        </span>
      )}
    </div>
  );
}
