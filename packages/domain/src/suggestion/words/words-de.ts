import type { MentionWords } from './mention-words.ts';

/** German words around what a report names. */
export const WORDS_DE: MentionWords = {
  classes: {
    month: `januar jänner jaenner februar feber märz maerz april mai juni juli august september oktober november dezember jan jän feb mär mrz apr jun
      jul aug sep sept okt nov dez`,
    weekday: `montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montagabend montagmorgen montagnachmittag montagnacht dienstagabend dienstagmorgen
      dienstagnachmittag dienstagnacht mittwochabend mittwochmorgen mittwochnachmittag mittwochnacht donnerstagabend donnerstagmorgen donnerstagnachmittag
      donnerstagnacht freitagabend freitagmorgen freitagnachmittag freitagnacht samstagabend samstagmorgen samstagnachmittag samstagnacht sonntagabend
      sonntagmorgen sonntagnachmittag sonntagnacht dienstagmittag montagmittag mittwochmittag donnerstagmittag freitagmittag samstagmittag sonntagmittag
      freitagvormittag montagvormittag dienstagvormittag mittwochvormittag donnerstagvormittag samstagvormittag karfreitag ostermontag pfingstmontag ostersonntag weihnachten ostern silvester mo di mi do fr sa so`,
    weakDay: 'mo di mi do fr sa so mai jan',
    whichDay:
      'letzten letzter letztem letzte vergangenen vergangener vergangene nächsten kommenden diesen dieser anfang ende mitte vorigen',
    dayPart:
      'morgen vormittag nachmittag mittag abend abends nacht mitternacht früh nachts morgens mittags nachmittags vormittags frühen späten',
    dateJoin: `am um gegen ca circa etwa von vom bis zum und zwischen in der den dem ab seit auf nach vor kurz , - – — ungefähr früh auf zur dann`,
    rangeStart: 'zwischen von vom',
    windowStart: 'seit zwischen ab',
    dateAnd: 'und oder , am',
    datePrep: 'im seit ab bis anfang ende mitte vor nach in',
    every: 'jeden jede jeder jedes immer',
    hourMark: 'uhr h',
    notClock: 'minuten minute min sekunden tore uhrwerk stunden',
    hourCue: 'um gegen ab bis seit ca von zwischen und nach vor etwa kurz zirka',
    phoneCue: `telefon tel telefonnummer handy handynummer mobil mobilnummer mobiltelefon nummer rufnummer anschluss fon natel angerufen anruf anrufe ruft rief sms
      whatsapp telegram signal erreichbar festnetz kontakt prepaid prepaidnummer nr telefoniert gerät whatsappnummer mobiltel rückruf rückrufnummer tf`,
    plateCue: `kennzeichen kz kfz pol kontrollschild kontrollschilder nummernschild nummernschildern amtl zulassung schild schilder autonummer schweizer
      österreichisches polnisches tschechisches kennz schildern teilkennzeichen`,
    accountCue: 'konto iban kontonummer kontonr konten bankverbindung kto',
    documentCue: `reisepass pass personalausweis ausweis id führerschein führerausweis aufenthaltstitel aufenthaltsbewilligung visum identitätskarte passnummer ausweisnummer
      ausweisnr passnr personalausweisnummer führerscheinnummer perso identitätsausweis aufenthaltserlaubnis reisepässe niederlassungsbewilligung reisepassnummer rp`,
    otherNumber: `teile bauteil gravur aufdruck bestellung bestellnummer bestellnr auftrag auftragsnummer auftragsnr rechnung rechnungsnummer rechnungsnr aktenzeichen az akte geschäftszahl gz fall sendung
      sendungsnummer sendungsnr paket serie seriennummer seriennr artikel artikelnummer artikelnr ticket teil teilenummer teilenr ersatzteil zimmer schließfach buchung
      modell version flug zug bus police vertrag vertragsnummer kundennummer kundennr fahrgestell fahrgestellnummer fin imei zähler zählerstand container lieferschein
      lieferscheinnummer charge los losnummer tagebuchnummer spurnummer beleg belegnummer frachtbrief typ vorgang vorgangsnummer spur bahn linie dossier palette`,
    currency:
      'dkk sek nok pln czk huf ron euro euros eur franken chf sfr fr rappen dollar usd pfund zloty kronen lei dinar lira rubel cent tausend',
    unit: 'g gramm kg kilo kilos kilogramm mg liter l ml tonnen tonne to',
    numberWord: `ein eine einen zwei drei vier fünf sechs sieben acht neun zehn elf zwölf fünfzehn zwanzig dreißig dreissig vierzig fünfzig sechzig siebzig achtzig
      neunzig hundert tausend halbe halbes halbes anderthalb eineinhalb dreihundert zweihundert fünfhundert achthundert zweitausend dreitausend viertausend fünftausend zehntausend zwanzigtausend mehrere einige`,
    multiplier: 'tausend mio million millionen milliarden hundert halbes halbe halben k tsd',
    title: `hauptkommissar revierleiter zp herr herrn frau hr fr dr prof polizist polizistin wachtmeister pok pom phk phm kok kk khk ki insp inspektor revierinspektor bezirksinspektor gruppeninspektor
      kommissar kommissarin oberkommissar hauptkommissar kontrollinspektor gefreiter wm gfr kpl korporal polm pm pk adj onkel tante bruder schwester pfarrer richter staatsanwalt staatsanwältin
      beamter beamte beamtin major oberst hauptmann leutnant chefinspektor ri gi bi ci`,
    personCue: 'namens genannt heißt hieß heisst hiess alias nachname spitzname vorname name gerufen genannte',
    personRole: `fahrer fahrerin beifahrer beifahrerin lenker lenkerin bruder schwester cousin cousine sohn tochter frau mann ehefrau ehemann vater mutter freund freundin nachbar
      nachbarin neffe nichte onkel tante opfer zeuge zeugin inhaber inhaberin besitzer besitzerin halter halterin geschäftsführer geschäftsführerin mieter mieterin
      vermieter vermieterin täter verdächtige verdächtiger beschuldigte beschuldigter beschuldigten tatverdächtige tatverdächtiger anzeiger anzeigerin anrufer anruferin schwager
      komplize komplizin partner partnerin lebensgefährtin lebensgefährte kollege kollegin wirt wirtin chef chefin hehler dealer kurier kassierin verkäufer verkäuferin käufer
      geschädigte geschädigter geschädigten melder melderin hausmeister hauswart pächter pächterin kassier buchhalter buchhalterin zulassungsbesitzer zulassungsbesitzerin
      zulassungsbesitzerin absender empfänger pensionistin rentnerin rentner hauswartin verlobte verlobter ex meister lehrling student studentin kollegin wächter türmann angestellte angestellter angestellten abnehmer abnehmerin eigentümer eigentümerin sachbearbeiter sachbearbeiterin anwalt anwältin arzt ärztin lehrer lehrerin trainer wachmann kellner kellnerin koch rädelsführer anführer haupttäter mittäter tochter veranstalter bewohner bewohnerin anwohner anwohnerin pfleger pflegerin urlauber tourist kontoinhaber kontoinhaberin wirtsleute filialleiter filialleiterin`,
    particle: 'de da di del della van von der den zu zum zur dos bin ibn al el ben ter la le am an im auf',
    article: 'der die das den dem des ein eine einen einem einer',
    notName: `der die das den dem des ein eine einen einem einer und oder aber in im am an auf aus bei mit nach von vor zu zum zur für gegen über unter zwischen seit bis er sie es wir
      ihr ich sein seine seiner seinen ihre ihrer ihren dieser diese dieses wer was wann wo wie warum nicht kein keine wenn dass ob zwei drei vier fünf sechs sieben acht neun zehn laut
      quelle hinweis hinweisgeber meldung bericht information info polizei streife streifenwagen zeuge zeugin zeugen opfer täter person personen fahrzeug auto pkw lkw wagen kennzeichen
      telefon handy nummer konto iban ausweis pass reisepass führerschein adresse mail straße weg stadt gemeinde bezirk kanton land bahnhof hotel bar café restaurant firma
      verein deutsch deutscher deutsche österreicher schweizer albaner serbe kroate türke rumäne bulgare pole tscheche slowake ungar georgier russe ukrainer italiener franzose
      rumänischer polnischer albanischer tschechische serbische januar jänner februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch
      donnerstag freitag samstag sonntag gestern heute morgen abend nacht mittag weihnachten ostern internet whatsapp telegram facebook instagram snapchat dna eu usa nichts niemand jemand
      beobachtung kontrolle anhaltung verkehrskontrolle festnahme vernehmung einvernahme aussage angaben verdacht betrag schaden beute bargeld geld drogen kokain heroin cannabis haschisch
      marihuana amphetamin crystal tasche rucksack karton kartons kiste kisten paket pakete schlüssel werkzeug brecheisen wohnung haus keller garage tür fenster hof parkplatz laden
      geschäft markt grenze zoll auftrag bestellung rechnung akte anzeige anruf anrufer gespräch treffen übergabe kunde kunden käufer verkäufer mann frau kind kinder jugendliche gruppe
      herr frau dr uhr euro franken kilo gramm stück nr spur teil schein karte stromzähler opfer ecke höhe richtung nähe beifahrer fahrer halter lenker bruder schwester sohn tochter vater mutter freund freundin
      kollege nachbar nachbarin mieter inhaber chef geschäftsführer hausmeister kassier beide beim ihm ihn ihnen uns mir dort hier dann danach später zuvor auch nur noch schon weiter weitere
      objekt observation ermittlung ermittlungen tatort tatzeit verletzte verletzter unbekannt unbekannte unbekannter neu alt erster letzter vermutlich angeblich derzeit sonst
      bzw sowie als rufnummer telefonnummer handynummer mobilnummer anschrift wegen während trotz ohne um durch je alle alles viele einige mehrere andere anderer beamte beamter beamten kollegen dienststelle wache revier posten kripo lka bka
      staatsanwaltschaft gericht justizanstalt jva zelle haft ag gmbh kg og ek esv e-mail kontakt rückfragen keine ergebnis lage notiz vermerk protokoll nachtrag betreff`,
    personVerb: `sagt sagte gibt gab fährt fuhr besitzt nutzt nutzte benutzt verwendet traf trifft wohnt wohnte lebt arbeitet arbeitete ruft rief verkauft verkaufte kaufte ist war hat hatte
      kam ging verließ betrat bestreitet erklärt behauptet soll will wollte und wurde überwies zahlte schuldet bezahlt leitet führt heißt holte brachte stieg`,
    organisationAfter: `gmbh ag kg ohg ug og keg ev verein club klub bank sparkasse garage autohaus transporte logistik spedition reinigung bau immobilien hotel gasthof bar
      café apotheke bäckerei metzgerei crew bande gang clan stiftung sa sàrl sagl fc sv sc tsv fsv svg co import export handel handels autohandel automobile kfz technik service bräu brauerei
      kiosk imbiss fitness taxi reisen versicherung werke werft consulting solutions motors boys brothers mc brigade genossenschaft gastro metallbau elektronik trans schlosserei tischlerei treuhand`,
    organisationBefore: `drogerie galerie pfandleihe stadtwerke café-bar asia-imbiss bar café cafe hotel gasthof gasthaus restaurant pizzeria club firma verein bank sparkasse spedition autohaus garage kneipe wirtshaus pension diskothek disco
      casino spielhalle shisha-bar shishabar imbiss kiosk bäckerei metzgerei apotheke juwelier tankstelle werkstatt kfz-werkstatt klinik spital krankenhaus schule gymnasium universität gruppe gruppierung bande clan
      motorradclub rockerclub fitnessstudio studio boutique reisebüro moschee kirche stiftung werft baufirma transportfirma reinigungsfirma teppichhaus autohandel wettbüro wettlokal lokal
      nachtclub bordell sportverein fußballclub brauerei baumarkt hof jva justizanstalt kanzlei goldankauf handyshop blumenladen laden beisl stüberl weinstube trafik konditorei
      kulturverein einkaufszentrum supermarkt campingplatz hostel tierheim vereinsheim jugendheim heim stift kloster`,
    placeAfter: `*bahnhof *park *platz *brücke *see *wald *tal *berg *burg *hafen *flughafen *siedlung *viertel *friedhof *stadion *bad *tor *markt *kreuz *dreieck *au *insel *schleuse *übergang
      -arbeitsplatz -tag -überfall -monat -stellplatz -abstellplatz -tatort -motor -doktor -direktor -reaktor -faktor -tor -platz -park -see -bad -tal -berg -wald -au -kreuz -markt -bau -pau -frau -ehefrau -hausfrau
      -grau -schau -vorschau -stau -rückstau -ladenpark -fuhrpark -schwarzmarkt -supermarkt -baumarkt -flohmarkt -drogenmarkt -verdachtsmarkt -bargeldbetrag -betrag -übergang -platzsee -idee
      -parkplätze -transportauftrag -autobahn -metallbau -tiefbau -hochbau -anbau -abbau -innenausbau -umbau -trockenbau -einsatz -bauernhofplatz -lastkraftwagen -bordcomputer -schrotthafen -gutachtersee`,
    placeBefore: `bahnhof flughafen park parkplatz see berg burg hafen platz brücke siedlung quartier bezirk ausfahrt autobahnausfahrt anschlussstelle raststätte rasthof rastplatz grenzübergang
      stadtteil ortsteil gemeinde sankt st bad fluss landkreis kreis insel autobahnraststätte haltestelle viertel stadtpark zollamt autobahn friedhof badeplatz`,
    placePrep: 'in nach aus bei richtung nahe über von bis ab raum',
    fromPrep: 'aus bei von bis ab über',
    towards: `geboren gebürtig stammt stammen stamme reiste reist flog fliegt geflogen gereist zog verzogen gezogen fuhr fährt gefahren unterwegs zurückgekehrt flug
      zug fähre grenze`,
    streetAfter: `straße strasse str *straße *strasse *str gasse *gasse weg *weg allee *allee ufer *ufer damm *damm ring *ring steig *steig zeile *zeile platz *platz promenade *promenade chaussee *chaussee
      stieg *stieg graben *graben lände *lände kai *kai *quai quai *rain *halde *matte *acker *markt *tor *hof *wall *leite *siedlung *park *brücke
      -anrufer -verkäufer -käufer -läufer -einstieg -ausstieg -abstieg -anstieg -hering -frühling -sperling -ring -säugling -lehrling -jüngling -häftling -flüchtling -häuptling -zwilling -schilling -abschnitt -schaden -umweg -fluchtweg -feldweg -rückweg -arbeitsweg -heimweg
      -schulweg -einbahnstraße -bundesstraße -landstraße -bahnhof -friedhof -bauernhof -hinterhof -innenhof -parkplatz -rastplatz -marktplatz -arbeitsplatz -spielplatz
      -supermarkt -motor -direktor -doktor -stadtpark -schwarzmarkt -flohmarkt -baumarkt -überfall -unfall -fall -vorfall -umweg -monitor -reaktor -faktor -detektor -notar
      -hauptbahnhof -gerichtshof -gasthof -rasthof -bauhof -schrotthof -autohof -restaurant -campingplatz -sportplatz -lagerplatz -stellplatz -abstellplatz -schrottplatz -ausweg -zugriff -streifzug -autoring -dealerring -hehlerring -meeting -leasing -marketing -training -parking -shopping`,
    streetBefore: 'am an im auf in unter hinter zum zur rue via',
    houseMark: 'nr nummer hausnummer top stiege tür stock og eg wohnung whg',
    colour: `schwarz* weiß* weiss* grau* silber* blau* rot roter rotes rote roten rotem grün* gelb* orange orangefarb* braun* beige* gold* dunkelblau* dunkelgrau* hellblau* dunkelgrün* anthrazit* violett* bordeaux* weinrot*
      silberfarb* dunkel hell creme* türkis* metallic knallrot* silbern* hellgrau* mattschwarz* ocker* -silbermann -schwarzmarkt -schwarzgeld -schwarzarbeit -schwarzfahrer -grünfläche -braunau -goldschmuck -goldankauf -goldkette -goldring -goldketten -rotlicht -blaulicht -weissenbach -grauzone -goldmünzen -goldbarren -silberschmuck -silbermünzen -goldschmied -goldene -goldenen -goldener`,
    vehicleNoun: `motorroller schiff frachter yacht auto pkw lkw transporter lieferwagen kleinbus kombi limousine wagen motorrad roller moped fahrrad rad e-bike suv cabrio kastenwagen sattelzug anhänger taxi bus kleintransporter
      pritschenwagen wohnmobil wohnwagen traktor quad geländewagen minibus kleinwagen van scooter e-scooter mofa sattelschlepper mountainbike kabriolett coupe coupé pick-up pickup boot
      schlauchboot motorboot yacht lastwagen fahrzeug sprinter bulli kombiwagen stapler bagger tieflader streifenwagen`,
    unstated: `nicht nie niemals bestreitet bestritt kein keine keinen ohne will wollte würde könnte plant plante beabsichtigt ob wenn falls fragt fragte hofft hoffte weder noch verneint leugnet möchte sucht
      überlegt unklar fraglich verweigert dementiert wolle werde angeblich-nicht`,
  },
  relativeDays: `vor_zwei_tagen=2 vor_drei_tagen=3 vor_einer_woche=7 in_der_nacht_auf_heute=0 noch_am_selben_tag am_selben_tag am_selben_abend selben_tag selben_abend tags_darauf tags_zuvor am_vorabend vorabend voriges_jahr dieses_jahr vergangenes_jahr heuer vorige_nacht=1 gestern_vormittag=1 vorgestern_nacht=2 heute=0 gestern=1 vorgestern=2 morgen_früh=-1 übermorgen=-2 gestern_abend=1 gestern_nacht=1 gestern_nachmittag=1 gestern_früh=1 gestern_mittag=1 heute_früh=0 heute_morgen=0 heute_nacht=0 heute_abend=0 heute_mittag=0
    heute_nachmittag=0 heute_vormittag=0 vorgestern_abend=2 letzte_nacht=1 vergangene_nacht=1 letzte_woche vergangene_woche letzten_monat letztes_jahr nächste_woche nächsten_monat diese_woche letztes_wochenende vergangenes_wochenende letzten_sommer letzten_winter letzten_herbst
    am_vortag am_nächsten_tag am_nächsten_morgen am_folgetag mitternacht dieses_wochenende am_wochenende nächstes_wochenende vergangenen_monat vorige_woche vorigen_monat vorletzte_nacht morgen_abend vorletzte_woche vorjahr letztem_jahr letzter_woche vergangener_woche letzten_frühling letzten_frühjahr diesen_monat`,
  offences: `einbruch einbruchs einbrüche einbruchdiebstahl* einbruchsdiebstahl* jagdwilderei anbau_von_cannabis kokainhandel heroinhandel cannabishandel tätlicher_angriff wohnungseinbruch* wohnungseinbrüche* einschleusen_von_ausländern einschleusung* subventionsbetrug mietbetrug unerlaubtes_glücksspiel diebstahl* diebstähle* ladendiebstahl* ladendiebstähle* taschendiebstahl* taschendiebstähle* fahrzeugdiebstahl* autodiebstahl* fahrraddiebstahl*
    kupferdiebstahl* metalldiebstahl* raub raubes raubüberfall* raubüberfälle* überfall überfalls überfälle räuberischer_diebstahl erpressung* räuberische_erpressung* schutzgelderpressung* betrug betrugs betrugsversuch* warenbetrug anlagebetrug kreditbetrug versicherungsbetrug
    enkeltrick enkeltrickbetrug sozialleistungsbetrug internetbetrug warenkreditbetrug* trickbetrug trickdiebstahl* unterschlagung* hehlerei geldwäsche geldwäscherei drogenhandel* drogenschmuggel suchtgifthandel* betäubungsmittelhandel rauschgifthandel* suchtmittelhandel*
    schmuggel* zigarettenschmuggel* menschenhandel* menschenschmuggel* schlepperei schleusung* schleuserei waffenhandel* illegaler_waffenbesitz körperverletzung* schwere_körperverletzung gefährliche_körperverletzung totschlag* mord mordes mordversuch* vergewaltigung*
    nötigung* sexuelle_nötigung bedrohung* gefährliche_drohung* drohung* sachbeschädigung* vandalismus brandstiftung* entführung* freiheitsberaubung* freiheitsentziehung urkundenfälschung* geldfälschung* falschgeld falschgelddelikt* dokumentenfälschung* kennzeichenmissbrauch kennzeichendiebstahl* korruption bestechung*
    steuerhinterziehung* schwarzarbeit häusliche_gewalt stalking nachstellung* hausfriedensbruch* landfriedensbruch* unfallflucht fahrerflucht trunkenheitsfahrt* fahren_ohne_fahrerlaubnis trunkenheit_am_steuer widerstand_gegen_vollstreckungsbeamte identitätsdiebstahl phishing skimming zuhälterei
    zwangsprostitution wilderei raufhandel* schlägerei sprengung automatensprengung* veruntreuung* untreue drogenbesitz besitz_von_betäubungsmitteln drogenanbau hausbesetzung computerbetrug tankbetrug wucher amtsmissbrauch missbrauch ladungsdiebstahl* planenschlitzer* planenschlitzerei dieseldiebstahl* geldautomatensprengung*
    cannabisanbau menschenraub verstoß_gegen_das_waffengesetz verstoß_gegen_das_betäubungsmittelgesetz verstoß_gegen_das_waffg verstoß_gegen_das_btmg btm-handel btm_handel btm_besitz checkbetrug scheckbetrug einmietbetrug zechprellerei sabotage tierquälerei illegales_glücksspiel glücksspiel wettbetrug spionage raser* bandendiebstahl* kreditkartenbetrug -diebstahlsicherung`,
  bodies: `arbeitet_bei arbeitet_für arbeitete_bei arbeitet_als_fahrer_bei arbeitet_im angestellt_bei beschäftigt_bei mitglied_der mitglied_des mitglied_von geschäftsführer_der geschäftsführerin_der inhaber_der inhaber_des
    firma verein gruppe bande clan hotel gasthof spedition lokal club anführer_der gehört_den mitglied_bei jobbt_bei fährt_für fahrer_bei filiale_der türsteher_im kellner_im koch_im kellnerin_im`,
  verbs: {
    owns: `besitzt besaß kaufte hat_gekauft erwarb gekauft besitzen besitze gekauft_hat hält_konto hält_das_konto`,
    'owns<': `vermietet_von gehört_dem gehört_der gehört zugelassen_auf ist_zugelassen_auf lautend_auf gehöre gehörte ist_auf_den_namen auf_den_namen
      zugelassen_auf_den eingelöst_auf lautet_auf angemeldet_auf gehören gehörten`,
    uses: `fährt fuhr nutzt nutzte benutzt benutzte verwendet verwendete ist_erreichbar_unter erreichbar_unter lenkte lenkt fährt_mit_dem
      kam_mit_einem kam_im telefoniert_mit am_steuer_eines am_steuer_des stieg_in stieg_in_einen stieg_in_einen_wagen kam_in_einem
      unterwegs_mit unterwegs_in ist_unterwegs_mit fährt_einen fährt_ein schreibt_von kam_mit_dem verwende nutzte_den fährt_jetzt
      flüchtete_mit flüchtete_in neue_nummer fahren fuhren fahre nutzen nutzten nutze benutzen lenken war_unterwegs_mit kam_mit
      kam_auf fährt_mit fährt_auf ist_zu_erreichen_unter reist_mit reiste_mit flüchtete_im fuhr_mit_dem`,
    'uses<':
      'beantwortet_von benutzt_von genutzt_von gefahren_von gelenkt_von wird_genutzt_von wird_gefahren_von wurde_gelenkt_von wird_benutzt_von gelenkt_vom',
    met: `spricht_mit redet_mit unterhält_sich_mit traf trifft getroffen traf_sich_mit trifft_sich_mit sprach_mit gesehen_mit in_begleitung_von traf_sich hat_sich_mit
      trafen_sich trafen begleitet_von redete_mit unterhielt_sich_mit gemeinsam_mit treffen treffe sich_mit getroffen_mit
      unterhielten_sich_mit übergab_einen_umschlag_an übergab_ein_paket_an übergab_pakete_an übergibt_einen_umschlag_an besuchte
      besucht war_bei`,
    lives_at: `wohnung wohnt wohnt_in wohnt_an wohnt_bei wohnhaft wohnhaft_in lebt_in lebt wohnte_in wohnte gemeldet_in gemeldet_an gemeldet
      ist_gemeldet_in ist_gemeldet logiert übernachtet_in übernachtet_im zog_in eingezogen wohnadresse adresse wohnhaft_an
      untergekommen wohnen wohne lebe leben lebten lebte gemeldet_unter schläft_in schläft_bei schläft schlief_in schlafen_in
      nächtigt_in haust_in bewohnt bezog zog_nach`,
    works_for: `arbeitet_bei arbeitet_für arbeitet_im arbeitete_bei angestellt_bei beschäftigt_bei leitet führt betreibt fährt_für arbeitet
      jobbt_bei arbeiten arbeite arbeitete arbeiten_bei arbeiten_für ausliefert liefert_für jobbt beschäftigt_in angestellt
      tätig_bei tätig_für ist_tätig_bei leitete führte_die_firma`,
    called: `rief ruft telefonierte_mit telefonierte kontaktierte hat_angerufen anrief anruft rief_die schrieb wählte anrufe_an
      verbindung_zu verbindungen_zu riefen telefonierten telefoniert kontaktiert schreibt schrieb_an simste rief_bei`,
    'called<':
      'angerufen_von wurde_angerufen_von erhielt_einen_anruf_von bekam_einen_anruf_von erhielt_anrufe_von anruf_von',
    associate_of:
      'befreundet_mit arbeitet_mit in_kontakt_mit in_verbindung_mit steht_in_kontakt_mit verkehrt_mit bekannt_mit zusammen_mit rechte_hand_von handelt_mit',
    family_of: 'verheiratet_mit',
    member_of: `gehört_zur gehört_zum gehört_zu leitet_die gehört_den mitglied gehören_zu gehörte_zu zählt_zu zählt_zur schloss_sich_den`,
    present_at: `gesehen_am gesehen_in gesehen_im gesehen_vor steht_vor steht_in stand_vor stand_in stand_auf parkte_in parkte_vor parkt_vor geparkt_in geparkt_vor abgestellt abgestellt_in war_in war_im war_am betrat betritt traf_in angehalten angehalten_in angetroffen_in angetroffen_im
      kontrolliert_in kontrolliert festgenommen_in festgenommen_am festgenommen beobachtet_in beobachtet_vor beobachtet gesichtet gesichtet_in gesichtet_am traf_ein hielt_vor hielt_am hält_vor fuhr_nach parkte parkt verließ betreten gesehen`,
    sent_money_to: `überwies überwiesen zahlte zahlt an_überwiesen schickte_geld_an übergab überweist zahlte_an überwies_an transferierte bezahlte
      gab sandte schickte überweisen zahlten übergibt überwiesen_an bezahlt zahle schickten gaben überbrachte`,
  },
  elided: '',
};
