# Words of the briefing in French.

## Head

briefing-document-title = Note d’évaluation des risques : { $scenario }
briefing-kicker = Note d’évaluation des risques
briefing-contents = Sommaire
briefing-swipe = ↔ Faites glisser pour voir tout le graphique
briefing-period = { $start } – { $end } ({ $days })
briefing-basis = { $count ->
    [one] { $count } trajectoire simulée
   *[other] { $count } trajectoires simulées
}
briefing-nested = { $draws } tirages de { $repeats } trajectoires
briefing-partial = Simulation interrompue : { $done } trajectoires sur { $planned }. Les chiffres sont provisoires.
briefing-left-out = { $left } trajectoires sur { $all } sont écartées de tous les chiffres, parce qu’elles atteignaient une limite du programme (plus de { $limit } vagues d’attaques en une trajectoire) ou donnaient un nombre impossible. Elles ne ressemblent pas aux autres, ce sont le plus souvent les plus violentes : les chiffres sous-estiment le risque.
briefing-changed = Des hypothèses de calcul ont été modifiées ; le titre et la description peuvent ne plus convenir : { $list }.
briefing-reference = Harmattan { $version } · graine { $seed } · empreinte { $digest }
briefing-protective-heading = À des fins de protection uniquement.
briefing-protective = Cette note sert à protéger les personnes, les routes et le commerce. Elle ne contient aucune liste de cibles, ne classe aucune localité en vue d’une attaque et ne préconise aucune action violente.

## First page

briefing-question-heading = La question
briefing-question = Entre le { $start } et le { $end }, quelle est la probabilité que les violences entraînent la fermeture de corridors de l’ouest, gagnent un pays voisin ({ $neighbours }) ou atteignent la côte atlantique ? Et les attaques observées jusqu’ici marquent-elles un tournant stratégique ou une escalade conjoncturelle ?
briefing-question-home = Entre le { $start } et le { $end }, quelle est la probabilité que les violences entraînent la fermeture de corridors de l’ouest ou atteignent la côte atlantique ? Et les attaques observées jusqu’ici marquent-elles un tournant stratégique ou une escalade conjoncturelle ?
briefing-judgements-heading = Principales appréciations
briefing-judgements-note = Entre parenthèses, la seule marge d’erreur de simulation (95 %). « Selon l’hypothèse » : la plus faible et la plus forte probabilité, chaque hypothèse étant tour à tour tenue pour vraie. La confiance est faible si elles diffèrent d’au moins 20 points, cette marge déduite, ou si l’essentiel de ce qui fonde l’appréciation est supposé.
briefing-judgements-note-experts = « Selon l’expert » : de même, si l’avis de chacun était tour à tour le bon.
briefing-confidence-hypotheses = Selon l’hypothèse : { $range }.
briefing-confidence-experts = Selon l’expert : { $range }.
briefing-confidence = Confiance { $level } (éléments supposés, non mesurés : { $assumed } sur { $count }).
strata-apart = { $range } ({ $within })
strata-alike = indiscernables ({ $within })
confidence-low = faible
confidence-moderate = moyenne
confidence-high = élevée
briefing-judgement-any-corridor = Au moins un corridor de l’ouest est fermé { $days } ou plus au total
briefing-judgement-any-corridor-support = Le plus exposé, { $corridor } ({ $share }), est fermé { $median } dans la trajectoire médiane et { $range } dans 80 % des trajectoires.
briefing-judgement-any-corridor-support-few = Le plus exposé, { $corridor } ({ $share }), est fermé { $median } dans la trajectoire médiane.
briefing-judgement-corridor-others = Autres corridors de l’ouest : { $list }.
briefing-judgement-isolation = Tous les corridors de l’ouest sont fermés en même temps, un jour ou plus au total
briefing-judgement-isolation-support = Fermés ensemble { $days } dans la trajectoire médiane. Pertes commerciales : { $median } dans la trajectoire médiane, { $range } dans 80 % des trajectoires.
briefing-judgement-isolation-support-few = Fermés ensemble { $days } dans la trajectoire médiane. Pertes commerciales : { $median } dans la trajectoire médiane.
briefing-judgement-abroad = Un pays voisin connaît une implantation (présence durable) ou une attaque
briefing-judgement-abroad-support = { $country } : implantation { $foothold }, attaque { $strike }.
briefing-judgement-coast = La côte atlantique est atteinte
briefing-judgement-coast-support = Niveau maximal le plus fréquent ({ $share } des trajectoires) : { $level }.
briefing-judgement-hypotheses = Tournant stratégique ou escalade conjoncturelle : le risque dépend des intentions du groupe armé
briefing-judgement-hypotheses-alike = Tournant stratégique ou escalade conjoncturelle : les hypothèses donnent presque le même risque
briefing-judgement-hypotheses-unsettled = Tournant stratégique ou escalade conjoncturelle : avec si peu de trajectoires, on ne peut dire à quel point les hypothèses diffèrent
briefing-judgement-hypotheses-support = Implantation ou attaque dans un pays voisin : { $low } dans l’hypothèse « { $lowest } », { $high } dans l’hypothèse « { $highest } ».
briefing-change-heading = Ce qui modifierait cette appréciation
briefing-change-signs = Si elle est vraie, en moyenne (entre parenthèses, toutes hypothèses confondues) : { $list }.
briefing-change-sign = { $outcome } : { $then } ({ $now })
briefing-change-alike = Ce qu’un observateur voit n’y diffère guère des autres hypothèses.
briefing-change-strike = Si une attaque a lieu dans un pays voisin ou si une implantation apparaît sur la côte atlantique, la probabilité de cette hypothèse passe de { $prior } à { $given }.
briefing-change-abroad = Si l’hypothèse est vraie, la probabilité d’une implantation ou d’une attaque dans un pays voisin est de { $then }, contre { $now }.
briefing-change-few = Trop peu de trajectoires ont été simulées pour dire ce que cela changerait.
briefing-change-corridor = Celle d’une fermeture du corridor { $corridor } de { $days } ou plus est de { $then }, contre { $now }.

