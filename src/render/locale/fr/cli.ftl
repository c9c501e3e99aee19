# Words of the command line in French.

## Headline table

cli-column-outcome = Indicateur
cli-column-probability = Probabilité
cli-column-error = Marge d’erreur de simulation
cli-column-hypotheses = Selon l’hypothèse
cli-column-experts = Selon l’expert
cli-column-likelihood = En mots
cli-column-median = Médiane
cli-column-interval = Intervalle à 80 %
cli-row-disrupted = { $corridor } fermé { $days } ou plus
cli-row-arrival = Première cellule, { $country }, dans les { $days }
cli-row-foothold = Implantation, { $country }, dans les { $days }
cli-row-strike = Attaque, { $country }, dans les { $days }
cli-row-blockade = Mise sous blocus du corridor { $corridor } dans les { $days }

## Run

cli-simulated = { $count ->
    [one] { $count } trajectoire simulée
   *[other] { $count } trajectoires simulées
}
cli-long = Durée estimée : environ { $time }.
cli-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
cli-hours = { $count ->
    [one] 1 heure
   *[other] { $count } heures
}
cli-large = Mémoire nécessaire : environ { $size } Go.
cli-left = encore { $time }
cli-rate = { $number } par seconde
cli-written = Résultats écrits dans { $folder }
cli-partial = Simulation interrompue : { $done } trajectoires sur { $planned } sont terminées et écrites, marquées comme partielles.
cli-partial-resume = Pour reprendre à cet endroit : la même commande avec --resume.
cli-partial-beside = Le contenu de { $path } reste tel quel : une simulation interrompue ne remplace rien.
cli-stopped = Interrompu : { $done } trajectoires sur { $planned } sont terminées ; les chiffres ne portent que sur celles-ci.
cli-failed = { $count ->
    [one] { $count } trajectoire sur { $planned } a été écartée : { $cause }.
   *[other] { $count } trajectoires sur { $planned } ont été écartées : { $cause }.
}
cli-failed-waves = elles dépassaient { $limit } vagues d’attaques, le maximum que le programme peut suivre
cli-failed-cells = elles auraient commencé avec plus de cellules dans une localité qu’elle n’en contient
cli-failed-numbers = un de leurs nombres ({ $column }) est impossible
cli-failed-bias = Celles qui sont écartées ne ressemblent pas aux autres, ce sont le plus souvent les plus violentes : les chiffres sous-estiment le risque.
cli-failed-see = Pour voir la première :
cli-beside = Entre-temps, quelque chose est apparu dans { $path } : rien n’y est touché, et les résultats se trouvent, entiers, dans { $written }.
cli-partial-precision = Une simulation avec --until-precision ne peut être reprise : le nombre de trajectoires se détermine en chemin. La même commande recommence depuis le début ; pour simuler { $number } trajectoires de façon reprenable, donnez -n { $number } au lieu de --until-precision.
cli-precise = Précision atteinte : ±{ $reached } (demandée : ±{ $wanted }).

## Erreurs et échecs

