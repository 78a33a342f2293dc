import { setExerciseClock } from '@reeve/contract';
import { addDays } from '@reeve/domain';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useSession, useSetSession } from '../api/session.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { ProblemNote } from '../components/problem-note.tsx';
import { CodeField } from '../components/field/code-field.tsx';
import { DateField } from '../components/field/date-field.tsx';
import { useT } from '../i18n.ts';
import { instantInZone, wallTime } from '../wall-time.ts';

/** Move the exercise's clock, so that reviews fall due and periods end while one looks on. Demo installations only. */
export function ExerciseClockDialog({ now, onClose }: { now: number; onClose: () => void }): ReactElement {
  const t = useT('shell');
  const common = useT('common');
  const { clock } = useSession();
  const take = useSetSession();
  const start = wallTime(now, clock.timeZone);
  const [date, setDate] = useState<string | undefined>(start.date);
  const [time, setTime] = useState(start.time);
  const move = useMutation({
    mutationFn: (to: string) => call(setExerciseClock, { input: { now: to } }),
    onSuccess: (session) => {
      take(session);
      onClose();
    },
  });
  return (
    <Dialog title={t('clock.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (date !== undefined && time !== '') move.mutate(instantInZone(date, time, clock.timeZone));
        }}
      >
        <p className="mut s13">{t('clock.why')}</p>
        <div className="row wrap clock-steps">
          {[1, 7, 30].map((days) => (
            <Button key={days} onClick={() => setDate(addDays(date ?? start.date, days))}>
              {t('clock.later', { count: days })}
            </Button>
          ))}
        </div>
        <div className="pair">
          <DateField label={t('clock.day')} value={date} onChange={setDate} required />
          <CodeField label={t('clock.time')} type="time" required value={time} onChange={setTime} />
        </div>
        <ProblemNote error={move.error} />
        <div className="row wrap">
          <Button kind="primary" type="submit" busy={move.isPending}>
            {t('clock.send')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
