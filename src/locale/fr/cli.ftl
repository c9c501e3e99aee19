# Words of the command line in French.

## Headline table

cli-column-outcome = Résultat
cli-column-probability = Probabilité
cli-column-error = Erreur de simulation
cli-column-likelihood = En mots
cli-column-median = Médiane
cli-column-interval = Intervalle à 80 %
cli-row-disrupted = { $corridor } fermé { $days } ou plus
cli-row-foothold = Présence durable, { $country }, en { $days }
cli-row-strike = Frappe, { $country }, en { $days }
cli-row-level = Niveau d’extension { $level } ou plus

## Run

cli-simulated = { $count ->
    [one] { $count } futur simulé
   *[other] { $count } futurs simulés
}
cli-left = encore { $time }
cli-rate = { $number } par seconde
cli-written = Écrit dans { $folder }
cli-partial = Simulation interrompue : { $done } futurs sur { $planned } sont terminés et écrits, marqués comme partiels.
cli-failed = { $count ->
    [one] { $count } futur a donné un nombre non fini et a été écarté. Pour le voir :
   *[other] { $count } futurs ont donné un nombre non fini et ont été écartés. Pour voir le premier :
}
