/** Firms and bodies known in all languages, a phrase each: banks, carriers, shops, agencies. */
export const ORGANISATIONS = `
  natwest barclays lloyds hsbc santander revolut monzo n26 paypal western_union moneygram dhl ups fedex tesco lidl aldi sainsbury asda spar coop
  migros ikea europol interpol eurojust frontex unicredit intesa_sanpaolo bnp_paribas société_générale crédit_agricole crédit_mutuel la_banque_postale
  deutsche_bank commerzbank sparkasse volksbank raiffeisenbank raiffeisen erste_bank postbank dkb bbva caixabank sabadell bankia
  credit_suisse ubs postfinance poste_italiane carabinieri guardia_di_finanza guardia_civil mossos_d_esquadra ertzaintza сбербанк сбербанка сбербанке тинькофф каспи kaspi kaspi_bank
  halyk_bank transferwise binance coinbase amazon ebay airbnb uber deliveroo vodafone telekom swisscom bank_of_valletta bank_of_ireland aib
  carrefour leclerc auchan intermarché mercadona el_corte_inglés media_markt mediamarkt rewe edeka kaufland bauhaus hornbach rossmann dm
  decathlon zara h&m mcdonald kfc starbucks esso eni agip repsol omv hells_angels bandidos red_cross croix_rouge caritas
`;
