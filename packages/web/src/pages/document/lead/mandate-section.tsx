import { saveDocument } from '@reeve/contract';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { Link } from '../../../components/link.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { objectPath, paths } from '../../../paths.ts';
import type { ReviewedDocument } from '../document-frame.tsx';
import { citesIn, MandateFields, NO_MANDATE } from './mandate-fields.tsx';
import { useReviewAct } from './use-review-act.ts';

/** The mandate of a text, walkable by the golden thread; the review lead adds to it. */
export function MandateSection({ document }: { document: ReviewedDocument }): ReactElement | null {
  const t = useT('review');
  const { keyFinding } = document.body;
  const steers = document.me?.steers ?? false;
  if (document.mandate.length === 0 && keyFinding === '' && !steers) return null;
  return (
    <section>
      <h2>{t('mandate.title')}</h2>
      {keyFinding !== '' && <blockquote className="key-finding">{keyFinding}</blockquote>}
      {document.mandate.length > 0 ? (
        <ul className="plain">
          {document.mandate.map((one) => {
            const kind = one.kind as Parameters<typeof objectPath>[0]; // the kinds a document may cite
            return (
              <li key={one.id}>
                {t('stage.mandate')}{' '}
                <Link to={objectPath(kind, one.id) ?? paths.thread(kind, one.id)}>
                  <span className="ref">{one.reference}</span> {one.title}
                </Link>
              </li>
            );
          })}
        </ul>
      ) : (
        <p className="ink2">{t('mandate.none')}</p>
      )}
      {steers && <Change key={document.version} document={document} />}
    </section>
  );
}

function Change({ document }: { document: ReviewedDocument }): ReactElement {
  const t = useT('review');
  const { title, body, version } = document;
  const [isOpen, setOpen] = useState(false);
  const [mandate, setMandate] = useState({ ...NO_MANDATE, keyFinding: body.keyFinding });
  const saving = useReviewAct(() =>
    call(saveDocument, {
      params: { id: document.id },
      input: {
        version,
        title,
        body: { ...body, keyFinding: mandate.keyFinding.trim() },
        cites: citesIn(mandate),
      },
    }),
  );
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('mandate.change')}</summary>
      {isOpen && (
        <>
          <MandateFields mandate={mandate} onChange={setMandate} />
          <ProblemNote error={saving.error} lead={t('notDone')} />
          <Button busy={saving.isPending} onClick={() => saving.mutate(undefined)}>
            {t('mandate.save')}
          </Button>
        </>
      )}
    </details>
  );
}
