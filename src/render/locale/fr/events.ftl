# Ce que disent les fichiers d’événements, en français.

cli-value-date = DATE
cli-help-events = Lire des fichiers d’événements : ce qui a été lu, et où cela se place sur la carte
cli-help-event-file = Fichiers d’événements : UCDP GED, ACLED, décomptes par semaine ou par mois, tableaux simples ; CSV, zip, xlsx, Parquet
cli-help-events-scenario = Scénario sur la carte duquel les événements sont placés
cli-help-events-out = Fichier des événements placés sur la carte (.parquet ou .csv) ; avec --simulate, le fichier écrit
cli-help-from = Premier jour couvert par les fichiers (par défaut celui de leur première ligne)
cli-help-until = Dernier jour couvert par les fichiers (par défaut celui de leur dernière ligne)
cli-help-map = Fichier d’une carte des événements par région et par route de corridor (.svg ou .png)
cli-help-simulate = Écrire plutôt une trajectoire simulée de ce scénario comme fichier d’événements
cli-help-as = Format de ce fichier
cli-usage-date = une date, par exemple 2025-07-02

events-heading-files = Ce qui a été lu
events-column-file = Fichier
events-column-format = Format
events-column-rows = Lignes
events-column-kept = Sur la carte
events-column-from = Premier jour
events-column-to = Dernier jour
events-format-ged = UCDP GED
events-format-acled-old = ACLED, ancien export
events-format-acled-new = ACLED, export
events-format-acled-weekly = ACLED, par semaine
events-format-monthly = décomptes par mois
events-format-events = événements de ce programme
events-format-plain = tableau simple
events-total = { $events ->
    [one] { $events } événement sur la carte
   *[other] { $events } événements sur la carte
}, du { $from } au { $to }.
events-latin1 = { $file } n’est pas en UTF-8 : lu comme Latin-1.
events-simulated = { $count ->
    [one] { $count } ligne provient d’une trajectoire simulée : ce n’est pas un événement réel.
   *[other] { $count } lignes proviennent de trajectoires simulées : ce ne sont pas des événements réels.
}
events-heading-rules = Comment les lignes ont été rattachées à une région
events-column-rule = Règle
events-rule-point-at-place = par les coordonnées : à moins de { $km } km d’une localité
events-rule-point-in-region = par les coordonnées, dans la région que nomme le fichier
events-rule-point-near-place = par les coordonnées : région de la localité la plus proche, à moins de { $km } km
events-rule-place-name = par le nom d’une localité
events-rule-region-name = par le nom d’une région
events-heading-dropped = Lignes écartées
events-column-why = Motif
events-column-lines = Premières lignes
events-dropped-unreadable = illisible
events-dropped-country = pays absent de la carte
events-dropped-region = région absente de la carte
events-dropped-off-map = coordonnées trop loin de toute localité
events-dropped-nowhere = connu par le pays seul
events-dropped-unknown-place = localité absente de la carte
events-dropped-not-violence = pas de violence armée
events-dropped-superseded = remplacée par une ligne plus récente
events-dropped-duplicate = figure aussi dans un autre fichier
events-dropped-zero = ne compte aucun événement
events-dropped-outside-period = hors de la période
events-line = { $file }, ligne { $line }
events-problem-date = pas une date : « { $text } »
events-problem-coordinates = pas des coordonnées : « { $text } »
events-problem-count = pas un nombre d’événements : « { $text } »
events-problem-kind = nature d’événement inconnue : « { $text } »
events-problem-columns = { $found } colonnes au lieu de { $expected }
events-heading-regions = Événements par région
events-column-region = Région
events-kind-place = Attaques contre des localités
events-kind-road = Sur les routes des corridors
events-kind-incident = Incidents mineurs
events-kind-abroad = Attaques dans un pays voisin
events-column-total = Total
events-heading-roads = Événements sur les routes des corridors
events-column-road = Route
events-column-corridor = Corridor
events-column-events = Événements
events-column-km = Distance moyenne, km
events-road = { $from }–{ $to }
events-roads-note = À moins de { $km } km de la droite qui joint les deux extrémités ; dans l’ordre de la carte.
events-border = { $count ->
    [one] { $count } événement se situe à moins de { $km } km d’un poste-frontière ou d’un point de passage vers un pays voisin.
   *[other] { $count } événements se situent à moins de { $km } km d’un poste-frontière ou d’un point de passage vers un pays voisin.
}
events-heading-months = Événements par mois
events-column-month = Mois
events-column-known = Couverture
events-coverage-complete = entière
events-coverage-partial = partielle
events-coverage-missing = aucune ligne
events-gaps = Mois sans ligne dans aucun fichier, considérés comme manquants et non comme calmes : { $list }.
events-left-out = Régions que les fichiers comptent et que la carte ne comporte pas : { $list }.
events-countries = Pays que la carte ne comporte pas : { $list }.
events-unknown-places = Localités absentes de la carte : { $list }.
events-name-count = { $name } ({ $count })
events-repeated = { $count ->
    [one] { $count } ligne répète une ligne antérieure du même fichier ; elle est comptée.
   *[other] { $count } lignes répètent des lignes antérieures du même fichier ; elles sont comptées.
} Premières : { $lines }
events-month-unsure = { $count ->
    [one] { $count } événement s’achève dans un mois postérieur à celui où il commence ; il est compté dans ce dernier.
   *[other] { $count } événements s’achèvent dans un mois postérieur à celui où ils commencent ; ils sont comptés dans ce dernier.
}
events-across = { $count ->
    [one] { $count } événement relève d’une semaine à cheval sur deux mois ; il est compté dans celui qui en contient la plus grande part.
   *[other] { $count } événements relèvent de semaines à cheval sur deux mois ; ils sont comptés dans celui qui en contient la plus grande part.
}
events-written = Écrit : { $path }
events-simulated-written = { $count ->
    [one] { $count } événement de la trajectoire { $trajectory }, du { $from } au { $to } : { $path }
   *[other] { $count } événements de la trajectoire { $trajectory }, du { $from } au { $to } : { $path }
}
events-error-large = { $file } dépasse { $most } octets, la taille maximale lue
events-error-damaged = { $file } est endommagé ou d’une autre nature : { $cause }
events-error-not-text = { $file } n’est pas un tableau de texte ; enregistrez-le en CSV (UTF-8) ou en xlsx
events-error-empty = { $file } est vide
events-error-header = { $file }, ligne { $line } : colonnes d’aucun format connu : { $seen }. Formats connus : { $known }
events-error-long-field = { $file }, ligne { $line } : un champ de plus de { $most } octets ; un guillemet n’est peut-être pas fermé
events-error-many-bad = { $file } : { $bad } lignes sur { $rows } sont illisibles ; la première est la ligne { $line } : { $problem }
events-error-mixed = { $first } ({ $first-format }) et { $second } ({ $second-format }) comptent les mêmes événements : lisez une source à la fois
events-error-no-map = { $scenario } ne se trouve pas ici : --scenario indique le scénario sur la carte duquel placer les événements
events-error-nothing = aucune des { $rows } lignes n’est un événement sur la carte de { $scenario }
events-error-ending = { $path } : l’extension doit être { $endings }
events-error-no-out = --simulate exige un fichier à écrire : indiquez --out
events-error-fault = la trajectoire { $trajectory } s’interrompt et ne donne aucun événement ; choisissez-en une autre avec --trajectory

# Carte
events-map-title = { $region } : { $share } des événements sur la carte
events-map-subtitle = Cercles : événements dans chaque région ; routes des corridors selon le nombre d’événements qui s’y sont produits.
events-map-scope = { $count ->
    [one] { $count } événement, du { $from } au { $to }
   *[other] { $count } événements, du { $from } au { $to }
}
events-map-source = Source : { $files } · lu par Harmattan { $version }
events-map-source-simulated = Simulation, et non événements réels : { $files } · lu par Harmattan { $version }
events-map-key-region = { $number } événements dans la région
events-map-key-road = { $number } événements sur la route
events-rows-left = { $count ->
    [one] { $count } ligne a été laissée de côté
   *[other] { $count } lignes ont été laissées de côté
} : harmattan events dit lesquelles.
