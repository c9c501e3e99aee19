# Words of choices among policies, in French: what would turn the advice, and what is worth finding out first.

cli-help-flip = Ce qui renverserait le choix entre les deux meilleures politiques : à quelle valeur de quelle grandeur, sous quelle hypothèse
cli-help-choice-scenarios = Fichiers de scénario, chacun une politique ; d’un seul fichier, ses mesures contre aucune
cli-help-choice-outcome = Clé du résultat selon lequel choisir (par défaut les pertes commerciales, coût des mesures compris)
cli-help-value-per = Valeur d’une unité du résultat, en dollars : le coût des mesures compte alors aussi
cli-help-stress = Donner aussi les conditions les plus plausibles dans lesquelles le premier scénario franchit une borne, par exemple { "'closed_days.dakar_north>=60'" }
cli-help-choice-futures = Trajectoires simulées pour chaque politique
cli-help-worth = Ce que vaut la connaissance d’une grandeur avant de choisir une politique : que chercher à savoir d’abord
cli-help-study = Donner aussi la valeur d’une étude de tant d’observations, dont chacune en dit autant que ce que l’on sait aujourd’hui
choice-error-one = il faut au moins deux politiques : des fichiers de scénario, ou un seul dont des mesures sont en vigueur
choice-without-measures = sans mesures
choice-with-costs = { $outcome }, coût des mesures compris
flip-error-few = trop peu de trajectoires, ou aucune qui renseigne : demandez-en davantage avec --trajectories
worth-error-missing = le résultat manque dans certaines trajectoires : choisissez-en un qui ait toujours une valeur, comme { "trade_loss" }

flip-choice = { $harm } : « { $first } » cause moins de dommages que « { $second } », { $change } (intervalle à 95 % : { $interval } ; { $futures } trajectoires).
flip-choice-open = { $harm } : « { $first } » et « { $second } » ne se distinguent pas en moyenne, { $change } (intervalle à 95 % : { $interval } ; { $futures } trajectoires).
flip-heading-hypotheses = Par hypothèse
flip-heading-experts = Selon l’expert
flip-heading-assumptions = Où le choix se renverse
flip-heading-stress = Ce qu’il faudrait
flip-column-hypothesis = Hypothèse
flip-column-expert = Expert
flip-experts-turn = Le désaccord entre les experts suffit à renverser le choix.
flip-column-difference = Écart
flip-column-better = Meilleure
flip-column-assumption = Grandeur
flip-column-at = Seuil (intervalle à 95 %)
flip-column-quantile = Quantile
flip-column-above = Meilleure au-delà
flip-column-surely = Établi
flip-not-told = indiscernable
flip-not-known = inconnu
flip-few = trop peu de trajectoires ({ $futures })
flip-no-difference = { $futures ->
    [one] aucun dans la seule trajectoire
   *[other] aucun dans les { $futures } trajectoires
}
flip-surely = oui
flip-perhaps = peut-être
flip-nothing = Sur l’étendue des grandeurs, aucune ne renverse le choix à elle seule.
flip-rest = { $none ->
    [0] Pour aucune grandeur
    [one] Pour une grandeur
   *[other] Pour { $none } grandeurs
}, il est établi qu’aucune valeur entre les quantiles 5 % et 95 % ne le renverse ; { $may ->
    [0] pour aucune
    [one] pour une
   *[other] pour { $may }
}, la question reste ouverte.
flip-turn = Le choix s’inverse quand « { $name } » dépasse { $value } : « { $policy } » cause alors moins de dommages.
flip-stress-found = { $failure } : une chance sur deux dans ces conditions : { $list } ; à { $distance } écarts-types des médianes, tout le reste demeurant aussi incertain.
flip-stress-already = { $failure } : déjà probable, { $probability } quand les grandeurs qui comptent sont à leurs médianes.
flip-stress-beyond = { $failure } : jamais une chance sur deux en deçà de trois écarts-types ; au plus { $probability }, dans ces conditions : { $list }.
flip-stress-move = { $name } à son quantile { $quantile }
flip-stress-check = Des { $futures } trajectoires les plus proches de ces conditions, { $passing } y satisfont.
flip-stress-nothing = { $failure } : aucune grandeur ne l’augmente, autant qu’on puisse en juger.
flip-stress-rare = { $failure } : trop peu de trajectoires y satisfont, ou trop peu n’y satisfont pas, pour dire dans quelles conditions.
flip-how = Écarts par régression lisse de la différence entre les politiques sur chaque grandeur, toutes les autres variant ; l’intervalle d’un seuil contient les valeurs où les deux ne se distinguent pas (Fieller 1954). Les intervalles par hypothèse ou par expert sont simultanés, à 95 % (Bonferroni). Si une hypothèse fixe une grandeur, l’effet de l’hypothèse y est compris en entier.

