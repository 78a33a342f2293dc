import { debrief, shiftSheet, task } from '@reeve/contract';
import { DEBRIEF_MOST } from '@reeve/domain';
import type { ReactElement } from 'react';
import { call } from '../../api/client.ts';
import { useReading } from '../../api/query.ts';
import { Empty } from '../../components/empty.tsx';
import { ProseField } from '../../components/field/prose-field.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { useQueryPart } from '../../location.ts';
import { paths } from '../../paths.ts';
import { FormFrame } from '../record/form/form-frame.tsx';
import { useForm } from '../record/form/use-form.ts';

const EMPTY = { worked: '', didNot: '', notKnown: '', lessons: '' };
/** The shortest and the longest line that is a sentence of its own. */
const LINE = { least: 10, most: 300 };

/** One sentence a line. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Record what was learnt after the task or the shift in the address. */
export function NewDebriefPage(): ReactElement {
  const t = useT('briefing');
  const [taskId] = useQueryPart('task');
  const [sheetId] = useQueryPart('sheet');
  const ofTask = useReading(task.read, { params: { id: taskId } }, { enabled: taskId !== '' });
  const ofSheet = useReading(shiftSheet.read, { params: { id: sheetId } }, { enabled: sheetId !== '' });
  const about = ofTask.data ?? ofSheet.data;
  return (
    <Page stage="evaluate" title={t('debrief.new')} subtitle={t('debrief.newWhat')} marking={about?.marking}>
      {taskId === '' && sheetId === '' && (
        <Empty
          what={t('debrief.needs')}
          how={
            <>
              <Link to={paths.tasks()}>{t('nav.tasks')}</Link> <Link to={paths.shiftSheets()}>{t('nav.sheets')}</Link>
            </>
          }
        />
      )}
      <ProblemNote error={taskId === '' ? (sheetId === '' ? null : ofSheet.error) : ofTask.error} />
      {about && (
        <>
          <p className="rec-serves">
            {t('common:colon', { label: t('debrief.about') })} {about.title}{' '}
            <span className="ref">{about.reference}</span>
          </p>
          <DebriefForm cites={[{ kind: taskId === '' ? 'shift_sheet' : 'task', id: about.id }]} />
        </>
      )}
    </Page>
  );
}

function DebriefForm({ cites }: { cites: [{ kind: 'task' | 'shift_sheet'; id: string }] }): ReactElement {
  const t = useT('briefing');
  const isLines = (text: string, most: number): boolean =>
    linesOf(text).length <= most && linesOf(text).every(({ length }) => length >= LINE.least && length <= LINE.most);
  const form = useForm({
    operation: debrief.create,
    empty: EMPTY,
    checks: ({ worked, didNot, notKnown, lessons }) => ({
      worked: [worked, didNot, notKnown, lessons].some((text) => text.trim() !== ''),
      notKnown: isLines(notKnown, DEBRIEF_MOST.notKnown),
      lessons: isLines(lessons, DEBRIEF_MOST.lessons),
    }),
    wrong: (name) => t(`debrief.wrong.${name}`),
    save: ({ worked, didNot, notKnown, lessons }) =>
      call(debrief.create, {
        input: { cites, body: { worked, didNot, notKnown: linesOf(notKnown), lessons: linesOf(lessons) } },
      }),
    pathOf: paths.debrief,
  });
  return (
    <FormFrame form={form} act={t('debrief.send')}>
      <ProseField label={t('debrief.worked')} optional rows={2} {...form.field('worked')} />
      <ProseField label={t('debrief.didNot')} optional rows={2} {...form.field('didNot')} />
      <ProseField
        label={t('debrief.notKnown')}
        hint={t('debrief.notKnownHint')}
        optional
        rows={3}
        {...form.field('notKnown')}
      />
      <ProseField
        label={t('debrief.lessons')}
        hint={t('debrief.lessonsHint')}
        optional
        rows={3}
        {...form.field('lessons')}
      />
      <p className="hint">{t('debrief.noNames')}</p>
    </FormFrame>
  );
}
