# Names of things in French: parameters, outcomes, units, levels, likelihoods, numbers and dates.

## Parameters (label of a key; the member it is repeated over is written beside it)

param-group-ambushes = Embuscades par cellule et par 100 km de route
param-group-cell-fighters = Combattants par cellule
param-group-cells-scale = Facteur appliqué à toutes les cellules de départ
param-group-contagion = Part des vagues déclenchées par les précédentes
param-group-corridor-focus = Concentration sur les lieux et routes des corridors
param-group-formation = Formation de nouvelles cellules
param-group-incident-dispersion = Dispersion mensuelle des incidents
param-group-incidents = Incidents mineurs par cellule
param-group-lost-when-stopped = Perte d’une cellule arrêtée à la frontière
param-group-memory-days = Mémoire des vagues précédentes
param-group-mobility = Déplacements d’une cellule
param-group-move-capital = Attraction des déplacements vers la capitale
param-group-move-west = Attraction des déplacements vers l’ouest
param-group-phase-days = Durée moyenne d’une phase de pression ou de calme
param-group-phase-sigma = Dispersion de l’effort entre les phases
param-group-preparation-days = Préparation d’une frappe
param-group-reach-km = Distance à laquelle la portée d’une cellule est réduite de moitié
param-group-recent-waves = Vagues récentes encore sensibles au départ
param-group-restraint = Retenue envers le voisin
param-group-simultaneous-strikes = Maximum de frappes simultanées dans une vague
param-group-size-exponent = Exposant de la taille des vagues
param-group-target-west = Attraction vers l’ouest dans le choix des cibles
param-group-tempo = Vagues par an, répliques comprises

param-engagement-alert = Effet de l’alerte sur la défense
param-engagement-base = Défense sans aucun appui
param-engagement-capture = Le matériel pris arme une nouvelle cellule
param-engagement-drone = Effet d’un drone sur la défense
param-engagement-garrison = Effet de la garnison sur la défense
param-engagement-ground = Effet d’une unité terrestre sur la défense
param-engagement-hold = Les assaillants restent après avoir pris le lieu
param-engagement-late-effect = Part de l’effet d’un appui venu sans alerte
param-engagement-loss-drone = Perte supplémentaire de la cellule là où un drone est intervenu
param-engagement-loss-overrun = Perte de la cellule après la prise du lieu
param-engagement-loss-repelled = Perte de la cellule repoussée
param-engagement-recovery-days = Rétablissement d’une garnison dont la position a été prise
param-engagement-weakened-factor = Force restante d’une garnison affaiblie

param-closure-ambush = Fermeture médiane de la route après une embuscade
param-closure-overrun = Fermeture médiane de la route après la prise d’un lieu
param-closure-repelled = Fermeture médiane de la route après une frappe repoussée
param-closure-sigma = Dispersion des fermetures de route (log)

param-deaths-none-repelled = Aucun mort dans une frappe repoussée
param-deaths-none-overrun = Aucun mort lors de la prise d’un lieu
param-deaths-none-ambush = Aucun mort dans une embuscade
param-deaths-median-repelled = Médiane des morts d’une frappe repoussée meurtrière
param-deaths-median-overrun = Médiane des morts d’une prise de lieu meurtrière
param-deaths-median-ambush = Médiane des morts d’une embuscade meurtrière
param-deaths-sigma = Dispersion du nombre de morts (log)

param-drones-aircraft = Drones
param-drones-availability = Part des drones en état de vol
param-drones-coverage = Part du front vue par les drones en un jour
param-drones-orbit-hours-per-aircraft = Heures sur zone par drone
param-drones-sweep-km2-per-h = Surface réellement observée par heure

param-warning-baseline = Alerte précoce sans drone, signalement ni voisin
param-warning-fusion = L’alerte atteint les autres lieux de la même vague

param-ground-readiness = Unités terrestres prêtes à intervenir
param-ground-units = Unités terrestres
param-partner-units = Unités partenaires

param-pressure-air-pressure = Perte de cellules due aux drones en vol
param-pressure-attrition = Perte de cellules due aux autres causes
param-pressure-ground-pressure = Perte de cellules due aux unités terrestres
param-pressure-patrol-pressure = Perte de cellules due aux patrouilles conjointes

param-cooperation-border-zone-km = Profondeur de la zone frontalière
param-cooperation-efficiency-none = Efficacité de la coopération sans cadre
param-cooperation-efficiency-bilateral = Efficacité d’un accord bilatéral
param-cooperation-efficiency-umbrella = Efficacité d’un cadre régional
param-cooperation-intel-stop = Un partage complet du renseignement arrête un passage
param-cooperation-patrol-stop = Des patrouilles conjointes complètes arrêtent un passage
param-cooperation-framework = Cadre de coopération
param-cooperation-intelligence-sharing = Partage du renseignement
param-cooperation-joint-patrols = Patrouilles conjointes

param-community-protection = Protection de ceux qui signalent
param-community-reporting = Signalement par les communautés
param-community-resilience = Résistance des communautés au recrutement

param-routes-diversion = Commerce reporté sur une autre route ouverte
param-routes-security = Escortes et sécurité du corridor
param-trade = Commerce porté par le corridor

