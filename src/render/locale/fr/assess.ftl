# Words of the judgement of hypotheses by events, in French.

cli-help-assess = Juger les hypothèses d’après les événements : probabilité de chacune, étrangeté des faits, et ce qui trancherait
cli-help-assess-days = Jours du jugement, dans l’ordre ; les événements antérieurs à chacun comptent
cli-help-assess-futures = Trajectoires dont le jugement est tiré
cli-help-assess-out = Fichier du jugement (.json), repris par `brief --assessment`
cli-help-assess-chart = Fichier du graphique (.svg, .png)
assess-error-hypotheses = le scénario compte moins de deux hypothèses de probabilité initiale non nulle : il n’y a rien à juger
assess-error-unknown = rien n’est connu entre le premier jour du scénario, le { $start }, et le { $day } : les événements n’y parviennent pas
assess-error-few = trop peu de trajectoires : demandez-en davantage avec --trajectories
assess-error-order = les jours de --as-of doivent se suivre, chacun après le précédent
assess-error-format = le fichier n’est pas un jugement d’hypothèses de cette version du programme

assess-heading-weights = Probabilité de chaque hypothèse
assess-column-hypothesis = Hypothèse
assess-column-prior = Avant
assess-heading-odd = Étrangeté des événements
assess-column-misfit = Aussi étranges parmi ses trajectoires
assess-heading-settle = Ce qui trancherait
assess-column-sight = Observation
assess-column-chance = sous { $days }
assess-column-then = Si elle survient sous { $days }
assess-column-not = Sinon

assess-rests = { $months ->
    [0] Aucun mois entier n’est connu dans toutes les régions
    [one] Un mois est connu dans toutes les régions
   *[other] { $months } mois sont connus dans toutes les régions
} ; { $dated ->
    [yes] les jours et localités des attaques sont connus.
   *[no] les jours et localités des attaques ne sont pas connus, seuls les mois le sont.
}
assess-odd = Les événements jusqu’au { $day } sont étranges sous toutes les hypothèses : moins de { $share } des trajectoires de chacune s’écartent autant. Il se peut qu’aucune ne soit la bonne ; ce qui suit est dit comme si l’une l’était.
assess-fits = Les événements jusqu’au { $day } n’ont rien d’étrange : { $share } des trajectoires d’au moins une hypothèse s’écartent autant.
assess-oddity = { $what } : { $seen } constaté, alors que { $range } serait habituel.
assess-leads = D’après les événements jusqu’au { $day }, l’hypothèse la plus probable est « { $hypothesis } » : { $share }, contre { $prior } auparavant.
assess-follows = « { $hypothesis } » : { $share }, contre { $prior } auparavant.
assess-open = Aucune hypothèse n’atteint 90 % : la question reste ouverte.
assess-settled = Elle atteint 90 %.
assess-change = « { $hypothesis } » est { $change } qu’au { $day }.
assess-change-much-more = nettement plus probable
assess-change-more = plus probable
assess-change-less = moins probable
assess-change-much-less = nettement moins probable
assess-no-change = Aucune hypothèse n’est sensiblement plus ou moins probable qu’au { $day }.
assess-check = Vérifié sur { $futures } trajectoires nouvelles : perte logarithmique { $loss }, contre { $prior } pour les probabilités initiales ; pente { $slope } (1 est juste ; en deçà, les probabilités vont trop loin).
assess-reach = Dans { $share } d’entre elles une hypothèse atteint 90 %, et c’est alors la bonne dans { $right } des cas.
assess-reach-none = Dans aucune d’elles une hypothèse n’atteint 90 %.
assess-bins = Énoncé et constaté, par cinquièmes : { $list }.
assess-bin = { $stated } et { $met }
assess-how = Les probabilités sont celles des hypothèses du scénario, l’une d’elles étant supposée vraie. Les observations sont comptées dans { $futures } trajectoires semblables à ce qui a été constaté, chacune prolongée { $branches } fois.
assess-sight-short = { $what } : { $chance } sous { $days } ; « { $hypothesis } » passerait alors de { $now } à { $then }.
assess-block-heading = Quelle hypothèse : ce que disent les événements
assess-block-note = Probabilité de chaque hypothèse d’après les événements jusqu’au { $day }, l’une d’elles étant supposée vraie.
assess-block-sign = { $share } ({ $prior } auparavant).
assess-block-settle = Ce qui trancherait :
assess-block-odd = Étranges sous toutes les hypothèses :

sight-road = { $corridor } : { $count ->
    [one] une attaque
   *[other] { $count } attaques ou plus
} sur ses routes
sight-border = { $country } : { $count ->
    [one] une attaque
   *[other] { $count } attaques ou plus
} à moins de { $km } km de la frontière
sight-abroad = { $country } : une attaque dans le pays
sight-blockade = { $corridor } : un blocus commence
sight-many = { $count } localités ou plus attaquées le même jour
sight-quiet = { $region } : un mois de moins de { $count } événements

