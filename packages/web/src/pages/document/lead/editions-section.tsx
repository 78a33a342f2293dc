import { freezeEdition } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { Link } from '../../../components/link.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { ProseField } from '../../../components/field/prose-field.tsx';
import { useT } from '../../../i18n.ts';
import { paths } from '../../../paths.ts';
import { useStateWord } from '../../record/state-word.ts';
import type { ReviewedDocument } from '../document-frame.tsx';
import { EditionFiles } from '../file/edition-files.tsx';
import { useReviewAct } from './use-review-act.ts';

/** The frozen editions, which no one can alter, and how the next one is frozen. */
export function EditionsSection({ document }: { document: ReviewedDocument }): ReactElement {
  const t = useT('review');
  const word = useStateWord();
  const [summary, setSummary] = useState('');
  const freezing = useReviewAct(
    () => call(freezeEdition, { params: { id: document.id }, input: { summary: summary.trim() } }),
    () => setSummary(''),
  );
  const frozen = document.editions.filter((edition) => edition.frozen);
  return (
    <section>
      <h2>{t('edition.title')}</h2>
      {frozen.length === 0 && <p className="ink2">{t('edition.none')}</p>}
      <ul className="plain">
        {frozen.map((edition) => (
          <li key={edition.id}>
            <Link className="u" to={paths.document(document.id, { edition: edition.id })}>
              {edition.name}
            </Link>{' '}
            <span className="ref">{edition.reference}</span> {word('edition', edition.stage)}
            {edition.frozenAt && (
              <>
                , <TimeText at={edition.frozenAt} />
              </>
            )}
            ; {t('text.frozen', { lines: edition.lines, blocks: edition.blocks })}{' '}
            <span className="mono sm">{edition.digest?.slice(0, 16)}…</span>
            {edition.summary !== '' && <p className="ink2">{edition.summary}</p>}
            <EditionFiles document={document} edition={edition} />
          </li>
        ))}
      </ul>
      {document.me?.steers && (
        <details>
          <summary>{t('edition.freeze', { name: document.nextEdition })}</summary>
          <ProseField
            label={t('edition.summary')}
            hint={t('edition.summaryHint')}
            rows={2}
            value={summary}
            onChange={setSummary}
          />
          <ProblemNote error={freezing.error} lead={t('notDone')} />
          <Button kind="primary" busy={freezing.isPending} onClick={() => freezing.mutate(undefined)}>
            {t('edition.send')}
          </Button>
        </details>
      )}
    </section>
  );
}
