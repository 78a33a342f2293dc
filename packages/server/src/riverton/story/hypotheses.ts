import { concludeHypotheses, hypothesisMatrix, rateEvidence } from '@reeve/contract';
import type { ThreadEnd } from '@reeve/domain';
import { STORY } from '@reeve/scenario';
import type { StoryStage } from '../player.ts';

type Evidence = Readonly<Record<'finding' | 'handler' | 'plateReader' | 'tip', string>>;

/** Step 6: two analysts rate the evidence against four explanations, each alone; one of them concludes. */
export async function playHypotheses(stage: StoryStage, evidence: Evidence): Promise<string> {
  const { question, columns, rows, differs, assumptions, missing, secondLogin, concludedAt } = STORY.hypotheses;
  const analyst = await stage.as(STORY.analysis.byLogin);
  await stage.moveTo(concludedAt);
  const cite = (from: keyof Evidence): ThreadEnd => ({
    kind: from === 'finding' ? 'finding' : 'report',
    id: evidence[from],
  });
  const hypotheses = columns.map((one) => ({ ...one, id: crypto.randomUUID() }));
  const items = rows.map(({ from, relevance, note }) => ({
    id: crypto.randomUUID(),
    cites: cite(from),
    relevance,
    note,
  }));
  const { id } = await analyst.call(hypothesisMatrix.create, {
    input: {
      title: question,
      body: {
        hypotheses,
        items,
        assumptions: assumptions.map(({ text, from }) => ({
          id: crypto.randomUUID(),
          text,
          ...(from ? { cites: cite(from) } : {}),
        })),
        missing: missing.map((text) => ({ id: crypto.randomUUID(), text })),
      },
    },
  });
  const second = await stage.as(secondLogin);
  let version = 1;
  for (const [row, { ratings }] of rows.entries())
    for (const [column, rating] of ratings.entries()) {
      const cell = { itemId: items[row]?.id ?? '', hypothesisId: hypotheses[column]?.id ?? '' };
      const isDifferent = row === differs.row && column === differs.column;
      await analyst.call(rateEvidence, { params: { id }, input: { ...cell, rating } });
      ({ version } = await second.call(rateEvidence, {
        params: { id },
        input: { ...cell, ...(isDifferent ? { rating: differs.rating, reason: differs.reason } : { rating }) },
      }));
    }
  await analyst.call(concludeHypotheses, { params: { id }, input: { version } });
  return id;
}
