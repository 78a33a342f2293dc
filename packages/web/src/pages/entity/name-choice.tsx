import { chooseName, type readEntity, type ReplyOf, type Statement } from '@reeve/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { GradeChip } from '../../components/marking/grade-chip.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { Tag } from '../../components/text/tag.tsx';
import { useT } from '../../i18n.ts';
import { refreshRecords } from '../record/step/refresh.ts';

const NAMING: readonly Statement['property'][] = ['name', 'alias', 'registration', 'number'];

/** The other current names of an entity, as they are written; identifiers are not names. */
export function otherNames({ id, title, statements }: ReplyOf<typeof readEntity>): readonly string[] {
  const names = statements.flatMap(({ subject, property, value, retractedAt }) =>
    subject.id === id && retractedAt === null && (property === 'name' || property === 'alias') && value !== null
      ? [value]
      : [],
  );
  return [...new Set(names)].filter((name) => name !== title);
}

/** Which of several names is shown: by default the best-graded one, else the one that a user chooses here. */
export function NameChoice({ id, statements }: { id: string; statements: readonly Statement[] }): ReactElement | null {
  const t = useT('know');
  const client = useQueryClient();
  const choose = useMutation({
    mutationFn: (statementId: string) => call(chooseName, { params: { id: statementId }, input: {} }),
    onSuccess: () => void refreshRecords(client),
  });
  const names = statements.filter(
    (one) => one.subject.id === id && one.retractedAt === null && one.value !== null && NAMING.includes(one.property),
  );
  if (names.length < 2) return null;
  return (
    <details className="folded">
      <summary>{t('name.choose')}</summary>
      <p className="hint">{t('name.note')}</p>
      <ProblemNote error={choose.error} />
      <ul className="contradictions">
        {names.map((one) => (
          <li key={one.id}>
            <span>
              <b>{one.value}</b> <GradeChip grade={one.grade} quiet /> <span className="ref sm">{one.reference}</span>{' '}
              {one.chosen && <Tag>{t('name.chosen')}</Tag>}
            </span>
            <Button kind="quiet" busy={choose.isPending} onClick={() => choose.mutate(one.id)}>
              {t('name.do')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