cli-error = erreur :
cli-warning = avertissement :
cli-error-write = impossible d’écrire { $path } : { $cause }
cli-error-exists = { $path } contient déjà des résultats : choisissez un autre dossier avec --out, ou remplacez-les avec --force
cli-error-not-a-run = { $path } existe et n’est pas le dossier d’une simulation : il est laissé tel quel ; choisissez un autre dossier avec --out
cli-error-unplaced = impossible de créer ou de remplacer { $path } ({ $cause }) : les résultats complets sont dans { $kept }
cli-error-left-aside = les résultats sont dans { $path }, mais tout ce qui s’y trouvait n’a pu être repris : le reste est dans { $kept }
cli-error-name = { $path } ne peut pas être le nom d’un dossier de simulation
cli-error-interrupted = interrompu avant que rien ne soit terminé ; rien n’a été écrit
cli-error-drawing = les résultats n’ont pas pu être dessinés : { $cause }
cli-error-no-trajectories = il n’y a aucune trajectoire à simuler
cli-error-too-many = { $asked } trajectoires dépassent les { $most } qu’une simulation peut compter
cli-error-repeats = { $asked } trajectoires par tirage dépassent les { $most } qu’une simulation emboîtée permet
cli-error-threads = impossible de lancer { $threads } fils d’exécution : { $cause }
cli-error-panicked = la trajectoire { $trajectory } a fait échouer le simulateur : { $cause }
cli-error-other-kind = { $path } contient { $found ->
    [run] une simulation
    [part] une partie de simulation
    [comparison] une comparaison
    [portfolio] des combinaisons de mesures
    [difference] une différence entre simulations
   *[other] autre chose
}, que ne peut remplacer { $wanted ->
    [run] une simulation
    [part] une partie de simulation
    [comparison] une comparaison
    [portfolio] un jeu de combinaisons
   *[difference] une différence entre simulations
} : ce dossier est laissé tel quel ; choisissez-en un autre avec --out
cli-error-needed = { $path } contient des données ou vient d’être lu : ce fichier est laissé tel quel ; choisissez-en un autre avec --out
cli-error-run = la simulation a échoué : { $cause }
cli-error-all-failed = aucune trajectoire n’a donné de nombres finis ; pour voir la première : { $command }
cli-error-trajectory = il n’y a pas de trajectoire { $trajectory } : la dernière est { $last }
cli-error-nothing-to-resume = il n’y a pas de simulation inachevée dans { $path } ni à côté
cli-error-resume-other = la simulation inachevée de { $path } ne peut être reprise : { $what ->
    [version] elle vient d’une autre version du programme
    [trajectories] elle compte un autre nombre de trajectoires
    [seed] sa graine est différente
    [rows] ses lignes sont dans un autre format
    [range] elle porte sur une autre partie
   *[scenario] le scénario est différent
}
merge-error-unreadable = { $path } n’est pas une partie de simulation : { $cause }
merge-cause-foreign = il ne contient pas l’état d’une simulation
merge-cause-format = son format est { $found }, que cette version ne lit pas
merge-cause-damaged = il est endommagé : sa somme de contrôle ne correspond pas
merge-cause-memory = la mémoire ne suffit pas pour le lire
merge-cause-shape = son contenu n’est pas celui que laisse une simulation de ce scénario
merge-error-foreign = { $path } et { $other } ne sont pas des parties de la même simulation : { $what ->
    [version] les versions du programme diffèrent
    [trajectories] les nombres de trajectoires diffèrent
    [seed] les graines diffèrent
    [rows] les lignes sont dans des formats différents
   *[scenario] les scénarios diffèrent
}
merge-error-twice = { $path } et { $other } contiennent tous deux les trajectoires { $futures }
merge-error-missing = il manque des parties : aucune ne contient les trajectoires { $futures }

cli-usage-unknown = argument inconnu : { $argument }
cli-usage-command = commande inconnue : { $argument }
cli-usage-missing = il manque : { $argument }
cli-usage-empty = { $argument } demande une valeur
cli-usage-value = { $value } n’est pas une valeur pour { $argument } { $valid }
cli-usage-range = un nombre, { $range }
cli-did-you-mean = Vouliez-vous dire « { $name } » ?
cli-known = Noms connus ici : { $names }
cli-usage-twice = { $argument } n’a pas sa place ici, ou est donné deux fois
cli-usage-help = Pour l’aide : harmattan --help

## Aide

cli-help-about = Jusqu’où, à quelle échéance et avec quelle certitude la violence de l’ouest du Mali pourrait s’étendre, et quelles politiques l’arrêteraient
cli-help-after = Codes de sortie : 0 : succès ; 2 : erreur de scénario ou d’utilisation ; 3 : échec de la simulation ; 4 : résultats non écrits ; 130 : interruption.
    Le programme est au service de la protection : les mesures changent ce que font les gouvernements, jamais l’intention de l’adversaire.
