# Words of comparisons, portfolios and differences in French.

## Commands

cli-help-compare = Comparer des scénarios, trajectoire par trajectoire, à une référence : écarts et leur marge d’erreur, classement, déplacement
cli-help-scenarios = Fichiers de scénario ; le premier est la référence, sauf si --base en nomme un autre
cli-help-base = Scénario auquel les autres sont comparés
cli-help-outcome = Clé de l’indicateur qui classe les scénarios et évalue les combinaisons
compare-error-one = une comparaison demande au moins deux scénarios, ou un seul et --base.
compare-error-few = une comparaison demande au moins deux trajectoires.
compare-error-period = « { $scenario } » ne peut être comparé à « { $base } » : leurs périodes diffèrent. Alignez-les par --set start={ $start } et --set horizon_days={ $days }.
compare-error-theatre = « { $scenario } » ne peut être comparé à « { $base } » : leurs théâtres diffèrent.
compare-error-hypotheses = « { $scenario } » ne peut être comparé à « { $base } » : leurs hypothèses ne sont pas les mêmes.
compare-error-weights = « { $scenario } » ne peut être comparé à « { $base } » : aucune hypothèse n’a de poids dans tous les scénarios.
compare-error-experts = « { $scenario } » ne peut être comparé à « { $base } » : les experts, ou leurs poids, n’y sont pas les mêmes.
compare-weights = Les scénarios donnent aux hypothèses des poids différents ({ $hypotheses }) : { $weights }. Les chiffres de chaque scénario suivent ses propres poids ; ce qui est dit sous une hypothèse repose sur les { $alike } trajectoires sur { $all } qui relèvent de la même hypothèse dans tous les scénarios.
compare-error-diff = Pour voir ce qui change de l’un à l’autre, simulez les deux et donnez leurs dossiers à « harmattan diff ».
compare-apart-values = { $name } : { $first } dans « { $base } », { $second } dans « { $scenario } »
compare-apart-only = { $what } { $key } : seulement dans « { $scenario } »
compare-apart-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
compare-apart-country = pays
compare-apart-region = région
compare-apart-front = front
compare-apart-place = localité
compare-apart-link = route
compare-apart-corridor = corridor
compare-apart-theatre = théâtre
compare-apart-hypothesis = hypothèse
compare-apart-expert = expert
compare-apart-order-country = les pays sont dans un autre ordre
compare-apart-order-region = les régions sont dans un autre ordre
compare-apart-order-front = les fronts sont dans un autre ordre
compare-apart-order-place = les localités sont dans un autre ordre
compare-apart-order-link = les routes sont dans un autre ordre
compare-apart-order-corridor = les corridors sont dans un autre ordre
compare-apart-order-hypothesis = ordre des hypothèses
compare-apart-order-expert = ordre des experts
compare-error-outcomes = « { $scenario } » ne peut pas être comparé à « { $base } » : sous les mêmes noms, ils ne comptent pas la même chose. Dans « { $base } » et dans « { $scenario } » : { $list }. Donnez aux deux la même valeur, par exemple avec --set { $key }=….
compare-counted = { $name } ({ $key }) : { $first } et { $second }
compare-precision = Intervalle le plus large d’un écart de « { $outcome } » après { $count } trajectoires : ±{ $reached } ; demandé : ±{ $wanted }.
cli-help-until-difference = Continuer jusqu’à ce que l’intervalle à 95 % de chaque écart du résultat choisi ait au plus cette demi-largeur, dans son unité (probabilités en parts)
compare-error-outcome = « { $key } » n’est pas un indicateur que l’on peut choisir. Ceux-ci le sont :
        { $list }
compare-partial-in-full = Comparaison interrompue : toutes les trajectoires sont terminées, mais l’effet des mesures pleinement appliquées dès le premier jour n’a pas été calculé ; les résultats sont marqués comme partiels.
compare-simulated = { $count ->
    [one] { $count } trajectoire simulée
   *[other] { $count } trajectoires simulées, chacune
} { $variants ->
    [one] dans { $variants } variante.
   *[other] dans { $variants } variantes.
}

## Numbers and verdicts

