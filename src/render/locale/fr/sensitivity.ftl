# Words of what carries an outcome, in French.

cli-help-sensitivity = Quelles hypothèses de calcul portent chaque résultat, et quelles parts reviennent à l’hypothèse stratégique et au hasard
cli-help-sensitivity-rows = Lignes du plan : trajectoires en chacun de ses deux points, et encore une fois par groupe de grandeurs
cli-help-groups = Par section du scénario seulement, non clé par clé

sensitivity-rests = { $futures } trajectoires, { $rows } dans chaque colonne du plan (par section / clé par clé) ; { $quantities ->
    [one] une grandeur incertaine
   *[other] { $quantities } grandeurs incertaines
}.
sensitivity-assumptions = Ensemble des grandeurs incertaines
sensitivity-chance = Hasard, quoi que l’on suppose
sensitivity-measures = Ce qu’énoncent les mesures
sensitivity-others = { $count ->
    [one] L’autre grandeur
   *[other] Les { $count } autres grandeurs ensemble
}
sensitivity-none = indiscernable de 0 (au plus { $high })
sensitivity-unknown = inconnu
sensitivity-share = « { $name } » { $share }
sensitivity-share-with = « { $name } » { $share }, avec d’autres { $total }
sensitivity-shares = Part de la variance entre trajectoires expliquée par chacun seul : { $list } ; ensemble seulement : { $together }.
sensitivity-most = Parmi les grandeurs, d’abord : { $list }.
sensitivity-line = { $outcome }. { $shares }
sensitivity-column-section = Section
sensitivity-column-key = Grandeur
sensitivity-column-whole = D’où viennent les écarts
sensitivity-together = Plusieurs ensemble seulement
sensitivity-column-first = Effet propre
sensitivity-column-total = Effet propre et conjoint
sensitivity-column-pawn = PAWN
sensitivity-column-delta = δ
sensitivity-depends = Grandeurs dont dépend toute la distribution du résultat, de 0 (pas du tout) à 1 :
sensitivity-how = Effet propre : indice de premier ordre ; effet propre et conjoint : indice total (Sobol), en parts de la variance avec intervalles à 95 %. Le hasard est une entrée comme une autre, et ce que le hasard fait d’une grandeur compte parmi les effets conjoints. PAWN (Pianosi et Wagener 2018) et δ (Borgonovo 2007) comparent des distributions ; celles présentées se distinguent d’une grandeur sans effet (sur cent telles grandeurs, cinq en feraient autant) ; si une hypothèse fixe une grandeur, l’effet de l’hypothèse y est compris en entier.
sensitivity-heading-others = Autres résultats
sensitivity-constant = Toujours identique dans ces trajectoires, aucune grandeur ne l’explique : { $list }.
sensitivity-constant-all = Aucun résultat ne diffère entre ces trajectoires : rien ne les porte.

chart-indices-title = { $outcome } : la plus grande part à elle seule est de { $share } ({ $name })
chart-indices-title-few = { $outcome } : trop peu de trajectoires pour dire ce qui le détermine
chart-indices-subtitle = Parts des écarts entre trajectoires, avec intervalles à 95 % ; en pâle, ce qui ne se distingue pas de 0.
sensitivity-shares-few = Trop peu de trajectoires pour dire ce qu’expliquent les grandeurs, l’hypothèse et le hasard : demandez-en davantage avec -n.
