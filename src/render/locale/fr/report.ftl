# Words of the briefing in French.

## Head

briefing-document-title = Note de risque : { $scenario }
briefing-kicker = Note de risque
briefing-period = { $start } – { $end } ({ $days })
briefing-basis = { $count ->
    [one] { $count } futur simulé
   *[other] { $count } futurs simulés
}
briefing-nested = { $draws } tirages de { $repeats } trajectoires
briefing-partial = Simulation interrompue : { $done } futurs sur { $planned }. Les chiffres sont provisoires.
briefing-changed = Des hypothèses de calcul ont été modifiées en ligne de commande ; le titre et la description peuvent ne plus convenir : { $list }.
briefing-reference = Harmattan { $version } · graine { $seed } · empreinte { $digest }
briefing-protective-heading = Usage de protection uniquement.
briefing-protective = Cette note sert à protéger les personnes, les routes et le commerce. Elle ne contient aucune liste de cibles, ne classe aucun lieu en vue d’une attaque et ne conseille aucune violence.

## First page

briefing-question-heading = La question
briefing-question = Entre le { $start } et le { $end }, quelle est la probabilité que la violence ferme les corridors de l’ouest, entre dans un pays voisin ({ $neighbours }) ou atteigne la côte atlantique ? Et s’agit-il d’un tournant stratégique ou d’une escalade de circonstance ?
briefing-question-home = Entre le { $start } et le { $end }, quelle est la probabilité que la violence ferme les corridors de l’ouest ou atteigne la côte atlantique ? Et s’agit-il d’un tournant stratégique ou d’une escalade de circonstance ?
briefing-judgements-heading = Jugements essentiels
briefing-judgements-note = Entre parenthèses, la seule marge d’erreur de simulation. Selon l’hypothèse : la probabilité si une seule hypothèse était vraie, de la plus petite à la plus grande. La confiance est faible si elles s’écartent de 20 points ou plus, ou si l’essentiel de ce qui détermine le jugement est supposé.
briefing-confidence = Selon l’hypothèse : { $range }. Confiance : { $level } (supposées : { $assumed } des { $count } hypothèses de calcul déterminantes).
briefing-confidence-one = Confiance : { $level } (supposées : { $assumed } des { $count } hypothèses de calcul déterminantes).
confidence-low = faible
confidence-moderate = moyenne
confidence-high = élevée
briefing-judgement-any-corridor = Un corridor de l’ouest fermé { $days } ou plus au total
briefing-judgement-any-corridor-support = { $corridor }, le plus exposé : { $share } ; médiane : { $median } de fermeture, intervalle à 80 % : { $range }.
briefing-judgement-any-corridor-support-few = { $corridor }, le plus exposé : { $share } ; médiane : { $median } de fermeture.
briefing-judgement-corridor-others = Autres corridors de l’ouest : { $list }.
briefing-judgement-isolation = Tous les corridors de l’ouest fermés en même temps, un jour ou plus au total
briefing-judgement-isolation-support = Médiane : { $days } d’isolement. Commerce perdu : médiane { $median }, intervalle à 80 % : { $range }.
briefing-judgement-isolation-support-few = Médiane : { $days } d’isolement. Commerce perdu : médiane { $median }.
briefing-judgement-abroad = Une implantation (présence durable) ou une frappe dans un pays voisin
briefing-judgement-abroad-support = { $country } : implantation { $foothold }, frappe { $strike }.
briefing-judgement-coast = La côte atlantique atteinte
briefing-judgement-coast-support = Niveau le plus élevé atteint le plus souvent : { $level } ({ $share } des trajectoires).
briefing-judgement-hypotheses = Tournant stratégique ou escalade de circonstance : le risque dépend de l’intention du groupe
briefing-judgement-hypotheses-alike = Tournant stratégique ou escalade de circonstance : les hypothèses donnent presque le même risque
briefing-judgement-hypotheses-unsettled = Tournant stratégique ou escalade de circonstance : avec si peu de futurs, on ne peut dire à quel point les hypothèses diffèrent
briefing-judgement-hypotheses-support = Implantation ou frappe à l’étranger : { $low } sous « { $lowest } », { $high } sous « { $highest } ».
briefing-change-heading = Ce qui changerait ce jugement
briefing-change-generic = Des événements des prochaines semaines qui s’accordent mieux avec cette hypothèse qu’avec les autres.
briefing-change-strike = Après une frappe à l’étranger ou une implantation sur la côte, la probabilité de cette hypothèse est de { $given } (avant : { $prior }).
briefing-change-abroad = Dans ce cas, implantation ou frappe à l’étranger : { $then } au lieu de { $now }.
briefing-change-few = Trop peu de futurs ont été simulés pour dire ce que cela changerait.
briefing-change-corridor = Corridor { $corridor } perturbé : { $then } au lieu de { $now }.
indicator-probing-escalation = Des séries de frappes simultanées suivies de calme, sans que des cellules s’installent plus à l’ouest.
indicator-atlantic-push = Des cellules qui s’installent à l’ouest, des frappes qui se rapprochent des frontières, une première frappe à l’étranger.
indicator-bamako-encirclement = Davantage d’embuscades sur les corridors, des cellules qui se rapprochent de Bamako.

