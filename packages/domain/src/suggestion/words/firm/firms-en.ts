import type { FirmWords } from './firm-words.ts';

/** English words that show a firm or another body. */
export const FIRMS_EN: FirmWords = {
  heads: `firm company gang crew outfit group syndicate cartel clan mob nightclub brasserie bistro trattoria taverna osteria ristorante charity supermarket salon gym cafeteria guesthouse brewery distillery bookmaker
    bookmakers barbershop pharmacy mosque synagogue`,
  tails: `butchers grocers greengrocers fishmongers florist florists opticians optician dental dentist surgery clinic veterinary vets hospice infirmary
    care prison theatre cinema museum library leisure bingo snooker amusements racecourse speedway chapel cathedral synagogue gurdwara army police
    constabulary force service office department commission board federation alliance league network movement party brigade squad team posse syndicate
    bikers riders angels wolves hounds dragons tigers lions eagles hawks devils warriors vikings pirates rebels outlaws albion hotspur harriers celtic rfc
    rufc cc gaa coop supermarkets superstore minimart mart express direct warehouse wholesalers suppliers supplies merchants distribution packaging foods
    meats poultry farms dairies dairy brewery distillery wines vapes vape tobacco mail media radio tv studios records productions entertainment events
    gaming games racing travel tours holidays airlines airways ferries shipping freight parcels deliveries buses railways railway cycles motorcycles tyre
    exhausts bodyshop repairs breakers salvage skips waste steels timber windows kitchens bathrooms flooring carpets furniture interiors design designs
    decorators joinery carpentry electrical electricals heating gas energy solar water utilities telecoms computers software systems tech technologies
    digital security guarding alarms locksmiths cleaning cleaners laundries facilities catering recruitment personnel staffing agencies consultants
    consulting associates partners partnership solicitors legal accountants finance financial loans credit investments ventures enterprises industries
    engineering manufacturing works contractors contracting developments developers housing realty fashions fashion clothing shoes boutique jewellery pawn
    gifts toys books flowers beauty hair tattoo tattoos tanning spa sauna massage grill takeaway chicken burgers noodles sushi tandoori balti
    bistro brasserie tearooms steakhouse saloon taproom institute primary nursery kindergarten hostel guesthouse lido chippy creamery butchery auctions
    auctioneers antiques gallery undertakers funerals funeral directors fuels petrol garages autocentre carwash minicabs limousines chauffeurs vans trucks
    trucking haulier hauliers warehousing pallets containers exporters importers export import international global plastics textiles ceramics tiles
    bricks concrete cement quarries aggregates glazing sheds fencing landscapes nurseries stables kennels cattery riding sailing yachts boatyard boats
    charters diving divers angling boxing karate judo wrestling mma cricket tennis golf bowls hockey rugby football`,
  trades: '',
  employers: `on_behalf_of boss_at depot_of branch_of employee_of employees_of worker_at waiter_at waitress_at barman_at barmaid_at bouncer_at doorman_at guard_at
    cleaner_at cook_at chef_at nurse_at teacher_at student_at pupil_at bookkeeper_at accountant_at cashier_at receptionist_at manager_at supervisor_at
    driver_for courier_for agent_for drives_for drove_for shift_at shifts_at job_at job_with staff_at partner_in partners_in shareholder_in shareholder_of
    account_with supplier_to spokesman_for spokeswoman_for chairman_of treasurer_of secretary_of president_of captain_of leader_of leaders_of
    employed_with works_the_door_at barred_from banned_from enrolled_at patched_member_of prospect_with subsidiary_of trading_as
    trades_as `,
};