worth-choice = { $harm } : sans en savoir davantage, « { $policy } » est retenue parmi { $count } politiques ({ $value } en moyenne ; { $futures } trajectoires).
worth-everything = toutes les grandeurs et l’hypothèse ensemble
worth-everything-experts = toutes les grandeurs, l’hypothèse et l’expert ensemble
worth-sentence = Valeur de l’information ({ $name }) : { $value } ; une autre politique est alors retenue dans { $changes } des trajectoires.
worth-sentence-alone = Valeur de l’information ({ $name }) : { $value }.
worth-heading = Que chercher à savoir d’abord
worth-heading-sections = Par section
worth-column-assumption = Grandeur
worth-column-grade = Statut
worth-column-section = Section
worth-column-value = Valeur de sa connaissance
worth-column-changes = Change le choix
worth-column-study = Étude de { $size }
worth-zero = 0 : dans aucune de ces trajectoires une réponse ne change le choix
worth-not-told = indiscernable de 0 (au plus { $high })
worth-not-told-at-all = indiscernable de 0
worth-at-least = au moins { $low }
worth-not-known = montant non établi
worth-nothing = Pour aucune grandeur seule, il n’est établi que sa connaissance vaille quelque chose pour ce choix.
worth-never = { $count ->
    [0] Autant que la régression le montre, il n’est pas de grandeur dont la connaissance ne change le choix dans aucune de ces trajectoires.
    [one] Autant que la régression le montre, la connaissance d’une grandeur ne change le choix dans aucune de ces trajectoires.
   *[other] Autant que la régression le montre, la connaissance de { $count } grandeurs, prises une à une, ne change le choix dans aucune de ces trajectoires.
}
worth-how = Valeur espérée de l’information parfaite par régression sur les trajectoires (Strong, Oakley et Brennan 2014), chaque règle étant jugée sur des trajectoires dont elle n’est pas tirée ; pour une étude, selon Jalal et Alarid-Escudero (2018). Intervalles et verdicts valent simultanément pour tout ce qui est demandé ici (95 %, Bonferroni).

chart-flip-title = Le choix s’inverse quand « { $name } » dépasse { $value } : alors « { $policy } »
chart-flip-title-none = Aucune grandeur ne renverse le choix à elle seule, autant qu’on puisse en juger
chart-flip-subtitle = La meilleure politique sur l’étendue des deux grandeurs qui portent le plus l’écart, du quantile 5 % au quantile 95 %, à pas égaux de quantile ; en pâle, ce qui ne se distingue pas, en blanc, là où il n’y a pas de trajectoire.
chart-worth-title = À chercher d’abord : { $name } ({ $value })
chart-worth-title-none = La valeur de connaître une seule grandeur ne se distingue pas de 0
chart-worth-subtitle = Ce que vaut la connaissance de chacune avant de choisir, avec intervalles à 95 % ; en pâle, ce qui ne se distingue pas de 0.

answers-heading = Sur quoi cela repose, et ce qui le changerait
answers-note = Réponses du modèle aux questions qui lui sont posées ; ce sur quoi chacune repose figure dans le fichier dont elle est tirée.
answers-respond = Avec moins, ou davantage :
answers-sensitivity = Ce qui porte le résultat :
answers-discover = Où la politique échoue :
answers-flip = Ce qui renverserait l’avis :
answers-worth = Que chercher à savoir d’abord :
answers-error-format = le fichier { $path } ne contient pas de réponse de cette version du programme
cli-help-answers = Fichiers de réponses (`respond`, `sensitivity`, `discover`, `flip`, `worth` avec -o), présentées en première page

answers-rare = À quel point c’est rare :
cli-help-rare = Probabilité d’un événement, si rare soit-il : par division des trajectoires qui s’en approchent, avec son erreur
cli-help-rare-event = L’événement, par exemple { "'spread_level>=5'" } ; les conditions se joignent par « and »
cli-help-rare-along = Ce que suivent les trajectoires, quand l’événement ne se voit qu’à la fin
cli-help-rare-paths = Nombre de trajectoires simultanées dans une passe
cli-help-rare-runs = Passes indépendantes : elles donnent l’erreur
rare-error-event = « { $event } » n’est pas un événement que l’on puisse suivre : écrivez un résultat et une borne, par exemple { "'spread_level>=5'" }
rare-error-disruption = dans « { $event } », le nombre de jours de perturbation est incertain : écrivez un nombre
rare-error-size = trop peu ou trop de trajectoires ou de passes
rare-event = L’événement : { $event }.
rare-found = Probabilité : { $p } (intervalle à 95 % : { $interval }).
rare-never = Il ne s’est produit dans aucune des { $runs } passes de { $paths } trajectoires : il est plus rare que ce calcul ne peut le dire. Demandez plus de trajectoires (-n).
rare-one-in = { $number } sur { $of }
rare-column-hypothesis = Hypothèse
rare-column-probability = Probabilité de l’événement sous celle-ci (intervalle à 95 %)
rare-column-share = Part
rare-not-met = rencontré dans aucune passe
rare-rests = { $runs } passes indépendantes de { $paths } trajectoires ; leur dispersion donne l’erreur.
rare-extinct = Dans { $count } des { $runs } passes, aucune trajectoire n’est allée jusque-là : l’intervalle n’est sûr que si elles sont peu nombreuses. Demandez plus de trajectoires (-n).
rare-cheaper = La simulation simple demanderait { $times } fois ce temps pour la même erreur.
rare-not-followed = Rien de l’événement ne se voit avant la fin : il s’agit d’une simulation simple. Nommez avec --along ce qui le précède.
rare-how = Division multiniveau adaptative (Cérou et Guyader 2007 ; Bréhier et al. 2016) : les trajectoires qui ne vont pas plus loin que d’autres sont remplacées par des branches de celles-ci. Le résultat est juste en moyenne, quoi que suivent les trajectoires. Les branches partagent les grandeurs de leur trajectoire.
choice-error-money = le résultat est déjà une somme d’argent : --value-per donne un prix à d’autres résultats
choice-stress-left-out = « { $name } » est une épreuve, que personne ne choisit : elle est laissée de côté.
choice-priced = { $outcome } à { $price } l’unité, coût des mesures compris
choice-without-costs = { $outcome } (sans le coût des mesures : donnez un prix au résultat avec --value-per)
flip-stress-fails = Le modèle de ces conditions n’y tient donc pas : ne vous y fiez pas.
answers-scenario = Dans le scénario { $scenario } :
