/** Families of legal forms. Forms of one family are translations of one another: ООО, GmbH and Ltd. */
export type LegalForm = 'limited' | 'stock' | 'partnership' | 'nonprofit' | 'state' | 'company';

/**
 * Legal forms in small bare letters without full stops, a family a list; forms parted by a comma. By hand from the
 * registers' own abbreviations, after ISO 20275 (entity legal forms).
 */
const FORMS: Readonly<Record<LegalForm, string>> = {
  limited:
    'ltd, limited, limited company, limited liability company, ltd liability company, llc, private limited, private limited company, pvt ltd, ' +
    'pte ltd, pte limited, pty ltd, pty limited, co ltd, company limited, co limited, limited co, gmbh, mbh, gesellschaft mit beschrankter haftung, ' +
    'ug, sarl, societe a responsabilite limitee, eurl, srl, srls, societa a responsabilita limitata, societatea cu raspundere limitata, ' +
    'societate cu raspundere limitata, sl, sociedad limitada, sociedad de responsabilidad limitada, s de rl, s de rl de cv, lda, ltda, limitada, ' +
    'bv, besloten vennootschap, bvba, sprl, sp z oo, spolka z ograniczona odpowiedzialnoscia, spol s r o, sro, doo, d o o, oy, osakeyhtio, ' +
    'aps, ou, osauhing, sia, uab, kft, korlatolt felelossegu tarsasag, eood, ood, epe, ike, ltd sti, limited sirketi, mmc, mchj, ooo, ' +
    'obshchestvo s ogranichennoy otvetstvennostyu, obschestvo s ogranichennoj otvetstvennostju, tov, too, ' +
    'ооо, общество с ограниченной ответственностью, тов, товариство з обмеженою відповідальністю, тоо, ' +
    'товарищество с ограниченной ответственностью, шпк, осоо, одо, доо, дооел, оод, еоод, შპს, սպը, επε, dooel, shpk',
  stock:
    'jsc, joint stock company, joint stock co, open joint stock company, public joint stock company, closed joint stock company, ojsc, cjsc, pjsc, qsc, ' +
    'inc, incorporated, corp, corporation, plc, public limited company, ag, aktiengesellschaft, aktiengeselschaft, kgaa, se, sa, sas, sasu, ' +
    'societe anonyme, sociedad anonima, sab de cv, sa de cv, spa, societa per azioni, nv, naamloze vennootschap, ab, aktiebolag, publ, as, ' +
    'a s, aksjeselskap, aktieselskab, asa, oyj, akciova spolecnost, spolka akcyjna, dd, ad, akcionarsko drustvo, rt, zrt, nyrt, ' +
    'anonim sirketi, ae, ao, oao, zao, pao, aozt, at, pat, prat, akcionernoe obshchestvo, aktsionernoye obshchestvo, tbk, bhd, berhad, sdn bhd, ' +
    'ао, оао, зао, пао, нао, акционерное общество, открытое акционерное общество, публичное акционерное общество, ' +
    'закрытое акционерное общество, ат, пат, прат, акціонерне товариство, приватне акціонерне товариство, публічне акціонерне товариство, ' +
    'ад, еад, акционерно дружество, ақ, სს, փբը, բբը, αε, kk, kabushiki kaisha',
  partnership:
    'lp, l p, llp, limited partnership, kg, ohg, gbr, gmbh co kg, gmbh and co kg, gmbh co, ag co kg, snc, sca, scs, cv, vof, sp k, sp j, ' +
    'кд, kd, тнв, partnership',
  nonprofit:
    'ano, ано, автономная некоммерческая организация, некоммерческая организация, нко, nko, ev, eingetragener verein, ngo, gip, asbl, vzw, onlus, ' +
    'общественная организация, ro, уо',
  state:
    'fgup, фгуп, gup, гуп, mup, муп, фку, фгбу, фгаоу, государственное унитарное предприятие, kp, кп, дп, dp, regie',
  company:
    'company, co, cie, firm, firma, kompaniya, компания, компанія, фирма, compagnie, compania, sirketi, pt, pp, чп, ип',
};

/** Most words of a legal form. */
export const LONGEST_FORM = 5;

const BY_TEXT: ReadonlyMap<string, LegalForm> = new Map(
  Object.entries(FORMS).flatMap(([form, texts]) =>
    // The keys of FORMS are its families.
    texts.split(', ').map((text) => [text, form as LegalForm] as const),
  ),
);

/** The family of a legal form. Undefined if the words are none. */
export function legalForm(words: readonly string[]): LegalForm | undefined {
  return BY_TEXT.get(words.join(' '));
}
