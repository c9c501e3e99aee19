# Words of where a policy fails, in French.

cli-help-discover = Sous quelles hypothèses de calcul une politique échoue : quelques conditions réunies dans la plupart des trajectoires d’échec et dans peu d’autres
cli-help-failure = Ce qui compte comme échec : un résultat et une borne, par exemple { "'closed_days.dakar_north>=60'" }, ou la clé d’un événement
cli-help-policy = Clés des mesures en vigueur, à la place de celles du scénario ; vide pour aucune
cli-help-discover-futures = Nombre de trajectoires simulées
discover-error-form = « { $text } » n’est pas une condition : écrivez un résultat et une borne avec >= ou <=, par exemple { "'closed_days.dakar_north>=60'" }, ou la clé d’un événement
discover-error-measure = le scénario n’a pas de mesure `{ $key }`

discover-fails = Ce qui compte comme échec : { $failure }.
discover-rests = { $failing } trajectoires sur { $futures } échouent ({ $share }).
discover-at-least = { $name } ≥ { $value }
discover-at-most = { $name } ≤ { $value }
discover-between = { $name } : { $range }
discover-stated = { $name } : valeur énoncée
discover-unstated = { $name } : valeur non énoncée
discover-hypothesis = hypothèse { $list }
discover-expert = expert { $list }
discover-or = {" ou "}
discover-nobody = Aucune trajectoire n’échoue : il n’y a rien à expliquer.
discover-everybody = Toutes les trajectoires échouent, quoi que l’on suppose.
discover-few = Seules { $fewer } trajectoires sont d’un côté, et il en faut { $least } : demandez davantage de trajectoires ou une autre borne.
discover-no-box = Aucune condition ne rend les échecs nettement plus denses : ils se répartissent sur toutes les hypothèses de calcul, ou relèvent du hasard.
discover-heading = Où les échecs sont plus denses
discover-heading-further = Dans le reste
discover-mainly = Les échecs sont plus denses dans ces conditions : { $list }. Elles couvrent { $coverage } des échecs ; sur cent trajectoires de ce genre, { $density } échouent, contre { $base } sur cent en général.
discover-held-out = Recherche refaite sans un cinquième des trajectoires et comptée dans ce cinquième : { $coverage } des échecs couverts, { $density } sur cent échouent.
discover-held-out-none = Sans un cinquième des trajectoires, la recherche ne trouve rien.
discover-chance = Sur { $shuffles } tableaux mélangés, où il n’y a rien à trouver, nombre de résultats aussi bons : { $as_good } ; il peut s’agir du hasard.
discover-no-chance = Sur { $shuffles } tableaux mélangés, où il n’y a rien à trouver, nombre de résultats aussi bons : { $as_good }.
discover-column-condition = Condition
discover-column-quasi-p = Quasi-p
discover-column-again = Retrouvée
discover-column-coverage = Part des échecs couverte
discover-column-density = Part des trajectoires retenues qui échouent
discover-column-mass = Part des trajectoires retenue
discover-column-conditions = Conditions
discover-heading-trade-off = Le compromis (retenu : *)
discover-heading-tree = Un arbre de classification en regard
discover-tree = Sa meilleure feuille : { $list }. Elle couvre { $coverage } des échecs ; sur cent trajectoires de ce genre, { $density } échouent, contre { $base } sur cent en général.
discover-tree-none = L’arbre ne trouve aucune division qui vaille.
discover-how = Boîtes par épluchage patient (PRIM : Friedman et Fisher 1999 ; Bryant et Lempert 2010), arbre selon Breiman et al. (1984). Quasi-p : probabilité d’autant d’échecs si la condition était sans effet, sans correction pour la recherche ; retrouvée : part des boîtes trouvées dans des moitiés des trajectoires qui portent la même condition.
discover-mark-chosen = boîte retenue
discover-mark-held-out = dans les trajectoires écartées

chart-trade-off-title = { $failure } : { $count ->
    [one] une condition couvre
   *[other] { $count } conditions couvrent
} { $coverage } des échecs, et { $density } trajectoires sur cent y échouent
chart-trade-off-none = { $failure } : aucune condition ne distingue les échecs
chart-trade-off-subtitle = Chaque point est une boîte d’hypothèses de calcul, de toutes les trajectoires à la plus petite.
