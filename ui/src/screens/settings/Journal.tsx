// Whether the journal is as it was written.
import { Button, Link, makeStyles } from "@fluentui/react-components";
import { ShieldCheckmark20Regular } from "@fluentui/react-icons";
import { useChange } from "../../ipc/query";
import { FailureView } from "../../shared/failure";
import { JournalResult } from "../../shared/journalResult";
import { Section } from "../../shared/page";
import { hrefTo } from "../../shared/route";
import { TEST } from "../../shared/testids";
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
        <p className={styles.hint}>{t("journal-text")} <Link inline href={hrefTo(["journal"])}>{t("nav-journal")}</Link></p>
        {verify.error === null ? null : <FailureView failure={verify.error.failure} />}
        {verify.data === undefined || verify.isPending ? null : <div className={styles.result} role="status" data-testid={TEST.journalResult} data-intact={verify.data.intact}><JournalResult of={verify.data} /></div>}
        <Button icon={<ShieldCheckmark20Regular />} disabled={verify.isPending} onClick={() => verify.mutate({})} data-testid={TEST.journalVerify}>{t(verify.isPending ? "journal-verifying" : "journal-verify")}</Button>
      </div>
    </Section>
  );
}
