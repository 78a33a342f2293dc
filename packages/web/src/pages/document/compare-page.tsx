import { compareEditions, type EditionBlock } from '@reeve/contract';
import { mergeDiff, plainText, wordDiff, type BlockImage } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { useReading } from '../../api/query.ts';
import { BlockPicture } from '../../components/block-picture.tsx';
import { Empty } from '../../components/empty.tsx';
import { Field } from '../../components/field.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Segments } from '../../components/segments.tsx';
import { Select } from '../../components/select.tsx';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { DiffWords } from '../report/diff-words.tsx';
import { DocumentFrame, type ReviewedDocument } from './document-frame.tsx';

/** What one edition changed against another, block by block: beside each other or in one text. */
export function ComparePage(): ReactElement {
  return <DocumentFrame view="compare" render={(document) => <Compare document={document} />} />;
}

function Compare({ document }: { document: ReviewedDocument }): ReactElement {
  const t = useT('review');
  const [from, setFrom] = useQueryPart('from');
  const [to, setTo] = useQueryPart('to');
  const [how, setHow] = useState<'beside' | 'inline'>('beside');
  const { editions } = document;
  const later = editions.find((one) => one.id === to) ?? editions.at(-1);
  const earlier = editions.find((one) => one.id === from) ?? editions.findLast((one) => one.id !== later?.id);
  const { data, error, refetch } = useReading(
    compareEditions,
    { params: { id: later?.id ?? '' }, query: { with: earlier?.id ?? '' } },
    { enabled: later !== undefined && earlier !== undefined },
  );
  if (!later || !earlier) return <Empty what={t('compare.one')} why={t('compare.oneWhy')} />;
  const options = editions.map((one) => ({ value: one.id, label: one.frozen ? one.name : t('text.working') }));
  return (
    <div className="compare">
      <div className="reading-head">
        <Field label={t('compare.earlier')}>
          <Select
            options={options}
            value={earlier.id}
            onChange={(id) => setFrom(id ?? '')}
            placeholder={t('common:choose')}
          />
        </Field>
        <Field label={t('compare.later')}>
          <Select
            options={options}
            value={later.id}
            onChange={(id) => setTo(id ?? '')}
            placeholder={t('common:choose')}
          />
        </Field>
        <Segments
          label={t('compare.how')}
          options={(['beside', 'inline'] as const).map((value) => ({ value, label: t(`compare.${value}`) }))}
          value={how}
          onChange={setHow}
        />
      </div>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {data && <p className="ink2">{t('compare.count', { count: data.items.length, same: data.same })}</p>}
      {data?.items.map((line) => (
        <ChangedBlock
          key={line.later?.id ?? line.earlier?.id}
          how={how}
          earlier={line.earlier}
          later={line.later}
          word={t(`compare.change.${line.change}`)}
          moved={line.moved ? t('compare.moved') : ''}
        />
      ))}
    </div>
  );
}

function ChangedBlock({
  how,
  earlier,
  later,
  word,
  moved,
}: {
  how: 'beside' | 'inline';
  earlier: EditionBlock | null;
  later: EditionBlock | null;
  word: string;
  moved: string;
}): ReactElement {
  const diff = wordDiff(plainText(earlier?.text ?? ''), plainText(later?.text ?? ''));
  const number = [earlier?.number, later?.number].filter(Boolean);
  return (
    <article className={`changed ${how}`}>
      <p className="what">
        <span className="mono">{[...new Set(number)].join(' › ')}</span> {[word, moved].filter(Boolean).join(', ')}
      </p>
      {how === 'beside' ? (
        <div className="sides">
          <div>
            {earlier?.image && <BlockPicture image={earlier.image} />}
            <p lang="">{earlier && <DiffWords runs={diff.before} as="del" />}</p>
          </div>
          <div>
            {later?.image && <BlockPicture image={later.image} />}
            <p lang="">{later && <DiffWords runs={diff.after} as="ins" />}</p>
          </div>
        </div>
      ) : (
        <>
          {picturesOf(earlier, later).map((image) => (
            <BlockPicture key={image.digest} image={image} />
          ))}
          <p>
            <InOneText earlier={plainText(earlier?.text ?? '')} later={plainText(later?.text ?? '')} />
          </p>
        </>
      )}
    </article>
  );
}

/** The pictures of both, the same one once. */
function picturesOf(earlier: EditionBlock | null, later: EditionBlock | null): readonly BlockImage[] {
  const [before, after] = [earlier?.image, later?.image];
  return [...(before && before.digest !== after?.digest ? [before] : []), ...(after ? [after] : [])];
}

/** Both texts in one: what was taken out stands before what was put in. */
function InOneText({ earlier, later }: { earlier: string; later: string }): ReactElement {
  return (
    <>
      {mergeDiff(wordDiff(earlier, later)).map(({ how, text }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- runs have no identity but their place in the text
        <DiffWords key={index} runs={[{ kept: how === 'kept', text }]} as={how === 'gone' ? 'del' : 'ins'} />
      ))}
    </>
  );
}
