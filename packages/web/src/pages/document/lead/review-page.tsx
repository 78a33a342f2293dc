import type { ReactElement } from 'react';
import { BalanceSection } from './balance-section.tsx';
import { PrintFrame } from '../document-frame.tsx';
import { EditionsSection } from './editions-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { RoundsSection } from './rounds-section.tsx';
import { MandateSection } from './mandate-section.tsx';
import { StageSection } from './stage-section.tsx';
import { StatisticsSection } from './statistics-section.tsx';

/** How the review goes: its stage, rounds, editions, people, and what the comments come to. */
export function ReviewPage(): ReactElement {
  return (
    <PrintFrame
      view="review"
      render={(document) => (
        <div className="review-sections">
          <MandateSection document={document} />
          <StageSection document={document} />
          <RoundsSection document={document} />
          <EditionsSection document={document} />
          <PeopleSection document={document} />
          <BalanceSection document={document} />
          <StatisticsSection document={document} />
        </div>
      )}
    />
  );
}