number-events = { $region } : événements, de { $from } à { $to }
number-events-month = { $region } : événements, { $from }
number-road = { $corridor } : attaques sur ses routes depuis le { $from }
number-border = { $country } : attaques près de la frontière depuis le { $from }
number-abroad = { $country } : attaques dans le pays depuis le { $from }
number-largest-day = nombre maximal de localités attaquées le même jour
number-crowded-days = jours où { $count } localités ou plus sont attaquées
number-monthly = { $region } : dispersion de ses mois (1 : celle du hasard)
number-monthly-all = dispersion des mois de toutes les régions (1 : celle du hasard)
number-weekly = dispersion des semaines (1 : celle du hasard)

chart-assessment-title = « { $hypothesis } » : { $share } au { $day }
chart-assessment-title-odd = Événements étranges sous toutes les hypothèses ; « { $hypothesis } » : { $share }
chart-assessment-subtitle = Probabilité de chaque hypothèse d’après les événements antérieurs à chaque jour, l’une d’elles étant supposée vraie ; à gauche, les probabilités initiales
chart-assessment-axis = Événements avant le

cli-help-calibrate = Resserrer d’après les événements ce qu’un scénario laisse ouvert : grandeurs `free` avant et après, et le scénario qui les énonce
cli-help-calibrate-from = Premier jour des événements retenus ; le scénario débute ce jour-là
cli-help-calibrate-to = Dernier jour
cli-help-calibrate-futures = Trajectoires simulées a priori
cli-help-calibrate-out = Le nouveau fichier de scénario (.toml)
cli-help-keep-priors = Laisser telles quelles les probabilités initiales des hypothèses
calibrate-source = calé sur les événements jusqu’au { $day }
calibrate-source-simulated = calé sur des événements simulés jusqu’au { $day }
calibrate-title = calé au { $day }
calibrate-error-order = --from doit précéder --to
calibrate-error-free = aucune grandeur incertaine du scénario ne porte `free = true` : il n’y a rien à caler
calibrate-error-unknown = rien n’est connu entre le { $from } et le { $to } : les événements n’y parviennent pas
calibrate-heading-keys = Ce que les événements disent de chaque grandeur ouverte
calibrate-column-key = Grandeur
calibrate-column-before = Avant
calibrate-column-after = Après
calibrate-column-learnt = Appris
calibrate-learnt = étendue × { $spread }
calibrate-not-learnt = rien d’appris
calibrate-how = Médianes, entre parenthèses les intervalles à 80 %. Une grandeur dont l’étendue reste supérieure à 0,9 de celle d’avant n’est pas apprise et demeure inchangée.
calibrate-set-by = Des hypothèses ou des experts fixent `{ $key }` ({ $hypotheses }) : leurs propres valeurs sont resserrées de même.
calibrate-rank = Corrélation de rang de { $first } et { $second } : { $rank }.
calibrate-heading-checks = Confronté à ce qui n’a pas servi au calage
calibrate-column-statistic = Statistique
calibrate-column-seen = Constaté
calibrate-column-usual = Scénario calé (80 %)
calibrate-column-tail = Aussi écarté
calibrate-statistic-zero-months = mois de région sans événement
calibrate-statistic-largest-month = mois le plus chargé, événements
calibrate-statistic-longest-quiet = plus longue suite de mois sans événement dans une région
calibrate-statistic-worst-day = part des attaques survenues le pire jour
calibrate-statistic-westward-drift = part de l’ouest, dernier tiers contre premier
calibrate-points = { $points } points
calibrate-fits = Rien de cela n’est étrange sous le scénario calé.
calibrate-odd = Une partie en est étrange sous le scénario calé (aussi écarté dans moins de 5 % de ses trajectoires) : ne vous fiez pas à ce qu’il en dit.
calibrate-far = Moins de { $share } des trajectoires a priori sont aussi éloignées des autres que le sont les événements : le calage va au-delà de ce qui a été simulé ; élargissez les hypothèses de calcul.
calibrate-effort = { $futures } trajectoires, dont les { $near } plus proches comptent ; { $seconds } s.
update-weights = Hypothèses d’après les événements, avant → à présent : { $list }.
update-weights-odd = Les événements sont étranges sous toutes les hypothèses : leurs probabilités initiales restent inchangées.
update-weight = { $hypothesis } { $before } → { $now }
cli-help-assessment = Un jugement des hypothèses (`assess -o`), énoncé en première page
assess-error-kind = --assessment ne vaut que pour la note d’une simulation.
assess-error-other = le jugement porte sur d’autres hypothèses que celles de la simulation
assess-block-note-simulated = Probabilité de chaque hypothèse d’après des événements simulés jusqu’au { $day }, l’une d’elles étant supposée vraie : un exercice, rien ne s’est produit.
