// The link with which an administrator consents: copied to be mailed.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Checkmark20Regular, Mail20Regular } from "@fluentui/react-icons";
import type { ConsentLinkRequest } from "../ipc/generated/ConsentLinkRequest";
import { useChange } from "../ipc/query";
import { useText } from "../text/text";
import { Copyable } from "./copyable";
import { FailureView } from "./failure";
import { TEST } from "./testids";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: "6px", alignItems: "start" },
  text: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, maxWidth: "70ch" },
});

interface Props {
  of: ConsentLinkRequest;
  disabled?: boolean;
}

/** The button; afterwards the link itself, should copying not be possible here. */
export function ConsentLink({ of, disabled }: Props) {
  const styles = useStyles();
  const t = useText();
  const link = useChange("connection.consent_link", ({ url }) => void navigator.clipboard?.writeText(url).catch(() => undefined));
  return (
    <div className={styles.box}>
      <Button icon={link.data === undefined ? <Mail20Regular /> : <Checkmark20Regular />} disabled={(disabled ?? false) || link.isPending} onClick={() => link.mutate(of)} data-testid={TEST.consentLink}>
        {link.data === undefined ? t("consent-copy") : t("consent-copied")}
      </Button>
      <span className={styles.text}>{t("consent-text")}</span>
      {link.error === null ? null : <FailureView failure={link.error.failure} />}
      {link.data === undefined ? null : <Copyable text={link.data.url} cut label={t("consent-copy")} testId={TEST.consentUrl} />}
    </div>
  );
}
