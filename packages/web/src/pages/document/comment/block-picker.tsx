import { readEdition } from '@reeve/contract';
import { plainText } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { ChoiceField } from '../../../components/field/choice-field.tsx';
import { useT } from '../../../i18n.ts';
import { PART, useBlocks } from '../read/use-blocks.ts';

/** Pick blocks of the working draft, one chapter at a time, by their number and first words. */
export function BlockPicker({
  editionId,
  near,
  picked,
  onChange,
}: {
  editionId: string;
  /** Approximate number of blocks before the target: its chapter is opened first. */
  near: number;
  picked: readonly string[];
  onChange: (ids: readonly string[]) => void;
}): ReactElement {
  const t = useT('review');
  const { data, error } = useReading(readEdition, { params: { id: editionId } });
  const [asked, setAsked] = useState<string>();
  const chapters = data?.outline ?? [];
  const at = Math.max(
    0,
    asked === undefined
      ? chapters.findLastIndex((one) => one.index <= near)
      : chapters.findIndex((one) => one.id === asked),
  );
  const from = chapters[at]?.index ?? 0;
  const last = Math.min(chapters[at + 1]?.index ?? data?.blocks ?? 0, from + PART) - 1;
  const blocks = useBlocks(data ? editionId : undefined, { first: from, last: Math.max(from, last) });
  const shown = Array.from({ length: Math.max(0, last - from + 1) }, (_, nth) => blocks.at(from + nth)).filter(
    (block) => block !== undefined,
  );
  const toggle = (id: string): void =>
    onChange(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]);
  return (
    <fieldset>
      <legend className="lab">{t('decide.blocks')}</legend>
      <ProblemNote error={error ?? blocks.error} />
      {chapters.length > 1 && (
        <ChoiceField
          label={t('decide.chapter')}
          options={chapters.map((one) => ({ value: one.id, label: `${one.number} ${one.text}` }))}
          value={chapters[at]?.id}
          onChange={setAsked}
        />
      )}
      <div className="comment-group-picks">
        {shown.map((block) => {
          const words = plainText(block.text);
          return (
            <label key={block.id} className="check">
              <input type="checkbox" checked={picked.includes(block.id)} onChange={() => toggle(block.id)} />
              <span>
                {block.number} {words.length > 70 ? `${words.slice(0, 70)}…` : words}
              </span>
            </label>
          );
        })}
      </div>
      {picked.length > 0 && <p className="ink2">{t('decide.picked', { count: picked.length })}</p>}
    </fieldset>
  );
}
