# Les mots des erreurs en français : ce qui ne va pas dans un fichier de scénario ou de théâtre, et ce qui irait.

diagnostic-error = erreur{" "}
diagnostic-warning = avertissement{" "}
diagnostic-help = aide{" "}
diagnostic-list-separator = {", "}

## Fichiers

error-file-missing = le fichier `{ $path }` n’existe pas
error-file-folder = `{ $path }` est un dossier, non un fichier
error-file-denied = `{ $path }` ne peut être lu : accès refusé
error-file-large = `{ $path }` dépasse { $limit } Mio, plus que ce qui est lu
error-file-unreadable = `{ $path }` ne peut être lu : { $reason }
error-file-empty = `{ $path }` est vide
error-file-utf16 = `{ $path }` est un texte UTF-16, non UTF-8
error-file-binary = `{ $path }` est un fichier binaire, non un texte
error-file-utf8 = `{ $path }` n’est pas un texte UTF-8 (ligne { $line })
error-is-theatre = ceci est un fichier de théâtre, non un scénario
error-extends-circle = `extends` tourne en rond
error-sealed = un texte venu de cette page ne peut désigner aucun fichier
hint-sealed-extends = il peut s’appuyer sur : { $names }
hint-file-name = nommez le fichier qu’il contient
hint-file-text = un scénario est un texte TOML
hint-file-csv = une table de nombres est un texte CSV ; un tableur en enregistre
hint-save-as-utf8 = enregistrez-le en UTF-8 dans votre éditeur
hint-circle = { $chain }
hint-theatre = nommez le fichier du théâtre : theatre = "theatres/western-mali.toml"

## Syntaxe

error-syntax = ceci n’est pas du TOML : { $detail }
error-syntax-more = d’autres erreurs de syntaxe suivent ; corrigez d’abord celles-ci
error-syntax-depth = imbrication trop profonde
error-syntax-unquoted = un texte s’écrit entre guillemets droits
error-syntax-no-value = une clé demande une valeur : clé = valeur
error-syntax-header = l’en-tête d’une table n’est pas fermé : [nom]
error-syntax-list = une liste est mal formée : [a, b, c]
error-syntax-braces = une table entre accolades est mal formée : {"{"} a = 1, b = 2 {"}"}
error-syntax-text = un texte n’est pas fermé, ou contient un caractère ou un échappement que TOML n’admet pas
error-syntax-escape = `{ $escape }` ne veut rien dire entre guillemets doubles
error-syntax-unclosed = rien ne ferme ce `{ $open }` : il manque `{ $close }`
error-syntax-quotes = `{ $mark }` n’est pas un guillemet que TOML connaît : écrivez des guillemets droits, "…"
error-syntax-comma = `{ $mark }` ne sépare rien : écrivez une virgule, `,`
error-syntax-semicolon = un point-virgule ne sépare rien ici : une clé par ligne, des virgules dans les listes et les accolades
error-syntax-round = les parenthèses ne veulent rien dire ici : les listes s’écrivent entre crochets, [a, b]
error-syntax-colon = le deux-points n’est pas le signe égal : clé = valeur
error-syntax-invisible = un caractère invisible ({ $code }) se trouve ici : supprimez-le
error-syntax-space = l’espace ici ({ $code }) n’est pas une espace simple : retapez-la
error-syntax-number = ce n’est pas un nombre tel que TOML l’écrit
error-syntax-date = ce n’est pas une date telle que TOML l’écrit, comme 2025-07-02
error-syntax-key = ce n’est pas une clé : lettres, chiffres, `_` et `-`, ou un texte entre guillemets droits
error-syntax-equals = un `=` de trop
error-syntax-trailing = quelque chose suit la valeur ; une clé par ligne
error-syntax-extend = une valeur qui n’est pas une table ne peut recevoir d’autres clés
error-duplicate-key = `{ $key }` figure deux fois
hint-first-here = la première fois ici
hint-backslash = écrivez les chemins avec `/`, doublez chaque barre oblique inverse (`\\`) ou mettez le texte entre guillemets simples droits
hint-slip-digits = les nombres s’écrivent avec les chiffres 0 à 9 et un point décimal : { $right }
hint-slip-comma = les décimales suivent un point, non une virgule : { $right }
hint-slip-either = les décimales suivent un point et rien ne groupe les milliers : { $decimal }, ou { $right } s’il s’agit de milliers
hint-slip-percent = une part s’écrit de 0 à 1 : { $written } donne { $right }
hint-slip-unit = un nombre s’écrit seul, sans unité ni signe : { $right }
hint-slip-thousands = rien ne groupe les milliers (sauf `_`, au besoin) : { $right }
hint-slip-sign = le signe moins est le trait d’union du clavier : { $right }
hint-slip-point = un chiffre se place de chaque côté du point : { $right }
hint-slip-written = écrivez le nombre lui-même : { $right }
hint-slip-date = année, mois, jour : { $right }
hint-slip-boolean = écrivez { $right }
hint-slip-list = une liste s’écrit entre crochets : { $right }

