/**
 * Words of trade that firms of every country put in their names: of capitalised words next to each other, one of them
 * shows a firm in whatever language the text is. Words that are also surnames (Law, Mills, Power) are left out.
 */
export const TRADES = `
  transport transports transporte trasporti trans logistics logistik logistica logística logistique cargo freight shipping spedition spedizioni express expres exprés kurier courier couriers
  delivery deliveries haulage taxi taxis cabs minicabs limousines rentals rentacar leasing motor motors autos automotive automobile automobiles automobili automóviles tyres pneus gomme garage
  travel tours viajes viaggi voyages airlines airways ferries cruises crociere cruceros hotel hotels hostel motel resort lodge palace palast café caffè coffee caffe pub tavern lounge bistro bistrot brasserie
  grill pizza pizzeria burger burgers kebab döner doner sushi wok food foods gastro catering bakery bakeries restaurant ristorante restaurante trattoria gelato shop shops store stores outlet mercado bazar bazaar
  discount boutique fashion moda textil textile textiles shoes toys gifts design mobili muebles möbel meubles immobiliare immobilien immo inmobiliaria properties estates realty invest investment investments
  investimenti inversiones investissements finance finanz financial crédit kredit bank banque banca banco insurance versicherung assurances assicurazioni seguros holding holdings consulting consult advisory management
  services servizi servicios solutions systems technik technologies technology tech digital software media studio studios records phone phones mobiles telecom telekom telecoms electronics elektronik elettronica electrónica
  electro elektro energy energie énergie energia energía solar petrol petroleum metals metall metalli metales acciai recycling rottami legnami timber granit graniti marmi plast plastics plastic chemical chemicals pharma farma pharmacy
  costruzioni construcciones constructions builders edil edilizia reformas roofing pulizie limpiezas nettoyage laundry security sécurité sicherheit vigilanza seguridad fitness sporting casino gaming betting
  beauty nails barbers cosmetics tattoo parfums fleurs blumen agro agri farms fruits frutta frutas seafood vini vins vinos wines brewery trade trading traders impex export import international
  cooperative coop foundation stiftung fondation fondazione fundación mc brotherhood industries enterprises ventures developments entertainment productions recambios repuestos suministros distribuciones
  ricambi forniture impianti alimentari ferramenta calzature gioielli abbigliamento arredamenti matériaux bâtiment dépannage déménagements ambulances groupe gruppo grupo united rovers riders bikers wolves hooligans ultras
  fc sc sv tsv vfb vfl tc ssv fsv asd ssc afc rfc hc fk ac ud rcd uab ooo oao zao pao tov sarl eurl sci sprl gmbh asbl onlus srl spa
  supermarket market pellets parts gas gaz
  транс авто строй трейд сервис групп холдинг логистик экспресс маркет инвест торг снаб агро секьюрити моторс`;

/** Beginnings and ends of made-up names of firms: one capitalised word of this form inside a sentence is a firm. */
export const FIRM_SHAPES = `
  *fret *tech *plast *impex *pharma *farma *invest *soft *trans *phone *telecom *express *petrol *immo *consult *motors *print *frais *rapido
  trans* -trans -transit* -transport* -transfer* -transa* -transc* -transd* -transe* -transf* -transg* -transi* -transl* -transm* -transn* -transp* -transs* -transv* transalp* transeu*
  euro* -euro -euros -europ* -eurojust -eurodac agro* -agronom* immo* brico* hortofrut* spedi* -spedition* -spedizion* *строй *торг *снаб -торг`;
