# Words of the explorer, in French.

## Head

explore-title = Harmattan : l’explorateur
explore-kicker = L’explorateur
explore-skip = Aller aux résultats
explore-language = Langue
explore-scenario = Scénario
explore-stress = %1 (épreuve)
explore-open = Ouvrir un fichier…
explore-undo = Annuler
explore-reset = Tout rétablir
explore-predict = Prévoir d’abord
explore-take = Emporter
explore-close = Fermer
explore-protective = À des fins de protection uniquement. Cette page sert à protéger les personnes, les routes et le commerce. Elle ne contient aucune liste de cibles, ne classe aucune localité en vue d’une attaque et ne préconise aucune action violente. Elle montre des trajectoires sous des hypothèses énoncées, non une prévision.

## Levers

explore-levers = Leviers
explore-levers-note = Déplacez un levier : les résultats suivent aussitôt. La bande grise est l’intervalle à 80 % supposé dans la référence.
explore-band = Référence : de %1 à %2 dans 80 % des trajectoires
explore-back = Revenir à la référence
explore-back-of = Revenir à la référence : %1
explore-curve = Courbe
explore-curve-of = Courbe : %1
explore-measures = Mesures
explore-measures-note = Ce qu’un gouvernement peut mettre en vigueur, à partir de quel jour et à quel coût.
explore-measures-none = Ce scénario ne décrit aucune mesure.
explore-measure-more = Effet, début et coût
explore-measure-more-of = Effet, début et coût : %1
explore-measure-start = Début, jour
explore-measure-cost = Coût annuel, en dollars
explore-weights = Poids des hypothèses
explore-weights-note = Ce que le groupe peut avoir l’intention de faire. La somme des poids est toujours de 100 % : en déplacer un déplace les autres en proportion.
explore-assumptions = Hypothèses de calcul
explore-assumptions-note = Chaque clé du scénario, avec sa source et son degré de certitude. Un nombre saisi ici remplace par une seule valeur ce qui était incertain ; un champ vidé revient à la référence.
explore-search = Chercher dans les hypothèses de calcul
explore-found = Trouvées : %1
explore-found-none = Rien trouvé
explore-unlock = J’ai lu ce qui précède : déverrouiller
explore-source-none = sans source

## Results

explore-views = Vues
explore-tab-results = Résultats
explore-tab-future = Une trajectoire
explore-tab-variants = Variantes
explore-tab-respond = Réponse
explore-tab-log = Journal
explore-judgements = Principales appréciations
explore-judgements-more = Confiance et appui
explore-rests = Repose sur %1 trajectoires simulées sur %2
explore-numbers = Les chiffres
explore-numbers-of = Les chiffres en tableau : %1
explore-differences = Écarts par rapport à la référence
explore-differences-none = Rien n’a été modifié : c’est la référence.
explore-differences-wait = La comparaison vient en dernier, trajectoire par trajectoire.
explore-pictures = Graphiques
explore-pictures-choose = Choisir un graphique
explore-swipe = ↔ Faites glisser pour voir tout le graphique

## One future

explore-future = Une trajectoire, jour après jour
explore-future-note = Une suite d’événements simulée parmi des milliers : elle montre comment les choses peuvent se passer, non comment elles se passeront.
explore-future-choose = Quelle trajectoire
explore-future-median = La trajectoire médiane
explore-future-bad = Une mauvaise trajectoire
explore-future-worst = La pire
explore-future-hypothesis = Hypothèse qui s’y vérifie : %1
explore-day = Jour
explore-day-of = %1 sur %2
explore-play = Lire
explore-pause = Pause
explore-next-event = Événement suivant
explore-events = Événements
explore-events-none-yet = Rien ne s’est encore produit.

## Variants

explore-variants = Variantes
explore-variants-note = Enregistrez jusqu’à six réglages des leviers, puis comparez le coût de chacun à son effet.
explore-variant-name = Nom de la variante
explore-variant-number = Variante %1
explore-variant-save = Enregistrer ce réglage
explore-variant-load = Charger
explore-variant-load-of = Charger : %1
explore-variant-remove = Supprimer
explore-variant-remove-of = Supprimer : %1
explore-variant-base = comme la référence
explore-variant-changes = clés modifiées : %1
explore-variant-other = appartient à un autre scénario
explore-compare = Comparer les variantes
explore-comparing = Comparaison en cours…

## Response

explore-respond = Réponse des indicateurs
explore-respond-note = Le levier parcourt toute son étendue, tout le reste demeurant tel qu’il est.
explore-respond-none = Déplacez un levier, puis voyez ici comment les indicateurs y répondent sur toute son étendue.
explore-respond-wait = Simulation en cours ; cela prend une ou deux secondes.

## Predict first

explore-predict-heading = Qu’attend le groupe ?
explore-predict-note = Le résultat de cette modification reste masqué tant que le groupe n’a pas écrit sa prévision.
explore-predict-about = Appréciation
explore-predict-before = Avant la modification : %1
explore-predict-guess = Probabilité après la modification
explore-predict-why = Pourquoi, en une phrase
explore-predict-show = Montrer le résultat
explore-predict-wait = Simulation en cours…
explore-predict-told = La prévision et le résultat
explore-predict-group = Le groupe
explore-predict-model = Le modèle
explore-log = Journal de la séance
explore-log-note = Prévisions et résultats de cette séance. Ils restent dans cet onglet du navigateur jusqu’à sa fermeture.
explore-log-empty = Aucune prévision. Appuyez sur « Prévoir d’abord », puis modifiez un réglage.
explore-log-before = Avant
explore-log-save = Télécharger le journal (JSON)

## Take it with you

explore-take-heading = Emporter
explore-take-toml = Scénario (TOML)
explore-take-toml-note = Seulement ce qui diffère de la référence, avec les sources à compléter.
explore-take-html = Note (HTML)
explore-take-html-note = À lire dans un navigateur, sans réseau.
explore-take-pdf = Note (PDF)
explore-take-pdf-note = À imprimer et à transmettre.
explore-take-csv = Chiffres (CSV)
explore-take-csv-note = Pour d’autres programmes.
explore-take-xlsx = Classeur (XLSX)
explore-take-xlsx-note = Résultats et hypothèses de calcul, pour un tableur.
explore-take-picture = Graphique
explore-take-link = Copier le lien
explore-take-link-note = Contient tout le réglage ; s’ouvre tant que ce programme fonctionne.
explore-take-link-done = Le lien est copié.
explore-take-wait = Préparation en cours…
explore-take-done = Enregistré : %1

## Files, faults and the end

explore-drop-here = Déposez le scénario (TOML) ici
explore-open-failed = Le fichier ne peut être utilisé : %1
explore-open-failed-note = Rien n’a été modifié. Corrigez les lignes indiquées, puis déposez de nouveau le fichier.
explore-open-whole = Le message entier
explore-line = Ligne %1 :
explore-too-large = Le fichier dépasse 1 Mo.
explore-busy = Le programme est occupé ; réessayez dans un instant.
explore-shut = Cette page n’est pas admise : ouvrez l’adresse que le programme a affichée à son démarrage.
explore-gone = Le programme est arrêté ou ne répond pas. Relancez « harmattan explore » et ouvrez l’adresse qu’il affiche.
explore-idle = Personne n’a rien demandé depuis un moment. Minutes avant l’arrêt du programme : %1
explore-stay = Le garder en marche
