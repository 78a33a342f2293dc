import type { FirmWords } from './firm-words.ts';

/** Russian words that show a firm or another body, in their cases. */
export const FIRMS_RU: FirmWords = {
  heads: `сооо иооо чтуп нао аозт фгуп гуп кгп кфх тсж снт спк нпо нпф пкф мкк мфо чоп азс агзс азк тд тк бц трк`,
  tails: '',
  trades: '',
  employers: `охранником_в водителем_в бухгалтером_в продавцом_в барменом_в сотрудник сотрудника сотрудники основатель представитель представителя`,
};
