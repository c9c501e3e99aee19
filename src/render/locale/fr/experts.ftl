# Words of what experts say, in French.

cli-help-experts = Réunir les avis d’experts : une fiche CSV par expert, pondérées et réunies, leurs désaccords, et le scénario qui les énonce
cli-help-expert-file = Fiche d’un expert : CSV avec `key` et `p10`, `p50`, `p90`, ou `least`, `likely`, `most`, `sure` (pour cent), ou `from`, `to`, `count` ; l’expert porte le nom du fichier
cli-help-known = Questions dont la réponse est connue (CSV : `key`, `answer`), auxquelles les fiches répondent aussi : les experts sont pondérés d’après elles
cli-help-weight = Poids d’un expert (les autres ont 1)
cli-help-apart = Écrire aussi un scénario par expert, à côté de celui de tous
cli-help-pooled = Énoncer pour chaque grandeur une seule loi, l’avis réuni, au lieu d’experts entre qui les trajectoires sont réparties
cli-help-experts-out = Le nouveau fichier de scénario (.toml)

experts-source = experts : { $names }
experts-source-one = expert : { $names }
experts-error-nothing = aucun expert qui ait un poids ne dit rien d’une grandeur du scénario
experts-error-already = le scénario a déjà des experts : partez de celui auquel ils ont été ajoutés
experts-error-many = trop d’experts ({ $found }) pour un scénario : il peut y en avoir { $most } au plus ; avec --pooled, le scénario énonce leur avis réuni
experts-error-twice = deux fiches s’appellent { $name } : renommez-en une, car un expert porte le nom de son fichier
experts-error-left-out = { $name } omet « { $question } » : pour être pondéré, chaque expert répond à toutes les questions dont la réponse est connue
experts-error-levels = la fiche de { $name } n’a pas les mêmes colonnes que celle de { $first } : pour être pondérés, tous indiquent les mêmes niveaux
experts-error-unscored = aucun expert n’obtient de note supérieure à 0 aux questions dont la réponse est connue : indiquez les poids avec --weight
experts-error-name = aucune fiche ne s’appelle { $name }
experts-error-weights = tous les poids sont nuls
experts-error-weight = écrivez un nom et un poids, par exemple AB=2
experts-heading-weights = Experts
experts-heading-quantities = Ce qu’ils disent
experts-column-expert = Expert
experts-column-weight = Poids
experts-column-calibration = Justesse
experts-column-information = Information
experts-column-quantity = Grandeur
experts-column-who = Selon
experts-column-middle = Médiane
experts-column-range = Intervalle à 80 %
experts-pool = tous réunis
experts-pool-equal = tous réunis, à poids égaux
experts-before = le scénario jusqu’ici
experts-how-equal = Les poids sont ceux indiqués, ou égaux : personne n’a été mis à l’épreuve. Avec des questions dont la réponse est connue (--known), les poids découlent des réponses.
experts-how-scored = { $questions ->
    [one] Pondération d’après une question dont la réponse est connue (modèle classique : Cooke 1991).
   *[other] Pondération d’après { $questions } questions dont la réponse est connue (modèle classique : Cooke 1991).
} Justesse : probabilité de réponses aussi inégalement réparties si l’expert a raison. Information : étroitesse des avis. Le poids est leur produit, pour ceux dont la justesse atteint le seuil auquel l’avis réuni est le meilleur.
experts-few-questions = Avec moins de dix questions de ce genre, les poids reposent sur peu de chose.
experts-how-pooled = Tous réunis : moyenne pondérée des probabilités (mélange linéaire), chaque grandeur pour elle-même ; pour une grandeur que tous ne jugent pas, les poids sont répartis entre ceux qui la jugent.
experts-how-shared = Les trajectoires du nouveau scénario sont réparties entre les experts selon leur poids : ensemble elles donnent le mélange linéaire, et `run`, `compare`, `flip`, `sensitivity` et `worth` disent ce qui découle de chacun. Qui ne dit rien d’une grandeur suit l’avis réuni de ceux qui la jugent.
experts-disagree = Ils sont en désaccord sur `{ $key }` : tout ce que { $low } tient pour vraisemblable est inférieur à ce que { $high } tient pour tel. Voyez ce qui découle de chacun avant de vous appuyer sur l’avis réuni.
experts-set-by = `{ $key }` est fixé par des hypothèses ({ $hypotheses }) : leurs propres valeurs y restent.
experts-unweighed = Seuls des experts sans poids jugent `{ $key }` : la grandeur reste telle quelle.