## Corridors

briefing-corridors-heading = Les corridors
briefing-corridors-intro = Jours de fermeture sur toute la période. À côté de chaque probabilité, sa marge d’erreur de simulation.
briefing-column-corridor = Corridor
briefing-column-disrupted = Fermé { $days } ou plus
briefing-column-median = Médiane
briefing-column-interval = Intervalle à 80 %
briefing-column-mean = Moyenne
briefing-substitute = route de substitution
briefing-whole-heading = Les corridors de l’ouest pris ensemble
briefing-column-outcome = Indicateur
briefing-isolation-row = Jours où tous les corridors de l’ouest sont fermés
briefing-trade-row = Pertes commerciales
briefing-blockade-row = dont blocus de corridors ouverts

## Neighbours

briefing-neighbours-heading = Les pays voisins
briefing-neighbours-intro = Probabilité que le premier événement ait eu lieu à une date donnée. Aucune source publique ne donne de tels chiffres : ce sont ceux du modèle.
briefing-column-country = Pays
briefing-column-event = Premier événement
briefing-column-by-day = Dans les { $days }
briefing-regions-heading = Où ont lieu les attaques dans les pays voisins
briefing-regions-intro = Régions des pays voisins, selon leur part de toutes les attaques commises dans ces pays. La dernière colonne ne compte pas les attaques de la région : ce qui resterait de « une implantation ou une attaque dans un pays voisin ». Un tiret dans le tableau ci-dessus : une seule cellule ne pourrait pas encore constituer une implantation.
briefing-column-region = Région
briefing-column-region-share = Part des attaques dans les pays voisins
briefing-column-region-struck = Attaquée au moins une fois
briefing-column-region-elsewhere = Implantation ou attaque ailleurs dans les pays voisins
briefing-event-arrival = Arrivée d’une première cellule
briefing-event-foothold = Implantation
briefing-event-strike = Attaque
briefing-levels-heading = Jusqu’où la violence s’étend
briefing-highest-heading = Niveau le plus élevé atteint
briefing-levels-intro = Part des trajectoires selon le niveau le plus élevé atteint ; un niveau supérieur n’implique pas que les niveaux inférieurs l’aient été.
briefing-split-heading = Ignorance et hasard
briefing-split-note = Chaque tirage des hypothèses de calcul est simulé dans plusieurs trajectoires. Ce qui diffère d’un tirage à l’autre vient de ce que l’on ignore, et se réduirait si l’on en savait plus ; ce qui diffère entre les trajectoires d’un même tirage relève du hasard, et ne se réduirait pas. Avec l’intervalle à 95 % de la part.
briefing-exposure-heading = Exposition par région et par tronçon
briefing-exposure-regions = Exposition par région
briefing-exposure-sections = Fermetures par tronçon
briefing-exposure-note = Moyenne de toutes les trajectoires. Dans le modèle, une attaque est une action armée entière contre une localité et ses environs, du coup de main contre un poste à la tentative de prendre une ville ; le modèle ne dit ni ce qui est visé dans la localité, ni quand. Une vaste zone peut donc être attaquée dans presque chaque trajectoire sans qu’aucune ville y soit prise.
briefing-column-strikes = Attaques sur la période, moyenne
briefing-column-strike-share = Part de toutes les attaques
briefing-column-section = Tronçon d’un corridor
briefing-column-closed = Fermé, part du temps
briefing-section-name = { $from } – { $to }
briefing-often-struck = Localités attaquées dans presque toutes les trajectoires : { $places }. Ce que cela veut dire à cette échelle est expliqué plus haut.
briefing-often-struck-capital = Localités attaquées dans presque toutes les trajectoires : { $places }, dont { $place } et ses environs ({ $count } fois en moyenne). Ce que cela veut dire à cette échelle est expliqué plus haut.
briefing-column-ignorance = Ignorance : entre tirages
briefing-column-chance = Hasard : dans un tirage
briefing-events-intro = Chaque événement pris à part, sur toute la période : une même trajectoire peut en compter plusieurs, les parts ne s’additionnent donc pas.
briefing-column-what = Événement
briefing-column-level = Niveau
briefing-column-share = Part

