import {
  decideRetentionInBulk,
  proposeRetentionInBulk,
  type InputGiven,
  type readRetentionDesk,
  type ReplyOf,
} from '@reeve/contract';
import { BULK_OUTCOMES, type BulkOutcome } from '@reeve/domain';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { SeveralChoice } from '../../components/field/several-choice.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { useT } from '../../i18n.ts';

type DueRow = ReplyOf<typeof readRetentionDesk>['items'][number];
/** What one person does with several: propose, or decide on what another has proposed. */
type Task = BulkOutcome | `decide_${BulkOutcome}`;

const TASKS: readonly Task[] = [...BULK_OUTCOMES, ...BULK_OUTCOMES.map((outcome) => `decide_${outcome}` as const)];
const outcomeOf = (task: Task): BulkOutcome => (task.endsWith('erase') ? 'erase' : 'restrict');

/** Restrict or erase several reports of one rule, or decide on what another person proposed for them. Nothing is preselected. */
export function BulkPanel({ rows, onDone }: { rows: readonly DueRow[]; onDone: () => void }): ReactElement {
  const t = useT('retention');
  const report = useT('report');
  const [task, setTask] = useState<Task>();
  const [rule, setRule] = useState<string>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const fits = (row: DueRow): boolean =>
    task !== undefined &&
    (task.startsWith('decide_') ? row.proposed === outcomeOf(task) && !row.proposedByMe : row.proposed === null);
  const offered = rows.filter(fits);
  const rules = [...new Set(offered.map((row) => row.rule))].toSorted();
  const ofRule = offered.filter((row) => row.rule === rule);
  const ids = ofRule.filter((row) => chosen.includes(row.reference)).map((row) => row.id);
  const doing = useBulkAct(() => {
    setChosen([]);
    setReason('');
    onDone();
  });
  const act = (approve: boolean): void => {
    if (task) doing.mutate({ task, input: { ids, outcome: outcomeOf(task), reason: reason.trim() }, approve });
  };
  const because =
    ids.length === 0 ? t('bulk.needsReports') : reason.trim().length < 3 ? t('propose.missing.reason') : undefined;
  return (
    <details className="desk-bulk">
      <summary>{t('bulk.title')}</summary>
      <div className="rec-form">
        <p className="ink2">{t('bulk.rule')}</p>
        <ChoiceGroup
          label={t('bulk.task')}
          layout="above"
          options={TASKS.map((value) => ({ value, label: t(`bulk.${value}`) }))}
          value={task}
          onChange={(next) => {
            setTask(next);
            setChosen([]);
          }}
        />
        {task && (
          <ChoiceField
            label={t('bulk.retentionRule')}
            options={rules.map((value) => ({ value, label: report(`rule.${value}`) }))}
            value={rule}
            onChange={(next) => {
              setRule(next);
              setChosen([]);
            }}
            placeholder={t('propose.choose')}
          />
        )}
        {ofRule.length > 0 && (
          <SeveralChoice
            label={t('bulk.reports')}
            items={ofRule.map(({ reference }) => ({ code: reference, name: reference }))}
            value={chosen}
            onChange={setChosen}
          />
        )}
        <ProseField label={t('bulk.reason')} rows={2} maxLength={2000} value={reason} onChange={setReason} />
        <ProblemNote error={doing.error} lead={t('bulk.failed')} />
        <div className="row wrap">
          <Button kind="primary" busy={doing.isPending} because={because} onClick={() => act(true)}>
            {t(task?.startsWith('decide_') ? 'bulk.approve' : 'bulk.do')}
          </Button>
          {task?.startsWith('decide_') && (
            <Button busy={doing.isPending} disabled={because !== undefined} onClick={() => act(false)}>
              {t('bulk.decline')}
            </Button>
          )}
        </div>
      </div>
    </details>
  );
}

interface BulkAct {
  readonly task: Task;
  readonly input: InputGiven<typeof proposeRetentionInBulk>;
  readonly approve: boolean;
}

/** Proposes for several reports, or approves or declines what another proposed for them. */
function useBulkAct(onDone: () => void) {
  return useMutation<unknown, Error, BulkAct>({
    mutationFn: ({ task, input, approve }) =>
      task.startsWith('decide_')
        ? call(decideRetentionInBulk, { input: { ...input, approve } })
        : call(proposeRetentionInBulk, { input }),
    onSuccess: onDone,
  });
}
