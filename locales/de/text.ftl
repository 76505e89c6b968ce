# Wie Listen von Namen im Satz verbunden werden.
list-and = { $items } und { $last }
list-more = { $items } … und { $count } weitere