## Hypotheses

briefing-hypotheses-heading = Les hypothèses
briefing-hypotheses-intro = Ce que le groupe cherche peut-être à faire. Chaque colonne donne les chiffres comme si une seule hypothèse était vraie ; la première les pondère toutes. Sous chaque probabilité, sa marge d’erreur de simulation ; sous les pertes commerciales, leur intervalle à 80 %.
briefing-hypotheses-none = Le scénario ne pondère aucune hypothèse.
briefing-experts-heading = Ce qui découle de l’avis de chaque expert
briefing-experts-intro = Chaque colonne donne les chiffres comme si un seul expert avait raison sur ce qu’il juge, toutes les hypothèses étant pondérées ; la première colonne réunit les experts selon leurs poids. Sous chaque probabilité, sa marge d’erreur de simulation ; sous les pertes commerciales, leur intervalle à 80 %.
briefing-column-experts = Tous les experts, pondérés
briefing-column-mixture = Toutes, pondérées
briefing-row-prior = Poids accordé
briefing-row-futures = Trajectoires sur lesquelles reposent les chiffres
briefing-row-corridor = { $corridor } fermé { $days } ou plus
briefing-row-foothold = Implantation, { $country }
briefing-row-strike = Attaque, { $country }
briefing-row-abroad = Une implantation ou une attaque dans un pays voisin
briefing-row-coast = Côte atlantique atteinte
briefing-row-trade = Pertes commerciales, médiane

## Measures

briefing-measures-heading = Les mesures en vigueur
briefing-measures-intro = Ces mesures s’appliquent dans toutes les trajectoires de cette note.
briefing-measures-none = Aucune mesure en plus de ce qui était en place le premier jour.
briefing-column-measure = Mesure
briefing-column-start = Début
briefing-column-end = Fin
briefing-measures-intro-waits = Ces mesures s’appliquent dans toutes les trajectoires de cette note, sauf les mesures conditionnelles : celles-ci s’appliquent à partir de la semaine où leur condition est constatée, et ne coûtent rien auparavant.
briefing-when = dès que : { $condition }
briefing-when-delay = { $days } après ce constat
briefing-when-end = prend fin { $days } après ce constat
briefing-when-share = mise en œuvre dans { $share } des trajectoires
predicate-and = { $first } et { $second }
predicate-condition = { $outcome } { $sign } { $value }
briefing-until = jusqu’au { $date }
briefing-column-ramp = Montée en puissance
briefing-column-cost = Coût par an
briefing-cost-missing = non indiqué
briefing-cost-once-label = Coût unique, au démarrage
briefing-cost-once = { $cost } en une fois
briefing-cost-both = { $yearly }, plus { $once } en une fois
briefing-value-range = { $value } ({ $range })

## Assumptions