param-outcomes-border-km = Ce qui compte comme proche d’une frontière
param-outcomes-disruption-days = Jours de fermeture au-delà desquels un corridor est perturbé
param-outcomes-foothold-days = Présence qui compte comme une implantation

param-cells = Cellules au départ
param-capacity = Maximum de cellules dans un lieu
param-value = Exposition de la localité : ce qui y est à défendre (population, commerce, services)
param-garrison = Force de la garnison

## Outcomes

outcome-closed-days = Jours de fermeture
outcome-most-closed-days = Jours de fermeture du corridor de l’ouest le plus longtemps fermé
outcome-longest-closure = Plus longue fermeture
outcome-isolation-days = Jours où tous les corridors de l’ouest sont fermés
outcome-trade-loss = Commerce perdu
outcome-first-foothold = Première implantation
outcome-first-strike = Première frappe
outcome-border-overrun = Localités frontalières de l’ouest prises
outcome-first-foothold-abroad = Première implantation dans un pays voisin, quel qu’il soit
outcome-first-strike-abroad = Première attaque dans un pays voisin, quel qu’il soit
outcome-first-abroad = Première implantation ou attaque dans un pays voisin, quel qu’il soit
outcome-first-coast = Première attaque ou implantation sur la côte atlantique
outcome-spread-level = Niveau de propagation
outcome-coast-distance-km = Plus courte distance d’une frappe aux ports de l’Atlantique
outcome-gravity-shift-km = Déplacement du centre de gravité vers l’ouest
outcome-waves = Vagues d’attaques
outcome-strikes = Frappes
outcome-overrun = Localités prises
outcome-repelled = Frappes repoussées
outcome-largest-wave = Plus grande vague
outcome-ambushes = Embuscades
outcome-served-share = Frappes auxquelles un drone ou une unité terrestre a répondu
outcome-alerted-share = Frappes précédées d’une alerte
outcome-deaths = Morts, tous camps
outcome-cells-lost = Cellules perdues
outcome-cells-end = Cellules à la fin
outcome-events = Événements

## Units

unit-none = nombre sans unité
unit-share = part, de 0 à 1
unit-probability = probabilité, de 0 à 1
unit-factor = facteur
unit-logit = log-cote
unit-logit-per-level = log-cote par niveau de garnison
unit-days = jours
unit-cell-days = cellules-jours
unit-km = km
unit-per-100km = pour 100 km
unit-km2-per-hour = km² par heure
unit-hours-per-day = heures par jour
unit-share-per-day = part par jour, de 0 à 1
unit-usd = USD
unit-usd-per-day = USD par jour
unit-fighters = combattants
unit-cells = cellules
unit-strikes = frappes
unit-waves = vagues
unit-waves-per-year = vagues par an
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
grade-missing = non qualifié

## Spread levels

level-0 = violence contenue
level-1 = un corridor perturbé
level-2 = une localité frontalière de l’ouest prise
level-3 = une implantation à l’étranger
level-4 = une frappe à l’étranger
level-5 = la côte atteinte
level-0-long = Aucun corridor perturbé, rien au-delà des frontières
level-1-long = Un corridor de l’ouest fermé { $days } ou plus au total
level-2-long = Une localité frontalière de l’ouest prise, à { $km } km au plus d’un passage par la route
level-3-long = Une implantation (présence durable) dans un pays voisin
level-4-long = Une frappe dans un pays voisin
level-5-long = Une frappe ou une implantation sur la côte atlantique

## Likelihood

likelihood-almost-none = presque exclu
likelihood-very-unlikely = très improbable
likelihood-unlikely = improbable
likelihood-even = une chance sur deux
likelihood-likely = probable
likelihood-very-likely = très probable
likelihood-almost-certain = presque certain
likelihood-below = moins de 1 chance sur 100
likelihood-above = plus de 99 chances sur 100
likelihood-range = { $low } à { $high }
likelihood-judgement = { $words } ({ $share } ; erreur de simulation { $range })

## Words that go with names

front = front
fronts = fronts
corridor = corridor
corridors = corridors
country = pays
countries = pays
neighbour = voisin
neighbours = voisins
place = lieu
places = lieux
region = région
regions = régions
link = route
crossing = passage frontalier
hypothesis = hypothèse
hypotheses = hypothèses
mixture = toutes les hypothèses, pondérées
measure = mesure
measures = mesures
scenario = scénario
trajectory = futur
median = médiane
mean = moyenne
interval-80 = intervalle à 80 %
too-few-futures = trop peu de futurs
with-member = { $label }, { $member }
yes = oui
no = non
never = jamais
missing = aucune

## Numbers

percent = { $number } %
percent-range = { $low }–{ $high } %
number-range = { $low } à { $high }
below = moins de { $number }
above = plus de { $number }
money = { $number } USD
money-million = { $number ->
    [one] { $number } million USD
   *[other] { $number } millions USD
}
money-billion = { $number ->
    [one] { $number } milliard USD
   *[other] { $number } milliards USD
}
days = { $number ->
    [one] { $number } jour
   *[other] { $number } jours
}
days-below = moins de { $days }
days-range = { $high ->
    [one] { $low } à { $high } jour
   *[other] { $low } à { $high } jours
}
trajectories = { $number ->
    [one] { $number } futur
   *[other] { $number } futurs
}

## Dates

date = { $day } { $month } { $year }
date-first = 1er { $month } { $year }
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
