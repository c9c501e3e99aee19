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
explore-predict = Pronostic d’abord
explore-take = Emporter
explore-close = Fermer
explore-protective = À des fins de protection uniquement. Cette page sert à protéger les personnes, les routes et le commerce. Elle ne contient aucune liste de cibles, ne classe aucune localité en vue d’une attaque et ne préconise aucune action violente. Elle montre des trajectoires sous des hypothèses de calcul énoncées, non une prévision.

## Levers

explore-levers = Leviers
explore-levers-note = Déplacez un levier : les résultats suivent aussitôt. La bande grise est l’intervalle à 80 % supposé dans la référence.
explore-band = Référence : de %1 à %2 dans 80 % des trajectoires
explore-back = Rétablir
explore-back-of = Rétablir : %1
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
explore-weights-note = Ce que le groupe peut avoir l’intention de faire. La somme des poids est toujours de 100 % : modifier l’un ajuste les autres en proportion.
explore-assumptions = Hypothèses de calcul
explore-assumptions-note = Chaque clé du scénario, avec sa source et son degré de certitude. Un nombre saisi ici remplace par une seule valeur ce qui était incertain ; un champ vidé reprend la valeur de référence.
explore-search = Chercher dans les hypothèses de calcul
explore-found = Hypothèses de calcul trouvées : %1
explore-found-none = Rien trouvé
explore-unlock = J’ai lu ce qui précède : déverrouiller

## Results

explore-views = Vues
explore-tab-results = Résultats
explore-tab-future = Une trajectoire
explore-tab-variants = Variantes
explore-tab-respond = Réponse
explore-tab-log = Journal
explore-judgements = Principales appréciations
explore-judgements-more = Confiance et fondement
explore-rests = Fondé sur %1 des %2 trajectoires simulées
explore-numbers = Les chiffres
explore-numbers-of = Les chiffres en tableau : %1
explore-differences = Écarts par rapport à la référence
explore-differences-none = Rien n’a été modifié : le scénario est tel qu’il a été ouvert.
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
explore-respond-note = Le levier parcourt toute son étendue ; tout le reste demeure tel quel.
explore-respond-none = Déplacez un levier, puis voyez ici comment les indicateurs y répondent sur toute son étendue.
explore-respond-wait = Simulation en cours ; cela prend une ou deux secondes.

## Predict first

explore-predict-heading = Quel est le pronostic de la salle ?
explore-predict-note = Le résultat de cette modification reste masqué tant que la salle n’a pas écrit son pronostic.
explore-predict-about = Appréciation
explore-predict-before = Avant la modification : %1
explore-predict-guess = Probabilité après la modification
explore-predict-why = Pourquoi, en une phrase
explore-predict-show = Montrer le résultat
explore-predict-wait = Simulation en cours…
explore-predict-told = Le pronostic et le résultat
explore-predict-group = La salle
explore-predict-model = Le modèle
explore-log = Journal de la séance
explore-log-note = Pronostics et résultats de cette séance. Ils restent dans cet onglet du navigateur jusqu’à sa fermeture.
explore-log-empty = Aucun pronostic. Appuyez sur « Pronostic d’abord », puis modifiez un réglage.
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
explore-shut = Cette page n’a pas accès : ouvrez l’adresse que le programme a affichée à son démarrage.
explore-gone = Le programme est arrêté ou ne répond pas. Relancez « harmattan explore » et ouvrez l’adresse qu’il affiche.
explore-idle = Aucune demande depuis un moment. Minutes avant l’arrêt du programme : %1
explore-stay = Le garder en marche

## What was changed, and what is said of it

explore-changes = Ce qui a été modifié
explore-changes-all = Tout afficher : %1
explore-predict-covered = Masqué tant que le pronostic n’est pas écrit (vue « Résultats »).
explore-link-bad = Ce lien ne peut être ouvert ici ; le premier scénario est affiché.
explore-compare-before = Cette comparaison date d’avant la dernière modification : comparez de nouveau.
explore-variants-free = Seules les mesures ont un coût ; un levier déplacé compte comme gratuit.
explore-log-change = Modification
explore-take-pdf-none = Absent de cette version : ouvrez la note HTML et imprimez-la.
explore-day-date = %1 (jour %2 sur %3)
explore-event-of = %1 : %2
explore-respond-futures = 500 trajectoires par pas : citez les résultats, non la courbe.
explore-from-to = De %1 à %2
explore-from = À partir de %1
explore-measure-off = La mesure n’est pas en vigueur : cela ne change encore rien.
