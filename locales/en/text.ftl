# How lists of names are joined in a sentence.
quoted = “{ $name }”
list-and = { $items } and { $last }
list-more = { $items } … and { $count } more

# What a new review says until somebody writes something else.
review-default-title = Security review of { $tenant }
review-default-classification = Confidential