cli-help-usage = Usage :
cli-help-commands = Commandes
cli-help-options = Options
cli-help-arguments = Arguments
cli-help-default = [par défaut : { $list }]
cli-help-possible = [valeurs possibles : { $list }]
cli-value-options = [OPTIONS]
cli-value-command = COMMANDE
cli-value-scenario = SCÉNARIO
cli-value-file = FICHIER
cli-value-dir = DOSSIER
cli-value-part = PARTIE
cli-value-run-folder = SIMULATION
cli-value-run-a = SIMULATION_A
cli-value-run-b = SIMULATION_B
cli-value-key = CLÉ
cli-value-key-value = CLÉ=VALEUR
cli-value-lang = LANGUE
cli-value-format = FORMAT
cli-value-folder-or-name = DOSSIER_OU_NOM
cli-value-text = TEXTE
cli-value-size = LARGEURxHAUTEUR
cli-value-palette = PALETTE
cli-value-half-width = DEMI-LARGEUR
cli-value-shell = INTERPRÉTEUR
cli-manual-name = NOM
cli-manual-synopsis = SYNOPSIS
cli-manual-description = DESCRIPTION
cli-manual-options = OPTIONS
cli-manual-extra = NOTES
cli-manual-version = VERSION
cli-help-run = Simuler un scénario : tableau principal, graphiques, note et données
cli-help-merge = Réunir les parties d’une simulation (voir --shard) dans le dossier qu’aurait laissé la simulation entière
cli-help-shards = Afficher un fichier de tâches avec lequel Slurm, PBS, Kubernetes ou GNU parallel exécute les parties d’une simulation
cli-help-count = Nombre de parties
cli-help-for = Outil qui les exécute
cli-help-shards-out = Fichier où écrire les tâches (affichées sinon)
parts-written = Partie enregistrée : { $path }. Quand toutes les parties sont là, relancez la même commande sans --shard : elle les réunit et simule ce qui manque encore.
parts-all = Toutes les parties sont là : la première tâche, ou la même commande sans --shard, donne le résultat.
parts-error-overlap = les parties de ce dossier proviennent de deux découpages : supprimez celles de l’un des deux
shards-what = { $scenario } : { $futures } trajectoires en { $count } parties. Une partie déjà présente n’est pas refaite.
shards-hand-in = Adaptez processeurs, mémoire, file ou image, puis soumettez : { $command }
shards-then = Quand toutes les parties sont là : { $merge }
cli-help-verify = Simuler de nouveau des trajectoires d’une simulation terminée et les comparer, bit à bit, à ses lignes
cli-help-sample = Part des trajectoires simulées de nouveau (1 % par défaut)
verify-same = { $checked } trajectoires sur { $rows } simulées de nouveau : identiques, au bit près.
verify-differs = La trajectoire { $trajectory } n’est pas celle des lignes, d’abord dans { $column }.
verify-error-version = Cette simulation est de la version { $found }, qui seule en redonne les bits ; celle-ci est la { $known }
verify-error-no-rows = { $path } ne contient pas de lignes : seule une simulation qui les conserve peut être vérifiée
cli-help-part = Dossier d’une partie, écrit par run --shard
cli-help-brief = Refaire la note d’une simulation terminée, dans n’importe quelle langue, sans simuler
cli-help-run-folder = Dossier d’une simulation terminée
cli-help-template = Modèle de page personnel (minijinja), à la place de celui du programme
cli-help-logo = Image pour l’en-tête de la première page (PNG, JPEG ou SVG)
cli-help-pdf = Produire aussi un PDF (par défaut si le programme est compilé avec l’option pdf)
cli-help-brief-out = Fichier de la page, à la place de celui du dossier
cli-help-brief-force = Remplacer les fichiers dont le contenu diffère
cli-help-chart = Dessiner un graphique de résultats terminés, par son nom, pour une diapositive
cli-help-chart-words = Dossier d’une simulation, d’une comparaison ou de combinaisons de mesures (plusieurs simulations se superposent), et nom du graphique, ou une partie de ce nom
cli-help-list = Énumérer les graphiques que le dossier permet de dessiner, avec les options qui restreignent chacun
cli-help-corridor = Montrer ce seul corridor
cli-help-country = Montrer ce seul pays voisin
cli-help-chart-outcome = Montrer ce seul indicateur ou événement (une clé de summary.json ou de comparison.json)
cli-help-title = Titre à la place du constat
cli-help-size = Largeur et hauteur de l’image en pixels, par exemple 1600x900 ; les lettres sont aussi grandes que la page le permet
cli-help-palette = Couleurs : colour (couleurs) ou grey (gris)
cli-help-no-source = Omettre la ligne de source
cli-help-chart-format = Format : svg, png ou pdf (sinon selon l’extension du fichier, sinon png)
cli-help-chart-out = Fichier de l’image (par défaut NOM.LANGUE.FORMAT dans le dossier courant)
cli-help-check = Vérifier des fichiers de scénario : erreurs et avertissements
cli-help-explain = Montrer les taux et probabilités qu’un scénario implique
cli-help-replay = Raconter une trajectoire simulée, événement par événement
cli-help-schema = Afficher le schéma JSON des fichiers de scénario ou de théâtre, ou écrire les deux
cli-help-keys = Afficher la référence de toutes les clés et de tous les indicateurs
cli-help-completions = Afficher les complétions d’un interpréteur de commandes
cli-help-man = Afficher la page de manuel
cli-help-help = Afficher l’aide
cli-help-version = Afficher la version
cli-help-lang = Langue des mots, des graphiques et de la note : en, fr, ar (sinon HARMATTAN_LANG, sinon celle du système)
cli-help-scenario = Fichier de scénario (TOML)
cli-help-set = Remplacer une valeur, par exemple group.tempo=90 ou drones.aircraft.west='{ "{" }pert=[1,2,4]{ "}" }' ; peut être répété
cli-help-trajectories = Nombre de trajectoires simulées
cli-help-seed = Graine aléatoire
cli-help-out = Dossier des résultats (une simulation écrit output/SCENARIO par défaut)
cli-help-threads = Nombre de fils d’exécution (par défaut tous les processeurs) ; les résultats n’en dépendent pas
cli-help-force = Remplacer une simulation terminée
cli-help-format = Format des lignes : parquet ou csv ; xlsx écrit un classeur à leur place
cli-help-brief-format = Ce qu’il faut produire : la page (html), ou le classeur d’une simulation (xlsx)
cli-help-no-trajectories = N’écrire aucune ligne par trajectoire
cli-design-open = On ne sait si le plan d’échantillonnage donne « { $outcome } » avec plus de précision que des trajectoires indépendantes : { $times } fois leur nombre (intervalle à 95 % : { $range }).
cli-design = Le plan d’échantillonnage donne « { $outcome } » avec la précision de { $times } fois le nombre de trajectoires indépendantes (intervalle à 95 % : { $range }).
cli-help-until-outcome = Avec --until-precision : le résultat ou l’événement dont l’intervalle compte, dans son unité, à la place des probabilités principales
cli-error-half-width = pour les probabilités principales, la demi-largeur est supérieure à 0 et d’au plus 0,5 ; nommez un résultat avec --outcome pour une autre unité
cli-help-until-precision = Continuer jusqu’à ce que l’intervalle à 95 % de chaque probabilité principale ait au plus cette demi-largeur
cli-help-max-trajectories = Nombre maximal de trajectoires d’une telle simulation
cli-help-shard = Simuler la partie K de N parties égales, à réunir ensuite ; auto/N reçoit K de l’ordonnanceur (SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX)
cli-help-parts = Dossier des parties simulées sur d’autres machines : ce qui s’y trouve n’est pas simulé de nouveau (avec --shard, la partie y est déposée)
cli-help-parts-shard = Simuler la partie K de N parties égales, la déposer dans --parts et s’arrêter ; auto/N reçoit K de l’ordonnanceur. Quand toutes y sont, la même commande sans --shard donne le résultat
cli-help-resume = Reprendre une simulation interrompue là où elle s’est arrêtée ; les résultats sont les mêmes
cli-help-trajectory = Numéro de la trajectoire, à partir de 0
cli-help-which = Schéma de quel fichier : scenario, theatre, all
cli-help-shell = bash, elvish, fish, powershell ou zsh

