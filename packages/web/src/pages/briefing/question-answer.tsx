import { reportNothingSeen } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Link } from '../../components/link.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { paths } from '../../paths.ts';

/** One tap: a report that is tied to the question, or that nothing was seen. */
export function QuestionAnswer({ id, text }: { id: string; text: string }): ReactElement | null {
  const t = useT('briefing');
  const { may } = useSession();
  const nothing = useMutation({ mutationFn: () => call(reportNothingSeen, { params: { id } }) });
  if (!may.includes('write_report')) return null;
  return (
    <>
      <div className="sh-taps">
        <Link className="btn" to={paths.newReport({ patrol: id })}>
          {t('shift.answer')}
          <span className="vh"> {text}</span>
        </Link>
        {nothing.isSuccess ? (
          <output className="sh-done">{t('shift.sawNothingDone')}</output>
        ) : (
          <Button busy={nothing.isPending} onClick={() => nothing.mutate()}>
            {t('shift.sawNothing')}
            <span className="vh"> {text}</span>
          </Button>
        )}
      </div>
      <ProblemNote error={nothing.error} lead={t('shift.notSent')} />
    </>
  );
}
