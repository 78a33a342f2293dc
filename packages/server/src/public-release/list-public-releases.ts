import { listPublicReleases } from '@reeve/contract';
import { mayPerform, titleIn } from '@reeve/domain';
import { crimeFacets, meantDataSet, type ActorTx } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { wording } from './release-wording.ts';
import { releaseRow, shownReleases } from './shown.ts';

/** What a release can be composed of. */
async function choicesOf(tx: ActorTx, { offences, language }: Awaited<ReturnType<typeof wording>>) {
  if (!mayPerform(tx.actor.roles, 'compose_release')) return null;
  const dataSet = await meantDataSet(tx, undefined);
  if (!dataSet) return { areas: [], offences: [] };
  const facets = await crimeFacets(tx, dataSet.id);
  return {
    areas: facets.areas.map(({ code, name }) => ({ code, title: name })),
    offences: facets.types.map((code) => {
      const found = offences.find((one) => one.code === code);
      return { code, title: found ? titleIn(language, found) : code };
    }),
  };
}

/** Lists the releases of numbers for the public, newest first; drafts are for those who compose or approve them. */
export const listPublicReleasesHandler = handle(listPublicReleases, (call) =>
  call.read(async (tx) => {
    const rows = await shownReleases(tx);
    const words = await wording(tx, call.language);
    call.consulted({
      action: 'view',
      objectKind: 'public_release',
      objectIds: rows.map(({ id }) => id),
      resultCount: rows.length,
    });
    return {
      items: rows.toReversed().map((row) => releaseRow(row, rows, words.names)),
      mayCompose: mayPerform(tx.actor.roles, 'compose_release'),
      choices: await choicesOf(tx, words),
    };
  }),
);