## check

check-sound = { $path } : aucune erreur
check-warnings = { $count ->
    [one] { $path } : { $count } avertissement
   *[other] { $path } : { $count } avertissements
}
check-errors = { $count ->
    [one] { $path } : { $count } erreur
   *[other] { $path } : { $count } erreurs
}
check-no-effect = { $count ->
    [one] la mesure { $measure } ne change rien dans { $count } trajectoire
   *[other] la mesure { $measure } ne change rien dans { $count } trajectoires
}
check-constant = { $count ->
    [one] l’indicateur { $outcome } est le même dans { $count } trajectoire
   *[other] l’indicateur { $outcome } est le même dans les { $count } trajectoires
}

## explain

explain-introduction = { $draws ->
    [one] Médiane de { $draws } tirage, toutes les mesures en vigueur étant pleinement déployées.
   *[other] Médianes de { $draws } tirages, avec l’intervalle qui en contient 80 %, toutes les mesures en vigueur étant pleinement déployées.
}
explain-column-what = Grandeur
explain-column-value = Valeur
explain-waves = Vagues d’attaques
explain-cells = Cellules au départ
explain-no-cells = Il n’y a aucune cellule au départ, et aucune ne se forme où il n’y en a pas : aucune vague d’attaques ne vient. Les taux par cellule ci-dessous sont ceux qu’une cellule rencontrerait.
explain-waves-per-year = Vagues par an, répliques comprises
explain-mean-size = Attaques par vague, en moyenne
explain-seven = Probabilité de 7 attaques ou plus dans une vague
explain-seven-per-year = Vagues de 7 attaques ou plus par an
explain-fronts = Fronts : ce que voient les drones et qui peut répondre
explain-column-front = Front
explain-column-orbits = Heures sur zone par jour
explain-column-coverage = Couverture des drones par jour
explain-column-seen = Attaque repérée par drone
explain-column-drones = Drones sur zone
explain-column-ground = Unités terrestres prêtes
explain-fronts-note = La couverture est la part de la superficie d’un front vue en un jour ; une attaque est repérée par drone si sa préparation l’est, sur toute sa durée.
explain-blockades = Blocus
explain-column-corridor = Corridor
explain-column-begun = Engagés par an
explain-column-share = Part du temps
explain-blockades-note = Avec les cellules du premier jour. Un corridor sous blocus est ouvert, mais ses routes sont sous pression : davantage d’embuscades, et une partie seulement des échanges.
explain-borders = Frontières
explain-column-border = Frontière avec
explain-column-efficiency = Efficacité du cadre
explain-column-interdiction = Franchissements empêchés
explain-places = Localités
explain-column-place = Localité
explain-column-formation = Formation
explain-column-loss = Pertes
explain-column-ambushes = Embuscades
explain-column-alerted = Attaque précédée d’une alerte
explain-free = Paramètres soumis au calage
explain-free-note = Ce que les événements peuvent préciser ; l’intervalle couvre les 80 % centraux de ce qui est supposé auparavant.
explain-column-prior = Avant toute observation
explain-waiting = Mesures conditionnelles
explain-waiting-note = Elles ne sont pas comprises dans ce qui précède ; chacune commence une seule fois, tant de jours après le constat hebdomadaire où sa condition est remplie pour la première fois.
explain-column-measure = Mesure
explain-column-when = Condition
explain-column-delay = Commence après
explain-seasons = Saisons
explain-seasons-note = Les chiffres ci-dessus sont ceux de l’année, avant le facteur de chaque mois.
explain-column-factors = Facteurs, de janvier à décembre
explain-column-mean = Moyenne
explain-places-note = Formation (quand la localité est presque vide), pertes et embuscades s’entendent par cellule et par an.

