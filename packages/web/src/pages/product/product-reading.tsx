import { product, productDocx, productPdf, reviewProduct } from '@reeve/contract';
import { mayReviewProduct, rolesThatCan, type StepActor } from '@reeve/domain';
import { useState, type ReactElement } from 'react';
import { addressOf } from '../../api/address.ts';
import { call } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../components/button.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { useT } from '../../i18n.ts';
import { refusalText, useRoleNames } from '../../role-names.ts';
import { OutsideSection } from '../handling/outside-section.tsx';
import { AssessPage } from '../judgement/assess-page.tsx';
import { AssessSteps } from '../judgement/assess-steps.tsx';
import type { ProductRecord } from './blocks.ts';
import { FeedbackSection } from './feedback-section.tsx';
import { GateRecord } from './gate-record.tsx';
import { ProductText } from './product-text.tsx';
import './product.css';
import { ReviewDialog } from './review-dialog.tsx';
import { StatusLine } from './status-line.tsx';

/** A product to read, review and approve: its blocks, without editing. */
export function ProductReading({ record, problem }: { record: ProductRecord; problem: unknown }): ReactElement {
  const t = useT('assess');
  const { account } = useSession();
  const [isReviewing, setReviewing] = useState(false);
  const roleNames = useRoleNames();
  const mayReview = (actor: StepActor) => mayReviewProduct(actor, record.body.authorIds);
  const verdict = mayReview({ accountId: account.id, roles: account.roles });
  const roles = rolesThatCan(mayReview);
  const inReview = record.state === 'peer_review';
  const isDraft = inReview || record.state === 'drafting' || record.state === 'commissioned';
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
            because={verdict.allowed ? undefined : t(...refusalText({ ...verdict, roles }, roleNames))}
            onClick={() => setReviewing(true)}
          >
            {t('gate.do')}
          </Button>
        )}
      </AssessSteps>
      <ProductText record={record} />
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
