# Wie Listen von Namen im Satz verbunden werden.
quoted = „{ $name }“
list-and = { $items } und { $last }
list-more = { $items } … und { $count } weitere

# Was in einer neuen Prüfung steht, bis jemand etwas anderes schreibt.
review-default-title = Sicherheitsprüfung { $tenant }
review-default-classification = Vertraulich
