-- Who owns a finding and who works on it are filters, not words: to index them anew with every change
-- of a person costs more than the change. The texts are made again when this migration is through.
DROP TABLE finding_text;
CREATE VIRTUAL TABLE finding_text USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2');
