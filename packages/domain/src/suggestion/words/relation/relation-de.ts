import type { RelationWords } from './relation-words.ts';

export const RELATION_DE: RelationWords = {
  roles: {
    owner: `inhaber inhaberin eigentümer eigentümerin besitzer besitzerin halter halterin zulassungsbesitzer zulassungsbesitzerin kontoinhaber
      kontoinhaberin vermieter vermieterin fahrzeughalter fahrzeughalterin`,
    driver: 'fahrer fahrerin lenker lenkerin am_steuer nutzer nutzerin anschlussnutzer kapitän',
    aboard: 'beifahrer beifahrerin mitfahrer mitfahrerin insasse insassin insassen an_bord',
    employee: `angestellte angestellter mitarbeiter mitarbeiterin geschäftsführer geschäftsführerin buchhalter buchhalterin chef chefin wirt wirtin
      kellner kellnerin türsteher türsteherin verkäufer verkäuferin filialleiter filialleiterin platzwart wächter wachmann ladendetektiv ladendetektivin
      rektor rektorin lehrer lehrerin vorarbeiter polier kassierer kassiererin kassierin disponent disponentin betreiber betreiberin leiter leiterin
      prokurist prokuristin hausmeister sekretärin gesellschafter treuhänder treuhänderin mechaniker lagerist pförtner`,
    member:
      'mitglied mitglieder anführer anführerin präsident präsidentin kopf prospect angehöriger chef vorsitzender vorsitzende',
    relative: `bruder schwester cousin cousine sohn tochter frau ehefrau ehemann mann vater mutter neffe nichte onkel tante schwager schwägerin
      gattin gatte stiefsohn stiefvater schwiegersohn schwiegervater schwiegermutter enkel enkelin großvater großmutter oma opa bruders`,
    associate: `freund freundin komplize komplizin kumpel geschäftspartner geschäftspartnerin partner partnerin lebensgefährte lebensgefährtin bekannter
      bekannte verlobte verlobter mittäter mittäterin begleiter begleiterin rechte_hand kompagnon zellengenosse`,
    tenant: 'mieter mieterin bewohner bewohnerin untermieter untermieterin wohnungsinhaber',
  },
  of: 'von der des vom bei beim im in für zu zum zur dem den am',
  possessive: 'sein seine seiner seinem seinen seines ihr ihre ihrer ihrem ihren ihres dessen deren',
  pronoun: 'er sie',
  and: 'und sowie',
  is: 'ist war sei sind ein eine einer gewisser heißt als gewesen',
  from: 'von unter mit aus vom',
  reachedAt: 'unter auf',
  former: 'ex ehemaliger ehemalige früherer frühere',
  parked: 'stand steht stehe abgestellt geparkt parkt parkte parke parken',
  ride: 'in im mit',
  witness: 'meldet meldete sah sieht teilt sagt behauptet erkannte notierte bemerkte hörte fand merkte las',
  elsewhere: 'nach aus richtung über zu',
  scene: `gesehen angehalten angetroffen kontrolliert festgenommen festgehalten beobachtet gesichtet   gestoppt geprüft betrat betritt betreten
       traf trifft verließ verlässt verlassen hielt hält kam kommt war waren festnahme kontrolle erkannte erkannt geblitzt notierte
    luden wartete warteten saß erschien übergab übergeben brachte stellte grenze geht gehen  fand gefunden getroffen verletzt
    unfallflucht obs lärm einbruch überfallen meldet prüfte steigen einstieg`,
  giving:
    'gab gibt gegeben angab angegeben angibt hinterlegt hinterlegte hinterließ hinterlässt hinterlassen nannte nennt genannt angegebene',
  reach:
    'erreichbar erreicht erreichen verständigt benachrichtigt informiert kontaktiert meldet meldete angerufen bestellt angekündigt registriert',
  home: 'adresse anschrift wohnanschrift wohnadresse meldeadresse',
  have: 'hat hatte haben hatten',
  relative: 'der die das dem den welcher welche welches',
  unnamed: '',
  driving: 'fuhr fährt lenkte lenkt steuerte saß_am_steuer',
  there: 'dort da daselbst',
};
