import { createDocument, saveBlocks, type GuidebookBlock } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Link } from '../../components/link.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TimeText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { useGo } from '../../location.ts';
import { paths } from '../../paths.ts';
import { useStateWord } from '../record/state-word.ts';
import type { useGuidebook } from './use-guidebook.ts';

type Guidebook = ReturnType<typeof useGuidebook>;

/**
 * The guidebook as a document of the reader's own service: the edition shown, where it is under review, and for drafters of documents, how
 * to start its review.
 *
 * @param lit the block of the address: readers can go to it in the review and comment there
 */
export function GuidebookReview({
  title,
  guidebook: { own, agreed },
  shipped,
  lit,
}: {
  title: string;
  guidebook: Pick<Guidebook, 'own' | 'agreed'>;
  shipped: readonly GuidebookBlock[];
  lit: string | undefined;
}): ReactElement {
  const t = useT('guidebook');
  const word = useStateWord();
  const { may } = useSession();
  return (
    <section className="no-print">
      {agreed && (
        <p>
          {t('agreed', { edition: agreed.edition.name })}{' '}
          {agreed.edition.frozenAt && <TimeText at={agreed.edition.frozenAt} />}
        </p>
      )}
      {own.map((one) => (
        <p key={one.id}>
          {t('underReview')} <Link to={paths.document(one.id)}>{one.title}</Link>{' '}
          <span className="ref">{one.reference}</span> {word('document', one.stage)}
          {lit && (
            <>
              {'. '}
              <Link to={`${paths.document(one.id)}#${lit}`}>{t('commentOn')}</Link>
            </>
          )}
        </p>
      ))}
      {own.length === 0 && may.includes('draft_document') && <Begin title={title} blocks={shipped} />}
    </section>
  );
}

/** Begin a review of the guidebook here: its blocks keep their ids, so that every page goes on leading to them. */
function Begin({ title, blocks }: { title: string; blocks: readonly GuidebookBlock[] }): ReactElement {
  const t = useT('guidebook');
  const go = useGo();
  const beginning = useMutation({
    mutationFn: async () => {
      const { id } = await call(createDocument, {
        input: {
          title,
          body: { purpose: t('purpose'), language: 'en', call: null, translationOf: null, guidebook: true },
          marking: { classification: 'public', tlp: 'TLP:CLEAR' },
        },
      });
      const changes = blocks.map(({ id: blockId, kind, level, ordered, label, text }, i) => ({
        op: 'put' as const,
        block: { id: blockId, kind, level, ordered, label, text },
        base: null,
        after: blocks[i - 1]?.id ?? null,
      }));
      await call(saveBlocks, { params: { id }, input: { changes } });
      go(paths.documentWriting(id));
    },
  });
  return (
    <>
      <p className="ink2">{t('beginWhat')}</p>
      <ProblemNote error={beginning.error} />
      <Button busy={beginning.isPending} onClick={() => beginning.mutate()}>
        {t('begin')}
      </Button>
    </>
  );
}
