import { COMMENT_TABLE_FORMATS, EXPORT_FORMATS, exportComments, exportEdition, type QueryGiven } from '@reeve/contract';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { readFile, saveFile } from '../../../api/download.ts';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { useT } from '../../../i18n.ts';
import type { ReviewedDocument } from '../document-frame.tsx';

/** Names, the same in every language. */
const FORMAT_NAMES = { docx: 'Word', pdf: 'PDF', html: 'HTML', md: 'Markdown', xlsx: 'Excel', csv: 'CSV' } as const;

type Edition = ReviewedDocument['editions'][number];

/** One exportable file of an edition. */
export type Taken =
  | { readonly what: 'edition'; readonly query: QueryGiven<typeof exportEdition> }
  | { readonly what: 'comments'; readonly query: QueryGiven<typeof exportComments> };

/** Lines that are set as one PDF, about; the server counts letters and blocks as well (`draft-pdf.ts`). */
const PDF_LINES = 7_000;
/** So many lines are too long for a PDF, however short they are. */
const TOO_MANY_LINES = 12_000;

/** Take files out of one edition, one at a time. */
export function useTaking(editionId: string) {
  return useMutation({
    mutationFn: async (taken: Taken) => {
      const params = { id: editionId };
      saveFile(
        taken.what === 'edition'
          ? await readFile(exportEdition, { params, query: taken.query })
          : await readFile(exportComments, { params, query: taken.query }),
      );
    },
  });
}

const isWholePdf = ({ what, query }: Taken): boolean =>
  what === 'edition' && query.format === 'pdf' && query.changesSince === undefined;

/** Exports of an edition: its text, the comments on it as a table, and the changes since another one. */
export function ExportEdition({ document, edition }: { document: ReviewedDocument; edition: Edition }): ReactElement {
  const t = useT('files');
  const taking = useTaking(edition.id);
  const others = document.editions.filter((one) => one.id !== edition.id && one.frozen);
  const [sinceId, setSince] = useState(others.at(-1)?.id);
  const since = others.find((one) => one.id === sinceId);
  const isTooLong = edition.lines > TOO_MANY_LINES;
  const button = (taken: Taken, label: string, key: string = label): ReactElement => (
    <Button
      key={key}
      because={isTooLong && isWholePdf(taken) ? t('take.pdfTooLong', { lines: edition.lines }) : undefined}
      busy={taking.isPending && JSON.stringify(taking.variables) === JSON.stringify(taken)}
      disabled={taking.isPending}
      onClick={() => taking.mutate(taken)}
    >
      {label}
    </Button>
  );
  const text = (query: Extract<Taken, { what: 'edition' }>['query']): Taken => ({ what: 'edition', query });
  return (
    <div>
      <h3>{t('take.text')}</h3>
      <p className="ink2">{t('take.textWhat')}</p>
      <p className="row wrap">
        {button(text({ format: 'docx' }), FORMAT_NAMES.docx)}
        {edition.frozen && button(text({ format: 'docx', comments: 'yes' }), t('take.withComments'))}
        {EXPORT_FORMATS.filter((format) => format !== 'docx').map((format) =>
          button(text({ format }), FORMAT_NAMES[format], format),
        )}
      </p>
      {!isTooLong && <p className="mut sm">{t('take.pdfLimit', { lines: PDF_LINES })}</p>}
      {edition.frozen && (
        <>
          <h3>{t('take.table')}</h3>
          <p className="ink2">{t('take.tableWhat')}</p>
          <p className="row wrap">
            {COMMENT_TABLE_FORMATS.toReversed().map((format) =>
              button(
                { what: 'comments', query: { format } },
                t('take.tableAs', { format: FORMAT_NAMES[format] }),
                format,
              ),
            )}
          </p>
        </>
      )}
      {others.length > 0 && (
        <>
          <h3>{t('take.changes')}</h3>
          <ChoiceField
            label={t('take.since')}
            options={others.map((one) => ({ value: one.id, label: one.name }))}
            value={sinceId}
            onChange={setSince}
          />
          {since && (
            <p className="row wrap">
              {EXPORT_FORMATS.map((format) =>
                button(
                  text({ format, changesSince: since.id }),
                  t('take.changesAs', { format: FORMAT_NAMES[format] }),
                  format,
                ),
              )}
            </p>
          )}
        </>
      )}
      <ProblemNote error={taking.error} lead={t('take.failed')} />
    </div>
  );
}
