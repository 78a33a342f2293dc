import { OBJECT_KINDS } from '@reeve/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { objectPath, paths, PATTERNS, withQuery } from './paths.ts';

test('the addresses people have kept stay as they are', () => {
  expect(PATTERNS).toMatchInlineSnapshot(`
    {
      "agreement": "/concepts/$id/agreement",
      "analysisRun": "/analysis-runs/$id",
      "area": "/areas/$id",
      "basisReviews": "/retention-desk/basis",
      "collectionTask": "/collection-tasks/$id",
      "collectionTasks": "/collection-tasks",
      "compareDefinitions": "/concepts/$id/compare",
      "compareReadiness": "/readiness/compare",
      "concept": "/concepts/$id",
      "concepts": "/concepts",
      "controlStrategies": "/control-strategies",
      "controlStrategy": "/control-strategies/$id",
      "crimes": "/crimes",
      "dataSet": "/data-sets/$id",
      "dataSets": "/data-sets",
      "decision": "/decisions/$id",
      "decisions": "/decisions",
      "deskOpenings": "/retention-desk/openings",
      "disclosureReviews": "/disclosure-reviews",
      "document": "/documents/$id",
      "documentComparison": "/documents/$id/compare",
      "documentReview": "/documents/$id/review",
      "documentTranslation": "/documents/$id/translation",
      "documentWriting": "/documents/$id/write",
      "documents": "/documents",
      "draft": "/reports/$id/draft",
      "dueCounts": "/retention-desk/numbers",
      "dutyRoster": "/duty-roster",
      "editConcept": "/concepts/$id/edit",
      "entities": "/entities",
      "entity": "/entities/$id",
      "evaluation": "/evaluations/$id",
      "evaluations": "/evaluations",
      "finding": "/findings/$id",
      "findings": "/findings",
      "guidebook": "/guidebook",
      "home": "/",
      "hypothesisMatrices": "/hypothesis-matrices",
      "hypothesisMatrix": "/hypothesis-matrices/$id",
      "identities": "/identities",
      "importBatch": "/imports/$id",
      "imports": "/imports",
      "judgement": "/judgements/$id",
      "judgements": "/judgements",
      "log": "/log",
      "logSamples": "/log/samples",
      "meeting": "/meetings/$id",
      "meetings": "/meetings",
      "newAnalysis": "/analysis-runs/new",
      "newCollectionTask": "/collection-tasks/new",
      "newConcept": "/concepts/new",
      "newControlStrategy": "/control-strategies/new",
      "newDocument": "/documents/new",
      "newHypothesisMatrix": "/hypothesis-matrices/new",
      "newImport": "/imports/new",
      "newJudgement": "/judgements/new",
      "newMeeting": "/meetings/new",
      "newPersonNomination": "/person-nominations/new",
      "newPriority": "/priorities/new",
      "newProduct": "/products/new",
      "newReadiness": "/readiness/new",
      "newReport": "/reports/new",
      "newRequirement": "/requirements/new",
      "newTask": "/tasks/new",
      "nominations": "/documents/$id/nominations",
      "outcome": "/outcomes/$id",
      "personNomination": "/person-nominations/$id",
      "personNominations": "/person-nominations",
      "priorities": "/priorities",
      "priority": "/priorities/$id",
      "proceedings": "/proceedings",
      "product": "/products/$id",
      "products": "/products",
      "readiness": "/readiness/$id",
      "readinessList": "/readiness",
      "received": "/received/$id",
      "recipients": "/recipients",
      "report": "/reports/$id",
      "reports": "/reports",
      "requirement": "/requirements/$id",
      "requirements": "/requirements",
      "retentionDesk": "/retention-desk",
      "search": "/search",
      "sent": "/recipients/sent",
      "sessions": "/sessions",
      "suggestions": "/reports/$id/suggestions",
      "task": "/tasks/$id",
      "tasks": "/tasks",
      "thread": "/thread/$kind/$id",
      "threat": "/threats/$id",
      "threats": "/threats",
      "whereAndWhen": "/where-and-when",
      "workshop": "/workshops/$id",
      "workshopSession": "/workshop-sessions/$id",
      "workshops": "/workshops",
    }
  `);
  expect({
    home: paths.home(),
    search: paths.search(),
    searchFor: paths.search({ q: 'a & b', kind: 'report' }),
    reports: paths.reports({ state: 'submitted', group: 'NORRIN-BURG', priority: 'high', mine: 'yes' }),
    newReport: paths.newReport(),
    draft: paths.draft('1f'),
    report: paths.report('1f'),
    thread: paths.thread('evaluation', '1f', 'so_what'),
    log: paths.log({ action: 'export' }),
  }).toMatchInlineSnapshot(`
    {
      "draft": "/reports/1f/draft",
      "home": "/",
      "log": "/log?action=export",
      "newReport": "/reports/new",
      "report": "/reports/1f",
      "reports": "/reports?state=submitted&group=NORRIN-BURG&priority=high&mine=yes",
      "search": "/search",
      "searchFor": "/search?q=a+%26+b&kind=report",
      "thread": "/thread/evaluation/1f?direction=so_what",
    }
  `);
});

test('every link leads to an address the router knows', () => {
  const patterns = Object.values(PATTERNS).map((pattern) => new RegExp(`^${pattern.replaceAll(/\$\w+/g, '[^/]+')}$`));
  const links = [
    paths.home(),
    paths.search(),
    paths.reports(),
    paths.newReport(),
    paths.draft('a/b'),
    paths.report('a/b'),
    paths.requirements(),
    paths.newRequirement(),
    paths.collectionTasks(),
    paths.newCollectionTask({ requirement: 'a/b' }).split('?')[0] ?? '',
    paths.priorities(),
    paths.newPriority(),
    paths.meetings(),
    paths.newMeeting(),
    paths.decisions(),
    paths.tasks(),
    paths.newTask(),
    paths.evaluations(),
    paths.thread('report', 'a/b'),
    paths.log(),
    ...OBJECT_KINDS.flatMap((kind) => objectPath(kind, '1') ?? []),
  ];
  for (const link of links) expect([link, patterns.some((pattern) => pattern.test(link))]).toEqual([link, true]);
});

test('a query says back what was put into it, and empty values are left out', () => {
  const value = fc.string({ unit: 'grapheme', minLength: 1 });
  fc.assert(
    fc.property(value, value, (q, kind) => {
      const query = new URL(withQuery('/search', { q, kind, empty: '', missing: undefined }), 'http://x').searchParams;
      expect(Object.fromEntries(query)).toEqual({ q, kind });
    }),
  );
  expect(withQuery('/search', { q: '' })).toBe('/search');
});
