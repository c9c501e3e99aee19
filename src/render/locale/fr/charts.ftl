# Words of charts in French.

## All charts

chart-scope = { $n ->
    [one] { $n } trajectoire
   *[other] { $n } trajectoires
}, du { $from } au { $to }.
chart-source = Source : Harmattan { $version } · { $scenario } · empreinte { $digest } · graine { $seed }
chart-of-scenario = scénario « { $scenario } »
chart-partial = Simulation partielle : interrompue après { $n ->
    [one] { $n } trajectoire
   *[other] { $n } trajectoires
}.
chart-empty = Rien à montrer
chart-axis-days = Jours depuis le début
chart-axis-weeks = Semaines depuis le début

## Corridor distribution

chart-corridors-title = { $corridor } : { $median } de fermeture dans la trajectoire médiane, plus de { $tail } dans une trajectoire sur vingt
chart-corridors-title-mostly-open = { $corridor } : jamais fermé dans plus de la moitié des trajectoires, plus de { $tail } de fermeture dans une trajectoire sur vingt
chart-corridors-title-rare = { $corridor } : fermé dans moins d’une trajectoire sur vingt
chart-corridors-title-one = { $corridor } : { $median } de fermeture dans la seule trajectoire simulée
chart-corridors-title-few = { $corridor } : { $median } de fermeture en médiane sur les quelques trajectoires simulées
chart-corridors-title-none = Aucun corridor de l’ouest n’est fermé un seul jour, dans aucune des trajectoires simulées
chart-corridors-subtitle = Jours de fermeture de chaque corridor de l’ouest sur la période ; barres : part des trajectoires par tranche de { $days }.
chart-corridors-axis = Jours de fermeture sur la période
chart-corridors-key-bars = trajectoires selon les jours de fermeture
chart-corridors-key-tail = les 5 % les plus défavorables
chart-corridors-key-zero = jamais fermé
chart-corridors-key-beyond = au-delà de l’axe
chart-corridors-key-disruption = { $days } : seuil de perturbation
chart-corridors-never = jamais
chart-corridors-beyond = plus de { $days }
chart-corridors-summary = Médiane : { $median } ; 80 % des trajectoires : { $range } ; une sur vingt : plus de { $tail } ; jamais fermé : { $zero }.
chart-corridors-summary-few = Médiane : { $median } ; jamais fermé : { $zero }.
chart-corridors-summary-none = Jamais fermé dans aucune des trajectoires simulées.

## Exceedance

chart-exceedance-title-days = { $name } : une chance sur vingt de plus de { $amount } de fermeture
chart-exceedance-title-loss = { $name } : une chance sur vingt de dépasser { $amount }
chart-exceedance-title-whole = { $name } : fermé pendant toute la période dans une trajectoire sur vingt au moins
chart-exceedance-title-rare = { $name } : au-dessus de zéro dans seulement { $share } des trajectoires
chart-exceedance-title-few = { $name } : jusqu’à { $amount } dans les quelques trajectoires simulées
chart-exceedance-title-none = Aucun corridor fermé ni pertes commerciales dans aucune des trajectoires simulées
chart-exceedance-subtitle-days = Probabilité que les jours de fermeture sur la période dépassent la valeur lue en abscisse (axe vertical logarithmique) ; bandes : marge d’erreur de simulation (95 %).
chart-exceedance-subtitle-loss = Probabilité que les pertes commerciales sur la période dépassent la valeur lue en abscisse (axe vertical logarithmique) ; bandes : marge d’erreur de simulation (95 %).
chart-exceedance-axis-y = Probabilité de dépassement
chart-exceedance-one-in-twenty = { $share } : une chance sur vingt
chart-exceedance-axis-loss = Pertes commerciales sur la période

## Spread ladder

chart-ladder-title = Implantation ou attaque dans un pays voisin dans { $abroad } des trajectoires ; côte atlantique atteinte dans { $coast } d’entre elles
chart-ladder-title-of = { $finding } (« { $scenario } »)
chart-ladder-title-inside = La violence ne franchit aucune frontière dans les trajectoires simulées
chart-ladder-title-contained = La violence reste contenue dans toutes les trajectoires simulées
chart-ladder-title-few = Trop peu de trajectoires pour dire combien de fois la violence franchit une frontière
chart-ladder-subtitle = Part des trajectoires selon le plus haut niveau de propagation atteint, de 0 à 5.
chart-ladder-level = { $level } { $name }
chart-ladder-outside = { $level } : { $share }

## Cumulative incidence

chart-incidence-title = Première attaque dans les { $days } : { $list }
chart-incidence-item = { $country } { $share } ({ $words })
chart-incidence-cell = { $share } ({ $range })
chart-incidence-title-none = Aucune attaque dans un pays voisin dans les { $days } dans les trajectoires simulées ; la probabilité est d’au plus { $upper }
chart-incidence-subtitle = Probabilité cumulée que l’événement se soit produit à chaque échéance ; bandes : marge d’erreur de simulation (95 %). Pointillés : jours repères.

## Fan chart

