import { listAssessmentTemplates, retireAssessmentTemplate, type RegisteredTemplate } from '@reeve/contract';
import { ASSESSED_UNITS } from '@reeve/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { call } from '../../../api/client.ts';
import { useReading } from '../../../api/query.ts';
import { Button } from '../../../components/button.tsx';
import { Page } from '../../../components/page.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { DataTable, type Column } from '../../../components/table/data-table.tsx';
import { Tag } from '../../../components/text/tag.tsx';
import { useT } from '../../../i18n.ts';
import { MadeLine, RetireButton } from './scale-version.tsx';
import { TemplateDialog } from './template-dialog.tsx';
import { ThreatNav } from '../threat-nav.tsx';
import './scales.css';

/** What a dialog adds: a new template, or a version after one. */
type Adding = { readonly after: RegisteredTemplate | undefined };

/** The register of templates: what networks, crime areas, the environment and impact are scored on, in all versions. */
export function AssessmentTemplatesPage(): ReactElement {
  const t = useT('scales');
  const common = useT('common');
  const { data, error, refetch } = useReading(listAssessmentTemplates, {});
  const [adding, setAdding] = useState<Adding>();
  return (
    <Page
      stage="assess"
      title={t('template.title')}
      subtitle={t('template.subtitle')}
      actions={
        data?.mayKeep && (
          <Button kind="primary" onClick={() => setAdding({ after: undefined })}>
            {t('template.add')}
          </Button>
        )
      }
    >
      <ThreatNav current="templates" />
      <ProblemNote error={error} lead={t('notRead')} onRetry={() => void refetch()} />
      {!data && !error && <p className="loading">{common('loading')}</p>}
      {data && (
        <div className="sc-register">
          {ASSESSED_UNITS.map((unit) => (
            <section key={unit} aria-labelledby={`unit-${unit}`}>
              <h2 id={`unit-${unit}`}>{t(`template.unit.${unit}`)}</h2>
              {codesOf(data.items.filter((one) => one.unit === unit)).map((versions) => (
                <OneTemplate
                  key={versions[0]?.code}
                  versions={versions}
                  onNext={data.mayKeep ? (after) => setAdding({ after }) : undefined}
                />
              ))}
            </section>
          ))}
        </div>
      )}
      {adding && (
        <TemplateDialog
          after={adding.after}
          supplied={data?.items.filter(({ id }) => id === null) ?? []}
          onClose={() => setAdding(undefined)}
        />
      )}
    </Page>
  );
}

/** The versions of each code, the newest first; the supplied ones come last in the register and are the oldest of theirs. */
function codesOf(items: readonly RegisteredTemplate[]): readonly (readonly RegisteredTemplate[])[] {
  const codes = [...new Set(items.map(({ code }) => code))];
  return codes.map((code) => items.filter((one) => one.code === code));
}

function OneTemplate({
  versions,
  onNext,
}: {
  versions: readonly RegisteredTemplate[];
  onNext: ((after: RegisteredTemplate) => void) | undefined;
}): ReactElement | null {
  const t = useT('scales');
  const shown = versions.find(({ newest }) => newest) ?? versions[0];
  if (!shown) return null;
  const others = versions.filter((one) => one !== shown);
  return (
    <div className="sc-one">
      <Version one={shown} isKeeper={onNext !== undefined} />
      {onNext && (
        <p>
          <Button aria-label={t('template.nextOf', { name: nameOf(shown, t) })} onClick={() => onNext(shown)}>
            {t('template.next')}
          </Button>
        </p>
      )}
      {others.length > 0 && (
        <details>
          <summary>{t('otherVersions', { count: others.length })}</summary>
          {others.map((one) => (
            <Version key={one.version} one={one} isKeeper={onNext !== undefined} />
          ))}
        </details>
      )}
    </div>
  );
}

const nameOf = (one: RegisteredTemplate, t: ReturnType<typeof useT>): string =>
  one.name === '' ? t('template.supplied') : one.name;

function Version({ one, isKeeper }: { one: RegisteredTemplate; isKeeper: boolean }): ReactElement {
  const t = useT('scales');
  const client = useQueryClient();
  const retire = useMutation({
    mutationFn: (reason: string) => call(retireAssessmentTemplate, { params: { id: one.id ?? '' }, input: { reason } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [listAssessmentTemplates.name] }),
  });
  const title = `${nameOf(one, t)}, ${t('version', { n: one.version })}`;
  const columns = useIndicatorColumns();
  return (
    <>
      <div className="sc-head">
        <h3>{nameOf(one, t)}</h3> <Tag>{t('version', { n: one.version })}</Tag>
        {one.retiredAt !== null && <Tag>{t('retired')}</Tag>}
        {isKeeper && one.id !== null && one.retiredAt === null && (
          <RetireButton
            title={title}
            what={t('template.retireWhat')}
            busy={retire.isPending}
            error={retire.error}
            onRetire={(reason) => retire.mutate(reason)}
          />
        )}
      </div>
      <MadeLine one={one} supplied={t('template.suppliedWhat')} />
      <DataTable label={title} columns={columns} rows={one.indicators} rowKey={({ id }) => id} />
    </>
  );
}

function useIndicatorColumns(): readonly Column<RegisteredTemplate['indicators'][number]>[] {
  const t = useT('scales');
  return [
    {
      key: 'name',
      title: t('template.indicator'),
      rowHead: true,
      cell: ({ name, own }) => (
        <>
          {name} {own && <Tag>{t('template.own')}</Tag>}
        </>
      ),
    },
    { key: 'weight', title: t('template.weight'), numeric: true, width: '7rem', cell: ({ weight }) => weight },
  ];
}
