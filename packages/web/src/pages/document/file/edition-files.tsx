import type { ReactElement } from 'react';
import { useT } from '../../../i18n.ts';
import { ImportComments } from './import-comments.tsx';
import type { ReviewedDocument } from '../document-frame.tsx';
import { ExportEdition } from './export-edition.tsx';

/** Files of one edition: exports for members who work offline, and imports of their comments. */
export function EditionFiles({
  document,
  edition,
}: {
  document: ReviewedDocument;
  edition: ReviewedDocument['editions'][number];
}): ReactElement {
  const t = useT('files');
  return (
    <details className="files no-print">
      <summary>{t('title', { name: edition.frozen ? edition.name : t('review:text.working') })}</summary>
      <div className="file-ways">
        <ExportEdition key={`out ${edition.id}`} document={document} edition={edition} />
        {document.me && edition.frozen && (
          <ImportComments key={`in ${edition.id}`} document={document} editionId={edition.id} />
        )}
      </div>
    </details>
  );
}
