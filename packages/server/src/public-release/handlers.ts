import {
  composePublicRelease,
  decidePublicRelease,
  listPublicReleases,
  publicReleasePdf,
  readPublicRelease,
} from '@reeve/contract';
import { mayDecideRelease, mayPerform, ReeveError, titleIn, type Language, type ReleaseRefusal } from '@reeve/domain';
import { PRINT_WORDS } from '@reeve/formats';
import {
  codeListsQuery,
  crimeFacets,
  insertPublicReleaseDecision,
  lockPublicReleases,
  meantDataSet,
  newestLists,
  readTogether,
  staffCardsQuery,
  type ActorTx,
} from '@reeve/store';
import { handle, type Handler } from '../call/operation.ts';
import { codeListsOf } from '../code-list/lists.ts';
import { composeRelease } from './compose.ts';
import { releasePrint } from './release-print.ts';
import { loadRelease, ofYear, releaseRow, releaseShown, shownReleases, waitingOf } from './shown.ts';

/** Titles of offences and names of staff. */
async function wording(tx: ActorTx, language: Language) {
  const found = await readTogether(tx, { lists: codeListsQuery(tx), cards: staffCardsQuery(tx) });
  return {
    names: new Map(found.cards.map(({ id, name }) => [id, name])),
    offences: codeListsOf(newestLists(found.lists)).offenceTypes,
    language,
  };
}

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

const REFUSED: Readonly<Record<ReleaseRefusal, string>> = {
  role: 'Your role cannot decide on a release.',
  own_work: 'Another person approves or declines what you composed.',
  decided: 'It was decided already.',
  outdated: 'Another release of the year came after it, which it was not checked against. Compose it again.',
};

/** Numbers for the public: composed by one person, approved by another, then fixed for ever. */
export const publicReleaseHandlers: readonly Handler[] = [
  handle(listPublicReleases, (call) =>
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
  ),
  handle(readPublicRelease, (call) =>
    call.read(async (tx) => {
      const found = await loadRelease(tx, call.params.id);
      call.consulted({ action: 'view', objectKind: 'public_release', objectIds: [found.row.id] });
      return releaseShown(tx, found, await wording(tx, call.language));
    }),
  ),
  handle(composePublicRelease, composeRelease),
  handle(decidePublicRelease, (call) =>
    call.write(async (tx) => {
      await lockPublicReleases(tx);
      const { row, rows } = await loadRelease(tx, call.params.id);
      const me = { accountId: tx.person.accountId, roles: tx.actor.roles };
      const verdict = mayDecideRelease(me, waitingOf(row), ofYear(rows, row.year));
      if (!verdict.allowed) {
        const { because } = verdict;
        const code = because === 'role' || because === 'own_work' ? 'not_permitted' : 'state_forbids';
        throw new ReeveError(code, `${REFUSED[because]} Nothing was changed.`, { because });
      }
      const { decision, reason } = call.input;
      const at = await insertPublicReleaseDecision(tx, { releaseId: row.id, decision, reason });
      tx.audit({ action: 'alter', objectKind: 'public_release', objectIds: [row.id], because: decision });
      return { decidedAt: at.toISOString() };
    }),
  ),
  handle(publicReleasePdf, async (call) => {
    const printed = await call.read(async (tx) => {
      const found = await loadRelease(tx, call.params.id);
      const shown = releaseShown(tx, found, await wording(tx, call.language));
      return releasePrint(tx, call.signedIn, shown);
    });
    call.consulted({
      action: 'export',
      objectKind: 'public_release',
      objectIds: [call.params.id],
      recipients: [call.person.accountId],
    });
    // The typesetter is large and rarely needed: it is loaded only for printing.
    const { releasePdf } = await import('./release-pdf.ts');
    return call.file(
      'application/pdf',
      `${printed.reference}.pdf`,
      Buffer.from(await releasePdf(printed, PRINT_WORDS[call.language])),
    );
  }),
];
