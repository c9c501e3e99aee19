# Words of the charts of comparisons in French.

## Units and differences

chart-unit-days = en jours
chart-unit-points = en points de pourcentage
chart-unit-usd = en dollars
chart-unit-usd-thousand = en milliers de dollars
chart-unit-usd-million = en millions de dollars
chart-unit-usd-billion = en milliards de dollars
chart-points = { $number ->
    [one] { $number } point de pourcentage
   *[other] { $number } points de pourcentage
}
chart-interval-95 = intervalle à 95 %

## Comparison

chart-comparison-title-better = { $outcome } : « { $scenario } » fait mieux que « { $base } » (écart : { $by })
chart-comparison-title-only = { $outcome } : seul « { $scenario } » fait mieux que « { $base } » (écart : { $by })
chart-comparison-title-several = { $outcome } : { $count } scénarios sur { $total } font mieux que « { $base } », surtout « { $scenario } » (écart : { $by })
chart-comparison-title-worse = { $outcome } : « { $scenario } » fait moins bien que « { $base } » (écart : { $by })
chart-comparison-title-none-better = { $outcome } : aucun scénario ne fait mieux que « { $base } » ; le pire est « { $scenario } » (écart : { $by })
chart-comparison-title-undecided = { $outcome } : avec ce nombre de trajectoires, aucun scénario ne se distingue de « { $base } »
chart-comparison-title-same-here = { $outcome } : strictement identique à « { $base } » dans tous les scénarios
chart-comparison-title-same = Tous les écarts avec « { $base } » sont exactement nuls
chart-comparison-subtitle = Écart avec « { $base } » entre trajectoires appariées, aux mêmes nombres aléatoires ; traits : intervalle à 95 %. Les cadres d’une même unité ont la même échelle.
chart-comparison-note = Écart { $unit } ; référence : { $base }
chart-comparison-note-count = Écart ; référence : { $base }
chart-comparison-better = mieux
chart-comparison-worse = moins bien
chart-comparison-key-better = mieux que la référence
chart-comparison-key-worse = moins bien
chart-comparison-key-undecided = pas encore discernable
chart-comparison-key-same = strictement identique
chart-comparison-key-beyond = hors échelle : voir le chiffre
chart-key-stress = sous le trait : épreuves extrêmes, et non des politiques

## Ridge lines of the distributions

chart-ridges-title = { $outcome } : médiane de { $low } (« { $least } ») à { $high } (« { $most } »)
chart-ridges-title-same = { $outcome } : la médiane est partout de { $low }
chart-ridges-title-shares = { $outcome } : au-dessus de zéro dans { $low } (« { $least } ») à { $high } des trajectoires (« { $most } »)
chart-ridges-title-share = { $outcome } : au-dessus de zéro dans { $share } des trajectoires, la médiane partout nulle
chart-ridges-title-zero = { $outcome } : zéro dans toutes les trajectoires simulées
chart-ridges-subtitle = Répartition sur les trajectoires, une ligne par scénario, toutes à la même échelle.
chart-ridges-open = La dernière barre (≥) réunit toutes les trajectoires à partir de là.
chart-ridges-cut = Moins de 1 trajectoire sur 200 se trouve au-delà de l’axe.
chart-ridges-key-bars = trajectoires au-dessus de zéro
chart-ridges-key-zero = part à zéro exactement
chart-ridges-zero = à zéro
chart-ridges-column = médiane (80 % des trajectoires)
chart-ridges-numbers = { $median } ({ $range })

## An event in each scenario

chart-chances-title = { $event } : de { $low } (« { $least } ») à { $high } (« { $most } »)
chart-chances-title-same = { $event } : { $low } dans chaque scénario
chart-chances-subtitle = Probabilité de l’événement dans chaque scénario ; traits : marge d’erreur de simulation (95 %).

## Hypotheses

