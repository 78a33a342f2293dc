import { openRound } from '@reeve/contract';
import { REMIND_BEFORE, ROUND_KINDS, type RoundKind } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { useSession } from '../../../api/session.ts';
import { Button } from '../../../components/button.tsx';
import { ChoiceGroup } from '../../../components/field/choice-group.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { DateField } from '../../../components/field/date-field.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { useT } from '../../../i18n.ts';
import { useReviewAct } from './use-review-act.ts';

/** Days before the deadline that may be chosen. */
const REMIND_CHOICES = [14, 7, 3, 1];

/** Open a round on the last frozen draft: how, from when until when, and when it reminds. */
export function OpenRound({
  documentId,
  editionId,
  edition,
}: {
  documentId: string;
  editionId: string;
  edition: string;
}): ReactElement {
  const t = useT('review');
  const { clock } = useSession();
  const [kind, setKind] = useState<RoundKind>('comment');
  const [from, setFrom] = useState<string | undefined>(clock.today);
  const [until, setUntil] = useState<string>();
  const [note, setNote] = useState('');
  const [remindBefore, setRemindBefore] = useState(REMIND_BEFORE);
  const opening = useReviewAct(() =>
    call(openRound, {
      params: { id: documentId },
      input: {
        editionId,
        kind,
        opensAt: `${from ?? clock.today}T00:00:00Z`,
        closesAt: endOf(until ?? ''),
        note: note.trim(),
        remindBefore: [...remindBefore],
      },
    }),
  );
  return (
    <details>
      <summary>{t('round.open', { edition })}</summary>
      <ChoiceGroup
        label={t('round.how')}
        layout="above"
        options={ROUND_KINDS.map((value) => ({
          value,
          label: t(`round.kind.${value}`),
          hint: t(`round.hint.${value}`),
        }))}
        value={kind}
        onChange={setKind}
      />
      <div className="two">
        <DateField label={t('round.from')} value={from} onChange={setFrom} />
        <DateField
          label={t('round.until')}
          hint={t('round.untilHint')}
          min={clock.today}
          value={until}
          onChange={setUntil}
        />
      </div>
      <RemindDays days={remindBefore} onChange={setRemindBefore} />
      <ProseField label={t('round.note')} optional rows={2} value={note} onChange={setNote} />
      <ProblemNote error={opening.error} lead={t('notDone')} />
      <Button
        kind="primary"
        busy={opening.isPending}
        because={until === undefined ? t('round.deadlineFirst') : undefined}
        onClick={() => opening.mutate(undefined)}
      >
        {t('round.send')}
      </Button>
    </details>
  );
}

/** The last minute of a day, in universal time, which is everybody's in an international review. */
export const endOf = (day: string): string => `${day}T23:59:59Z`;

/** How many days before the deadline the round reminds. */
function RemindDays({
  days: chosen,
  onChange,
}: {
  days: readonly number[];
  onChange: (days: readonly number[]) => void;
}): ReactElement {
  const t = useT('review');
  return (
    <fieldset className="remind-days">
      <legend className="lab">{t('round.remind.before')}</legend>
      {REMIND_CHOICES.map((days) => (
        <label key={days}>
          <input
            type="checkbox"
            checked={chosen.includes(days)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, days] : chosen.filter((one) => one !== days))
            }
          />
          {t('round.remind.days', { count: days })}
        </label>
      ))}
    </fieldset>
  );
}
