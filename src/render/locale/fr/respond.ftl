# Words of how outcomes answer to levers, in French.

cli-help-respond = Faire varier une ou plusieurs grandeurs d’un bout à l’autre : réponse des résultats, seuil au-delà duquel ils ne répondent plus, et ce que le levier déplace
cli-help-lever = Ce qui varie : une clé, suivie de FROM:TO si l’étendue habituelle ne convient pas, ou le début commun de plusieurs clés, comme cooperation.senegal ; sans rien, les attaques simultanées, la couverture des drones par front et la coopération avec chaque voisin
cli-help-ask-outcome = Clé d’un résultat à présenter ; peut être répétée ; sans elle, les résultats principaux
cli-help-cross = Faire aussi varier les leviers deux à deux (trois leviers au plus)
cli-help-ask-futures = Trajectoires simulées à chaque pas
cli-help-ask-out = Fichier de la réponse (.json)
cli-help-ask-chart = Fichier du graphique (.svg, .png)
ask-list = {" ; "}
respond-error-unknown = aucune clé de scénario ne s’appelle `{ $key }` ni ne commence ainsi
respond-error-range-of-many = `{ $key }` désigne plusieurs clés : une seule étendue ne peut valoir pour toutes
respond-error-range = `{ $key }` peut varier entre { $min } et { $max }, non de { $from } à { $to }
respond-error-unstated = le scénario ne donne aucune valeur à `{ $key }` : indiquez de combien à combien la faire varier, par exemple { $key }=0:1
respond-error-form = KEY ou KEY=FROM:TO, par exemple drones.aircraft.west=0:6
respond-error-cross = --cross demande deux ou trois leviers

respond-title = Réponse des résultats
respond-rests = { $futures } trajectoires à chaque pas, avec les mêmes nombres aléatoires ; la grandeur qui varie est certaine et la même sous toutes les hypothèses.
respond-heading = { $lever } : de { $from } à { $to }
respond-column-outcome = Indicateur
respond-column-seen = Constat
respond-all-members = partout
respond-cooperation = Coopération, { $country }
respond-shape-unmoved = aucun mouvement discernable
respond-shape-moves = varie sur toute l’étendue
respond-shape-flat-from = plus rien au-delà de { $value }
respond-shape-flat-until = rien avant { $value }
respond-moved = { $outcome } : { $before } à { $from }, { $after } à { $to } ({ $change } ; intervalle à 95 % : { $interval }).
respond-flat-from = Au-delà de { $value }, plus rien ne change.
respond-flat-until = Jusqu’à { $value }, rien ne change.
respond-unmoved = { $outcome } : sur toute l’étendue, aucun mouvement ne se distingue du hasard.
respond-hardly = Le levier ne compte guère pour : { $list }.
respond-links = Ce qu’il déplace dans le modèle, avant tout hasard : { $list }.
respond-no-links = Il ne déplace aucun des taux que donne `explain`.
respond-link = { $name } : { $from } → { $to }
respond-rate-formation = Nouvelles cellules par cellule et par an
respond-rate-loss = Cellules perdues par cellule et par an
respond-rate-ambushes = Embuscades par cellule et par an
respond-rate-blockades = Blocus engagés par an
respond-heading-crossed = { $first } (en ligne) avec { $second } (en colonne)
respond-beyond = { $outcome } : ensemble, ils font { $change } (intervalle à 95 % : { $interval }) de plus que la somme de leurs effets séparés.
respond-beyond-none = { $outcome } : rien de discernable au-delà de la somme de leurs effets séparés, { $change } (intervalle à 95 % : { $interval }).

chart-respond-title = { $outcome } : de { $before } à { $after } ({ $lever })
chart-respond-title-unmoved = { $outcome } : aucun de ces leviers n’a d’effet sensible
chart-respond-subtitle = Moyenne à chaque pas et son intervalle à 95 % ; en tirets, là où plus rien ne change.
respond-untold = Avec ce nombre de trajectoires, on ne peut rien dire de : { $list }.