compare-unit-points = points de pourcentage
compare-unit-days = jours
compare-unit-usd = millions de dollars
compare-unit-count = nombre
compare-unit-km = km
compare-km = { $number } km
compare-difference-points = { $size ->
    [one] { $number } point de pourcentage
   *[other] { $number } points de pourcentage
}
compare-difference-days = { $size ->
    [one] { $number } jour
   *[other] { $number } jours
}
compare-difference-usd = { $number } dollars
compare-difference-usd-million = { $size ->
    [one] { $number } million de dollars
   *[other] { $number } millions de dollars
}
compare-difference-km = { $number } km
compare-group = { $outcome } ({ $unit })
compare-level = Niveau de propagation le plus élevé atteint : { $level } ou plus
compare-road-days = Jours de tronçons fermés
compare-quoted = « { $name } »
compare-caption = comparaison avec « { $base } »
compare-better = meilleur
compare-worse = pire
compare-same = identique dans chaque trajectoire
compare-unadjusted = non établi : l’écart tient isolément, mais pas une fois compté le nombre d’indicateurs examinés ensemble
compare-no-futures = aucune trajectoire
compare-no-interval = pas d’intervalle
compare-undecided = { $count ->
    [one] indiscernable pour l’instant ; si l’écart est ce qu’il semble être, environ { $count } trajectoire de plus trancherait
   *[other] indiscernable pour l’instant ; si l’écart est ce qu’il semble être, environ { $count } trajectoires de plus trancheraient
}
compare-undecided-never = indiscernable : ces trajectoires ne penchent ni d’un côté ni de l’autre

## Head and first page

