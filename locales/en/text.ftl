# How lists of names are joined in a sentence.
list-and = { $items } and { $last }
list-more = { $items } … and { $count } more
