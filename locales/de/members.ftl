## Mitglieder und Rollen.

role-owner = Eigentümer
role-operator = Betrieb
role-reviewer = Prüfung
role-approver = Freigabe
role-read-only = Nur lesen
role-unknown = Unbekannte Rolle
role-owner-about = Darf alles, auch Mitglieder verwalten.
role-operator-about = Betreut Tenants, Synchronisierungen, Baselines, Feststellungen und Prüfungen. Genehmigt und gibt nichts frei.
role-reviewer-about = Bearbeitet Feststellungen und verfasst Prüfungen. Genehmigt und gibt nichts frei.
role-approver-about = Genehmigt Ausnahmen und gibt Prüfungen frei. Ändert sonst nichts.
role-read-only-about = Sieht alles und ändert nichts.

capability-nobody = Nichts
capability-workspace-read = Den Arbeitsbereich lesen
capability-passphrase-change = Die eigene Passphrase ändern
capability-vault-backup = Sicherungen schreiben
capability-vault-keep = Den Wiederherstellungsschlüssel ersetzen
capability-member-keep = Mitglieder aufnehmen und austragen, Rollen vergeben
capability-tenant-import = Tenants anlegen und importieren
capability-tenant-connect = Tenants verbinden und anmelden
capability-tenant-sync = Verbundene Tenants auslesen
capability-snapshot-export = Momentaufnahmen exportieren
capability-profile-change = Profile und Fristregeln ändern
capability-baseline-keep = Baselines anlegen und zuweisen
capability-promotion-prepare = Übertragungen vorbereiten
capability-finding-triage = Feststellungen bearbeiten
capability-contact-keep = Ansprechpersonen pflegen
capability-risk-request = Ausnahmen beantragen und Akzeptanzen festhalten
capability-risk-approve = Ausnahmen und Freigaben genehmigen oder ablehnen
capability-risk-policy = Die Regeln für akzeptierte Risiken ändern
capability-decision-keep = Entscheidungen erbitten und treffen
capability-review-compose = Prüfungen verfassen
capability-review-release = Prüfungen freigeben
capability-pack-export = Prüfberichte schreiben
capability-journal-export = Das Überwachungsprotokoll exportieren

may-not = Ihre Rolle ({ $role }) umfasst das nicht: { $capability }.
at-work = Angemeldet: { $name }, { $role }

members-title = Mitglieder und Rollen
members-lead = Jedes Mitglied öffnet diesen Tresor mit einer eigenen Passphrase; sie zeigt, wer gerade arbeitet. Rollen schützen vor Versehen. Wer die Dateien des Tresors auseinandernimmt, wird von ihnen nicht aufgehalten.
members-only-owners = Nur Eigentümer ändern Mitglieder und Rollen.
members-list = Mitglieder
member-you = Sie
member-recovers = Der Wiederherstellungsschlüssel öffnet den Tresor als dieses Mitglied.
member-retired-since = ausgeschieden am { $date }
member-role-of = Rolle von { $name }
member-add = Mitglied aufnehmen
member-add-title = Mitglied aufnehmen
member-add-lead = Das neue Mitglied wählt hier an diesem Rechner seine Passphrase. Niemand sonst muss sie kennen.
member-new-name = Name
member-role-label = Rolle
member-passphrase = Passphrase des neuen Mitglieds
member-repeat = Dieselbe Passphrase noch einmal
member-added = { $name } ist jetzt Mitglied.
member-retire = Austragen
member-retire-title = { $name } austragen?
member-retire-lead = Die Passphrase dieses Mitglieds öffnet den Tresor dann nicht mehr. Was es getan hat, bleibt im Journal. Wer eine ältere Kopie des Tresors besitzt, kann diese Kopie weiterhin öffnen.
member-retired-done = { $name } ist ausgeschieden.

approval-title = Genehmigungen
approval-alone = Ein Mitglied darf allein beantragen und genehmigen; der Eintrag sagt das
approval-from = Ein anderes Mitglied muss Ausnahmen genehmigen ab
approval-from-hint = Unterhalb dieses Schweregrads darf genehmigen, wer beantragt hat. Eine Freigabe braucht immer die Genehmigung eines anderen Mitglieds.
approval-every = jedem Schweregrad
approval-saved = Die Regeln für Genehmigungen sind gespeichert.
