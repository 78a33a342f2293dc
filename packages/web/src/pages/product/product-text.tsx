import { numberedCites } from '@reeve/domain';
import { useMemo, type ReactElement } from 'react';
import { TermRegion, TermText } from '../../components/text/term-text.tsx';
import { useT } from '../../i18n.ts';
import { blockNumbers, sectionsOf, type ProductRecord } from './blocks.ts';
import { CiteChips } from './cite-chips.tsx';
import { CitedJudgements } from './cited-judgements.tsx';
import { HazardTable } from './hazard-table.tsx';
import { MarkedText } from './marked-text.tsx';
import { ShownFindings } from './shown-findings.tsx';
import { useStaleIds } from './use-stale.ts';

/** The text of a product as it is read: its numbered blocks with their citations, then gaps, method and limitations. */
export function ProductText({ record }: { record: ProductRecord }): ReactElement {
  const t = useT('assess');
  const staleIds = useStaleIds(record);
  const sections = useMemo(() => sectionsOf(record.body.type, record.body.blocks), [record]);
  const numbers = blockNumbers(sections);
  const marks = useMemo(() => numberedCites(sections.flatMap(({ blocks }) => blocks)), [sections]);
  const known = useMemo(() => new Map(record.cites.map((cite) => [cite.id, cite])), [record]);
  const citedBy = (ids: readonly { readonly id: string }[]): ProductRecord['cites'] =>
    ids.flatMap(({ id }) => record.cites.find((cite) => cite.id === id) ?? []);
  return (
    <TermRegion>
      <div className="product-doc">
        {sections.map(({ code, number, blocks }) => (
          <section key={code} aria-labelledby={`section-${code}`}>
            <div className="blk">
              <span className="gut">{number}</span>
              <h2 id={`section-${code}`}>{t(`section.${code}.title`, { defaultValue: code })}</h2>
            </div>
            {blocks.map((block) => (
              <div key={block.id} className="blk">
                <span className="gut">{numbers.get(block.id)}</span>
                <div>
                  {block.notApplicable !== undefined && block.text.trim() === '' && (
                    <p>
                      <span className="m">{t('editor.notApplicable.because')}</span> {block.notApplicable}
                    </p>
                  )}
                  <p className="tx prose">
                    <MarkedText block={block} numbers={marks} known={known} />{' '}
                    <CiteChips cites={citedBy(block.cites)} staleIds={staleIds} numbers={marks} />
                  </p>
                  <HazardTable block={block} number={numbers.get(block.id) ?? ''} />
                  <ShownFindings block={block} />
                  <CitedJudgements cites={block.cites} />
                </div>
              </div>
            ))}
          </section>
        ))}
        {(['gaps', 'method', 'limitations'] as const).map(
          (part) =>
            record.body[part].trim() !== '' && (
              <section key={part}>
                <div className="blk">
                  <span className="gut" />
                  <h2>{t(`editor.${part}`)}</h2>
                </div>
                <div className="blk">
                  <span className="gut" />
                  <p className="tx prose">
                    <TermText text={record.body[part]} />
                  </p>
                </div>
              </section>
            ),
        )}
      </div>
    </TermRegion>
  );
}
