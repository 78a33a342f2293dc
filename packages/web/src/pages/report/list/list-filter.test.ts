import { listReports } from '@reeve/contract';
import { expect, test } from 'vitest';
import { isNarrowed, listQuery, readFilter, withFacet } from './list-filter.ts';

test('what the address does not know is left out', () => {
  expect(readFilter({ state: 'expired', priority: 'urgent', group: '', mine: 'no', other: 1 })).toEqual({});
  expect(readFilter({ state: 'submitted', priority: 'high', group: 'NORRIN-BURG', mine: 'yes' })).toEqual({
    state: 'submitted',
    priority: 'high',
    group: 'NORRIN-BURG',
    mine: 'yes',
  });
});

test('a facet is set and taken off without touching the others', () => {
  const filter = withFacet({ mine: 'yes' }, 'state', 'draft');
  expect(filter).toEqual({ mine: 'yes', state: 'draft' });
  expect(withFacet(filter, 'state', undefined)).toEqual({ mine: 'yes' });
  expect(isNarrowed(withFacet({ mine: 'yes' }, 'mine', undefined))).toBe(false);
});

test('every filter is a query the server takes', () => {
  const filter = readFilter({ state: 'collated', priority: 'low', group: 'G', mine: 'yes' });
  expect(listReports.query.parse(listQuery(filter, 'c1'))).toEqual({ ...filter, cursor: 'c1', limit: 50 });
});