chart-hypotheses-title-one = { $outcome } : { $high } dans l’hypothèse « { $highest } », { $low } dans l’hypothèse « { $lowest } » ; { $mixture } toutes hypothèses pondérées
chart-hypotheses-title-alike = { $outcome } : les hypothèses ne se distinguent pas (de { $low } à { $high })
chart-hypotheses-title-same = { $outcome } : strictement identique dans toutes les hypothèses ({ $mixture })
chart-hypotheses-title-more = { $outcome } : l’hypothèse qui se vérifie compte plus (écart jusqu’à { $hypotheses }) que le scénario choisi (jusqu’à { $scenarios })
chart-hypotheses-title-less = { $outcome } : le scénario choisi compte plus (écart jusqu’à { $scenarios }) que l’hypothèse qui se vérifie (jusqu’à { $hypotheses })
chart-hypotheses-title-single = { $outcome } : { $mixture } ; trop peu de trajectoires pour comparer les hypothèses
chart-hypotheses-subtitle = Les mêmes indicateurs si une seule hypothèse était vraie, et toutes ensemble selon leur poids ; traits : marge d’erreur de simulation (95 %).
chart-hypotheses-weight = { $name } ({ $share })

## Cost and effect

chart-cost-title-budget = { $outcome } : pour { $budget } au plus, « { $name } » est la plus efficace (baisse de { $by } pour { $cost })
chart-cost-title-best = { $outcome } : « { $name } » est la plus efficace (baisse de { $by } pour { $cost })
chart-cost-title-cheap = { $outcome } : « { $name } » apporte { $share } de la plus forte baisse pour { $cost } au lieu de { $most }
chart-cost-title-none = { $outcome } : rien ne réduit ce risque au-delà de la marge d’erreur de simulation
chart-cost-title-none-within = { $outcome } : pour { $budget } au plus, rien ne réduit ce risque au-delà de la marge d’erreur de simulation
chart-cost-title-nothing = { $outcome } : aucune mesure n’y change rien
chart-cost-subtitle = Chaque point est une combinaison de mesures, simulée comme un tout ; traits : intervalle à 95 %.
chart-cost-axis-x = Coût { $unit }
chart-cost-axis-y = Baisse : { $outcome }
chart-cost-budget = budget : { $budget }
chart-cost-key-frontier = aucune option plus efficace à moindre coût
chart-cost-key-other = autre combinaison (plus grand : plus de mesures)
chart-cost-key-effect = intervalle à 95 % de l’effet
chart-cost-key-effect-named = intervalle à 95 % de l’effet (points nommés)
chart-cost-key-cost = plage de 80 % des tirages du coût
chart-cost-more = { $count ->
    [one] { $count } autre point n’est pas dans la liste
   *[other] { $count } autres points ne sont pas dans la liste
}
chart-cost-column-cost = coût
chart-cost-column-change = variation
chart-cost-column-change-unit = variation { $unit }

## Displacement

chart-displacement-title-raised = « { $measure } » accroît le risque : { $list }
chart-displacement-title-elsewhere = « { $measure } » réduit certains risques mais en accroît d’autres : { $list }
chart-displacement-title-none-raised = « { $measure } » n’accroît aucun risque au-delà de la marge d’erreur de simulation
chart-displacement-title-small = « { $measure } » n’augmente que peu certains risques, aucun au point d’une alerte
chart-displacement-title-unclear = « { $measure } » n’accroît ni ne réduit aucun risque au-delà de la marge d’erreur de simulation
chart-displacement-title-nothing = « { $measure } » ne change rien nulle part : tous les écarts sont exactement nuls
chart-displacement-item = { $what } (hausse : { $by })
chart-displacement-join = { $first } ; { $next }
chart-displacement-more = { $count ->
    [one] et { $count } autre valeur
   *[other] et { $count } autres valeurs
}
chart-displacement-subtitle = Chaque risque dans « { $base } » et ici, et l’écart, dans des paires de trajectoires aux mêmes nombres aléatoires ; les intervalles à 95 % valent pour tous les chiffres à la fois.
chart-displacement-difference = écart { $unit }
chart-displacement-difference-count = écart
chart-displacement-interval = intervalle à 95 %
chart-displacement-key-before = dans « { $base } »
chart-displacement-key-lowered = ici : plus bas
chart-displacement-key-raised = ici : plus haut
chart-displacement-key-unclear = ici : pas d’écart certain