## replay

replay-title = Trajectoire { $trajectory } de « { $scenario } ». Hypothèse : { $hypothesis }.
replay-expert = Expert : { $expert }.
replay-no-hypothesis = aucune
replay-story = Ce qui se passe
replay-nothing = Il ne se passe rien.
replay-outcomes = Ce qui en résulte
replay-wave = { $size ->
    [one] Une vague de { $size } attaque :
   *[other] Une vague de { $size } attaques simultanées :
}
replay-strike = Attaque contre { $place }, menée depuis { $from } :
replay-strike-local = Attaque contre { $place }, menée par une cellule locale :
replay-alerted = attaque signalée
replay-unseen = attaque non signalée
replay-drone = un drone répond
replay-ground = une unité terrestre répond
replay-repelled = l’attaque est repoussée
replay-overrun = la localité est prise
replay-cell-lost = le groupe perd la cellule assaillante
replay-held = les assaillants restent
replay-captured = des armes prises arment une nouvelle cellule
replay-comma = ,_
replay-closed = Routes fermées pendant { $days }.
replay-deaths = { $deaths ->
    [one] { $deaths } mort.
   *[other] { $deaths } morts.
}
replay-ambush = Embuscade sur la route { $from }–{ $to }.
replay-moved = Une cellule se déplace : { $from } → { $to }.
replay-turned-back = Une cellule est refoulée à la frontière : { $from } → { $to }.
replay-stopped = Une cellule est arrêtée à la frontière et perdue par le groupe : { $from } → { $to }.
replay-formed = Une cellule se forme à { $place }.
replay-lost = Le groupe perd une cellule à { $place }.
replay-phase = { $front } : nouvelle phase, intensité × { $effort }.
replay-campaign = Une campagne commence dans la région de { $region } : intensité × { $effort }.
replay-blockade-begins = Le corridor { $corridor } est mis sous blocus.
replay-blockade-ends = Le blocus du corridor { $corridor } est levé.
replay-epoch = Une mesure entre en vigueur ou se renforce.
replay-waves = La vague d’attaques suivante dépasserait { $limit }, le maximum que le programme peut suivre : cette trajectoire est écartée, et la suite ne veut rien dire.
replay-cells = Cette trajectoire commencerait avec plus de cellules dans une localité qu’elle n’en contient : elle est écartée, et ce qui en est raconté ne veut rien dire.

