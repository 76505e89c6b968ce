// The outcome of verifying the journal, in words.
import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { JournalVerified } from "../ipc/generated/JournalVerified";
import { plain } from "../text/foreign";
import { type Text, useText } from "../text/text";

function place(t: Text, of: JournalVerified): string {
  const at = of.broken_at;
  if (at === null) return t("journal-broken-text", { place: plain(of.broken ?? "—") });
  return t("journal-broken-at", { device: at.device, sequence: at.sequence, fault: t(`journal-fault-${at.fault}`) });
}

/** The outcome. */
export function JournalResult({ of }: { of: JournalVerified }) {
  const t = useText();
  return of.intact ? (
    <MessageBar intent="success" layout="multiline"><MessageBarBody>{t("journal-intact", { count: of.entries })} {t("journal-transactions", { count: of.transactions })}{of.erased === 0 ? "" : ` ${t("journal-erased", { count: of.erased })}`}</MessageBarBody></MessageBar>
  ) : (
    <MessageBar intent="error" layout="multiline"><MessageBarBody><MessageBarTitle>{t("journal-broken")}</MessageBarTitle> {place(t, of)} {t("journal-broken-advice")}</MessageBarBody></MessageBar>
  );
}
