import type { ObjectKind } from '@reeve/domain';
import type { ReactElement, ReactNode } from 'react';
import { useT } from '../../i18n.ts';
import type { AnyRecord } from '../record/record.ts';
import { RecordFallback, RecordPage } from '../record/record-page.tsx';
import { ASSESS_PLACE, AssessNav, type AssessKind } from './assess-nav.tsx';

/** The page while its record is read, or when it could not be. */
export function AssessFallback(props: { kind: AssessKind; error: unknown; onRetry: () => void }): ReactElement {
  return <RecordFallback {...props} nav={<AssessNav current={ASSESS_PLACE[props.kind]} />} />;
}

/** The frame of a product, a judgement or a comparison of hypotheses: as of every record, and a line of history without a change of state is a review. */
export function AssessPage({
  aside,
  ...page
}: {
  kind: AssessKind;
  record: AnyRecord;
  problem: unknown;
  subtitle: ReactNode;
  markingNote?: string | undefined;
  actions?: ReactNode;
  aside?: ReactNode;
  near?: boolean;
  listed?: readonly ObjectKind[];
  children: ReactNode;
}): ReactElement {
  const t = useT('assess');
  return <RecordPage {...page} look="assess" facts={aside} unchanged={t('page.reviewed')} />;
}