## keys

keys-title = Clés et indicateurs
keys-introduction = Tiré des registres du programme par « harmattan keys » : d’abord les réglages d’un fichier, puis l’écriture d’une grandeur, puis tous les paramètres, puis les indicateurs, puis le fichier d’un théâtre, enfin les limites. Ce que le modèle en fait est dans model.md.
keys-column-key = Clé
keys-column-meaning = Sens
keys-column-unit = Unité
keys-column-range = Domaine
keys-column-remarks = Remarques
keys-column-outcome = Indicateur
keys-column-example = Exemple
keys-settings = Réglages d’un fichier de scénario
keys-settings-introduction = En tête du fichier, à côté des paramètres. Un fichier qui en prolonge un autre peut omettre ce qu’il ne change pas ; listes et lois sont remplacées en entier.
setting-format = version du format de fichier, toujours 1
setting-extends = fichier de scénario sur lequel celui-ci s’appuie, chemin relatif à ce fichier
setting-theatre = fichier de théâtre, chemin relatif à ce fichier, ou le théâtre lui-même en tables
setting-name = nom court du dossier de sortie ; à défaut, celui du fichier
setting-title = titre, en une langue ou dans chacune
setting-description = la question du scénario, en une langue ou dans chacune
setting-kind = `policy` (par défaut) ou `stress` : une épreuve montrant jusqu’où la situation peut se dégrader, que les comparaisons présentent à part et ne classent jamais
setting-start = premier jour simulé
setting-horizon-days = jours simulés, de 1 à 36 500
setting-trajectories = nombre de trajectoires simulées
setting-seed = graine aléatoire : la même graine donne les mêmes trajectoires
setting-design = tirage des grandeurs incertaines : `latin_hypercube`, `sobol` ou `random`
setting-repeats = trajectoires par tirage ; plus de 1 sépare le hasard de l’ignorance (simulation emboîtée)
setting-policy = mesures en vigueur, dans l’ordre, par leurs noms dans `[measures]`
setting-hypotheses = ce que le groupe cherche peut-être : `title`, `prior` (poids de somme 1, sauf avec `normalise_priors`) et, sous `set`, les paramètres remplacés, par leur clé entière entre guillemets
setting-experts = qui juge les grandeurs, et comment : `title` (nom ou initiales), `weight` (1 si rien n’est dit ; les poids sont ramenés à une somme de 1) et, sous `set`, les paramètres tels que l’expert les juge, par leur clé entière entre guillemets ; chaque trajectoire est tirée selon l’un d’eux, et ce que fixe une hypothèse l’emporte
setting-normalise-priors = `true` : les poids des hypothèses ont une somme quelconque, par laquelle ils sont divisés
setting-measures = ce qu’un gouvernement peut faire : `title`, `start_day`, `ramp_days`, `end_day` (facultatif), `when` (facultatif : ce qu’elle attend, par exemple `{"strikes >= 10 and closed_days.dakar_north > 20"}` ; ses jours se comptent alors à partir du constat hebdomadaire où cela est vrai pour la première fois), `cost = {"{"} usd_per_year = …, usd_once = … {"}"}` (l’un ou les deux) et les paramètres changés sous `set`, `add` et `scale` ; aucune n’agit si `policy` ne la nomme
setting-correlations = corrélation de rang de deux paramètres incertains, de −1 à 1 : `between = ["group.formation", "group.tempo"]`, `rank = 0.5`
setting-note = une remarque, que le programme ne lit pas
keys-forms = Comment s’écrit une grandeur
keys-forms-introduction = Chaque paramètre est un nombre (`20`), un nombre avec sa source (`{"{"} value = 20, source = "…", grade = "assumed" {"}"}`) ou l’une de ces lois, avec `source` (un texte, ou un par langue : `{"{"} en = "…", fr = "…", ar = "…" {"}"}`), `grade` (`reported`, `estimated`, `assumed`) et `note` entre les mêmes accolades. Les paramètres d’une loi sont dans une liste, dans l’ordre donné ici, ou nommés : `{"{"} pert = {"{"} min = 10, mode = 20, max = 40 {"}"} {"}"}`. Un cadre est l’un de ses mots, ou `discrete`.
form-uniform = minimum, maximum : toutes les valeurs se valent
form-triangular = minimum, mode, maximum : des droites du mode aux deux bouts
form-pert = minimum, mode, maximum : plus arrondie, et quatre fois plus lourde au mode ; par leurs noms, avec `sure` si l’on veut, comme dans `{"{"} pert = {"{"} min = 10, mode = 20, max = 40, sure = 0.8 {"}"} {"}"}`, `sure` est la probabilité que l’expert accorde à une valeur comprise entre les deux bornes : la loi est élargie au-delà de celles-ci jusqu’à ce qu’elles n’en contiennent plus que cette part
form-normal = moyenne, écart type
form-truncated-normal = moyenne, écart type (avant la coupe), minimum, maximum
form-lognormal = médiane, écart type du logarithme
form-beta = alpha, bêta : entre 0 et 1
form-gamma = forme, échelle : la moyenne est forme × échelle
form-poisson = moyenne : nombres entiers
form-discrete = des valeurs avec des poids de somme 1, ou de somme quelconque avec `normalise = true`
form-quantiles = p et les valeurs x en ces points, jointes par une cubique monotone. Si p va de 0 à 1, c’est tout ; sans points extrêmes (P10, P50, P90), la cubique porte sur les scores normaux, et les queues sont celles de la loi normale passant par les deux points extrêmes, dans l’intervalle de la clé ; avec `scale = "log"`, de même pour les logarithmes
form-roulette = bornes de classes et jetons qu’un expert y a placés : chaque classe a la part de ses jetons, lissée à l’intérieur ; les classes vides aux extrémités sont laissées de côté
form-empirical = un échantillon : en `values`, ou une colonne d’un fichier CSV à côté du scénario : `{"{"} empirical = {"{"} file = "counts.csv", column = "per_year" {"}"} {"}"}`. Des échantillons de même `joint = "NOM"` sont tirés ensemble, ligne par ligne
form-truncated = minimum, maximum, à côté de toute loi : elle est conditionnée à cet intervalle ; un seul côté se nomme, `truncated = {"{"} min = 5 {"}"}`
form-free = `true`, à côté de toute loi d’un paramètre : soumis au calage sur les événements ; ne change aucune trajectoire
form-season = douze facteurs, de janvier à décembre, à côté de la valeur ou de la loi d’un taux ou d’une part de moyens en service : chaque mois civil, la valeur est multipliée par son facteur, et les mesures agissent sur le produit. Une hypothèse qui indique une autre valeur les conserve, sauf si elle indique les siens
keys-outcomes = Indicateurs
keys-outcomes-introduction = Colonnes de trajectories.parquet et entrées de summary.json. Une valeur manquante signifie que cela n’a jamais eu lieu, ou qu’il n’existe pas de base pour calculer la part.
keys-member-front = <front>
keys-member-home-front = <front intérieur>
keys-member-neighbour = <pays voisin>
keys-member-country = <pays>
keys-member-region = <pays>.<région>
keys-member-home-region = <région intérieure>
keys-member-corridor = <corridor>
keys-member-place = <localité>
keys-member-region-month = <région>.<mois>
keys-whole = entier, { $min } … { $max }
keys-optional = facultatif
keys-closed = non modifiable par une mesure
keys-unit-day = jours après le début
keys-unit-usd = dollars (É.-U.)
keys-unit-level = niveau 0–5
keys-unit-count = nombre
keys-limits = Limites
keys-limits-introduction = Un scénario qui les dépasse est refusé avant tout calcul ; dans ces limites, il s’exécute. Ce qui demande plus d’une minute ou de 4 Go est annoncé d’abord.
keys-column-what = Objet
keys-column-most = Au plus
keys-theatre = Fichier de théâtre
keys-theatre-introduction = La carte qu’un scénario nomme sous `theatre` : un fichier à part avec `format = 1`, ou les mêmes tables dans le scénario. NAME est un nom de votre choix, en minuscules, chiffres et `_` ; un nom qu’un champ demande est l’un de ceux-là.
keys-column-holds = Contenu
keys-theatre-head = En-tête du fichier
keys-theatre-countries = Pays
keys-theatre-fronts = Fronts : zones dont les défenseurs partagent drones et unités terrestres
keys-theatre-regions = Régions, telles que les incidents y sont comptés
keys-theatre-places = Localités : villes, garnisons, postes frontière
keys-theatre-links = Routes et pistes entre deux localités
keys-theatre-corridors = Corridors : chaînes de localités par où passe le commerce
keys-theatre-adjacent = Régions voisines d’un même pays
keys-holds-words = texte dans une langue ou dans chacune
keys-holds-text = texte
keys-holds-flag = `true` ou `false`
keys-holds-name = nom : { $what }
keys-holds-pair = deux noms : { $what }
keys-holds-chain = noms dans l’ordre : { $what }
keys-default = à défaut `{ $value }`
field-theatre-name = nom du théâtre
field-theatre-home = pays où le groupe se tient au départ
field-theatre-capital = sa capitale, vers laquelle `group.move_capital` attire les déplacements
field-name = nom sur les cartes et dans les tableaux
field-country = pays dont il relève
field-country-role = rôle : pays principal (home) ; pays voisin, avec ses passages et ses forces (neighbour) ; hors du théâtre, sur la carte pour porter une route seulement (outside)
field-front-area = superficie que surveillent ses drones
field-place-region = région où elle se trouve
field-place-front = front où elle se trouve
field-place-kind = sa nature : décide de son signe sur la carte
field-place-lat = latitude, positive au nord
field-place-lon = longitude, positive à l’est
field-place-population = habitants
field-place-coastal = si elle est sur la côte : une attaque y vaut le niveau de propagation 5
field-place-port = si elle est un port atlantique des corridors, d’où se mesure la distance à la côte
field-place-closes-roads = si une attaque y ferme les routes de corridor qui la traversent
field-pcode = code des limites administratives de l’OCHA (p-code), pour joindre d’autres données
field-link-between = les deux localités qu’elle relie
field-link-km = longueur par la route
field-link-kind = route ou piste ; simple description
field-corridor-western = si sa fermeture compte ; sinon c’est un corridor de substitution
field-corridor-chain = ses localités dans l’ordre, chacune reliée à la suivante par une route
field-adjacent-between = les deux régions
field-source = d’où vient la donnée ; le programme ne la lit pas
field-grade = degré de certitude ; le programme ne le lit pas
field-note = remarque ; le programme ne la lit pas
