import { gap, readThread, type ThreadNode } from '@reeve/contract';
import { GAP_ARISES_FROM, GAP_IMPORTANCES, LEVELS, type Level } from '@reeve/domain';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { Empty } from '../../components/empty.tsx';
import { ChoiceGroup } from '../../components/field/choice-group.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { OwnerField } from '../record/form/colleague-field.tsx';
import { useForm } from '../record/form/use-form.ts';
import { NeighbourList } from '../record/thread-neighbours.tsx';

const EMPTY = {
  statement: '',
  importance: undefined as `${(typeof GAP_IMPORTANCES)[number]}` | undefined,
  level: undefined as Level | undefined,
  ownerId: undefined as string | undefined,
};

/** Open a gap from the object in the address; it carries that object's marking. */
export function NewGapPage(): ReactElement {
  const t = useT('direct');
  const [from] = useQueryPart('from');
  const [id] = useQueryPart('id');
  const kind = GAP_ARISES_FROM.find((one) => one === from);
  const isGiven = kind !== undefined && id !== '';
  const { data, error } = useReading(
    readThread,
    { params: { kind: kind ?? 'product', id }, query: { direction: 'why' } },
    { enabled: isGiven },
  );
  return (
    <Page stage="direct" title={t('gap.new')} subtitle={t('gap.newWhat')} marking={data?.start.marking}>
      {!isGiven && <Empty what={t('gap.needsOrigin')} how={<Link to={paths.gaps()}>{t('gap.list')}</Link>} />}
      <ProblemNote error={isGiven ? error : null} />
      {data && (
        <>
          <section aria-labelledby="arises-from">
            <h2 id="arises-from">{t('gap.arisesFrom')}</h2>
            <NeighbourList items={[data.start]} />
          </section>
          <GapForm origin={data.start} />
        </>
      )}
    </Page>
  );
}

function GapForm({ origin }: { origin: Pick<ThreadNode, 'kind' | 'id'> }): ReactElement {
  const t = useT('direct');
  const form = useForm({
    operation: gap.create,
    empty: EMPTY,
    wrong: (name) => t(`wrong.${name}`),
    save: ({ importance, ownerId, ...answers }) =>
      call(gap.create, {
        input: {
          ...answers,
          importance: Number(importance),
          ...(ownerId === undefined ? {} : { ownerId }),
          cites: [{ kind: origin.kind, id: origin.id }],
        },
      }),
    pathOf: paths.gap,
  });
  return (
    <FormFrame form={form} act={t('gap.send')}>
      <ProseField
        label={t('gap.statement')}
        hint={t('gap.statementHint')}
        className="rec-serif-in"
        rows={2}
        {...form.field('statement')}
      />
      <ChoiceGroup
        label={t('gap.importance')}
        hint={t('gap.importanceHint')}
        options={GAP_IMPORTANCES.map((value) => ({ value: `${value}` as const, label: t(`importance.${value}`) }))}
        {...form.field('importance')}
      />
      <ChoiceGroup
        label={t('gap.level')}
        options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
        {...form.field('level')}
      />
      <OwnerField label={t('gap.owner')} optional {...form.field('ownerId')} />
      <p className="hint">{t('gap.markingNote')}</p>
    </FormFrame>
  );
}
