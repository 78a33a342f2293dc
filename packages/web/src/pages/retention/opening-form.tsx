import { askDeskOpening, countDueReports, type listDeskOpenings, type ReplyOf } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { useT } from '../../i18n.ts';

type Colleagues = ReplyOf<typeof listDeskOpenings>['reviewers'];

/** Ask a second person to let a reviewer open the oldest report of a rule. Nothing is preselected. */
export function OpeningForm({
  reviewers,
  seconds,
  onDone,
}: {
  reviewers: Colleagues;
  seconds: Colleagues;
  onDone: () => void;
}): ReactElement {
  const t = useT('retention');
  const report = useT('report');
  const { data } = useReading(countDueReports, {});
  const [rule, setRule] = useState<string>();
  const [openedForId, setOpenedFor] = useState<string>();
  const [secondId, setSecond] = useState<string>();
  const [reason, setReason] = useState('');
  const asking = useMutation({
    mutationFn: () => {
      if (rule === undefined || openedForId === undefined || secondId === undefined)
        throw new Error('asked before everything was chosen');
      return call(askDeskOpening, { input: { rule, openedForId, secondId, reason: reason.trim() } });
    },
    onSuccess: () => {
      setRule(undefined);
      setOpenedFor(undefined);
      setSecond(undefined);
      setReason('');
      onDone();
    },
  });
  const because =
    rule === undefined || openedForId === undefined || secondId === undefined
      ? t('opening.incomplete')
      : openedForId === secondId
        ? t('opening.samePerson')
        : reason.trim().length < 3
          ? t('propose.missing.reason')
          : undefined;
  const named = (colleagues: Colleagues) => colleagues.map((one) => ({ value: one.id, label: one.name }));
  return (
    <section className="rec-form openings-ask" aria-label={t('opening.ask')}>
      <h2>{t('opening.ask')}</h2>
      <ChoiceField
        label={t('bulk.retentionRule')}
        hint={t('opening.ruleHint')}
        options={(data?.rules ?? []).map((one) => ({
          value: one.rule,
          label: `${report(`rule.${one.rule}`)} (${String(one.unacted ?? '<5')})`,
        }))}
        value={rule}
        onChange={setRule}
        placeholder={t('propose.choose')}
      />
      <ChoiceField
        label={t('opening.openedFor')}
        options={named(reviewers)}
        value={openedForId}
        onChange={setOpenedFor}
        placeholder={t('propose.choose')}
      />
      <ChoiceField
        label={t('opening.second')}
        hint={t('opening.secondHint')}
        options={named(seconds)}
        value={secondId}
        onChange={setSecond}
        placeholder={t('propose.choose')}
      />
      <ProseField label={t('opening.reason')} rows={2} maxLength={2000} value={reason} onChange={setReason} />
      <ProblemNote error={asking.error} lead={t('opening.notAsked')} />
      <Button kind="primary" busy={asking.isPending} because={because} onClick={() => asking.mutate()}>
        {t('opening.send')}
      </Button>
    </section>
  );
}
