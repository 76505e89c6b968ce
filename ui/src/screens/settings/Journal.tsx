// Whether the journal is as it was written.
import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from "@fluentui/react-components";
import { ShieldCheckmark20Regular } from "@fluentui/react-icons";
import type { JournalVerified } from "../../ipc/generated/JournalVerified";
import { useChange } from "../../ipc/query";
import { FailureView } from "../../shared/failure";
import { Section } from "../../shared/page";
import { TEST } from "../../shared/testids";
import { plain } from "../../text/foreign";
import { useText } from "../../text/text";

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", rowGap: "12px", alignItems: "start" }, hint: { margin: 0 }, result: { width: "100%" } });

/** The section. */
export function Journal() {
  const styles = useStyles();
  const t = useText();
  const verify = useChange("vault.verify");
  return (
    <Section title={t("journal")}>
      <div className={styles.form}>
        <p className={styles.hint}>{t("journal-text")}</p>
        {verify.error === null ? null : <FailureView failure={verify.error.failure} />}
        {verify.data === undefined || verify.isPending ? null : <div className={styles.result} role="status" data-testid={TEST.journalResult} data-intact={verify.data.intact}><Result of={verify.data} /></div>}
        <Button icon={<ShieldCheckmark20Regular />} disabled={verify.isPending} onClick={() => verify.mutate({})} data-testid={TEST.journalVerify}>{t(verify.isPending ? "journal-verifying" : "journal-verify")}</Button>
      </div>
    </Section>
  );
}

function Result({ of }: { of: JournalVerified }) {
  const t = useText();
  return of.intact ? (
    <MessageBar intent="success" layout="multiline"><MessageBarBody>{t("journal-intact", { count: of.entries })}{of.erased === 0 ? "" : ` ${t("journal-erased", { count: of.erased })}`}</MessageBarBody></MessageBar>
  ) : (
    <MessageBar intent="error" layout="multiline"><MessageBarBody><MessageBarTitle>{t("journal-broken")}</MessageBarTitle> {t("journal-broken-text", { place: plain(of.broken ?? "—") })}</MessageBarBody></MessageBar>
  );
}