compare-document-title = Politiques comparées : { $base }
compare-kicker = Politiques comparées
compare-title = Politiques comparées à « { $base } »
compare-basis = les mêmes trajectoires dans chaque scénario
compare-identical = Identique à { $base } dans chaque indicateur de chaque trajectoire ; tous les écarts sont exactement nuls : { $list }.
compare-question = Par rapport à { $base }, quelle politique réduit le risque entre le { $start } et le { $end }, avec quelle certitude, et à quel coût ?
compare-judgements-note = Ici, une probabilité est un soutien par rééchantillonnage : la fréquence à laquelle le scénario arrive en tête quand on retire les trajectoires simulées. Entre scénarios presque égaux, celui qui mène a plus de soutien que de chances.
compare-judgement-same = Aucun scénario ne se distingue : chacun est égal à { $base } dans chaque indicateur de chaque trajectoire ; tous les écarts sont exactement nuls.
compare-judgement-best = { $scenario } arrive en tête selon cet indicateur : { $outcome }
compare-judgement-best-unsure = { $scenario } a le plus de chances d’arriver en tête, mais ne se distingue pas de { $base } selon cet indicateur : { $outcome }
compare-judgement-tie = { $scenario } et { $base } font jeu égal selon cet indicateur : { $outcome }
compare-judgement-base-best = Aucun scénario ne devance { $base } selon cet indicateur : { $outcome }
compare-judgement-base-best-support = Aucun des scénarios ne le réduit au-delà de la marge d’erreur de simulation.
compare-change = { $value } au lieu de { $base } dans { $reference } ; écart : { $difference } (intervalle à 95 % : { $interval }).
compare-judgement-cost = Il coûte { $cost } de plus que { $base } sur la période.
compare-judgement-cheaper = Il coûte { $cost } de moins que { $base } sur la période.
compare-judgement-cost-missing = Son coût n’est pas indiqué.
compare-repays = Par le seul commerce, il se rembourse : solde de { $net } (intervalle à 95 % : { $interval }).
compare-repays-not = Par le seul commerce, il ne se rembourse pas : solde de { $net } (intervalle à 95 % : { $interval }).
compare-repays-unsure = On ne peut pas dire s’il se rembourse par le seul commerce : solde de { $net } (intervalle à 95 % : { $interval }).
compare-lowers-too = Ce qu’il réduit : { $list }.
compare-lowers-nothing = Il ne réduit avec certitude aucun des indicateurs examinés.
compare-cost-range = { $cost } (intervalle à 80 % : { $range })
compare-judgement-worst = Jugé sur l’hypothèse la pire pour chacun, { $scenario } arrive en tête
compare-judgement-worst-support = Sa pire hypothèse est « { $hypothesis } », avec { $value }. { $regret }
compare-judgement-regret = Dans aucune hypothèse il ne dépasse le meilleur scénario de plus de { $regret }.
compare-judgement-regret-none = Selon les moyennes simulées, il est le meilleur dans chaque hypothèse.
compare-judgement-robust = Mieux que { $base } dans chaque hypothèse : { $list }
compare-judgement-robust-none = Aucun scénario n’est, avec certitude, meilleur que { $base } dans chaque hypothèse
compare-judgement-worse = Pires que { $base } : { $list }.
compare-judgement-worse-none = Aucun n’est, avec certitude, pire que { $base }.
compare-judgement-displacement-none = Aucun scénario qui réduit l’indicateur principal n’augmente le risque ailleurs de { $share } ou plus
compare-judgement-displacement-some = Ce qui réduit l’indicateur principal peut augmenter le risque ailleurs
compare-judgement-displacement-left = Certains risques sont plus élevés que dans { $base } parce que ses mesures n’y sont pas
compare-displacement-looked = { $count ->
    [one] { $count } chiffre par zone, corridor et localité a été examiné.
   *[other] { $count } chiffres par zone, corridor et localité ont été examinés ensemble.
}
compare-displaced = { $scenario } accroît : { $list }.
compare-displaced-left-out = Plus élevé dans { $scenario } que dans { $base }, parce que les mesures de { $base } qui le réduisent n’y sont pas : { $list }.
compare-displaced-both = Plus élevé dans { $scenario } que dans { $base }, en partie parce que les mesures de { $base } n’y sont pas, en partie de son fait : { $list }.
compare-displaced-small = Les hausses inférieures à { $share } de la valeur dans { $base }, seuil d’alerte, ne figurent que dans le graphique : { $count }.
compare-displaced-share = { $name }, de { $difference }, soit { $share } des { $before } dans { $base } (intervalle à 95 % : { $interval })
compare-displaced-new = { $name }, de { $difference }, à partir de rien dans { $base } (intervalle à 95 % : { $interval })
compare-judgement-unsettled = Pas encore distingués de { $base } : { $list }
compare-judgement-unsettled-more = { $count ->
    [one] Environ { $count } trajectoire de plus trancherait ce qui peut l’être, si les écarts sont ce qu’ils semblent être.
   *[other] Environ { $count } trajectoires de plus trancheraient ce qui peut l’être, si les écarts sont ce qu’ils semblent être.
}
compare-judgement-unsettled-never = Les trajectoires simulées ne penchent ni d’un côté ni de l’autre.
compare-answers = Quelle politique, pour quoi ?
compare-answer = { $outcome } : { $scenario } ({ $value } au lieu de { $base }).
compare-answer-alike = { $outcome } : { $scenario } ({ $value } au lieu de { $base }) ; ne s’en distinguent pas : { $list }.
compare-answer-none = { $outcome } : aucune ne le réduit avec certitude ({ $base } dans { $reference }).
compare-sign = { $scenario } arriverait en tête (soutien par rééchantillonnage : { $chance }), avec { $value } au lieu de { $base } dans { $reference }.
compare-sign-base = { $reference } arriverait en tête (soutien par rééchantillonnage : { $chance }), avec { $value }.
compare-sign-tie = { $scenario } et { $reference } feraient jeu égal : { $value } dans les deux cas.
compare-sign-unclear = On ne peut pas dire lequel arriverait en tête ; { $scenario } mène (soutien par rééchantillonnage : { $chance }).
compare-sign-none = Aucune trajectoire n’a été tirée pour ce cas : on ne peut rien en dire.
compare-sign-one = Une seule trajectoire a été tirée pour ce cas : c’est trop peu pour en dire quoi que ce soit.
compare-sign-expert = Si { $name } a raison :
compare-sign-experts = Quel que soit l’expert qui a raison :
compare-sign-agreed = { $scenario } arriverait en tête (soutien par rééchantillonnage le plus faible : { $chance }).
compare-unseen = Moins de deux trajectoires tirées dans : { $list }. On ne peut rien dire dans ces hypothèses, et rien ne compte comme meilleur dans chaque hypothèse. Davantage de trajectoires (--trajectories) y remédient, sauf si le poids est nul.

