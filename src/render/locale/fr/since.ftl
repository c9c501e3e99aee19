# Ce qui a changé depuis une simulation antérieure, en français.

cli-help-since = Dossier d’une comparaison de simulations : dit en première page ce qui a changé depuis la première, et pourquoi
since-error-kind = --since ne vaut que pour la note d’une simulation.
since-error-other = { $path } ne mène pas à cette simulation : la seconde y est « { $title } », dont le premier jour est le { $day }, ou une autre du même nom.
since-heading = Ce qui a changé depuis le { $then }, et pourquoi
since-heading-same = Ce qui a changé depuis la simulation antérieure, et pourquoi
since-basis = Par rapport à la simulation « { $title } », dont le premier jour est le { $then } ; ici, c’est le { $now }. Les causes sont séparées trajectoire par trajectoire ; leur somme est la variation, avant arrondi. Entre parenthèses, l’intervalle à 95 % : s’il contient 0, l’effet peut être nul.
since-nothing = Rien n’a changé : les deux simulations reposent sur les mêmes hypothèses de calcul.
since-outcome = { $outcome } : { $now } (auparavant : { $then }).
since-causes = Variation { $change } : { $list }.
since-change = { $change } ({ $interval })
since-same = Aucune variation.
since-cause = { $name } { $change } ({ $interval })
since-cause-alone = { $name } { $change }
since-others = tous les autres changements ensemble
since-rest = marge d’erreur de simulation et réglages
since-section-heading = Ce qui a changé depuis la simulation antérieure
since-section-note = Chaque hypothèse de calcul changée et ce qu’elle ajoute à l’indicateur « { $outcome } » ({ $unit }), avec l’intervalle à 95 % ; le premier jour est le premier pas de chaque trajectoire, les autres changements suivent dans tous les ordres.
since-column-then = Auparavant
since-column-now = Maintenant
