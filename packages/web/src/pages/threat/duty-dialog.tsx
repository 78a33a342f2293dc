import { keepDuty, readDutyRoster } from '@reeve/contract';
import { DUTY_POSTS, type DutyPost } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { CodeField } from '../../components/field/code-field.tsx';
import { useT } from '../../i18n.ts';
import { instantInZone, wallTime } from '../../wall-time.ts';
import { ColleagueField } from '../record/form/colleague-field.tsx';

/** A duty is twelve hours unless another end is entered. */
const USUAL_MS = 12 * 3_600_000;

/** Enter a person in the duty roster. */
export function DutyDialog({ onClose }: { onClose: () => void }): ReactElement {
  const t = useT('threat');
  const common = useT('common');
  const client = useQueryClient();
  const { clock } = useSession();
  const wall = (ms: number): string => {
    const { date, time } = wallTime(ms, clock.timeZone);
    return `${date}T${time}`;
  };
  const now = Date.parse(clock.now);
  const [account, setAccount] = useState<string | undefined>();
  const [post, setPost] = useState<DutyPost | undefined>();
  const [from, setFrom] = useState(wall(now));
  const [until, setUntil] = useState(wall(now + USUAL_MS));
  const instant = (value: string): string => {
    const [date = '', time = ''] = value.split('T');
    return instantInZone(date, time, clock.timeZone);
  };
  const save = useMutation({
    mutationFn: (chosen: { accountId: string; post: DutyPost }) =>
      call(keepDuty, { input: { ...chosen, from: instant(from), until: instant(until) } }),
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries({ queryKey: [readDutyRoster.name] });
    },
  });
  const isWhole = account !== undefined && post !== undefined && from !== '' && until !== '';
  return (
    <Dialog
      title={t('duty.add')}
      onClose={onClose}
      footer={
        <>
          <Button
            kind="primary"
            busy={save.isPending}
            because={isWhole ? undefined : t('duty.incomplete')}
            onClick={() => account && post && save.mutate({ accountId: account, post })}
          >
            {t('duty.enter')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </>
      }
    >
      <ColleagueField label={t('duty.person')} hint={t('duty.personHint')} value={account} onChange={setAccount} />
      <ChoiceGroup
        label={t('duty.post')}
        layout="above"
        options={DUTY_POSTS.map((value) => ({ value, label: t(`post.${value}`) }))}
        value={post}
        onChange={setPost}
      />
      <CodeField label={t('duty.from')} type="datetime-local" value={from} onChange={setFrom} />
      <CodeField label={t('duty.until')} type="datetime-local" value={until} onChange={setUntil} />
      <ProblemNote error={save.error} lead={t('duty.notSaved')} />
    </Dialog>
  );
}
