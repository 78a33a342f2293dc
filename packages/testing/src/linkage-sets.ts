/** Settings of `reeve link` for labelled sets of other programs, which are stored outside the repository. */

const names = (...columns: readonly string[]) => columns.map((column) => ({ column, kind: 'name' }));

/** For persons as in Splink’s sets; each file has its own rules of blocking. */
export const PERSONS = {
  version: 1,
  id: 'unique_id',
  comparisons: [
    ...names('first_name', 'surname'),
    { column: 'dob', kind: 'date' },
    { column: 'city', kind: 'text' },
    { column: 'email', kind: 'email' },
  ],
};
export const FAKE_1000 = { ...PERSONS, blocking: [['email'], ['dob'], ['first_name'], ['surname']] };
export const FEBRL_4 = {
  version: 1,
  id: 'rec_id',
  comparisons: [
    ...names('given_name', 'surname'),
    { column: 'street_number', kind: 'exact' },
    { column: 'address_1', kind: 'address' },
    { column: 'suburb', kind: 'text' },
    { column: 'postcode', kind: 'exact' },
    { column: 'date_of_birth', kind: 'date' },
    { column: 'soc_sec_id', kind: 'exact' },
  ],
  blocking: [
    ['soc_sec_id'],
    ['given_name', 'surname'],
    ['date_of_birth'],
    ['given_name', 'postcode'],
    ['surname', 'postcode'],
  ],
};