## Sections

compare-outcomes-heading = Les indicateurs comparés
compare-outcomes-note = Chaque écart est calculé trajectoire par trajectoire sur les mêmes nombres aléatoires, scénario moins { $base } ; partout, plus la valeur est faible, mieux c’est, et le meilleur vient en premier. Le facteur dit combien de fois plus de trajectoires il faudrait, sans nombres aléatoires communs, pour la même erreur.
compare-timing-heading = Ce que coûte le calendrier : tel que prévu, et à plein effet
compare-timing-note = À plein effet : l’écart avec { $base } si toutes les mesures du scénario étaient pleinement en vigueur dès le premier jour, sans date de début, montée en charge, condition ni fin. { $base } reste tel quel. Une mesure qui commence tard et monte lentement en charge n’agit que sur une partie de la période : ce qui sépare les deux écarts est ce que son calendrier laisse de côté, et classer selon l’écart prévu, c’est aussi classer des calendriers.
compare-timing-fewer = Le plein effet est estimé sur { $few } des { $all } trajectoires ; ses intervalles sont donc plus larges.
compare-column-stated = Selon le calendrier prévu
compare-column-full = À plein effet
compare-column-full-interval = À plein effet, avec l’intervalle à 95 %
compare-column-scenario = Scénario
compare-column-value = Valeur
compare-column-difference = Écart
compare-column-interval = Intervalle à 95 %
compare-column-factor = Facteur
compare-column-verdict = Verdict
compare-column-robust = Mieux que la référence dans chaque hypothèse
compare-base = la référence
compare-stress = épreuve : non classée
compare-stress-note = Les épreuves montrent jusqu’où la situation peut se dégrader ; personne ne les choisit : elles sont présentées à part et ne sont pas classées : { $list }.
compare-no-policy = Tous les scénarios sont des épreuves : il n’y en a aucun à choisir
compare-ranking-heading = Le classement et sa marge d’erreur
compare-ranking-note = Selon la moyenne de cet indicateur : { $outcome }. Les premières colonnes donnent le soutien par rééchantillonnage : la fréquence à laquelle un scénario arrive en tête quand on retire, avec remise, les trajectoires simulées. Ce n’est pas la probabilité d’être le meilleur : entre scénarios presque égaux, celui qui mène a plus de soutien que de chances. Le regret est ce dont un scénario dépasse le meilleur d’une hypothèse : pondéré par les hypothèses, et là où il est le plus grand ; avec intervalles à 95 %.
compare-column-best = En tête
compare-column-best-two = Parmi les deux premiers
compare-column-best-worst = En tête, selon sa pire hypothèse
compare-column-best-two-worst = Parmi les deux premiers, selon sa pire hypothèse
compare-column-expected-regret = Regret moyen
compare-column-maximum-regret = Regret maximal
compare-dominance-heading = Selon l’attitude face au risque
compare-dominance-note = Au premier ordre, un scénario est préféré quoi que l’on pense du risque : aucun niveau de dommage n’a plus de chances d’être dépassé. Au second ordre, il l’est par quiconque craint les grands dommages plus qu’en proportion. L’un et l’autre dans les limites de la marge d’erreur de simulation.
compare-column-first-order = Préféré au premier ordre à
compare-column-second-order = Au second ordre aussi à
compare-hypotheses-heading = Dans chaque hypothèse
compare-hypotheses-note = Écarts avec { $base } : { $outcome } ({ $unit }), avec intervalles à 95 % : toutes les hypothèses ensemble, puis comme si l’une d’elles était vraie.
compare-displacement-heading = Où le risque s’est déplacé
compare-displacement-note = Attaques, cellules, implantations et fermetures par front, pays, corridor et localité, dans { $base } et ici. Une hausse n’est nommée que si elle dépasse la marge d’erreur de simulation, tous les chiffres étant examinés ensemble, et comme alerte seulement à partir de { $share } de sa valeur dans { $base }.
compare-displacement-none = Réduit l’indicateur principal et n’augmente le risque d’aucune autre zone ni d’aucune autre localité de { $share } ou plus.
compare-displacement-small = N’augmente le risque d’aucune zone ni d’aucune localité de { $share } ou plus.
compare-displacement-warning = Réduit l’indicateur principal, mais augmente le risque ailleurs : { $list }.
compare-displacement-raised = Accroît : { $list }.
compare-costs-heading = Les mesures et leur coût
compare-costs-note = Ce que chaque scénario coûte de plus que { $base } sur la période, actualisé si le scénario donne un taux : moyenne et intervalle qui contient 80 % de ses tirages. Bénéfice net : commerce préservé moins ce coût, moyenne avec son intervalle à 95 %. Les vies, et tout ce qui n’a pas de prix ici, n’y figurent pas.
compare-column-measures = Mesures en vigueur
compare-column-cost = Coût
compare-column-extra = Coût en plus de { $base }
compare-column-net = Bénéfice net pour le commerce
compare-column-change = Variation : { $outcome } ({ $unit })
compare-all-heading = Tous les autres indicateurs principaux
compare-assumptions-heading = Les hypothèses de calcul
compare-changes-heading = Ce que chaque scénario suppose d’autre
compare-base-assumptions = Les hypothèses de calcul de { $base }
compare-column-assumption = Hypothèse de calcul
compare-column-in-base = Dans { $base }
compare-column-here = Ici
compare-column-source = Source
compare-no-change = Rien : c’est la référence.
compare-more-changes = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
compare-under = { $label }, dans l’hypothèse « { $hypothesis } »
compare-by-expert = { $label }, selon { $expert }
compare-prior = Poids de « { $hypothesis } »
compare-policy = Mesures en vigueur
compare-correlations = Corrélations
compare-limits-heading = Limites de la méthode
compare-limit-1 = Intervalles et verdicts disent combien de trajectoires ont été simulées, non si le modèle est juste. Sur cent intervalles, environ cinq ne contiennent pas la vraie valeur.
compare-limit-2 = « Meilleur » veut dire moins de dommage selon l’indicateur nommé. Un scénario peut être meilleur selon un indicateur et pire selon un autre : lisez tout le tableau.
compare-limit-3 = Les coûts sont des estimations larges, en attente de chiffres de ceux qui les paieraient.
compare-limit-4 = Une mesure agit dans le modèle comme le dit le scénario ; c’est au lecteur de juger si elle peut être mise en œuvre ainsi.
compare-reproduce-heading = Comment reproduire ces résultats

