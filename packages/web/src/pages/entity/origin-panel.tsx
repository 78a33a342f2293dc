import { decideOrigin, type readEntity, type ReplyOf } from '@reeve/contract';
import { countOrigins, leastOrigins, ORIGIN_ANSWERS, type OriginDecision } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { ReasonedDialog } from '../../components/reasoned-dialog.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useFormat } from '../../format.ts';
import { useT } from '../../i18n.ts';
import { refreshRecords } from '../record/step/refresh.ts';

type Entity = ReplyOf<typeof readEntity>;
type Pair = readonly [one: string, other: string];

/**
 * How many independent origins the shown reports have: a number if every question is decided, else a range. A pair that can have
 * one origin is a question for a person, whose decision can be followed by another.
 */
export function OriginPanel({
  entity,
  reportIds,
}: {
  entity: Entity;
  reportIds: readonly string[];
}): ReactElement | null {
  const t = useT('know');
  const format = useFormat();
  const { may } = useSession();
  const [asked, setAsked] = useState<Pair>();
  const { origins, reports } = entity;
  const count = reportIds.length;
  if (count < 2) return null;
  const mayDecide = may.includes('make_statement');
  const references = new Map(reports.map(({ id, reference }) => [id, reference]));
  const named = (pair: readonly string[]): string => format.list(pair.map((id) => references.get(id) ?? ''));
  const decided = origins.decided.filter(({ reports: pair }) => pair.every((id) => reportIds.includes(id)));
  const decisions = origins.decided.map(({ reports: [one = '', other = ''], answer, by }): OriginDecision => ({
    one,
    other,
    answer,
    decidedBy: by,
  }));
  const proposals = origins.open.map(({ reports: [one = '', other = ''], because }) => ({
    one,
    other,
    because,
    score: 1, // no order is shown
  }));
  const found = countOrigins(reportIds, decisions, proposals);
  const joined = decisions.filter(({ answer }) => answer === 'one_origin');
  const least = leastOrigins(reportIds, [...found.open, ...joined]);
  return (
    <div className="sm">
      <p>
        <b className="m">{headline()}</b>{' '}
        {found.open.length > 0 ? t('origins.rangeNote') : decided.length === 0 && t('origins.apartNote')}
      </p>
      {found.open.map(({ one, other, because }) => (
        <p key={`${one} ${other}`}>
          {t('origins.pair', {
            reports: named([one, other]),
            because: format.list(because.map((reason) => t(`origins.because.${reason}`))),
          })}{' '}
          {mayDecide && (
            <Button kind="quiet" onClick={() => setAsked([one, other])}>
              {t('origins.decide')}
            </Button>
          )}
        </p>
      ))}
      {decided.map(({ reports: pair, answer, because, by, at }) => (
        <p key={pair.join(' ')}>
          {t('common:colon', { label: named(pair) })} <b>{t(`origins.answer.${answer}`)}</b>. {because}{' '}
          <span className="mut">
            {by}, <TimeText at={at} />
          </span>{' '}
          {mayDecide && (
            <Button kind="quiet" onClick={() => setAsked([pair[0] ?? '', pair[1] ?? ''])}>
              {t('origins.again')}
            </Button>
          )}
        </p>
      ))}
      {origins.compared < reports.length && origins.compared < count && (
        <p className="mut">{t('origins.compared', { count: origins.compared })}</p>
      )}
      {asked && <OriginDialog pair={asked} named={named(asked)} onClose={() => setAsked(undefined)} />}
    </div>
  );

  function headline(): string {
    if (found.open.length > 0) return t('origins.range', { count, least });
    if (decided.length === 0) return t('origins.apart', { count });
    // A common origin through a report that is not among these has no number.
    return found.count === undefined
      ? t('origins.notIndependent', { count })
      : t('origins.decided', { count, origins: found.count });
  }
}

/** One origin or independent, with a reason. */
function OriginDialog({ pair, named, onClose }: { pair: Pair; named: string; onClose: () => void }): ReactElement {
  const t = useT('know');
  const client = useQueryClient();
  const [answer, setAnswer] = useState<OriginDecision['answer']>();
  const decide = useMutation({
    mutationFn: (reason: string) => {
      if (!answer) throw new Error('sent before it was complete');
      return call(decideOrigin, { params: { id: pair[0] }, input: { otherId: pair[1], answer, reason } });
    },
    onSuccess: () => {
      onClose();
      void refreshRecords(client);
    },
  });
  return (
    <ReasonedDialog
      title={t('origins.title', { reports: named })}
      act={t('origins.act')}
      label={t('origins.reason')}
      needsReason={t('retract.needsReason')}
      because={answer === undefined ? t('origins.needsAnswer') : undefined}
      failed={t('origins.failed')}
      busy={decide.isPending}
      error={decide.error}
      onAct={decide.mutate}
      onClose={onClose}
    >
      <ChoiceGroup
        label={t('origins.question')}
        layout="above"
        options={ORIGIN_ANSWERS.map((value) => ({ value, label: t(`origins.answer.${value}`) }))}
        value={answer}
        onChange={setAnswer}
      />
      <p className="ink2">{t('origins.what')}</p>
    </ReasonedDialog>
  );
}
