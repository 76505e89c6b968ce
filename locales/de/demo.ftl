## Sätze im Demo-Arbeitsbereich.

demo-emergency-reason = Notfallzugriffskonto, versiegelt im Tresor der Geschäftsführung
demo-profile-reason = Im Auftaktgespräch mit der IT-Leitung vereinbart
demo-comment-permanent-roles = Wie vereinbart wechseln die dauerhaften Zuweisungen Rolle für Rolle zu Privileged Identity Management, beginnend mit dem globalen Administrator.
demo-comment-phishing-resistant = Sicherheitsschlüssel für alle Beschäftigten sind bestellt; Administratoren verwenden sie bereits.
demo-comment-internal = Vor dem nächsten Termin nach der Ablösung des alten Synchronisierungsservers fragen.
demo-baseline-name = Standard für betreute Tenants: Zugriff und Anmeldung
demo-baseline-reason = Vorgabe für alle betreuten Tenants, übernommen von Lindwurm Stadtwerke