briefing-assumptions-heading = Les hypothèses de calcul
briefing-assumptions-summary = Nombre d’hypothèses de calcul : { $total }. Sans source : { $unsourced ->
    [0] { $unsourced }
    [one] { $unsourced } (signalée)
   *[other] { $unsourced } (signalées)
}. Au degré « supposé », donc en attente d’un expert : { $assumed }. Les sources sont citées telles que l’analyste les a rédigées.
briefing-column-parameter = Paramètre
briefing-column-value = Valeur
briefing-column-range = Plage
briefing-column-source = Source
briefing-column-grade = Degré de certitude
briefing-range-note = Plage : du minimum au maximum ; pour une loi non bornée, les 90 % centraux. Puis ce que chaque hypothèse suppose à la place, et ce que les mesures changent et coûtent.
briefing-source-missing = sans source
briefing-table-group = Le groupe armé
briefing-table-engagement = Engagements
briefing-table-closure = Fermetures de routes
briefing-table-deaths = Morts
briefing-table-drones = Drones
briefing-table-warning = Alerte précoce
briefing-table-response = La réponse aux attaques
briefing-table-ground = Forces terrestres
briefing-table-partner = Forces partenaires
briefing-table-pressure = Pression sur les cellules
briefing-table-cooperation = Coopération régionale
briefing-table-community = Communautés frontalières
briefing-table-routes = Sécurité des routes
briefing-table-state = Situation au premier jour
briefing-table-trade = Échanges commerciaux
briefing-table-outcomes = Définition des événements
briefing-table-cells = Cellules au départ
briefing-table-capacity = Capacité des localités
briefing-table-value = Exposition des localités
briefing-table-garrison = Garnisons
briefing-table-hypothesis = Si « { $title } » était vraie
briefing-table-expert = Selon { $name }
briefing-table-measure = Mesure : { $title }
briefing-plus = +{ $value }
briefing-times = × { $value }

## Limits

briefing-limits-heading = Limites de la méthode
briefing-limit-1 = Chaque probabilité vaut sous les hypothèses de calcul énumérées ici. Ce n’est pas une prévision vérifiée par des événements ultérieurs. Les campagnes et les blocus ont été ajoutés au modèle en connaissance des mois qui ont suivi juin 2025 : qu’il s’accorde avec ces mois ne prouve rien.
briefing-limit-2 = La marge d’erreur de simulation (intervalle de Wilson à 95 %) ne reflète que le nombre de trajectoires simulées. Les intervalles à 80 % rendent compte de l’incertitude des hypothèses de calcul et du hasard, non de celle du modèle lui-même.
briefing-limit-3 = Beaucoup de valeurs sont des appréciations qui attendent un expert, surtout les coûts, les délais de réaction et la retenue envers les voisins.
briefing-limit-4 = Le poids des hypothèses est une appréciation ; les chiffres d’ensemble varient en conséquence. Lisez le tableau des hypothèses avant de vous appuyer sur un seul chiffre.
briefing-limit-5 = Les chiffres avancés par une partie au conflit sont repris avec la mention de cette partie, jamais comme des bilans établis.
briefing-limit-6 = Le modèle connaît des villes, des routes, des mois et des capacités. Il ne dit rien en deçà, ni des personnes, de la politique ou des événements qu’il ne contient pas.
briefing-limit-7 = Servez-vous-en pour comparer risques et mesures et dégager les facteurs déterminants ; ne vous en servez pas pour des opérations contre quiconque.

## Reproduce

briefing-reproduce-heading = Comment reproduire ces résultats
briefing-reproduce-intro = La même version, le même scénario et la même graine donnent les mêmes chiffres sur toute machine.
briefing-reproduce-command = Commande
briefing-reproduce-version = Version
briefing-reproduce-seed = Graine
briefing-reproduce-digest = Empreinte du scénario
briefing-reproduce-trajectories = Trajectoires simulées
briefing-imprecise-outcome = La précision demandée n’est pas atteinte : après { $count } trajectoires, maximum autorisé, l’intervalle à 95 % de « { $outcome } » est de ±{ $reached } ; demandé : ±{ $wanted }.
briefing-imprecise = La précision demandée n’est pas atteinte : après { $count ->
    [one] { $count } trajectoire
   *[other] { $count } trajectoires
}, maximum autorisé, l’intervalle le plus large d’une probabilité principale est de ±{ $reached } { $reached ->
    [one] point
   *[other] points
} ; la précision demandée était de ±{ $wanted } { $wanted ->
    [one] point
   *[other] points
}.

## Joining words

briefing-colon = { $name } :
briefing-pair = { $name } { $value }
briefing-list-comma = {", "}
briefing-replaced-everywhere = remplacée dans chacune des hypothèses
briefing-replaced-experts = remplacée par l’avis de chaque expert
briefing-replaced-under = remplacée dans { $list }
briefing-quoted = « { $title } »

## Made again: brief

