// Checks a folder with a pack against its manifest.
import { Button, MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { useChange } from "../../ipc/query";
import { FailureView } from "../../shared/failure";
import { Section } from "../../shared/page";
import { PathField } from "../../shared/pathField";
import { TEST } from "../../shared/testids";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", rowGap: "10px" }, list: { margin: "8px 0 0", padding: "0 0 0 18px" } });

/** The form. */
export function VerifyPack() {
  const t = useText();
  const styles = useStyles();
  const [path, setPath] = useState("");
  const verify = useChange("pack.verify");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (path.trim() !== "") verify.mutate({ path: path.trim() });
  };
  return (
    <Section title={t("verify")}>
      <form className={styles.form} onSubmit={submit}>
        <PathField label={t("verify-path")} hint={t("verify-hint")} value={path} onChange={(next) => { setPath(next); verify.reset(); }} pick={["folder"]} testId={TEST.verifyPath} />
        {verify.error === null ? null : <FailureView failure={verify.error.failure} />}
        {verify.data === undefined ? null : (
          <div data-testid={TEST.verifyResult}>
            <MessageBar intent={verify.data.intact ? "success" : "error"}><MessageBarBody>{t(verify.data.intact ? "verify-intact" : "verify-broken")}</MessageBarBody></MessageBar>
            <ul className={styles.list}>{verify.data.files.map((file) => <li key={file.name}><Foreign text={file.name} />: {t(`file-${file.state}`)}</li>)}</ul>
          </div>
        )}
        <div><Button type="submit" disabled={path.trim() === "" || verify.isPending} data-testid={TEST.verifySubmit}>{t("verify-submit")}</Button></div>
      </form>
    </Section>
  );
}