## Portfolios

cli-help-portfolio = Évaluer toutes les combinaisons des mesures d’un scénario : effet, coût, frontière efficace, part de chacune
cli-help-portfolio-trajectories = Trajectoires, chacune simulée avec chaque combinaison (par défaut celles du scénario, mais environ 1 000 000 de simulations au plus en tout)
cli-help-measures = Mesures à combiner, par clé ; sans cela, toutes celles du scénario
cli-help-budget = Argent disponible sur la période, par exemple 50e6
cli-help-warn-from = Une hausse certaine ailleurs est une alerte à partir de cette part de sa valeur dans la référence, par exemple 0.05 ou 5%
portfolio-error-measure = ce scénario n’a pas de mesure « { $key } ». Il a : { $list }.
portfolio-error-twice = La mesure « { $key } » est donnée deux fois.
portfolio-error-none = ce scénario n’a aucune mesure à combiner. Donnez-lui-en sous [measures.…].
portfolio-error-many = { $found } mesures, c’est plus que les { $most } dont toutes les combinaisons peuvent être simulées. Choisissez parmi elles, par exemple avec --measures { $example }. Le scénario a : { $list }.
portfolio-none = aucune mesure
portfolio-tail = { $outcome } : moyenne du décile le plus défavorable des trajectoires
portfolio-document-title = Combinaisons de mesures : { $scenario }
portfolio-kicker = Combinaisons de mesures
portfolio-title = Quelle combinaison de mesures retenir ? { $scenario }
portfolio-basis = { $count ->
    [one] { $count } combinaison
   *[other] { $count } combinaisons
}
portfolio-costless = Le scénario n’indique pas de coût pour : { $list }. Le coût des combinaisons qui les contiennent est inconnu : aucun budget ne les couvre avec certitude et aucune n’est dite efficace.
portfolio-question = Quelle combinaison de mesures réduit le plus le risque, à quel coût, et qu’apporte chaque mesure ?
portfolio-question-budget = Quelle combinaison de mesures réduit le plus le risque pour { $budget }, et qu’apporte chaque mesure ?
portfolio-judgements-note = Ici, une probabilité est un soutien par rééchantillonnage : la fréquence à laquelle la combinaison arrive en tête quand on retire les trajectoires simulées. Entre combinaisons presque égales, celle qui mène a plus de soutien que de chances.
portfolio-judgement-best = De toutes les combinaisons, celle-ci réduit le plus l’indicateur : { $portfolio }
portfolio-judgement-best-budget = De toutes les combinaisons dont le coût moyen tient dans le budget, celle-ci réduit le plus l’indicateur, et tient le budget dans { $share } des tirages : { $portfolio }
portfolio-judgement-best-unsure = { $portfolio } mène, mais ne se distingue pas de l’absence de mesure
portfolio-judgement-nothing-support = Aucune combinaison dans les limites du budget ne le réduit.
portfolio-lowering = { $outcome } : { $value } au lieu de { $none } sans mesure ; variation { $difference } (intervalle à 95 % : { $interval }). Coût sur la période : { $cost }.
portfolio-judgement-whole = Ce qu’apporte chaque mesure quand toutes agissent ensemble
portfolio-judgement-whole-support = Toutes ensemble : { $difference }. Dont : { $list }. Avant arrondi, la somme des parts est exactement égale au total.
portfolio-judgement-together = Les mesures ne s’additionnent pas simplement
portfolio-judgement-additive = Aucune paire de mesures ne se distingue de la somme de ses parts
portfolio-judgement-overlap = { $a } et { $b } se recouvrent le plus : ensemble, { $size } de moins que séparément.
portfolio-judgement-synergy = { $a } et { $b } se renforcent le plus : ensemble, { $size } de plus que séparément.
portfolio-judgement-displacement-none = Aucune mesure qui réduit l’indicateur principal n’augmente le risque ailleurs de { $share } ou plus
portfolio-judgement-robust = Mieux que l’absence de mesure dans chaque hypothèse, mesure par mesure : { $list }
portfolio-judgement-robust-none = Aucune mesure seule n’est bonne avec certitude dans chaque hypothèse
portfolio-sign = { $portfolio } réduirait le plus l’indicateur (soutien par rééchantillonnage : { $chance }) : { $difference } (intervalle à 95 % : { $interval }).
portfolio-sign-none = Ne prendre aucune mesure serait le mieux (soutien par rééchantillonnage : { $chance }).
portfolio-sign-unclear = On ne peut pas dire quelle combinaison réduirait le plus l’indicateur ; { $portfolio } mène (soutien par rééchantillonnage : { $chance }).
portfolio-list-heading = Les combinaisons selon leur coût
portfolio-list-note = Variations de { $outcome } ({ $unit }) par rapport à l’absence de mesure, avec intervalles à 95 % ; au-dessous de 0, moins de dommage. L’effet de chaque combinaison est simulé, jamais additionné. Efficace, selon les seules moyennes : aucune combinaison n’a un coût moyen aussi bas et un effet moyen plus grand. À côté du coût moyen : l’intervalle qui contient 80 % de ses tirages.
portfolio-frontier = La frontière efficace
portfolio-budget-heading = Ce que l’argent permet
portfolio-budget-note = La meilleure combinaison pour chaque budget, d’après les seules moyennes : à partir de chaque somme, celle qui réduit le plus { $outcome } ({ $unit }) parmi celles dont elle couvre le coût moyen. Sûr neuf fois sur dix : la somme qui la paie dans 90 % des tirages de son coût.
portfolio-column-from = À partir d’un budget de
portfolio-column-sure = Sûr neuf fois sur dix à partir de
portfolio-futures = { $combinations } combinaisons sont simulées sur { $count } trajectoires chacune, moins que les { $asked } du scénario, afin d’en simuler environ { $most } au total (règle fixe, la même sur toute machine). Pour un autre nombre : --trajectories.
portfolio-too-dear = coût moyen hors budget
portfolio-cost-unknown = coût non indiqué
portfolio-column-portfolio = Combinaison
portfolio-column-cost = Coût
portfolio-column-net = Bénéfice net pour le commerce
portfolio-column-mean = Variation de la moyenne
portfolio-column-tail = Variation du décile le plus défavorable
portfolio-column-efficient = Efficace
portfolio-column-best = La meilleure
portfolio-column-measure = Mesure
portfolio-column-other = avec
portfolio-column-credit = Part de la variation de la moyenne
portfolio-column-tail-credit = Part de la variation du décile le plus défavorable
portfolio-column-alone = Seule
portfolio-column-interaction = Ensemble, au-delà de la somme
portfolio-column-word = Verdict
portfolio-credit-heading = Ce qu’apporte chaque mesure
portfolio-credit-note = Valeurs de Shapley : ce qu’une mesure apporte en moyenne sur tous les ordres dans lesquels les mesures pourraient être prises ({ $unit } ; au-dessous de 0, moins de dommage). Avant arrondi, leur somme est exactement l’effet de toutes.
portfolio-sum = Toutes ensemble
portfolio-pairs-heading = Recouvrement et synergie
portfolio-pairs-note = Variation des deux ensemble moins la somme des variations de chacune seule ({ $unit }) : au-dessous de 0, elles se renforcent ; au-dessus, elles se recouvrent.
portfolio-synergy = se renforcent
portfolio-overlap = se recouvrent
portfolio-additive = ne se distinguent pas de la somme
portfolio-displacement-heading = Où le risque s’est déplacé, mesure par mesure
portfolio-assumptions-heading = Les hypothèses de calcul
portfolio-limits-heading = Limites de la méthode
portfolio-limit-1 = La frontière passe par des estimations : des combinaisons dont les intervalles se recouvrent peuvent échanger leurs places avec d’autres trajectoires.
portfolio-reproduce-heading = Comment reproduire ces résultats