briefing-logo = Logo
brief-written = Note : { $path }
chart-written = Graphique : { $path }
chart-small-letters = les plus petites lettres ont { $size } pixels de haut : restreignez le graphique (--corridor, --country, --outcome) ou donnez-lui plus de place (--size)
chart-error-no-folder = indiquez le dossier d’une simulation, d’une comparaison ou de combinaisons de mesures terminées
chart-error-no-name = indiquez le nom du graphique ; --list les énumère
chart-error-no-pdf = cette version du programme ne produit pas de PDF des graphiques : recompilez-la avec « cargo build --release », ou choisissez le format SVG
chart-error-name = aucun graphique ne s’appelle « { $name } » ; il y a : { $known }
chart-error-option = le graphique { $name } n’admet pas --{ $option } ; ceux-ci l’admettent : { $known }
chart-error-option-none = le graphique { $name } n’admet pas --{ $option }
chart-error-key = le graphique ne peut pas montrer « { $value } » (--{ $option }) ; il peut montrer : { $known }
chart-error-nothing = il n’y a rien à dessiner pour { $name } dans ces résultats
chart-error-several = « { $name } » ne peut pas montrer ces résultats ensemble ; pour des simulations, ceux-ci le peuvent : { $known } (la carte : deux simulations d’un même théâtre)
brief-error-not-a-run = { $path } n’est pas le dossier d’une simulation terminée
brief-error-kind = { $path } contient quelque chose que cette commande ne connaît pas : « { $kind } »
brief-error-read = impossible de lire { $path } : { $cause }
brief-error-damaged = { $path } est endommagé : { $cause }
brief-error-format = { $path } est au format { $found } ; cette version du programme lit le format { $known }. Relancez la simulation pour obtenir une note
brief-error-changed = { $path } a été modifié après la simulation : ses valeurs ne sont pas celles du résumé. Relancez la simulation
brief-error-mismatched = { $path } n’est pas le résumé du scénario qui l’accompagne
brief-error-differs = { $path } existe avec un autre contenu : remplacez-le avec --force, ou écrivez ailleurs avec --out
brief-error-template = le modèle { $path } ne donne pas de page : { $cause }
brief-error-template-excessive = le modèle { $path } ne donne aucune page : il demande trop d’étapes, ou bien lui-même ou sa page est trop volumineux
brief-error-template-line = le modèle { $path } ne donne pas de page : ligne { $line } : { $cause }
brief-error-template-name = le modèle { $path } ne donne pas de page : la ligne { $line } demande « { $name } », qu’aucune note n’a.
brief-error-no-pdf = cette version du programme ne produit pas de PDF : compilez-la avec « cargo build --release --features pdf », ou imprimez la page depuis un navigateur
brief-error-logo-kind = { $path } ne peut pas servir de logo : ce n’est ni du PNG, ni du JPEG, ni du SVG
brief-error-logo-large = { $path } ne peut pas servir de logo : plus de 2 Mo

## Le classeur

workbook-notes = Notes
workbook-headline = Résultats
workbook-assumptions = Hypothèses de calcul
workbook-series = Séries hebdomadaires
workbook-reading-heading = Comment le lire
workbook-reading-headline = Résultats : probabilités des événements avec leur marge d’erreur de simulation (95 %), et médianes des montants avec l’intervalle qui contient 80 % des trajectoires ; puis les mêmes dans chaque hypothèse (pour les montants, la médiane).
workbook-reading-assumptions = Hypothèses de calcul : la valeur centrale de chaque paramètre et, s’il est incertain, son intervalle (à 90 % s’il n’a pas de bornes), avec son degré de certitude et sa source.
workbook-reading-series = Séries hebdomadaires : moyenne et quantiles sur toutes les trajectoires, semaine par semaine.
workbook-column-outcome = Indicateur
workbook-column-key = Clé
workbook-column-unit = Unité
workbook-column-probability = Probabilité
workbook-column-low = Borne basse
workbook-column-high = Borne haute
workbook-column-likelihood = En mots
workbook-column-median = Médiane
workbook-column-q10 = Quantile à 10 %
workbook-column-q90 = Quantile à 90 %
workbook-column-group = Groupe
workbook-column-parameter = Paramètre
workbook-column-change = Changement
workbook-column-value = Valeur
workbook-column-grade = Degré de certitude
workbook-column-source = Source
workbook-column-series = Série
workbook-column-date = Date
workbook-column-day = Jour
workbook-column-mean = Moyenne
workbook-column-quantile = Quantile à { $share }
workbook-unit-share = probabilité
workbook-change-add = ajouté
workbook-change-scale = multiplié
workbook-series-level = Plus haut niveau de propagation atteint
