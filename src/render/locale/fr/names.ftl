# Names of things in French: parameters, outcomes, units, levels, likelihoods, numbers and dates.

## Parameters (label of a key; the member it is repeated over is written beside it)

param-group-ambushes = Embuscades par cellule et par 100 km de route
param-group-blockade-days = Durée moyenne du blocus d’un corridor
param-group-blockade-factor = Multiplication des embuscades sur un corridor sous blocus
param-group-blockade-focus = Concentration des attaques sur les localités d’un corridor sous blocus
param-group-blockade-lean = Inclination des blocus vers le corridor
param-group-blockade-starts = Blocus engagés par corridor
param-group-campaign-attract = Attraction des campagnes vers les régions dont les voisines sont plus actives
param-group-campaign-days = Durée moyenne d’une campagne dans une région
param-group-campaign-lean = Inclination des campagnes vers la région
param-group-campaign-sigma = Dispersion de l’intensité entre les campagnes
param-group-campaign-tail = Rareté des campagnes extrêmes (degrés de liberté)
param-group-cell-fighters = Combattants par cellule
param-group-cells-scale = Facteur appliqué à toutes les cellules de départ
param-group-contagion = Part des vagues déclenchées par les précédentes
param-group-corridor-focus = Concentration sur les localités et routes des corridors
param-group-formation = Formation de nouvelles cellules
param-group-incident-dispersion = Dispersion mensuelle des incidents
param-group-incidents = Incidents mineurs par cellule
param-group-local-km = Distance à laquelle une vague locale se limite
param-group-local-share = Part des vagues qui restent locales
param-group-lost-when-stopped = Perte, par le groupe, d’une cellule arrêtée à la frontière
param-group-memory-days = Mémoire des vagues précédentes
param-group-mobility = Déplacements d’une cellule
param-group-move-capital = Attraction des déplacements vers la capitale
param-group-move-west = Attraction des déplacements vers l’ouest
param-group-operation-focus = Concentration des opérations sur les corridors de l’ouest
param-group-operation-share = Part des vagues qui sont des opérations coordonnées
param-group-phase-days = Durée moyenne d’une phase de pression ou de calme
param-group-phase-sigma = Dispersion de l’intensité entre les phases
param-group-preparation-days = Préparation d’une attaque
param-group-reach-km = Distance à laquelle la portée d’une cellule est réduite de moitié
param-group-recent-waves = Vagues récentes encore sensibles au départ
param-group-reference-cells = Nombre de cellules pour lequel le rythme est donné
param-group-restraint = Retenue envers le voisin
param-group-routine-largest = Plus grande vague hors opérations
param-group-simultaneous-strikes = Maximum d’attaques simultanées dans une vague
param-group-size-exponent = Exposant de la taille des vagues
param-group-strength = Mesure dans laquelle le rythme suit la force du groupe
param-group-target-west = Attraction vers l’ouest dans le choix des cibles
param-group-tempo = Vagues par an, répliques comprises

param-engagement-alert = Effet de l’alerte sur la défense
param-engagement-base = Défense sans aucun appui
param-engagement-capture = Matériel pris armant une nouvelle cellule
param-engagement-drone = Effet d’un drone sur la défense
param-engagement-garrison = Effet de la garnison sur la défense
param-engagement-ground = Effet d’une unité terrestre sur la défense
param-engagement-hold = Maintien des assaillants après la prise de la localité
param-engagement-late-effect = Part de l’effet d’un appui venu sans alerte
param-engagement-loss-drone = Perte supplémentaire de cellules du groupe là où un drone est intervenu
param-engagement-loss-overrun = Perte de la cellule assaillante après la prise de la localité
param-engagement-loss-repelled = Perte de la cellule assaillante repoussée
param-engagement-operation = Opération préparée
param-engagement-recovery-days = Rétablissement d’une garnison dont la localité a été prise
param-engagement-weakened-factor = Force restante d’une garnison affaiblie

param-closure-ambush = Fermeture médiane de la route après une embuscade
param-closure-overrun = Fermeture médiane de la route après la prise d’une localité
param-closure-repelled = Fermeture médiane de la route après une attaque repoussée
param-closure-sigma = Dispersion des fermetures de route (log)

param-deaths-none-repelled = Aucun mort dans une attaque repoussée
param-deaths-none-overrun = Aucun mort lors de la prise d’une localité
param-deaths-none-ambush = Aucun mort dans une embuscade
param-deaths-median-repelled = Médiane des morts d’une attaque repoussée meurtrière
param-deaths-median-overrun = Médiane des morts d’une prise de localité meurtrière
param-deaths-median-ambush = Médiane des morts d’une embuscade meurtrière
param-deaths-sigma = Dispersion du nombre de morts (log)

param-drones-aircraft = Drones
param-drones-availability = Part des drones en état de vol
param-drones-coverage = Part du front vue par les drones en un jour
param-drones-orbit-hours-per-aircraft = Heures sur zone par drone
param-drones-sweep-km2-per-h = Surface réellement observée par heure

