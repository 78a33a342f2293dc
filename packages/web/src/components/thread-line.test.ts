import { describe, expect, test } from 'vitest';
import { lineStates } from './thread-line.tsx';

describe('the steps of the line', () => {
  test('say nothing while the thread is read', () => {
    const states = lineStates('judgement', undefined, false);
    expect(states.get('judgement')).toBe('lit');
    expect(states.get('requirement')).toBe('loading');
    expect(states.get('evaluation')).toBe('loading');
  });

  test('show a missing collection between requirement and report as a gap', () => {
    const states = lineStates('judgement', { requirement: 1, report: 3, statement: 2 }, false);
    expect(states.get('collection_task')).toBe('gap');
    expect(states.get('finding')).toBe('ahead');
    expect(states.get('decision')).toBe('ahead');
  });

  test('tell a source that has expired from one that never was', () => {
    const states = lineStates('evaluation', { requirement: 1, judgement: 1, product: 1, decision: 1, task: 1 }, true);
    expect(states.get('report')).toBe('expired');
    expect(states.get('outcome')).toBe('gap');
  });
});