## Differences between runs

cli-help-diff = Ce qui a changé entre deux simulations, et la part de la variation de la réponse qu’explique chaque hypothèse de calcul changée
cli-help-run-a = Dossier de la première simulation
cli-help-run-b = Dossier de la seconde simulation
cli-help-diff-trajectories = Trajectoires qui vont d’une simulation à l’autre ; par défaut autant que les simulations en comptent, au moins 2 000 et au plus 10 000
diff-same = Les deux simulations reposent sur les mêmes hypothèses de calcul.
diff-settings = Réglages
diff-column-setting = Réglage
diff-column-first = Première simulation
diff-column-second = Seconde simulation
diff-column-change = Hypothèse de calcul changée
diff-column-effect = Explique
diff-scenario = Scénario
diff-priors = Poids des hypothèses
diff-seed = Graine
diff-trajectories = nombre de trajectoires
diff-design = Plan des tirages
diff-version = Version
diff-explained = Ce qui explique la variation de : { $outcome } ({ $unit })
diff-sum = Tous les changements ensemble
diff-recorded = { $outcome } : { $first } dans la première simulation, { $second } dans la seconde. Variation : { $recorded }.
diff-recorded-explained = Les hypothèses de calcul changées en expliquent { $explained } (intervalle à 95 % : { $interval }).
diff-rest-none = Il ne reste rien à expliquer.
diff-rest-within = Le reste, { $rest } (intervalle à 95 % : { $interval }), tient dans la marge d’erreur de simulation.
diff-rest-beyond = Le reste, { $rest } (intervalle à 95 % : { $interval }), dépasse la marge d’erreur de simulation.
diff-rest-settings = Les simulations diffèrent aussi par des réglages : { $list }.
diff-note = { $count ->
    [one] La trajectoire simulée ({ $count }) va de la première simulation à la seconde en changeant une hypothèse de calcul après l’autre, dans un ordre qui lui est propre ; la somme des pas, avant arrondi, est exactement égale au total.
   *[other] Chacune des { $count } trajectoires va de la première simulation à la seconde en changeant une hypothèse de calcul après l’autre, dans un ordre qui lui est propre ; la somme des pas, avant arrondi, est exactement égale au total.
}
diff-cannot = Les simulations diffèrent par la période, le théâtre, le nom des hypothèses ou les experts : le changement peut être énuméré, non décomposé.
diff-nothing-written = Rien n’est écrit : il n’y a pas de parts à écrire.
diff-start = Premier jour
diff-first-day = Le nouveau premier jour
diff-cells = { $places ->
    [one] { $total } dans { $places } localité : { $list }
   *[other] { $total } dans { $places } localités : { $list }
}
diff-days = Jours
diff-theatre = Théâtre
diff-theatre-other = { $name } (un autre du même nom)
diff-apart = Ce qui diffère dans le théâtre, les hypothèses ou les experts :
diff-part = { $name } : { $value }
diff-parts = {" ; "}
diff-otherwise = sinon
diff-apart-periods = la période
diff-apart-theatres = le théâtre
diff-apart-hypotheses = le nom de leurs hypothèses
diff-apart-experts = leurs experts ou les poids de ces experts
diff-apart-outcomes = ce qu’elles comptent
diff-apart-weights = les poids de leurs hypothèses
diff-recorded-apart = { $outcome } : { $first } dans la première simulation, { $second } dans la seconde. Variation : { $recorded }. Les simulations diffèrent par { $what } : la part qui en vient, celle d’autres hypothèses de calcul et celle de la marge d’erreur de simulation ne peuvent pas être distinguées.
diff-counted = Sous les mêmes noms, les deux simulations ne comptent pas la même chose. Dans la première et dans la seconde : { $list }. Ce qui en change est une définition, non un risque ; les indicateurs portent les noms de la première simulation.

