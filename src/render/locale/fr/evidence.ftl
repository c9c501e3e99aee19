# Words of scenarios brought up to date and of hindcasts, in French.

cli-help-update = Mettre un scénario à jour : ce que disent les événements du premier jour
cli-help-events-option = Fichiers d’événements
cli-help-as-of = Premier jour du nouveau scénario ; les mois entiers qui le précèdent comptent
cli-help-update-out = Le nouveau fichier de scénario (.toml)
cli-help-hindcast = Confronter à la suite des faits des prévisions établies à des dates passées
cli-help-origin = Premier et dernier mois prévus, par exemple 2023-07:2025-06
cli-help-horizon = Mois à l’avance : chaque prévision porte sur le total de ce nombre de mois
cli-help-ablations = Prévoir aussi sans un mécanisme à la fois
cli-help-hindcast-out = Fichier de toutes les prévisions avec leurs notes (.json)
cli-usage-months = deux mois comme 2023-07:2025-06, le plus ancien d’abord

update-source = événements jusqu’au { $day }
update-title = au { $day }
update-rests = Premier jour : { $day }, d’après { $months ->
    [one] un mois entier
   *[other] { $months } mois entiers
} d’événements, le dernier étant { $last }. Événements par mois ; entre parenthèses, l’intervalle à 80 %.
update-column-region = Région
update-column-level = Événements
update-column-usual = Moyenne sur 12 mois
update-column-before = Cellules avant
update-column-now = Cellules à présent
update-column-campaign = Campagne
update-error-itself = chaque fichier doit être distinct : le scénario prolongé, le nouveau, la prévision et les événements
update-source-simulated = événements simulés jusqu’au { $day }
hindcast-few = Avec moins de { $origins } dates d’origine, aucun écart avec une prévision de comparaison n’est énoncé.
score-late = Elle a été établie après le début du premier de ces mois : ce n’est pas une prévision à l’avance.
update-error-months = aucun mois entier d’événements ne s’achève avant le { $day }
update-error-level = les événements ne peuvent servir : { $cause }
update-error-hypothesis = une hypothèse ou un expert fixe `{ $key }`, sur quoi les événements renseignent : indiquez-en la valeur dans le scénario lui-même
update-error-shift = `{ $key }` de la mesure `{ $measure }` ne peut être compté à partir d’un autre jour : donnez un nombre ou une fourchette

hindcast-origins = { $origins ->
    [one] Une date d’origine : { $from }.
   *[other] { $origins } dates d’origine, de { $from } à { $to }.
}
hindcast-kind-regions = Chaque région prise à part
hindcast-kind-west = L’ouest
hindcast-kind-all = Toutes les régions
hindcast-months = { $months } mois
hindcast-column-forecaster = CRPS / bits / dans les 80 %
hindcast-column-joint = CRPS / bits / dans les 80 % / énergie
hindcast-by-scenario = le scénario
hindcast-by-last-value = dernier mois
hindcast-by-climatology = tous les mois passés
hindcast-by-conflictology = 12 derniers mois
hindcast-by-exponential-mean = moyenne pondérée
hindcast-by-discount = niveau actualisé
hindcast-by-level = niveau filtré
hindcast-by-ceiling = niveau connu après coup
hindcast-by-without-campaigns = sans campagnes
hindcast-by-without-attraction = sans attraction
hindcast-by-without-blockades = sans blocus
hindcast-by-without-local-waves = sans vagues locales
hindcast-by-without-contagion = sans contagion
hindcast-by-without-phases = sans phases
hindcast-by-without-roads = sans les routes
hindcast-better = { $months } mois : sur { $forecasts ->
    [one] une prévision
   *[other] { $forecasts } prévisions
}, meilleur que la meilleure prévision de comparaison ({ $best }) de { $share } ({ $range }).
hindcast-worse = { $months } mois : sur { $forecasts ->
    [one] une prévision
   *[other] { $forecasts } prévisions
}, moins bon que la meilleure prévision de comparaison ({ $best }) de { $share } ({ $range }).
hindcast-alike = { $months } mois : sur { $forecasts ->
    [one] une prévision
   *[other] { $forecasts } prévisions
}, aucune différence établie avec la meilleure prévision de comparaison ({ $best }) : { $share } ({ $range } ; au-dessous de 0, le scénario est moins bon).
hindcast-how = Moins vaut mieux, pour le CRPS (en événements) comme pour les bits ; l’énergie est la note de toutes les régions à la fois, région par région (en événements). Les écarts sont ceux du CRPS, avec des intervalles à 90 % tirés de blocs de dates d’origine ; la meilleure prévision de comparaison est choisie après coup, ce qui l’avantage.
hindcast-not-blind = Les campagnes, les blocus et la poussée vers le sud ont été ajoutés en connaissance des mois qui ont suivi juin 2025 : les notes obtenues sur ces mois ne sont pas à l’aveugle.
hindcast-error-origins = aucun des mois demandés n’a douze mois avant lui et des mois entiers après lui : vérifiez --origin et --horizon au regard des événements
hindcast-error-futures = aucune trajectoire du scénario n’a pu être comptée

cli-help-forecast = Fichier d’une prévision des mois à compter de ce jour, à noter lorsqu’ils seront écoulés (.json)
cli-help-score = Confronter une prévision consignée aux événements survenus depuis
cli-help-forecast-file = Fichier de la prévision
update-error-mid-month = une prévision commence avec un mois : --as-of doit en être le premier jour
score-made = Prévision de « { $scenario } » pour les mois à compter de { $origin }, établie le { $made } (empreinte { $digest }).
score-column-area = Zone
score-column-said = Événements prévus (80 %)
score-column-came = Survenus
score-column-by = { $name } : CRPS / bits
score-not-yet = Échéances non notées, tous leurs mois n’étant pas entièrement écoulés dans ces événements : { $list }.
score-horizon = { $months } mois (jusqu’à la fin de { $last })
score-how = Les notes sont le CRPS (événements) et les bits : moins vaut mieux. Une seule prévision dit peu : il en faut beaucoup, sur beaucoup de mois, pour distinguer la justesse de la chance.
score-error-format = la prévision a été écrite par une autre version du programme
score-error-not-come = aucun des mois prévus n’est entièrement écoulé dans ces événements