param-warning-baseline = Alerte précoce hors drones, signalements et pays voisins
param-warning-fusion = Alerte étendue aux autres localités de la même vague

param-response-turnaround-days = Durée d’indisponibilité des moyens engagés
param-ground-readiness = Unités terrestres prêtes à intervenir
param-ground-units = Unités terrestres
param-partner-units = Unités partenaires

param-pressure-air-pressure = Pertes de cellules du groupe dues aux drones
param-pressure-attrition = Pertes de cellules du groupe dues aux autres causes
param-pressure-ground-pressure = Pertes de cellules du groupe dues aux unités terrestres
param-pressure-patrol-pressure = Pertes de cellules du groupe dues aux patrouilles conjointes

param-cooperation-air-stop = Part de ce que les drones voient à un passage et qui est arrêtée
param-cooperation-border-zone-km = Profondeur de la zone frontalière
param-cooperation-efficiency-none = Efficacité de la coopération sans cadre
param-cooperation-efficiency-bilateral = Efficacité d’un accord bilatéral
param-cooperation-efficiency-umbrella = Efficacité d’un cadre régional
param-cooperation-intel-stop = Franchissement empêché par un partage complet du renseignement
param-cooperation-patrol-stop = Franchissement empêché par des patrouilles conjointes complètes
param-cooperation-framework = Cadre de coopération
param-cooperation-intelligence-sharing = Partage du renseignement
param-cooperation-joint-patrols = Patrouilles conjointes
param-cooperation-transit-days = Durée d’un passage

param-community-protection = Protection de ceux qui signalent
param-community-reporting = Signalement par les communautés
param-community-resilience = Résistance des communautés au recrutement

param-routes-ambush-preparation-days = Durée de préparation d’une embuscade
param-routes-diversion = Part des échanges reportée sur une autre route ouverte
param-routes-overwatch = Part des embuscades évitées là où les drones en voient la préparation
param-routes-passing = Part des échanges qui passe malgré le blocus d’un corridor
param-routes-security = Escortes et sécurité du corridor
param-trade = Échanges empruntant le corridor

param-outcomes-border-km = Distance en deçà de laquelle une localité est dite frontalière
param-outcomes-discount-rate = Taux d’actualisation des coûts et des pertes
param-outcomes-disruption-days = Jours de fermeture au-delà desquels un corridor est perturbé
param-outcomes-foothold-days = Durée de présence à partir de laquelle il y a implantation

param-state-blockade = Corridor sous blocus au départ
param-state-campaign = Intensité de la campagne dans la région au départ
param-state-effort = Intensité sur le front au départ
param-state-excitation = Vagues encore déclenchées au départ
param-cells = Cellules au départ
param-capacity = Maximum de cellules dans une localité
param-value = Exposition de la localité : ce qui y est à défendre (population, commerce, services)
param-garrison = Force de la garnison

## Outcomes

outcome-closed-days = Jours de fermeture
outcome-most-closed-days = Jours de fermeture du corridor de l’ouest le plus longtemps fermé
outcome-longest-closure = Plus longue fermeture
outcome-isolation-days = Jours où tous les corridors de l’ouest sont fermés
outcome-blockade-days = Jours de blocus
outcome-first-blockade = Premier blocus
outcome-blockade-loss = Pertes commerciales dues au blocus de corridors ouverts
outcome-trade-loss = Pertes commerciales
outcome-first-arrival = Première arrivée d’une cellule
outcome-first-foothold = Première implantation
outcome-first-strike = Première attaque
outcome-border-overrun = Localités frontalières de l’ouest prises
outcome-first-foothold-abroad = Première implantation dans un pays voisin, quel qu’il soit
outcome-first-strike-abroad = Première attaque dans un pays voisin, quel qu’il soit
outcome-first-abroad = Première implantation ou attaque dans un pays voisin, quel qu’il soit
outcome-first-coast = Première attaque ou implantation sur la côte atlantique
outcome-spread-level = Niveau de propagation
outcome-coast-distance-km = Plus courte distance d’une attaque aux ports de l’Atlantique
outcome-gravity-shift-km = Déplacement du centre de gravité vers l’ouest
outcome-waves = Vagues d’attaques
outcome-strikes = Attaques
outcome-overrun = Localités prises
outcome-repelled = Attaques repoussées
outcome-largest-wave = Plus grande vague
outcome-ambushes = Embuscades
outcome-served-share = Attaques auxquelles un drone ou une unité terrestre a répondu
outcome-alerted-share = Attaques précédées d’une alerte
outcome-deaths = Morts, tous camps confondus
outcome-cells-lost = Cellules perdues par le groupe
outcome-cells-end = Cellules à la fin
outcome-events = Événements

## Units

