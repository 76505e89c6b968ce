-- Who owns a finding and who works on it are filters, not words: a change of a person has nothing to
-- index anew. The texts are made again when this migration is through.
DROP TABLE finding_text;
CREATE VIRTUAL TABLE finding_text USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2');
