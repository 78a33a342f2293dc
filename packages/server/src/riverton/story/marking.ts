const OPEN = {
  classification: 'restricted',
  handling: { codes: ['H0' as const], conditions: '' },
  tlp: 'TLP:AMBER',
  group: 'RIV-GEN',
} as const;
/** The marking of objects that the story’s people share with all in their region. */
export const marking = () => ({ ...OPEN, handling: { codes: [...OPEN.handling.codes], conditions: '' } });
