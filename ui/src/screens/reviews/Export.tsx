// Writes the pack into a folder, and shows what was written before.
import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowExportLtr20Regular } from "@fluentui/react-icons";
import { type FormEvent, useMemo, useState } from "react";
import type { PackRow } from "../../ipc/generated/PackRow";
import type { ReviewView } from "../../ipc/generated/ReviewView";
import { useChange } from "../../ipc/query";
import { useRun } from "../../ipc/runs";
import { Age } from "../../shared/age";
import { Copyable } from "../../shared/copyable";
import { FailureView } from "../../shared/failure";
import { MayButton } from "../../shared/may";
import { useRemembered } from "../../shared/memory";
import { Answer, Quiet, Section } from "../../shared/page";
import { PathField } from "../../shared/pathField";
import { RunProgress, outcomeWords } from "../../shared/runProgress";
import { useTableStyles } from "../../shared/table";
import { TEST } from "../../shared/testids";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";
import { type PackChoice, PackOptions, defaultChoice } from "./packOptions";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: "14px", maxWidth: "760px" },
  options: { display: "flex", flexWrap: "wrap", columnGap: "16px", rowGap: "10px" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  pack: { padding: "12px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: "flex", flexWrap: "wrap", columnGap: "14px", marginBottom: "4px", alignItems: "baseline" },
});

/** The export. */
export function Export({ view }: { view: ReviewView }) {
  const styles = useStyles();
  const t = useText();
  const review = view.row.id;
  const [choice, setChoice] = useRemembered<PackChoice>(`pack.${review}`, useMemo(() => defaultChoice(t.language), [t.language]));
  const [folder, setFolder] = useState("");
  const write = useChange("pack.export");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (folder.trim() !== "") write.mutate({ pack: { review, ...choice }, out_dir: folder.trim() });
  };
  return (
    <>
      <Section title={t("pack-export")}>
        <form className={styles.form} onSubmit={submit}>
          <div className={styles.options}><PackOptions choice={choice} onChoice={setChoice} /></div>
          <p className={styles.hint}>{t(`redaction-${choice.redaction.replaceAll("_", "-")}-hint`)}</p>
          <PathField label={t("pack-folder")} hint={t("pack-folder-hint")} value={folder} onChange={setFolder} pick={["folder"]} drops testId={TEST.packFolder} required />
          {write.error === null ? null : <FailureView failure={write.error.failure} />}
          <div><MayButton may="pack.export" type="submit" appearance="primary" icon={<ArrowExportLtr20Regular />} disabled={folder.trim() === "" || write.isPending} data-testid={TEST.packExport}>{t("pack-export")}</MayButton></div>
        </form>
      </Section>
      {write.data === undefined ? null : <Written key={write.data.run} run={write.data.run} />}
      <Section title={t("packs")}>
        {view.packs.length === 0 ? <Quiet>{t("packs-none")}</Quiet> : view.packs.map((pack) => <Pack key={`${pack.at} ${pack.manifest_sha256}`} pack={pack} />)}
      </Section>
    </>
  );
}

function Written({ run }: { run: string }) {
  const t = useText();
  const answer = useRun(run);
  return (
    <div style={{ maxWidth: 760, marginBottom: 24 }}>
      <Answer of={answer}>
        {(row) => row.state === "running" ? <RunProgress run={row} /> : (
          <div data-testid={TEST.packResult} data-state={row.state}>
            <MessageBar intent={row.state === "succeeded" ? "success" : "error"} layout="multiline"><MessageBarBody><MessageBarTitle>{t(`run-state-${row.state}`)}</MessageBarTitle> {outcomeWords(t, row)}</MessageBarBody></MessageBar>
          </div>
        )}
      </Answer>
    </div>
  );
}

/** A pack with its files. */
export function Pack({ pack }: { pack: PackRow }) {
  const styles = useStyles();
  const table = useTableStyles();
  const t = useText();
  return (
    <div className={styles.pack}>
      <div className={styles.head}><strong>{t.moment(pack.at)}</strong><Quiet><Age at={pack.at} /></Quiet><span>{t(`pack-lang-${pack.lang}`)} · {t(`redaction-${pack.redaction.replaceAll("_", "-")}`)}</span></div>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead><tr><th scope="col" className={table.head}>{t("file")}</th><th scope="col" className={`${table.head} ${table.number}`}>{t("size")}</th><th scope="col" className={table.head}>SHA-256</th></tr></thead>
          <tbody>
            {pack.files.map((file) => (
              <tr key={file.name}><td className={table.cell}><Foreign text={file.name} /></td><td className={`${table.cell} ${table.number}`}>{t.bytes(file.size_bytes)}</td><td className={table.cell}><Copyable text={file.sha256} label={t("hash-copy")} /></td></tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
