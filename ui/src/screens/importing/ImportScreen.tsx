// Takes an export in: look first, then start, then see what came of it.
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type FormEvent, useCallback, useState } from "react";
import { useChange } from "../../ipc/query";
import { FailureView } from "../../shared/failure";
import { Page, Waiting } from "../../shared/page";
import { PathField } from "../../shared/pathField";
import { TEST } from "../../shared/testids";
import { useText } from "../../text/text";
import { ImportResult } from "./ImportResult";
import { Preview } from "./Preview";
import { type Choice, NO_CHOICE, startOf } from "./importState";

const useStyles = makeStyles({
  form: { maxWidth: "820px", display: "flex", flexDirection: "column", rowGap: "12px", padding: "18px 20px", borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorNeutralStroke2}`, marginBottom: "20px" },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  kinds: { margin: 0, padding: "0 0 0 18px", color: tokens.colorNeutralForeground2, maxWidth: "80ch" },
});

/** The screen. `tenant` is set when it was opened from one. */
export function ImportScreen({ tenant }: { tenant: string | null }) {
  const styles = useStyles();
  const t = useText();
  const [path, setPath] = useState("");
  const [over, setOver] = useState(false);
  const [choice, setChoice] = useState<Choice>({ ...NO_CHOICE, tenant });
  const preview = useChange("import.preview");
  const start = useChange("import.start");

  const look = useCallback((at: string, into: string | null) => {
    const trimmed = at.trim().replace(/^"(.*)"$/, "$1");
    if (trimmed !== "") preview.mutate({ path: trimmed, tenant: into });
  }, [preview]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    look(path, choice.tenant);
  };
  const again = () => {
    start.reset();
    preview.reset();
    setPath("");
    setChoice({ ...NO_CHOICE, tenant });
  };
  if (start.data !== undefined) {
    return <Page title={t("import-title")}><ImportResult run={start.data.run} onAgain={again} /></Page>;
  }
  return (
    <Page title={t("import-title")} lead={t("import-lead")}>
      <form onSubmit={submit} className={mergeClasses(styles.form, over && styles.over)}>
        <PathField
          label={t("import-path")} hint={t("import-path-hint")} value={path} onChange={(next) => { setPath(next); if (preview.data !== undefined) preview.reset(); }}
          pick={["file", "folder"]} drops onDropOver={setOver} onChosen={(chosen) => look(chosen, choice.tenant)} testId={TEST.importPath}
        />
        <div><Button type="submit" appearance={preview.data === undefined ? "primary" : "secondary"} disabled={path.trim() === "" || preview.isPending} data-testid={TEST.importLook}>{t("import-look")}</Button></div>
      </form>
      {preview.isPending ? <Waiting /> : null}
      {preview.error === null ? null : <div style={{ marginBottom: 16 }}><FailureView failure={preview.error.failure} /></div>}
      {preview.data === undefined ? (preview.isPending ? null : <Sources />) : (
        <Preview
          preview={preview.data}
          choice={choice}
          onChoice={(next) => {
            setChoice(next);
            if (next.tenant !== choice.tenant) look(preview.data.path, next.tenant);
          }}
          busy={start.isPending}
          failure={start.error?.failure}
          onStart={() => start.mutate(startOf(preview.data, choice))}
        />
      )}
    </Page>
  );
}

function Sources() {
  const styles = useStyles();
  const t = useText();
  return (
    <ul className={styles.kinds}>
      <li>{t("import-source-export")}</li>
      <li>{t("import-source-library")}</li>
      <li>{t("import-source-graph")}</li>
    </ul>
  );
}