chart-fan-title = { $front } : de { $from } à { $to ->
    [one] { $to } cellule
   *[other] { $to } cellules
} dans la trajectoire médiane (80 % des trajectoires : { $range })
chart-fan-title-few = { $front } : de { $from } à { $to ->
    [one] { $to } cellule
   *[other] { $to } cellules
} en médiane sur les quelques trajectoires simulées
chart-fan-title-none = Aucune cellule sur aucun front dans les trajectoires simulées
chart-fan-title-presence = Au moins une cellule à la fin de la période : { $list }
chart-fan-title-item = { $front } { $share }
chart-fan-title-presence-few = Trop peu de trajectoires pour dire combien de fois le groupe a une cellule dans un pays voisin
chart-fan-subtitle = Semaine par semaine : présence d’au moins une cellule dans chaque pays voisin, corridors de l’ouest fermés à cette date, cellules sur chaque front ; chaque cadre a son échelle.
chart-fan-cells = Cellules : { $front }
chart-fan-presence = Au moins une cellule : { $front }
chart-fan-key-chance = probabilité et sa marge d’erreur de simulation (95 %)
chart-fan-corridors = Corridors de l’ouest fermés
chart-fan-beyond = 95 % des trajectoires : jusqu’à { $top }
chart-fan-band = { $share } des trajectoires

## Theatre map

chart-map-title = { $region } : { $share } de toutes les attaques ; route { $from }–{ $to } : fermée { $closed } du temps
chart-map-title-change = Ce qui change de « { $from } » à « { $to } » : attaques par région, routes des corridors selon le temps de fermeture
chart-map-title-same = Rien ne change sur la carte de « { $from } » à « { $to } »
chart-map-title-open = { $region } : { $share } de toutes les attaques ; aucune route de corridor n’est fermée
chart-map-title-closed = Route { $from }–{ $to } : fermée { $closed } du temps ; aucune attaque
chart-map-title-none = Aucune attaque et aucune route fermée dans les trajectoires simulées
chart-map-title-few = Trop peu de trajectoires pour dire comment attaques et fermetures se répartissent sur la carte
chart-map-subtitle = Cercles : attaques dans chaque région sur la période, moyenne de toutes les trajectoires (en dessous de 0,1, la région n’est pas marquée) ; routes des corridors selon la part du temps où elles sont fermées.
chart-map-subtitle-change = Cercles : écart du nombre moyen d’attaques dans chaque région sur la période ; routes des corridors selon l’écart de la part du temps où elles sont fermées.
chart-map-place = { $place } { $share }
chart-map-towards = vers { $place }
chart-map-km = { $km } km
chart-map-enlarged = Frontière occidentale, agrandie
chart-map-key-attacks = { $number } attaques dans la région
chart-map-key-fewer = { $number } attaques de moins
chart-map-key-more = { $number } attaques de plus
chart-map-key-region = région et son nombre (en gras)
chart-map-key-closed-less = fermée moins longtemps : { $share } du temps
chart-map-key-closed-more = fermée plus longtemps : { $share } du temps
chart-map-key-closed-same = fermée à peu près aussi longtemps
chart-map-key-town = localité, pour se repérer
chart-map-key-closed = route fermée { $share } du temps
chart-map-key-road = autre route
map-country-mli = Mali
map-country-mrt = Mauritanie
map-country-sen = Sénégal
map-country-gin = Guinée
map-country-bfa = Burkina Faso
map-country-ner = Niger
map-country-civ = Côte d’Ivoire
map-country-dza = Algérie

## Capacity saturation

chart-saturation-title = { $k ->
    [1] Même isolées, la plupart des attaques restent sans réponse d’un drone ou d’une unité terrestre
   *[other] À partir de { $k } attaques simultanées, plus de la moitié restent sans réponse d’un drone ou d’une unité terrestre
}
chart-saturation-title-served = { $k ->
    [1] Seulement { $share } des attaques isolées restent sans réponse
   *[other] Même dans les vagues de { $k } attaques, seulement { $share } restent sans réponse
}
chart-saturation-title-none = Aucune attaque dans les trajectoires simulées
chart-saturation-title-few = Trop peu d’attaques dans ces trajectoires pour dire combien restent sans réponse selon la taille des vagues
chart-saturation-subtitle = Part des attaques auxquelles ne répond ni drone ni unité terrestre, selon la taille de leur vague ; barres : intervalle à 95 %.
chart-saturation-basis = Tirets : moyens disponibles dans tout le pays, à l’échelle duquel les vagues sont aussi comptées ; ceux d’un front n’interviennent que sur ce front.
chart-saturation-axis-x = Attaques dans la même vague
chart-saturation-axis-y = Attaques sans réponse
chart-saturation-capacity = { $front } : en état d’intervenir, { $drones ->
    [one] { $drones } drone
   *[other] { $drones } drones
} et { $ground ->
    [one] { $ground } unité terrestre
   *[other] { $ground } unités terrestres
} en moyenne
chart-saturation-counts = Sous l’axe : nombre d’attaques observées. En gris : moins de { $few }.

chart-blockades-title = { $corridor } : en moyenne { $blockaded } sous blocus, et { $closed } de fermeture
chart-blockades-subtitle = Jours moyens de fermeture de chaque corridor, et sous blocus : ouvert, mais ses routes sont sous pression et une partie seulement de son commerce passe ; intervalles de simulation à 95 %.
chart-story-title = Une trajectoire jusqu’au { $date } ; attaques : { $attacks }
chart-ghost = { $subtitle } En gris : { $scenario }.
chart-dots-subtitle = Chaque point est une trajectoire sur cinquante ; les points sont rangés par nombre de jours de fermeture.
chart-dots-heading = { $corridor } : sur { $all } points, { $dots } à { $days } ou plus
chart-dots-key = une trajectoire sur { $all }
chart-dots-key-limit = une trajectoire où la fermeture atteint { $days } ou plus
chart-story-subtitle = Cercles : attaques dans chaque région jusqu’à ce jour ; routes des corridors selon la part du temps écoulé où elles ont été fermées.