## Clés et valeurs

error-unknown-key = clé inconnue `{ $key }`
error-missing-key = la clé `{ $key }` manque
error-missing-keys = { $count ->
    [one] il manque une clé de `{ $key }`
   *[other] il manque { $count } clés de `{ $key }`
}
error-new-member = { $what } `{ $name }` : il manque { $count ->
    [one] { $count } valeur
   *[other] { $count } valeurs
}
hint-state-here = indiquez-les dans ce fichier
error-wrong-kind = la valeur de `{ $key }` n’est pas du bon type
error-not-finite = `{ $key }` n’est pas un nombre fini : { $value }
error-out-of-range = `{ $key }` sort de son intervalle : { $value }
error-not-whole = `{ $key }` doit être un nombre entier, non { $value }
error-choice = `{ $word }` n’est pas une valeur de `{ $key }`
error-format = format de fichier { $found } inconnu ; ce programme lit le format { $known }
error-bad-name = `{ $name }` ne peut servir de nom
error-control-character = `{ $key }` contient un caractère de commande ({ $code }), ce qu’un texte ne peut pas
error-empty-table = `{ $key }` est vide
error-words-empty = `{ $key }` est vide dans toutes les langues
error-not-two = `{ $key }` demande deux noms, non { $count }
error-name-clash = la clé `{ $key }` a deux sens dans ce théâtre : renommez un pays, une région ou une localité
hint-did-you-mean = vouliez-vous dire `{ $name }` ?
hint-known = connus ici : { $names }
hint-known-more = connus ici : { $names } et { $more } autres
hint-missing = il manque : { $names }
hint-missing-more = il manque : { $names } et { $more } autres
hint-expected = attendu : { $expected } ; trouvé : { $found }
hint-range = l’intervalle va de { $min } à { $max }
hint-date = attendu : une date sans guillemets ni heure, comme 2025-07-02
hint-names = un nom est fait de a–z, 0–9 et `_`
hint-file-names = ce nom est aussi celui d’un dossier : lettres, chiffres, `-`, `_`, espaces ; ni `/`, ni `\`, ni `:`, et ni point ni espace aux extrémités
hint-words = écrivez un texte, ou un par langue : {"{"} en = "…", fr = "…", ar = "…" {"}"}
hint-branching = c’est un rapport de branchement : à 1 ou plus, les vagues en déclencheraient d’autres sans fin
hint-pull = une attraction de plus de 5 par centaine de km ne laisserait rien au hasard

## Quantités

error-quantity-empty = `{ $key }` n’a ni valeur ni loi
error-quantity-two = `{ $key }` a à la fois `{ $first }` et `{ $second }`
error-list-length = `{ $word }` attend { $count ->
    [one] un nombre
   *[other] { $count } nombres
} ({ $names }), non { $found }
error-order = `{ $word }` de `{ $key }` : { $low } { $low-value } dépasse { $high } { $high-value }
error-no-width = `{ $word }` de `{ $key }` n’a pas de largeur : ses bornes sont égales
error-not-positive = `{ $word }` de `{ $key }` : { $name } doit être supérieur à 0, non { $value }
error-weights-sum = la somme des poids de `{ $key }` est { $sum }, non 1
error-weight-negative = un poids de `{ $key }` est négatif : { $value }
error-weights-none = les poids de `{ $key }` sont tous nuls
error-lengths-differ = `{ $key }` : `{ $first }` a { $first-count } nombres et `{ $second }` en a { $second-count }
error-quantiles-p = les probabilités de `{ $key }` doivent croître
error-quantiles-x = les valeurs de `{ $key }` ne doivent pas décroître
error-quantiles-few = `{ $key }` demande au moins deux probabilités entre 0 et 1, ou doit commencer par 0 et finir par 1
error-quantiles-probability = `{ $key }` : une probabilité se situe entre 0 et 1, non { $value }
error-sure = `{ $key }` : la certitude est supérieure à 0 et d’au plus 1, non { $value }
error-sure-less = `{ $key }` : dans les limites de la grandeur, aucune loi PERT n’est assez large pour ne placer que { $value } de sa probabilité entre ces deux bornes
error-roulette-lengths = `{ $key }` : { $edges } bornes font une classe de moins, non { $counts }
error-roulette-edges = `{ $key }` : les bornes doivent croître
error-quantiles-log = `{ $key }` : sur une échelle logarithmique, les valeurs sont supérieures à 0, non { $value }
error-quantiles-flat = `{ $key }` : les deux valeurs extrêmes sont égales, et la queue au-delà n’a pas d’étendue
error-quantiles-room = `{ $key }` : { $value } ne laisse pas de place à la queue au-delà, qui s’arrête à { $end }
error-sample-empty = l’échantillon de `{ $key }` est vide
error-cut-empty = `truncated` ne laisse rien de `{ $key }`
error-joint-cut = `{ $key }` est tiré ligne par ligne avec d’autres et ne peut être tronqué seul
error-joint-where = `{ $key }` : seuls les paramètres du scénario lui-même sont tirés ensemble
error-joint-lengths = les échantillons de `{ $group }` sont tirés ensemble, mais celui-ci a { $count ->
    [one] une ligne
   *[other] { $count } lignes
}
error-joint-correlated = `{ $key }` est tiré avec d’autres dans les lignes de `{ $group }` : aucune corrélation ne peut s’y ajouter
error-distribution = `{ $key }` : { $reason }
error-tail = { $share } % de cette loi sort de l’intervalle de `{ $key }`
error-framework-distribution = `{ $key }` est un cadre et n’admet pas `{ $word }`
error-framework-set-only = `{ $key }` est un cadre : une mesure ne peut que le fixer
error-csv-column = `{ $path }` n’a pas de colonne `{ $column }`
error-csv-number = ce n’est pas un nombre, dans la colonne `{ $column }`
error-csv-empty = pas de nombre dans la colonne `{ $column }`
error-csv-cells = cette ligne a { $cells } cellules, l’en-tête { $columns }
hint-csv-comma = les décimales suivent un point, ou bien les cellules sont séparées par des points-virgules et les décimales suivent une virgule
hint-keep-one = gardez l’un des deux
hint-plain-number = écrivez le nombre lui-même : { $value }
hint-normalise = ajoutez `{ $key } = true` pour les diviser par leur somme
hint-quantiles-percent = écrivez { $value }
hint-quantiles-room = si rien ne se trouve au-delà, donnez-lui la probabilité { $p }
error-free-where = `{ $key }` appartient à une mesure et ne peut être soumis au calage
hint-free-where = les événements renseignent sur les paramètres du modèle : `free` se place auprès de ceux du scénario lui-même ou d’une hypothèse
error-free-certain = `{ $key }` est certain : il n’y a rien à caler
hint-free-certain = indiquez à la place de la valeur la loi qui vaut avant toute observation, ou retirez `free`
error-season-where = `{ $key }` n’admet pas de saison
error-season-expert = `{ $key }` garde la saison du scénario : un expert juge la valeur de l’année
hint-season-where = une saison multiplie des taux, et la part des moyens en service : { $names }
error-season-length = la saison de `{ $key }` compte { $count ->
    [one] un facteur
   *[other] { $count } facteurs
}, et non douze
hint-season-length = un facteur par mois civil, de janvier à décembre
error-season-range = multiplié par { $factor }, son plus grand facteur mensuel, `{ $key }` sort de son intervalle
hint-season-range = l’intervalle s’arrête à { $max }
hint-cut = pour ne tronquer qu’un côté, nommez-le : `truncated = {"{"} min = 0 {"}"}`
hint-cut-empty = moins d’un tirage sur un million tombe entre ces bornes
hint-joint-where = dans une hypothèse ou dans une mesure, donnez l’échantillon sans `joint`
hint-joint-lengths = celui-ci a { $count ->
    [one] une ligne
   *[other] { $count } lignes
}
hint-csv-empty = des échantillons tirés ensemble ont un nombre à chaque ligne
hint-quantiles = deux probabilités entre 0 et 1 disent comment se prolongent les queues ; la plus petite et la plus grande valeur possibles, si on les connaît, ont les probabilités 0 et 1
hint-tail = resserrez-la, ou tronquez-la : `truncated = [min, max]` entre les mêmes accolades
hint-framework = écrivez `none`, `bilateral` ou `umbrella`, ou `discrete` avec ces mots

## Le scénario dans son ensemble

error-priors-sum = la somme des probabilités a priori des hypothèses est { $sum }, non 1
error-too-many = { $what } : { $found }, pour un maximum de { $most }
error-expert-silent = l’expert `{ $expert }` ne dit rien : donnez des grandeurs sous `set`
error-expert-outcome = `{ $key }` dit ce qui est compté comme résultat : aucun expert n’en juge
error-policy-twice = `{ $name }` figure deux fois dans la politique
error-measure-closed = une mesure ne peut changer `{ $key }`
error-measure-absent = une mesure change `{ $key }`, qui n’a pas de valeur dans ce scénario
error-when-name = il faut ici le nom d’un indicateur
error-when-unknown = il n’y a pas d’indicateur `{ $name }`
error-when-comparison = il faut ici `>=`, `>`, `<=` ou `<`
error-when-number = il faut ici un nombre
error-when-and = il faut ici `and`, ou rien de plus
error-when-closed = une mesure ne peut attendre `{ $name }`
error-when-start = la mesure `{ $measure }` attend qu’un fait se produise : elle ne peut avoir commencé avant
hint-when-form = écrivez ce qui doit s’être produit : `{ $example }`
hint-when-open = elle peut attendre ce qui s’est produit et que chacun peut constater : { $names } ; non ce que le groupe projette, ni où sont ses cellules, ni ce qui n’est connu qu’à la fin
hint-when-start = `start_day` est le nombre de jours après le constat, 0 ou plus
hint-when-here = elle attend ceci
error-cells-capacity = nombre de cellules à `{ $place }` au début : { $cells }, où il y a place pour { $capacity }
error-cells-capacity-drawn = jusqu’à { $cells } cellules peuvent être tirées à `{ $place }` au début, où il y a place pour { $capacity }
error-place-outside = `{ $place }` doit rester sans cellules, sans capacité et sans valeur : `{ $country }` est hors du théâtre
error-repeats = { $repeats } trajectoires par tirage, c’est plus que l’ensemble des { $trajectories } trajectoires
error-correlation-rank = une corrélation de rangs se situe entre −1 et 1 : { $value }
error-correlation-self = une quantité ne peut être corrélée avec elle-même
error-correlation-twice = ces deux quantités sont corrélées deux fois
error-correlations-contradict = les corrélations se contredisent
hint-sum = { $terms } = { $sum }
hint-protective = ce programme n’évalue que la protection : l’intention de l’autre camp, le départ, la carte et le sens d’un indicateur ne relèvent d’aucun gouvernement
hint-measure-absent = donnez d’abord la clé dans le scénario
hint-capacity = la capacité est ici
hint-cells-scale = toutes les cellules sont multipliées par { $factor } ici
hint-cells-scale-drawn = toutes les cellules sont multipliées ici par { $factor } au plus
hint-correlations-contradict = avec les précédentes, aucune copule gaussienne n’a ce rang (la matrice n’est pas définie positive)
hint-correlations-nearest = avec les précédentes, aucune copule gaussienne n’a ce rang ; le plus proche qui existe : { $nearest }
hint-correlations = corrélés ici : { $names }

## Le théâtre

error-unknown-reference = { $what } : `{ $name }` n’existe pas
error-home-role = `home` nomme `{ $country }`, dont le rôle n’est pas "home"
error-two-homes = `{ $country }` est un second pays principal (home)
error-capital-abroad = la capitale `{ $place }` n’est pas dans le pays principal (home)
error-other-country = `{ $key }` ({ $what }) relève de `{ $country }`, mais la localité est dans `{ $own }`
error-place-twice = `{ $place }` et `{ $other }` sont la même localité : même nom ou mêmes coordonnées
error-link-to-itself = une liaison de `{ $place }` à elle-même
error-not-adjacent = `{ $a }` et `{ $b }` ne sont pas deux régions d’un même pays
error-adjacent-twice = le voisinage de `{ $a }` et `{ $b }` figure deux fois
error-link-twice = la liaison entre `{ $a }` et `{ $b }` figure deux fois
error-road-too-short = la route de `{ $a }` à `{ $b }` a { $km } km, mais { $apart } km les séparent
error-no-road = aucune route n’atteint `{ $place }`
error-corridor-short = le corridor `{ $corridor }` demande au moins deux localités
error-corridor-gap = le corridor `{ $corridor }` est interrompu : aucune liaison ne joint `{ $from }` et `{ $to }`
error-corridor-loop = le corridor `{ $corridor }` passe deux fois par `{ $place }`
hint-road-length = aucune route n’est plus courte que le grand cercle (1 % et 1 km sont admis pour l’arrondi)
hint-no-road = sans liaison, directe ou non, avec la capitale `{ $capital }`
hint-corridor-gap = sans liaison avec `{ $from }`

## Options

error-set-form = `--set` attend clé=valeur
error-set-closed = `--set` ne peut changer `{ $key }`
error-option-twice = `{ $key }` est donné deux fois
hint-set-form = par exemple --set group.tempo=120 ou --set cooperation.senegal.framework=umbrella

## Avertissements

warning-unsourced = `{ $key }` n’a ni source ni degré de certitude
warning-unsourced-many = { $more ->
    [one] `{ $key }` et une autre clé n’ont ni source ni degré de certitude
   *[other] `{ $key }` et { $more } autres n’ont ni source ni degré de certitude
}
warning-no-title = ce scénario n’a pas de titre à lui
warning-language-missing = il manque à `{ $key }` : { $languages }
warning-replaced-by-all = la valeur de `{ $key }` donnée ici est sans effet : chaque hypothèse en fixe une
warning-replaced-by-some = la valeur de `{ $key }` donnée ici ne vaut que dans une partie des trajectoires : ces hypothèses en fixent une autre : { $names }
warning-prior-zero = l’hypothèse `{ $hypothesis }` n’a aucun poids : sa probabilité a priori est 0
warning-judged-by-all = la valeur de `{ $key }` donnée ici est sans effet : chaque expert en donne une
warning-judged-by-some = la valeur de `{ $key }` donnée ici ne vaut que dans une partie des trajectoires : ces experts en donnent une autre : { $names }
warning-judged-in-vain = l’avis de l’expert `{ $expert }` sur `{ $key }` est sans effet : chaque hypothèse en fixe la valeur
warning-measure-empty = la mesure `{ $measure }` ne change rien
warning-change-nothing = la mesure `{ $measure }` laisse `{ $key }` tel quel
warning-measure-never = la mesure `{ $measure }` n’est jamais en vigueur : elle finirait le jour { $end } et commencerait le jour { $start }
warning-measure-late = la mesure `{ $measure }` commence le jour { $day }, après le dernier jour, { $horizon }
warning-alone = `{ $key }` est sans effet : `{ $needs }` n’est pas donné
warning-season-mean = les facteurs saisonniers de `{ $key }` ont pour moyenne { $mean } : sur un an, sa valeur est celle indiquée multipliée par ce nombre
hint-season-mean = divisez-les par cette moyenne si la valeur est celle d’une année entière
warning-correlation-fixed = `{ $key }` est certain : une corrélation avec lui est sans effet
warning-joint-alone = l’échantillon est le seul de `{ $group }` : il n’y a rien avec quoi le tirer
warning-measure-cost = la mesure `{ $measure }` n’indique pas de coût : il est tenu pour inconnu, non pour nul
hint-measure-cost = indiquez `cost = {"{"} usd_per_year = … {"}"}`, `usd_once` ou les deux ; 0 si elle ne coûte rien
warning-correlation-steps = la corrélation de rang { $rank } n’est pas atteinte : entre ces valeurs, elle est de { $reached }
hint-correlation-steps = l’une des deux a peu de valeurs, et des valeurs égales n’ont pas d’ordre entre elles
hint-replaced-here = fixée ici par une hypothèse
hint-judged-here = jugée ici par un expert
hint-unsourced = dites d’où vient la valeur (`source`) ou son degré de certitude (`grade`)
hint-others = les autres : { $names }
hint-others-more = les autres : { $names } et { $more } de plus

## Genres de choses

what-text = un texte
what-number = un nombre
what-whole-number = un nombre entier
what-boolean = true ou false
what-date = une date
what-list = une liste
what-table = une table
what-nothing = rien
what-quantity = un nombre ou une table avec une loi
what-framework = none, bilateral ou umbrella
what-words = un texte, ou une table de en, fr et ar
what-pair = une liste de deux noms
what-list-of-texts = une liste de textes
what-list-of-numbers = une liste de nombres
what-list-of-tables = des tables entre doubles crochets
what-measure = mesure
what-country = pays
limit-countries = pays
limit-neighbours = pays voisins
limit-regions = régions
limit-fronts = fronts
limit-places = localités
limit-links = routes et pistes
limit-corridors = corridors
limit-hypotheses = hypothèses
limit-experts = experts
limit-measures = mesures
limit-correlations = corrélations
limit-horizon = jours simulés
limit-futures = trajectoires
limit-repeats = trajectoires par tirage
limit-chain = fichiers fondés les uns sur les autres
limit-file = taille d’un fichier, Mio
what-region = région
what-front = front
what-place = localité
what-corridor = corridor
what-no-probability = la loi n’a pratiquement aucune probabilité entre ces bornes
what-too-large = des nombres trop grands pour le calcul
what-impossible = une telle loi n’existe pas
error-sheet-levels = `{ $path }` n’a les colonnes d’aucune des formes d’avis
error-sheet-column-twice = la colonne `{ $column }` figure deux fois
error-sheet-column = la colonne `{ $column }` n’appartient à aucune forme d’avis, ou n’appartient pas à la même que `{ $first }`
error-sheet-key = `{ $key }` n’est ni une grandeur du scénario, ni une question dont la réponse est connue
error-sheet-twice = `{ $key }` figure deux fois
error-sheet-known = `{ $key }` est une grandeur du scénario : sa réponse n’est pas connue
error-sheet-order = les valeurs de `{ $key }` ne croissent pas : { $value } après { $before }
error-sheet-unstated = `{ $key }` n’a dans le scénario aucun nombre qu’un expert puisse remplacer
error-sheet-range = `{ $key }` est compris entre { $low } et { $high } ; { $value } ne laisse pas de place à ce qui est au-delà
error-sheet-sure = la certitude sur `{ $key }` doit être donnée en pour cent, au-dessus de 1 et au plus 100, non { $value }
error-sheet-bins = les classes de `{ $key }` doivent se suivre : { $value } après { $before }
hint-sheet-form = une fiche a la colonne `key`, et `p10`, `p50`, `p90`, ou `least`, `likely`, `most` et `sure` (en pour cent), ou `from`, `to` et `count` (une ligne par classe) ; celle des réponses connues a `key` et `answer`
hint-sheet-known = les questions dont la réponse est connue figurent dans un fichier à part : --known FICHIER