## Corridors

briefing-corridors-heading = Les corridors
briefing-corridors-intro = Jours de fermeture sur toute la période. À côté de chaque probabilité, son erreur de simulation.
briefing-column-corridor = Corridor
briefing-column-disrupted = Fermé { $days } ou plus
briefing-column-median = Médiane
briefing-column-interval = Intervalle à 80 %
briefing-column-mean = Moyenne
briefing-substitute = route de substitution
briefing-whole-heading = Les corridors de l’ouest pris ensemble
briefing-column-outcome = Résultat
briefing-isolation-row = Jours où tous les corridors de l’ouest sont fermés
briefing-trade-row = Commerce perdu

## Neighbours

briefing-neighbours-heading = Les voisins
briefing-neighbours-intro = Probabilité que le premier événement ait eu lieu à une date donnée. Aucune source publique ne donne de tels chiffres : ce sont ceux du modèle.
briefing-column-country = Pays
briefing-column-event = Premier événement
briefing-column-by-day = En { $days }
briefing-event-foothold = Implantation
briefing-event-strike = Frappe
briefing-levels-heading = Jusqu’où la violence s’étend
briefing-highest-heading = Niveau le plus élevé atteint
briefing-levels-intro = Part des trajectoires selon le niveau le plus élevé atteint ; un niveau supérieur n’implique pas que les niveaux inférieurs l’aient été.
briefing-split-heading = Ignorance et hasard
briefing-split-note = Chaque tirage des hypothèses de calcul est simulé dans plusieurs trajectoires. Ce qui diffère d’un tirage à l’autre vient de ce que l’on ignore, et se réduirait si l’on en savait plus ; ce qui diffère entre les trajectoires d’un même tirage relève du hasard, et ne se réduirait pas. Avec l’intervalle à 95 % de la part.
briefing-exposure-heading = Exposition par région et par tronçon
briefing-exposure-note = Moyenne de toutes les trajectoires. Dans le modèle, une attaque est une action armée entière contre une localité et ses environs, du coup de main contre un poste à la tentative de prendre une ville ; le modèle ne dit ni ce qui est visé dans la localité, ni quand. Une vaste zone peut donc être attaquée dans presque chaque trajectoire sans qu’aucune ville y soit prise.
briefing-column-region = Région
briefing-column-strikes = Attaques sur la période, moyenne
briefing-column-strike-share = Part de toutes les attaques
briefing-column-section = Tronçon d’un corridor
briefing-column-closed = Fermé, part du temps
briefing-section-name = { $from } – { $to }
briefing-often-struck = { $place } (et ses environs) : attaquée { $count } fois en moyenne ; voir plus haut ce que cela veut dire à cette échelle.
briefing-column-ignorance = Ignorance : entre tirages
briefing-column-chance = Hasard : dans un tirage
briefing-events-intro = Chaque événement pris à part, sur toute la période : une même trajectoire peut en compter plusieurs, les parts ne s’additionnent donc pas.
briefing-column-what = Événement
briefing-column-level = Niveau
briefing-column-share = Part

## Hypotheses

briefing-hypotheses-heading = Les hypothèses
briefing-hypotheses-intro = Ce que le groupe cherche peut-être à faire. Chaque colonne donne les chiffres comme si une seule hypothèse était vraie ; la première les pondère toutes. Sous chaque probabilité, son erreur de simulation ; sous le commerce perdu, son intervalle à 80 %.
briefing-hypotheses-none = Le scénario ne pondère aucune hypothèse.
briefing-column-mixture = Toutes, pondérées
briefing-row-prior = Poids accordé
briefing-row-corridor = { $corridor } fermé { $days } ou plus
briefing-row-foothold = Implantation, { $country }
briefing-row-strike = Frappe, { $country }
briefing-row-abroad = Une implantation ou une frappe dans un pays voisin
briefing-row-coast = Côte atlantique atteinte
briefing-row-trade = Commerce perdu, médiane

## Measures

briefing-measures-heading = Les mesures en vigueur
briefing-measures-intro = Ces mesures agissent dans tous les futurs de cette note.
briefing-measures-none = Aucune mesure en plus de ce qui était en place le premier jour.
briefing-column-measure = Mesure
briefing-column-start = Début
briefing-column-ramp = Montée en puissance
briefing-column-cost = Coût par an
briefing-cost-missing = non indiqué
briefing-value-range = { $value } ({ $range })

## Assumptions