unit-none = nombre sans unité
unit-share = part, de 0 à 1
unit-probability = probabilité, de 0 à 1
unit-factor = facteur
unit-logit = logit
unit-logit-per-level = logit par niveau de garnison
unit-days = jours
unit-cell-days = jours-cellule
unit-km = km
unit-km2 = km²
unit-degrees = degrés
unit-people = habitants
unit-per-100km = pour 100 km
unit-km2-per-hour = km² par heure
unit-hours-per-day = heures par jour
unit-share-per-day = part par jour, de 0 à 1
unit-share-per-year = part par an, de 0 à 1
unit-usd = dollars (É.-U.)
unit-usd-per-day = dollars (É.-U.) par jour
unit-fighters = combattants
unit-cells = cellules
unit-strikes = attaques
unit-waves = vagues
unit-waves-per-year = vagues par an
unit-waves-per-day = vagues par jour
unit-moves-per-cell-year = déplacements par cellule et par an
unit-per-cell-year = par cellule et par an
unit-per-cell-100km-year = par cellule, par 100 km et par an
unit-per-year = par an
unit-per-year-aircraft = par an et par drone en vol permanent
unit-per-year-unit = par an et par unité
unit-aircraft = drones
unit-units = unités
unit-deaths = morts
unit-framework = aucun, bilatéral ou régional
unit-garrison-level = niveau, de 0 à 3
unit-level = niveau, de 0 à 5
unit-count = nombre

## Frameworks of cooperation

framework-none = aucun cadre
framework-bilateral = accord bilatéral
framework-umbrella = cadre régional

## How sure a number is

grade-reported = rapporté
grade-estimated = estimé
grade-assumed = supposé
grade-missing = degré non indiqué

## Spread levels

level-0 = violence contenue
level-1 = un corridor perturbé
level-2 = une localité frontalière de l’ouest prise
level-3 = une implantation dans un pays voisin
level-4 = une attaque dans un pays voisin
level-5 = la côte atteinte
level-0-long = Aucun corridor perturbé, rien au-delà des frontières
level-1-long = Un corridor de l’ouest fermé { $days } ou plus au total
level-2-long = Une localité frontalière de l’ouest prise, à { $km } km au plus, par la route, d’un point de passage frontalier
level-3-long = Une implantation (présence durable) dans un pays voisin
level-4-long = Une attaque dans un pays voisin
level-5-long = Une attaque ou une implantation sur la côte atlantique

## Likelihood

likelihood-almost-none = presque exclu
likelihood-very-unlikely = très peu probable
likelihood-unlikely = peu probable
likelihood-even = environ une chance sur deux
likelihood-likely = probable
likelihood-very-likely = très probable
likelihood-almost-certain = presque certain
likelihood-below = presque exclu (moins de 1 %)
likelihood-above = presque certain (plus de 99 %)
likelihood-range = de { $low } à { $high }
likelihood-judgement = { $words } ({ $share } ; marge d’erreur de simulation : { $range })

## Words that go with names

front = front
fronts = fronts
corridor = corridor
corridors = corridors
country = pays
countries = pays
neighbour = pays voisin
neighbours = pays voisins
place = localité
places = localités
region = région
regions = régions
link = route
crossing = point de passage frontalier
hypothesis = hypothèse
hypotheses = hypothèses
mixture = Toutes les hypothèses, pondérées
measure = mesure
measures = mesures
scenario = scénario
trajectory = trajectoire
median = médiane
mean = moyenne
interval-80 = intervalle à 80 %
too-few-futures = trop peu de trajectoires
with-member = { $label } ({ $member })
with-bracketed-member = { $label } – { $member }
yes = oui
no = non
never = jamais
missing = aucune

## Numbers

percent = { $number } %
percent-range = { $low }–{ $high } %
number-range = de { $low } à { $high }
below = moins de { $number }
above = plus de { $number }
money = { $number ->
    [one] { $number } dollar
   *[other] { $number } dollars
}
money-million = { $number ->
    [one] { $number } million de dollars
   *[other] { $number } millions de dollars
}
money-billion = { $number ->
    [one] { $number } milliard de dollars
   *[other] { $number } milliards de dollars
}
money-range = { $high ->
    [one] de { $low } à { $high } dollar
   *[other] de { $low } à { $high } dollars
}
money-million-range = { $high ->
    [one] de { $low } à { $high } million de dollars
   *[other] de { $low } à { $high } millions de dollars
}
money-billion-range = { $high ->
    [one] de { $low } à { $high } milliard de dollars
   *[other] de { $low } à { $high } milliards de dollars
}
days = { $number ->
    [one] { $number } jour
   *[other] { $number } jours
}
days-below = moins de { $days }
days-range = { $high ->
    [one] de { $low } à { $high } jour
   *[other] de { $low } à { $high } jours
}
trajectories = { $number ->
    [one] { $number } trajectoire
   *[other] { $number } trajectoires
}

## Dates

date = { $day } { $month } { $year }
date-first = 1er { $month } { $year }
month-year = { $month } { $year }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juil.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.
quoted = « { $title } »
