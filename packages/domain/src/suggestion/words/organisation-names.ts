/** Firms and bodies known in all languages, a phrase each: banks, carriers, shops, agencies. */
export const ORGANISATIONS = `
  natwest barclays lloyds hsbc santander revolut monzo n26 paypal western_union moneygram dhl ups fedex tesco lidl aldi sainsbury asda spar coop
  migros ikea europol interpol eurojust frontex unicredit intesa_sanpaolo bnp_paribas société_générale crédit_agricole crédit_mutuel la_banque_postale
  deutsche_bank commerzbank sparkasse volksbank raiffeisenbank raiffeisen erste_bank postbank dkb bbva caixabank sabadell bankia
  credit_suisse ubs postfinance poste_italiane carabinieri guardia_di_finanza guardia_civil mossos_d_esquadra ertzaintza сбербанк сбербанка сбербанке тинькофф каспи kaspi kaspi_bank
  halyk_bank transferwise binance coinbase amazon ebay airbnb uber deliveroo vodafone telekom swisscom bank_of_valletta bank_of_ireland aib
  carrefour leclerc auchan intermarché mercadona el_corte_inglés media_markt mediamarkt rewe edeka kaufland bauhaus hornbach rossmann dm
  decathlon zara h&m mcdonald kfc starbucks esso eni agip repsol omv hells_angels bandidos red_cross croix_rouge caritas
  bundespolizei bundeskriminalamt landeskriminalamt fedpol policía_nacional policía_local guardia_urbana policía_foral polizia_di_stato polizia_locale polizia_stradale polizia_postale
  police_nationale police_municipale gendarmerie_nationale border_force national_crime_agency crimestoppers garda_síochána hmrc dvla salvation_army royal_mail an_post evri dpd gls tnt
  morrisons waitrose poundland primark halfords superdrug wetherspoons ladbrokes betfred paddy_power william_hill bet365 nationwide halifax_bank tsb skrill klarna wise_payments moneycorp
  sncf ratp edf engie totalenergies urssaf pôle_emploi france_travail la_poste chronopost colissimo mondial_relay bouygues lcl caisse_d_épargne banque_populaire boursorama monoprix franprix
  super_u hyper_u intersport darty fnac leroy_merlin castorama brico_dépôt kiabi sephora norauto feu_vert europcar hertz sixt leboncoin vinted blablacar booking uber_eats just_eat novotel campanile kyriad
  basic_fit wafacash ria_money targobank ing_diba comdirect sparda_bank hypovereinsbank raiffeisenkasse bawag penny_markt netto_markt tegut billa denner volg landi toom hagebau xxxlutz deutsche_bahn öbb sbb
  flixbus adac kleinanzeigen ebay_kleinanzeigen willhaben aral omv tamoil aok barmer jobcenter arbeitsagentur diakonie johanniter malteser rotes_kreuz heilsarmee bnl bper banco_bpm monte_dei_paschi
  sisal lottomatica snai trenitalia enel windtre fastweb esselunga conad eurospin bennet penny_market mediaworld unieuro autogrill croce_rossa inps inail agenzia_delle_entrate consum eroski alcampo hipercor
  bricomart cepsa galp renfe adif aena correos seur mrw nacex la_caixa bankinter abanca unicaja ibercaja kutxabank cajamar openbank wallapop milanuncios glovo cabify cruz_roja cáritas salvamento_marítimo
  сбер* тинькофф* альфа-банк* втб газпромбанк* россельхозбанк* почта_россии почте_россии почты_россии казпочт* беларусбанк* белпочт* белагропромбанк* wildberries вайлдберриз авито пятерочк* лукойл* роснефт* газпром*
  яндекс* сдэк ржд интерпол* европол* красн*_крест*
`;
