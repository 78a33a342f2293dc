import { listDocuments, readBlocks, readDocument, readEdition, type EditionBlock } from '@reeve/contract';
import { plainText } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceField } from '../../components/field/choice-field.tsx';
import { useT } from '../../i18n.ts';

/** A passage used as evidence: its block in an edition, and its text at the time. */
export interface CitedBlock {
  readonly editionId: string;
  readonly blockId: string;
  readonly digest: string;
  /** What is shown of it. */
  readonly name: string;
}

/** Passages of texts under review that a score rests on: chosen by document, section and block; each can be removed. */
export function CiteBlocks({
  cited,
  onChange,
}: {
  cited: readonly CitedBlock[];
  onChange: (cited: readonly CitedBlock[]) => void;
}): ReactElement {
  const t = useT('readiness');
  const [documentId, setDocument] = useState<string>();
  const { data: documents } = useReading(listDocuments, {});
  return (
    <fieldset className="cite-blocks">
      <legend>
        {t('cite.title')} <span className="mut">{t('common:optional')}</span>
      </legend>
      {cited.map((one) => (
        <p key={`${one.editionId} ${one.blockId}`} className="row wrap sm">
          <span>{one.name}</span>
          <Button
            kind="quiet"
            aria-label={t('cite.remove', { place: one.name })}
            onClick={() => onChange(cited.filter((other) => other !== one))}
          >
            {t('cite.out')}
          </Button>
        </p>
      ))}
      <ChoiceField
        label={t('cite.document')}
        hint={t('cite.hint')}
        options={(documents?.items ?? []).map(({ id, title, reference }) => ({
          value: id,
          label: `${title} ${reference}`,
        }))}
        value={documentId}
        onChange={setDocument}
        placeholder={t('cite.none')}
      />
      {documentId !== undefined && (
        <PlaceOf
          key={documentId}
          documentId={documentId}
          onCite={(one) => {
            const isThere = cited.some((other) => other.editionId === one.editionId && other.blockId === one.blockId);
            if (!isThere) onChange([...cited, one]);
          }}
        />
      )}
    </fieldset>
  );
}

/** A block of the newest frozen edition, by its section. */
function PlaceOf({ documentId, onCite }: { documentId: string; onCite: (one: CitedBlock) => void }): ReactElement {
  const t = useT('readiness');
  const [headingId, setHeading] = useState<string>();
  const [blockId, setBlock] = useState<string>();
  const { data: found } = useReading(readDocument, { params: { id: documentId } });
  const edition = found?.editions.findLast((one) => one.frozen);
  const of = { params: { id: edition?.id ?? '' } };
  const { data: text } = useReading(readEdition, of, { enabled: edition !== undefined });
  const outline = text?.outline ?? [];
  const at = outline.findIndex((heading) => heading.id === headingId);
  const from = outline[at]?.index ?? 0;
  const until = outline[at + 1]?.index ?? edition?.blocks ?? 0;
  const { data: section } = useReading(
    readBlocks,
    { ...of, query: { from, limit: Math.max(1, Math.min(500, until - from)) } },
    { enabled: at >= 0 },
  );
  const block = section?.items.find((one) => one.id === blockId);
  if (found && !edition) return <p className="hint">{t('cite.notFrozen')}</p>;
  return (
    <>
      <ChoiceField
        label={t('cite.section')}
        options={outline.map((heading) => ({ value: heading.id, label: `${heading.number} ${heading.text}`.trim() }))}
        value={headingId}
        onChange={(id) => {
          setHeading(id);
          setBlock(undefined);
        }}
      />
      {at >= 0 && (
        <ChoiceField
          label={t('cite.block')}
          options={(section?.items ?? []).map((one) => ({ value: one.id, label: nameOf(one) }))}
          value={blockId}
          onChange={setBlock}
        />
      )}
      {block && edition && (
        <p>
          <Button
            onClick={() => {
              const name = `${edition.reference} ${nameOf(block)}`;
              onCite({ editionId: edition.id, blockId: block.id, digest: block.digest, name });
              setBlock(undefined);
            }}
          >
            {t('cite.do')}
          </Button>
        </p>
      )}
    </>
  );
}

/** A block in a line: its number and how it begins. */
function nameOf({ number, text }: EditionBlock): string {
  const words = plainText(text);
  return `${number} ${words.length > 60 ? `${words.slice(0, 59)}…` : words}`.trim();
}