## Which assumptions carry the result

carried-heading = Ce qui détermine le résultat
carried-note = Le tableau retient, parmi l’hypothèse et { $count } hypothèses de calcul incertaines, celles dont les groupes de trajectoires diffèrent au-delà de la marge d’erreur de simulation. La part est ce que chacune explique à elle seule de toutes les différences entre trajectoires.
carried-values = Entre parenthèses : la valeur de l’hypothèse de calcul au milieu du groupe. Celle qui ne prend que quelques valeurs a un groupe pour chacune ; les autres sont découpées en quintiles selon leur valeur, sur les trajectoires de toutes les hypothèses.
carried-differs = fixée par une hypothèse : sa part comprend aussi celle de l’hypothèse
carried-differs-experts = fixée par une hypothèse ou un expert : sa part comprend aussi celle de l’hypothèse ou de l’expert
carried-column-assumption = Hypothèse ou hypothèse de calcul
carried-column-lowest = Au plus bas
carried-column-highest = Au plus haut
carried-column-share = Part expliquée
carried-group = { $outcome } ({ $overall } sur toutes les trajectoires)
carried-none = Aucune ne se distingue au-delà de la marge d’erreur de simulation.
carried-hypothesis = Hypothèse : ce que cherche le groupe
carried-expert = Quel expert a raison
carried-rest = Ce qu’aucune n’explique à elle seule : { $share } (le hasard et le jeu de plusieurs ensemble ; seule une simulation emboîtée les distingue)
carried-rest-nested = Ce qu’aucune n’explique à elle seule : { $share }. Le hasard, quoi que l’on suppose : { $chance }
carried-rest-nested-range = Ce qu’aucune n’explique à elle seule : { $share }. Le hasard, quoi que l’on suppose : { $chance } ({ $range })
carried-all = Toutes les hypothèses de calcul
compare-precision-short = Précision demandée non atteinte : après { $count } trajectoires, maximum autorisé, l’intervalle le plus large d’un écart de « { $outcome } » est de ±{ $reached } ; demandé : ±{ $wanted }.
