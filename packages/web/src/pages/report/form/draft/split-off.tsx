import { createReport } from '@reeve/contract';
import { EMPTY_DRAFT } from '@reeve/domain';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../../../../api/client.ts';
import { Button } from '../../../../components/button.tsx';
import { Link } from '../../../../components/link.tsx';
import { ProblemNote } from '../../../../components/problem-note.tsx';
import { useT } from '../../../../i18n.ts';
import { paths } from '../../../../paths.ts';
import { toDraft } from './draft-form.ts';

/**
 * A second subject gets a draft of its own: the marked passage moves there, with nothing else filled in and no reference
 * between the two.
 */
export function SplitOff({ passage, onMoved }: { passage: string; onMoved: () => void }): ReactElement {
  const t = useT('report');
  const split = useMutation({
    mutationFn: (text: string) => call(createReport, { input: { draft: toDraft({ ...EMPTY_DRAFT, text }) } }),
    onSuccess: onMoved,
  });
  return (
    <>
      <Button
        busy={split.isPending}
        because={passage === '' ? t('split.because') : undefined}
        onClick={() => split.mutate(passage)}
      >
        {t('split.do')}
      </Button>
      {split.data && (
        <output className="s13">
          {t('split.done')}{' '}
          <Link className="ref" to={paths.draft(split.data.id)}>
            {split.data.reference}
          </Link>
        </output>
      )}
      <ProblemNote error={split.error} lead={t('split.failed')} />
    </>
  );
}
