import type { Report, Suggestion } from '@reeve/contract';
import { useEffect, useRef, type ReactElement } from 'react';
import { Icon } from '../../components/icon.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { DateText } from '../../components/time-text.tsx';
import { useT } from '../../i18n.ts';
import { ENTITY_ICON } from '../entity/entity-icon.ts';
import { SuggestionDecision } from './suggestion-decision.tsx';
import type { Suggested } from './suggestion-page.tsx';

/** One suggestion as a statement would state it; the current one can be decided on. */
export function SuggestionRow({
  number,
  item,
  suggested,
  report,
  isCurrent,
  onChoose,
  onDecided,
}: {
  number: number;
  item: Suggestion;
  suggested: Suggested;
  report: Report;
  isCurrent: boolean;
  onChoose: () => void;
  onDecided: () => void;
}): ReactElement {
  const t = useT('know');
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const subject = suggested.things.find(({ key }) => key === item.subject);
  const object = suggested.things.find(({ key }) => key === item.object);
  return (
    <li ref={row} className={isCurrent ? 'sg-row is-current' : 'sg-row'} aria-current={isCurrent || undefined}>
      <button type="button" className="sg-head" aria-expanded={isCurrent} onClick={onChoose}>
        <span className="sg-number">{number}</span>
        {subject && <Icon name={ENTITY_ICON[subject.kind]} label={t(`kind.${subject.kind}`)} />}
        <span className="sg-said">
          {subject?.name !== item.value && subject?.name !== '' && <>{subject?.name} </>}
          <span className="mut">{t(`property.${item.property}`)}</span> <b>{object?.name ?? item.value}</b>
          {item.validFrom !== null && (
            <span className="mut">
              {' '}
              <DateText on={item.validFrom} />
            </span>
          )}
        </span>
        <Tag tone={item.state === 'open' ? 'now' : 'plain'}>{t(`suggest.state.${item.state}`)}</Tag>
      </button>
      {isCurrent && subject && (
        <SuggestionDecision
          key={item.key}
          item={item}
          subject={subject}
          suggested={suggested}
          report={report}
          onDecided={onDecided}
        />
      )}
    </li>
  );
}