## Waterfall of measures, waterfall of assumptions

chart-shapley-title-lowers = { $outcome } : de { $none } à { $all } ; la plus forte baisse vient de « { $step } » ({ $by })
chart-shapley-title-raises = { $outcome } : de { $none } à { $all } ; la plus grande part est une hausse due à « { $step } » ({ $by })
chart-shapley-title-unclear = { $outcome } : de { $none } à { $all } ; avec ce nombre de trajectoires, la part d’aucune mesure ne se distingue de zéro
chart-shapley-title-nothing = { $outcome } : aucune mesure n’y change rien ({ $all })
chart-shapley-subtitle = Ce qu’ajoute chaque mesure, en moyenne sur tous les ordres d’ajout (valeur de Shapley) ; la somme des parts est exactement égale au total.
chart-shapley-none = sans les mesures
chart-shapley-all = avec toutes les mesures
chart-shapley-key-whole = sans et avec toutes les mesures
chart-shapley-key-lower = réduit
chart-shapley-key-raise = accroît
chart-shapley-key-unsure = hachuré : ne se distingue pas de zéro
chart-shapley-sum = Somme des parts { $unit } : { $sum } (de { $none } à { $all })
chart-shapley-sum-count = Somme des parts : { $sum } (de { $none } à { $all })
chart-attribution-title-lowers = { $outcome } : de { $none } à { $all } ; la plus grande part de la variation est une baisse due à « { $step } » ({ $by })
chart-attribution-title-raises = { $outcome } : de { $none } à { $all } ; la plus grande part de la variation est une hausse due à « { $step } » ({ $by })
chart-attribution-title-unclear = { $outcome } : de { $none } à { $all } ; avec ce nombre de trajectoires, aucune part de la variation ne se distingue de zéro
chart-attribution-title-nothing = { $outcome } : les hypothèses de calcul changées n’y modifient rien ({ $all })
chart-attribution-subtitle = Ce que chaque hypothèse de calcul changée explique de l’écart entre les deux simulations (valeur de Shapley) ; la somme des parts est exactement égale au total.
chart-attribution-none = première simulation, ces trajectoires
chart-attribution-all = seconde simulation, ces trajectoires
chart-attribution-key-whole = les deux simulations, refaites avec ces trajectoires

## Sensitivity

chart-sensitivity-title = { $outcome } : « { $assumption } » est le facteur le plus déterminant ({ $low } à son niveau bas, { $high } à son niveau haut)
chart-sensitivity-title-none = { $outcome } : aucune des hypothèses de calcul n’y change rien
chart-sensitivity-title-empty = { $outcome } : aucune hypothèse de calcul ne se distingue au-delà de la marge d’erreur de simulation
chart-sensitivity-subtitle = Valeur moyenne de l’indicateur quand chaque hypothèse de calcul est au plus bas puis au plus haut (quintiles selon la valeur, ou valeurs isolées), les autres variant librement ; en tête, ce qui explique la plus grande part des différences entre trajectoires.
chart-sensitivity-key-low = au plus bas (entre parenthèses : la valeur correspondante)
chart-sensitivity-key-high = au plus haut
chart-sensitivity-key-overall = moyenne de toutes les trajectoires : { $value }
chart-sensitivity-key-differs = fixée par une hypothèse : son effet comprend celui de l’hypothèse
chart-sensitivity-key-experts = fixée par une hypothèse ou un expert : son effet comprend celui de l’hypothèse ou de l’expert
chart-sensitivity-label = { $value } ({ $assumption })

## Ignorance and chance

chart-split-title = { $outcome } : { $between } des écarts entre trajectoires tiennent à ce que l’on ignore, { $within } au hasard
chart-split-title-none = Aucun indicateur ne varie dans ces trajectoires
chart-split-subtitle = Part de la variance entre les tirages des hypothèses de calcul (ignorance) et entre les trajectoires d’un même tirage (hasard) : { $draws } tirages de { $repeats } trajectoires.
chart-split-key-between = ignorance : entre tirages
chart-split-key-within = hasard : au sein d’un tirage
chart-split-key-interval = intervalle à 95 % de la limite
