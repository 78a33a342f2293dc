import type { MentionWords } from './mention-words.ts';

/** Italian words around what a report names. */
export const WORDS_IT: MentionWords = {
  classes: {
    month:
      'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre gen feb mar apr mag giu lug ago set sett ott nov dic',
    weekday:
      'lunedì martedì mercoledì giovedì venerdì sabato domenica lunedi martedi mercoledi giovedi venerdi pasquetta ferragosto natale pasqua capodanno epifania',
    weakDay: 'mar set',
    whichDay: 'scorso scorsa scorsi prossimo prossima inizio fine metà questo corrente ultimo scorse',
    dayPart:
      'mattina mattino pomeriggio sera serata notte mezzanotte mezzogiorno alba tramonto fine inizio tarda tardo prima',
    dateJoin: `alle alla all del della dell di da dal dalla dalle fino al ai il la le lo tra fra e verso circa intorno nella nel nell a in le per ore h prima dopo entro , - – — l gli i negli ed`,
    rangeStart: 'tra fra dal dalle da dalla',
    windowStart: 'da dal dalla tra fra entro dalle fino',
    dateAnd: 'e ed o , il',
    datePrep: 'a in da dal nel entro fino fine inizio metà di prima dopo del ad verso',
    every: 'ogni tutti tutte solito sempre',
    hourMark: 'h ore circa',
    notClock: 'minuti minuto secondi gol ore',
    hourCue: 'alle ore dalle verso le e tra fra fino entro all circa h prima dopo',
    phoneCue: `telefono tel cellulare cell numero utenza utenze chiamato chiamata chiama chiamare chiamò sms whatsapp telegram signal recapito linea fisso contatto contattabile
      natel scheda sim mobile reperibile telefonata telefonate telefonico telefonica raggiungibile telefonino`,
    plateCue: 'targa targhe targato targata targati targate immatricolata immatricolato tg',
    accountCue: 'conto conti iban coordinate cc postepay corrente',
    documentCue: `passaporto passaporti carta identità patente permesso soggiorno visto documento ci cie libretto`,
    otherNumber: `pezzi ricambi componenti marchio ordine fattura pratica riferimento rif pacco serie seriale lotto articolo art biglietto pezzo ricambio codice versione sala camera armadietto prenotazione modello
      procedimento proc protocollo prot contratto volo treno autobus cliente verbale telaio imei contatore container bolla ddt spedizione scontrino matricola stanza ricevuta fascicolo rgnr sigillo mandato cassetta motore denuncia puk inserzione sigla sigle annuncio scritta tesserino`,
    currency: 'euro eur franchi franco chf fr dollari dollaro usd sterline dirham dinari lire rubli centesimi lei',
    unit: 'g gr grammo grammi kg kgs chilo chili chilogrammi chilogrammo mg litri litro l ml tonnellate tonnellata quintali quintale etto etti',
    numberWord: `un uno una due tre quattro cinque sei sette otto nove dieci undici dodici quindici venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento mille duecento trecento
      quattrocento cinquecento ottocento duemila tremila cinquemila diecimila mezzo mezza decina centinaio migliaio alcuni vari ventina trentina cinquantina`,
    multiplier: 'mila mille milione milioni miliardo miliardi cento mezzo mezza k di mln',
    title: `sig sigra signor signora signorina dott dottor dottoressa dottssa avv avvocato ing geom rag don app appuntato brig brigadiere mar maresciallo cap capitano ten tenente ispettore isp
      sovrintendente sovr agente ass assistente commissario vicebrigadiere zio zia fratello sorella suor padre car carabiniere vice sgt sergente caporale gendarme cpl`,
    personCue:
      'chiamato chiamata soprannominato soprannominata nome cognome detto detta alias chiama identificato identificata soprannome noto nota inteso intesa dicesi',
    personRole: `conducente passeggero passeggera autista fratello sorella cugino cugina figlio figlia moglie marito padre madre compagna compagno convivente fidanzata fidanzato amico amica vicino vicina nipote zio zia
      vittima testimone teste titolare proprietario proprietaria gestore gestrice inquilino inquilina denunciante complice socio socia dipendente cliente cognato cognata collega indagato indagata barista
      amministratore amministratrice intestatario intestataria locatario latore spacciatore corriere usuraio commerciante direttore direttrice ragioniere contabile custode guardiano locatore sindaco
      segnalante ricettatore prestanome capo suocero suocera genero boss pusher affittuario affittuaria cameriere cameriera parroco cassiera portiere guida suocera`,
    particle: 'de da di del della dello dei degli dal dalla van von der la le lo li dos bin ibn al el ben d l dell',
    article: 'il la lo i gli le l un una uno del della dello dell al alla allo all dei nel nella sul sulla dal dalla',
    notName: `il la lo i gli le l un una uno del della dello dei degli delle al alla allo ai alle e ed o in nel nella su sul sulla per da dal dalla con senza tra fra a di lui lei loro egli noi voi suo sua
      suoi che chi cosa quando dove come perché non se ma due tre quattro cinque sei sette otto nove dieci secondo dopo prima durante fonte fonti segnalazione informazione informazioni relazione nota
      annotazione polizia carabinieri pattuglia teste testimone vittima vicino vicina persona soggetto uomo donna veicolo auto autovettura furgone targa telefono numero conto iban carta identità
      passaporto patente indirizzo mail posta piazza viale corso strada quartiere comune città stazione albergo società ditta associazione italiano italiana albanese rumeno rumena
      marocchino tunisino georgiano turco russo serbo kosovaro svizzero francese tedesco bulgaro cinese nigeriano senegalese ucraino polacco moldavo gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
      lunedì martedì mercoledì giovedì venerdì sabato domenica ieri oggi domani mattina sera notte natale pasqua internet whatsapp telegram facebook instagram snapchat dna ue nulla niente nessuno
      oggetto seguito servizio controllo controllato controllati osservazione appostamento pedinamento sopralluogo denuncia querela sequestro sequestrati arresto arrestato fermo fermato fermata visto vista notato notata
      ignoto ignoti altro altra altri tutti tutto ogni anche inoltre infine poi già ancora danno importo totale somma versione pezzo pratica verbale procedimento recapito contatto grazie cocaina eroina hashish
      marijuana droga denaro contanti soldi merce scatola scatole borsa zaino casa appartamento garage negozio bar furto rapina truffa estorsione spaccio ricettazione lesioni minacce danneggiamento incendio
      intercettazione telefonate telefonata chiamata chiamate colloquio escussione sit sig sign conducente passeggero titolare intestatario proprietario risulta risultano presente presenti
      questo questa quello quella qui lì noti si ci ne egli stesso stessa nessuna esito negativo positivo ore via v.le p.zza info anonima anonimo gli ha è erano era sono il/la`,
    personVerb: `dice dichiara riferisce possiede usa utilizza incontra incontrato vive abita risiede lavora chiama chiamò guida guidava vende vendeva compra è era ha aveva entra esce arriva nega ammette
      sostiene frequenta e si dirige gestisce torna riceve dà paga tiene passa andava veniva voleva vuole sarebbe avrebbe conduce custodisce spaccia`,
    organisationAfter:
      'srl srls spa sas snc sagl sa scarl onlus gmbh ltd trasporti costruzioni impianti immobiliare logistica autotrasporti servizi edilizia calcio group italia moto auto motors import export ricambi rottami gioielli',
    organisationBefore: `bar caffè ristorante trattoria osteria pizzeria albergo hotel pensione ditta società impresa associazione banca circolo club discoteca farmacia officina carrozzeria autosalone autofficina supermercato
      clinica ospedale scuola liceo istituto università cooperativa agenzia azienda gioielleria tabaccheria panificio macelleria palestra clan cosca banda gruppo cantina locanda agriturismo camping
      casinò negozio parrocchia moschea fondazione concessionaria autonoleggio compro ristorazione rosticceria enoteca birreria pub edicola autolavaggio tipografia fiduciaria garage studio residence motel
      kebab comunità night motoclub bottega moto-club carcere ostello lavanderia sala centro pasticceria gelateria cantiere birrificio consorzio polisportiva profumeria sezione parrucchiere frantoio bocciofila salumificio vivaio ferramenta falegnameria`,
    placeAfter: 'nord sud est ovest',
    placeBefore: `piazza piazzale largo stazione lago monte ponte porto aeroporto quartiere rione parco fiume isola valle frazione contrada casello svincolo uscita autogrill area località zona valico passo spiaggia
      cimitero stadio rotonda giardini comune villaggio bosco molo banchina darsena lungomare lungolago lungofiume campo dogana pineta san santa sant fermata piazzetta parcheggio torrente`,
    placePrep: 'a ad in da verso presso vicino davanti dietro per fino tra fra via nei di sul',
    fromPrep: 'a ad da per fino tra fra di',
    towards: `risiede dimora dimorante alloggia abitava viveva ospite residente residenti nato nata originario originaria originari oriundo oriunda nativo domiciliato domiciliata proveniente provenienti arrivato arrivata
      arrivati partito partita diretto diretta diretti giunto giunta sequestro sequestri arresto comune paese città frazione provincia procura questura
      tribunale carcere cimitero casello svincolo dogana confine valico zona periferia dintorni treno volo traghetto sbarcato trasferito trasferita
      trasferirsi espatriato questore sindaco ospedale prefettura abita vive stabilimento mercato `,
    streetAfter: '',
    streetBefore: `via viale v corso vicolo strada stradone vico calle salita traversa fondamenta rua sp ss contrà galleria borgo riva lungotevere lungarno stradella`,
    houseMark: 'n nr numero civico int interno scala piano',
    colour: `nero nera neri nere bianco bianca bianchi bianche grigio grigia grigi blu azzurro azzurra rosso rossa rossi verde verdi giallo gialla arancione marrone beige argento oro dorato scuro scura chiaro chiara bordeaux viola
      celeste panna crema antracite turchese amaranto bordò rosa metallizzato metallizzata metallizzati`,
    vehicleNoun: `auto autovettura furgone furgoncino camion camioncino autocarro moto motociclo scooter ciclomotore motorino berlina utilitaria suv fuoristrada monovolume cabrio rimorchio taxi pullman pulmino autobus trattore bici
      bicicletta motonave station wagon monopattino roulotte camper barca gommone motoscafo macchina vettura vespa ape quad autoarticolato tir coupé motocicletta autoambulanza semirimorchio ebike`,
    unstated:
      'non né mai nega negava negato nessun nessuna senza vuole vorrebbe voleva intende intenderebbe se spera sperava chiede chiedeva ignora rifiuta smentisce forse dubbio potrebbe progetta pensa falso',
  },
  relativeDays: `in_data_odierna=0 mattinata_odierna=0 serata_di_ieri=1 nella_serata_di_ieri=1 questo_pomeriggio=0 questo_mese quest_anno il_weekend weekend weekend_scorso scorso_weekend fine_settimana_scorso l_indomani indomani giorno_precedente giorno_stesso stesso_giorno stessa_notte stessa_mattina altra_sera altra_notte altro_giorno quest_estate quest_inverno dopodomani=-2 tre_giorni_fa=3 due_giorni_fa=2 una_settimana_fa=7 oggi=0 ieri=1 domani=-1 dopodomani=-2 l_altro_ieri=2 altro_ieri=2 altroieri=2 l_altroieri=2 ieri_sera=1 ieri_mattina=1 ieri_pomeriggio=1 ieri_notte=1 stamattina=0 stamani=0 stasera=0 stanotte=0 oggi_pomeriggio=0 questa_mattina=0 questa_notte=0 questa_sera=0
    la_notte_scorsa=1 notte_scorsa=1 la_scorsa_notte=1 scorsa_notte=1 la_settimana_scorsa settimana_scorsa la_scorsa_settimana scorsa_settimana il_mese_scorso mese_scorso lo_scorso_mese scorso_mese l_anno_scorso anno_scorso la_prossima_settimana prossima_settimana settimana_prossima il_mese_prossimo mese_prossimo prossimo_mese lo_scorso_fine_settimana fine_settimana il_fine_settimana
    questa_settimana il_giorno_prima il_giorno_dopo il_giorno_seguente giorno_seguente giorno_successivo la_mattina_dopo mattina_seguente sera_stessa stessa_sera mezzogiorno mezzanotte l_estate_scorsa estate_scorsa scorsa_estate inverno_scorso autunno_scorso domani_sera domani_mattina nottetempo pomeriggio_odierno data_odierna sera_precedente notte_precedente primavera_scorsa scorso_anno`,
  offences: `furto furti furto_in_abitazione furti_in_abitazione furto_aggravato furti_aggravati furto_con_destrezza furto_con_strappo furto_d_auto furto_di_rame furti_di_rame furto_di_veicoli furto_di_carburante furto_di_identità furto_di_energia furto_di_gasolio furti_di_gasolio furto_di_bestiame tentato_furto tentata_rapina tentato_omicidio tentata_truffa tentata_estorsione
    rapina rapine rapina_aggravata rapina_a_mano_armata rapina_impropria scippo scippi estorsione estorsioni usura truffa truffe truffa_aggravata truffa_agli_anziani truffe_agli_anziani truffa_informatica truffa_assicurativa truffa_sentimentale frode frodi frode_fiscale frode_informatica appropriazione_indebita riciclaggio autoriciclaggio
    ricettazione ricettazioni spaccio spaccio_di_stupefacenti spaccio_di_droga detenzione_ai_fini_di_spaccio detenzione_di_stupefacenti traffico_di_stupefacenti traffico_di_droga traffico_di_armi traffico_di_rifiuti traffico_di_esseri_umani traffico_di_migranti traffico_illecito_di_rifiuti traffico_internazionale_di_stupefacenti
    tratta_di_esseri_umani tratta contrabbando contrabbando_di_sigarette contrabbando_di_gasolio contrabbando_di_tabacchi favoreggiamento favoreggiamento_dell_immigrazione_clandestina immigrazione_clandestina sfruttamento_della_prostituzione caporalato sfruttamento_del_lavoro omicidio omicidi omicidio_colposo omicidio_stradale lesioni
    lesioni_personali lesioni_aggravate lesioni_gravi percosse aggressione aggressioni rissa violenza_sessuale violenza_domestica maltrattamenti maltrattamenti_in_famiglia atti_persecutori stalking minacce minaccia minacce_aggravate sequestro_di_persona incendio_doloso incendi_dolosi danneggiamento danneggiamenti
    danneggiamento_aggravato vandalismo violazione_di_domicilio porto_abusivo_d_armi porto_abusivo_di_armi porto_di_armi detenzione_abusiva_di_armi detenzione_illegale_di_armi porto_abusivo_di_coltello contraffazione falsificazione spendita_di_monete_false spendita_di_banconote_false falso_documentale falsità corruzione concussione peculato evasione evasione_fiscale guida_in_stato_di_ebbrezza
    guida_senza_patente omissione_di_soccorso resistenza_a_pubblico_ufficiale oltraggio ricatto sostituzione_di_persona bracconaggio abusivismo gioco_d_azzardo phishing skimming clonazione_di_carte bancarotta bancarotta_fraudolenta associazione_a_delinquere associazione_per_delinquere coltivazione_di_cannabis coltivazione_di_marijuana revenge_porn indebito_utilizzo_di_carte smaltimento_illecito invasione_di_edifici occupazione_abusiva simulazione_di_reato
    calunnia adescamento traffico_d_auto scommesse_clandestine combattimenti_clandestini abbandono_di_rifiuti taccheggio borseggio borseggi vendita_di_merce_contraffatta vandalismi diffamazione abigeato macellazione_clandestina violazione_valutaria circonvenzione_di_incapace lavoro_nero associazione_mafiosa`,
  bodies: `presso lavora_per lavora_presso lavora_alla lavora_al lavora_da lavorava_presso lavorava_per dipendente_della dipendente_di dipendente_del membro_del membro_della membro_dei titolare_della titolare_del amministratore_della amministratore_di
    ditta società impresa clan gruppo banda bar circolo socio_della impiegato_presso impiegata_presso autista_della autista_per albergo ristorante cosca azienda capo_dei capo_del esponente_del esponente_della appartiene_al gestore_del gestore_della presso_la_ditta cassiera_al commessa_da magazziniere_della magazziniere_da`,
  verbs: {
    owns: `possiede possedeva ha_acquistato ha_comprato acquista compra detiene possiedono detengono possedevano ha_rilevato`,
    'owns<': `appartiene_a appartenente_a intestata_a intestato_a intestata_ad intestato_ad di_proprietà_di è_intestata_a è_intestato_a
      risulta_intestata_a risulta_intestato_a è_di di_proprietà_della intestati_a aperto_a_nome_di a_nome_di acquistata_da
      appartengono_a apparteneva_a appartiene_alla appartiene_al intestata_alla intestato_alla intestata_al intestato_al è_della
      è_del di_proprietà_del`,
    uses: `usa usava utilizza utilizzava guida guidava è_in_uso_a in_uso_a alla_guida_di alla_guida_di_una alla_guida_della si_muove_con
      si_sposta_con a_bordo_di a_bordo_di_una a_bordo_della gira_con viaggia_su raggiungibile_al salito_su_una sale_su è_giunto_con
      giunto_a_bordo_di è_arrivato_con arriva_con viaggiava_su usa_il utilizzerebbe userebbe scrive_da risponde_al contattabile_al
      usano utilizzano guidano viaggiano viaggia_con viaggia_a_bordo_di circola_con circolava_con circola_su si_sposta_su parte_su
      ripartito_con riparte_con è_ripartito_con arrivato_con giunta_con arrivata_con fugge_con fuggito_con risponde_allo`,
    'uses<':
      'usato_da usata_da utilizzato_da utilizzata_da guidata_da guidato_da condotta_da condotto_da in_uso_a in_uso_ad in_uso_al è_in_uso_a è_in_uso_ad uso_di',
    met: `ha_parlato_con parla_con parlava_con ha_conversato_con incontra incontrato ha_incontrato incontrava si_è_incontrato_con si_incontra_con in_compagnia_di ha_parlato_con visto_con
      vista_con si_vede_con accompagnato_da accompagnata_da insieme_a incontratosi_con si_intrattiene_con parlava_con parla_con
      incontrano si_incontrano si_sono_incontrati si_è_incontrata_con si_vedono ha_visto_più_volte consegna_chiavi_a
      consegna_una_busta_a consegna_un_pacco_a ha_consegnato_una_busta_a ha_consegnato_un_pacco_a consegna_le_chiavi_a
      a_colloquio_con visti_insieme parlano_con`,
    lives_at: `abita abita_in abita_a vive vive_in vive_a risiede risiede_in risiede_a dimora dimora_in alloggia alloggia_in abitava_in
      abitava dimorante ospite ospitato affitta_un_appartamento trasferito trasferita abitante abitano vivono vivevano viveva
      risiedono risiedeva residente_in residente_a domiciliato_in domiciliata_in domiciliato_a domiciliata_a dorme dormono dorme_in alloggiano alloggiava dimorano occupa_un_appartamento ha_in_affitto_un_appartamento`,
    works_for: `lavora_per lavora_presso lavora_alla lavora_al lavora_da lavora gestisce dirige legale_rappresentante_della lavorano
      lavorano_per lavorava lavorava_per lavora_in lavora_nel lavora_nella amministra amministrano gestiva consegna_per
      fa_consegne_per guida_per assunto_da assunta_da assunto_presso fa_il_barista_al`,
    called: `chiama ha_chiamato chiamava telefona_a ha_telefonato_a contatta ha_contattato chiamato chiamò telefona scrive_a ha_scritto_a
      chiamate_a chiamate_verso in_contatto_con chiamano telefonano ha_telefonato ha_telefonato_al telefona_al ha_chiamato_il
      contattava ha_mandato_un_messaggio_a`,
    'called<':
      'chiamato_da è_stato_chiamato_da riceve_una_chiamata_da ha_ricevuto_una_chiamata_da contattato_da ricevuto_chiamate_da ricevuto_minacce_dal',
    associate_of:
      'frequenta vicino_a legato_a in_affari_con in_contatto_con lavora_con braccio_destro_di si_accompagna_a si_accompagna_con frequentava fiancheggiatore_di',
    family_of: 'sposato_con',
    member_of: `appartiene_al appartiene_alla appartenente_al appartenente_alla fa_parte_del fa_parte_della fa_parte_dei guida_il membro_degli
      appartiene_ai affiliato_ai fanno_parte_del è_dei guida_i`,
    present_at: `visto_in visto_a visto_al visto_alla vista_in visti_in visti_a notato_in notato_a notata_in parcheggiata_in parcheggiato_in parcheggiata_davanti parcheggiato_davanti parcheggiata parcheggiato in_sosta_in in_sosta ferma_in fermo_in fermato_in fermato_a fermato_al fermata_in fermati controllato_in controllato_a controllati_a controllata_in controllato controllati entra_nel entra_in
      esce_dal esce_da uscito_da entrato_in arrestato_a arrestato_in arrestato si_trova_a si_trovava_in si_trovava_a era_a era_in trovato_in trovato_a trovata_in osservato_in osservato arrivato_a arriva_a giunto_a giunto_in davanti_al davanti_alla davanti presente_in presente_al presente sorpreso_in sorpreso_a transitata_in transitata_a transita_in rinvenuta_in rinvenuto_in rinvenuta rinvenuto presso frequenta_il davanti_a incontrano_al al_bar sosta`,
    sent_money_to: `ha_versato ha_inviato ha_pagato versa paga invia_denaro_a ha_trasferito bonifico_a ha_consegnato bonifica ha_bonificato
      ha_spedito versato versati pagato consegna versano inviano pagano manda mandano ha_mandato ha_dato ha_prestato bonificano
      invia trasferisce consegnano`,
  },
  elided: 'l d un dell all nell dall sull quell c n s m t',
};
