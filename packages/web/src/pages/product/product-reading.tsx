import { product, productDocx, productPdf, reviewProduct } from '@reeve/contract';
import { mayReviewProduct, numberedCites } from '@reeve/domain';
import { useMemo, useState, type ReactElement } from 'react';
import { addressOf } from '../../api/address.ts';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { TermRegion, TermText } from '../../components/text/term-text.tsx';
import { useT } from '../../i18n.ts';
import { OutsideSection } from '../handling/outside-section.tsx';
import { AssessPage } from '../judgement/assess-page.tsx';
import { AssessSteps } from '../judgement/assess-steps.tsx';
import { blockNumbers, sectionsOf, type ProductRecord } from './blocks.ts';
import { CiteChips } from './cite-chips.tsx';
import { CitedJudgements } from './cited-judgements.tsx';
import { FeedbackSection } from './feedback-section.tsx';
import { GateRecord } from './gate-record.tsx';
import { MarkedText } from './marked-text.tsx';
import './product.css';
import { HazardTable } from './hazard-table.tsx';
import { ReviewDialog } from './review-dialog.tsx';
import { ShownFindings } from './shown-findings.tsx';
import { StatusLine } from './status-line.tsx';
import { useStaleIds } from './use-stale.ts';

/** A product to read, review and approve: its blocks, without editing. */
export function ProductReading({ record, problem }: { record: ProductRecord; problem: unknown }): ReactElement {
  const t = useT('assess');
  const { account } = useSession();
  const [isReviewing, setReviewing] = useState(false);
  const staleIds = useStaleIds(record);
  const sections = useMemo(() => sectionsOf(record.body.type, record.body.blocks), [record]);
  const numbers = blockNumbers(sections);
  const marks = useMemo(() => numberedCites(sections.flatMap(({ blocks }) => blocks)), [sections]);
  const known = useMemo(() => new Map(record.cites.map((cite) => [cite.id, cite])), [record]);
  const verdict = mayReviewProduct({ accountId: account.id, roles: account.roles }, record.body.authorIds);
  const inReview = record.state === 'peer_review';
  const isDraft = inReview || record.state === 'drafting' || record.state === 'commissioned';
  const citedBy = (ids: readonly { readonly id: string }[]): ProductRecord['cites'] =>
    ids.flatMap(({ id }) => record.cites.find((cite) => cite.id === id) ?? []);
  return (
    <AssessPage
      kind="product"
      record={record}
      problem={problem}
      subtitle={
        <span className="status-line">
          <StatusLine record={record} />
        </span>
      }
      markingNote={isDraft ? t('status.draft') : undefined}
      actions={
        <>
          <a className="btn" href={addressOf(productPdf, { id: record.id })} target="_blank" rel="noreferrer">
            PDF
          </a>
          <a className="btn" href={addressOf(productDocx, { id: record.id })} download>
            DOCX
          </a>
        </>
      }
      aside={
        <>
          {record.body.review && <GateRecord review={record.body.review} />}
          {!isDraft && <FeedbackSection id={record.id} />}
        </>
      }
    >
      {isDraft && (
        <p>
          <Tag tone="now">{t('status.draft')}</Tag>
        </p>
      )}
      <AssessSteps
        kind="product"
        record={record}
        move={(to, version, reason) =>
          call(product.move, { params: { id: record.id }, input: { version, to, reason } })
        }
      >
        {inReview && (
          <Button
            kind={record.body.review ? 'plain' : 'primary'}
            because={verdict.allowed ? undefined : t(`refusal.${verdict.because}`)}
            onClick={() => setReviewing(true)}
          >
            {t('gate.do')}
          </Button>
        )}
      </AssessSteps>
      <TermRegion>
        <div className="product-doc">
          {sections.map(({ code, number, blocks }) => (
            <section key={code} aria-labelledby={`section-${code}`}>
              <div className="blk head-blk">
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
                  <div className="blk head-blk">
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
      <OutsideSection
        of={{ kind: 'product', id: record.id }}
        state={record.state}
        version={record.version}
        codes={record.marking.handling.codes}
      />
      {isReviewing && (
        <ReviewDialog
          record={record}
          send={(version, answers, note) =>
            call(reviewProduct, { params: { id: record.id }, input: { version, answers, note } })
          }
          onClose={() => setReviewing(false)}
        />
      )}
    </AssessPage>
  );
}
