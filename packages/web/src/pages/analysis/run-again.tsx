import { rerunAnalysis } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { Digest } from './digest.tsx';
import type { Run } from './run.ts';

/** Runs it again on the present data, and shows whether the result is the same. Nothing is overwritten. */
export function RunAgain({ run }: { run: Run }): ReactElement {
  const t = useT('analyse');
  const { may } = useSession();
  const again = useMutation({ mutationFn: () => call(rerunAnalysis, { params: { id: run.id }, input: {} }) });
  const { data } = again;
  const outcome = data && (data.sameInput && data.sameResult ? 'same' : data.sameResult ? 'sameResult' : 'changed');
  return (
    <section className="again" aria-label={t('again.heading')}>
      {may.includes('analyse') && (
        <Button busy={again.isPending} onClick={() => again.mutate()}>
          {t('again.do')}
        </Button>
      )}
      <div aria-live="polite">
        {data && outcome && (
          <p className={outcome === 'changed' ? 'now' : undefined}>
            <Icon name={outcome === 'changed' ? 'warn' : 'check'} size={15} /> {t(`again.${outcome}`)}{' '}
            <span className="mut sm">
              {t('again.digests')} <Digest value={data.inputDigest} />, <Digest value={data.resultDigest} />
            </span>
          </p>
        )}
      </div>
      <ProblemNote error={again.error} lead={t('again.failed')} />
    </section>
  );
}