briefing-assumptions-heading = Les hypothèses de calcul
briefing-assumptions-summary = Nombre d’hypothèses de calcul : { $total }. Sans source : { $unsourced ->
    [0] { $unsourced }
    [one] { $unsourced } (signalée)
   *[other] { $unsourced } (signalées)
}. Qualifiées de « supposé », donc en attente d’un expert : { $assumed }. Les sources sont dans les mots de l’analyste.
briefing-column-parameter = Paramètre
briefing-column-value = Valeur
briefing-column-range = Plage
briefing-column-source = Source
briefing-column-grade = Qualité
briefing-range-note = Plage : d’un bout à l’autre ; pour une loi sans bornes, les 90 % du milieu. Puis ce que chaque hypothèse suppose à la place, et ce que les mesures changent et coûtent.
briefing-source-missing = sans source
briefing-table-group = Le groupe armé
briefing-table-engagement = Engagements
briefing-table-closure = Fermetures de routes
briefing-table-deaths = Morts
briefing-table-drones = Drones
briefing-table-warning = Alerte précoce
briefing-table-ground = Forces terrestres
briefing-table-partner = Forces partenaires
briefing-table-pressure = Pression sur les cellules
briefing-table-cooperation = Coopération régionale
briefing-table-community = Communautés frontalières
briefing-table-routes = Sécurité des routes
briefing-table-trade = Commerce
briefing-table-outcomes = Ce qui compte comme un événement
briefing-table-cells = Cellules au départ
briefing-table-capacity = Capacité des lieux
briefing-table-value = Exposition des localités
briefing-table-garrison = Garnisons
briefing-table-hypothesis = Si « { $title } » était vraie
briefing-table-measure = Mesure : { $title }
briefing-times = × { $value }

## Limits

briefing-limits-heading = Limites de la méthode
briefing-limit-1 = Chaque probabilité vaut sous les hypothèses énumérées ici. Ce n’est pas une prévision éprouvée par des événements à venir.
briefing-limit-2 = L’erreur de simulation (intervalle de Wilson à 95 %) ne dit que le nombre de futurs simulés. Les intervalles à 80 % portent l’incertitude des hypothèses et du hasard, non celle du modèle lui-même.
briefing-limit-3 = Beaucoup de valeurs sont des appréciations qui attendent un expert, surtout les coûts, les délais de réaction et la retenue envers les voisins.
briefing-limit-4 = Le poids des hypothèses est une appréciation ; les chiffres d’ensemble bougent avec lui. Lire le tableau des hypothèses avant de s’appuyer sur un seul chiffre.
briefing-limit-5 = Les chiffres avancés par une partie au conflit entrent avec le nom de cette partie, jamais comme des décomptes.
briefing-limit-6 = Le modèle connaît des villes, des routes, des mois et des capacités. Il ne dit rien en deçà, ni des personnes, de la politique ou des événements qu’il ne contient pas.
briefing-limit-7 = S’en servir pour comparer risques et mesures et voir ce qui compte ; ne pas s’en servir pour des opérations contre quiconque.

## Reproduce

briefing-reproduce-heading = Comment reproduire ces résultats
briefing-reproduce-intro = La même version, le même scénario et la même graine donnent les mêmes chiffres sur toute machine.
briefing-reproduce-command = Commande
briefing-reproduce-version = Version
briefing-reproduce-seed = Graine
briefing-reproduce-digest = Empreinte du scénario
briefing-reproduce-trajectories = Futurs simulés
briefing-imprecise = { $count ->
    [one] La précision demandée n’est pas atteinte : après { $count } futur, le plus permis, l’intervalle le plus large d’une probabilité principale est de ±{ $reached } ; il était demandé ±{ $wanted }.
   *[other] La précision demandée n’est pas atteinte : après { $count } futurs, le plus permis, l’intervalle le plus large d’une probabilité principale est de ±{ $reached } ; il était demandé ±{ $wanted }.
}

## Joining words

briefing-colon = { $name } :
briefing-pair = { $name } { $value }
briefing-list-comma = {", "}
briefing-replaced-everywhere = remplacée sous chacune des hypothèses
briefing-replaced-under = remplacée sous { $list }
briefing-quoted = « { $title } »

## Made again: brief

briefing-logo = Logo
brief-written = Note : { $path }
brief-error-not-a-run = { $path } n’est pas le dossier d’une simulation terminée
brief-error-kind = { $path } contient quelque chose que cette commande ne connaît pas : « { $kind } »
brief-error-read = impossible de lire { $path } : { $cause }
brief-error-damaged = { $path } est endommagé : { $cause }
brief-error-format = { $path } est au format { $found } ; cette version du programme lit le format { $known }. Relancer la simulation pour obtenir une note
brief-error-changed = { $path } a été modifié après la simulation : ses valeurs ne sont pas celles du résumé. Relancer la simulation
brief-error-mismatched = { $path } n’est pas le résumé du scénario qui l’accompagne
brief-error-differs = { $path } existe avec un autre contenu : le remplacer avec --force, ou écrire ailleurs avec --out
brief-error-template = le modèle { $path } ne donne pas de page : { $cause }
brief-error-template-line = le modèle { $path } ne donne pas de page : ligne { $line } : { $cause }
brief-error-no-pdf = cette version compilée ne produit pas de PDF : la compiler avec « cargo build --release --features pdf », ou imprimer la page depuis un navigateur
brief-error-logo-kind = { $path } ne peut pas servir de logo : ce n’est ni du PNG, ni du JPEG, ni du SVG
brief-error-logo-large = { $path } ne peut pas servir de logo : plus de 2 Mo
