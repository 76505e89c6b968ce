// What stands beside a finding: its original, its duplicates, links, attached evidence.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownload16Regular, Attach16Regular, Dismiss16Regular } from "@fluentui/react-icons";
import { type FormEvent, useState } from "react";
import type { FindingAttachment } from "../../ipc/generated/FindingAttachment";
import type { FindingChange } from "../../ipc/generated/FindingChange";
import type { FindingDetail } from "../../ipc/generated/FindingDetail";
import type { FindingRow } from "../../ipc/generated/FindingRow";
import { useChange } from "../../ipc/query";
import { FailureView } from "../../shared/failure";
import { MayButton } from "../../shared/may";
import { Section } from "../../shared/page";
import { PathField } from "../../shared/pathField";
import { hrefTo } from "../../shared/route";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { Foreign, plain } from "../../text/foreign";
import { useText } from "../../text/text";
import { TieDialog, rowWords } from "./TieDialog";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: "0 0 8px", padding: 0 },
  item: { display: "flex", flexWrap: "wrap", columnGap: "8px", alignItems: "center", padding: "2px 0" },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: "8px 0 2px" },
  buttons: { display: "flex", flexWrap: "wrap", columnGap: "8px", rowGap: "8px", marginTop: "8px" },
});

interface Props {
  detail: FindingDetail;
  onApply(change: FindingChange): void;
}

/** The sections. */
export function Ties({ detail, onApply }: Props) {
  const styles = useStyles();
  const t = useText();
  const [asked, setAsked] = useState<"duplicate" | "link" | "attach" | FindingAttachment>();
  const { row } = detail;
  const mayDuplicate = !["verified", "risk_accepted", "duplicate"].includes(row.state);
  const list = (label: string, rows: FindingRow[], removable = false) => rows.length === 0 ? null : (
    <>
      <p className={styles.label}>{t(label)}</p>
      <ul className={styles.list}>
        {rows.map((one) => (
          <li key={one.id} className={styles.item}>
            <a href={hrefTo(["findings", one.id])}>{rowWords(t, one)}</a>
            {removable ? <MayButton may="finding.triage" size="small" appearance="subtle" icon={<Dismiss16Regular />} aria-label={t("link-remove", { policy: one.policy })} onClick={() => onApply({ type: "unlink", other: one.id })} /> : null}
          </li>
        ))}
      </ul>
    </>
  );
  return (
    <>
      <Section title={t("links")}>
        {list("duplicate-of", detail.duplicate_of === null ? [] : [detail.duplicate_of])}
        {list("duplicates", detail.duplicates)}
        {list("links", detail.links, true)}
        <div className={styles.buttons}>
          <MayButton may="finding.triage" size="small" onClick={() => setAsked("link")} data-testid={TEST.findingLink}>{t("link-add")}</MayButton>
          {mayDuplicate ? <MayButton may="finding.triage" size="small" onClick={() => setAsked("duplicate")} data-testid={TEST.findingDuplicate}>{t("duplicate")}</MayButton> : null}
        </div>
      </Section>
      <Section title={t("attachments")}>
        <ul className={styles.list}>
          {detail.attachments.map((one) => (
            <li key={one.event} className={styles.item}>
              <Foreign text={one.name} />
              <Button size="small" appearance="subtle" icon={<ArrowDownload16Regular />} aria-label={t("attachment-save", { name: plain(one.name) })} onClick={() => setAsked(one)} />
              <MayButton may="finding.triage" size="small" appearance="subtle" icon={<Dismiss16Regular />} aria-label={t("attachment-remove", { name: plain(one.name) })} onClick={() => onApply({ type: "detach", attachment: one.event })} />
            </li>
          ))}
        </ul>
        <MayButton may="finding.triage" size="small" icon={<Attach16Regular />} onClick={() => setAsked("attach")} data-testid={TEST.findingAttach}>{t("attachment-add")}</MayButton>
      </Section>
      {asked === "duplicate" || asked === "link" ? <TieDialog row={row} kind={asked} onClose={() => setAsked(undefined)} onChange={onApply} /> : null}
      {asked === undefined || asked === "duplicate" || asked === "link" ? null : <FileDialog finding={row.id} attachment={asked === "attach" ? undefined : asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

/** Attaches a file, or writes an attachment out. */
function FileDialog({ finding, attachment, onClose }: { finding: string; attachment: FindingAttachment | undefined; onClose(): void }) {
  const t = useText();
  const toasts = useToasts();
  const [path, setPath] = useState("");
  const attach = useChange("finding.attach", (answer) => {
    onClose();
    toasts.undoable({ words: t("changed-attach"), events: answer.events });
  });
  const save = useChange("finding.save_attachment", (answer) => {
    onClose();
    toasts.done(t("attachment-saved", { name: plain(answer.path) }));
  });
  const failed = attach.error ?? save.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (path.trim() === "") return;
    if (attachment === undefined) attach.mutate({ finding, path: path.trim() });
    else save.mutate({ finding, attachment: attachment.event, path: path.trim() });
  };
  const title = attachment === undefined ? t("attachment-add") : t("attachment-save", { name: plain(attachment.name) });
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface style={{ maxWidth: "560px" }} data-testid={TEST.attachDialog}>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              {attachment === undefined
                ? <PathField label={t("attachment-path")} hint={t("attachment-path-hint")} value={path} onChange={setPath} pick={["file"]} testId={TEST.attachPath} />
                : <PathField label={t("attachment-target")} value={path} onChange={setPath} pick={["target"]} targetName={attachment.name} testId={TEST.attachPath} />}
              {failed === null ? null : <FailureView failure={failed.failure} />}
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement><Button>{t("cancel")}</Button></DialogTrigger>
              <Button type="submit" appearance="primary" disabled={path.trim() === "" || attach.isPending || save.isPending} data-testid={TEST.attachSubmit}>{t("apply")}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
