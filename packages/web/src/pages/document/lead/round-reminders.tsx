import { remindRound } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { useT } from '../../../i18n.ts';
import type { Round } from './rounds-section.tsx';
import { useReviewAct } from './use-review-act.ts';

/** When a round reminds, of whom nothing was heard yet, and the reminders that were written. */
export function RoundReminders({ round, steers }: { round: Round; steers: boolean }): ReactElement | null {
  const t = useT('review');
  const isOpen = round.state === 'open';
  return (
    <>
      {(isOpen || round.state === 'planned') && round.remindBefore.length > 0 && (
        <p className="ink2 sm">
          {t('round.remind.plan', {
            days: round.remindBefore
              .toSorted((a, b) => b - a)
              .map((days) => t('round.remind.days', { count: days }))
              .join(', '),
          })}
        </p>
      )}
      {round.reminders.map((one, nth) => (
        // Reminders are only ever added, and two may be written in one moment.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={nth} className="ink2 sm">
          {t('round.remind.by', { by: one.by })} <TimeText at={one.at} />: {one.text}
        </p>
      ))}
      {round.outstanding && (
        <p className="sm">
          {round.outstanding.length === 0
            ? t('round.remind.allHeard')
            : t('round.remind.outstanding', { names: round.outstanding.join(', ') })}
        </p>
      )}
      {isOpen && steers && round.outstanding?.length !== 0 && <Remind round={round} />}
    </>
  );
}

function Remind({ round }: { round: Round }): ReactElement {
  const t = useT('review');
  const [text, setText] = useState('');
  const reminding = useReviewAct(
    () => call(remindRound, { params: { id: round.id }, input: { version: round.version, text: text.trim() } }),
    () => setText(''),
  );
  return (
    <details>
      <summary>{t('round.remind.title')}</summary>
      <p className="ink2">{t('round.remind.what')}</p>
      <ProseField label={t('round.remind.text')} rows={2} maxLength={2000} value={text} onChange={setText} />
      <ProblemNote error={reminding.error} lead={t('notDone')} />
      <Button
        busy={reminding.isPending}
        because={text.trim().length < 3 ? t('round.remind.first') : undefined}
        onClick={() => reminding.mutate(undefined)}
      >
        {t('round.remind.send')}
      </Button>
    </details>
  );
}
