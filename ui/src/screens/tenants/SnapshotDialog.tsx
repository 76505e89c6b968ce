// Takes a snapshot of one tenant, or of all that are connected: which areas, then it begins.
import { Button, Checkbox, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, makeStyles, tokens } from "@fluentui/react-components";
import { useChange } from "../../ipc/query";
import { FailureView } from "../../shared/failure";
import { useRemembered } from "../../shared/memory";
import { areaName } from "../../shared/names";
import { TEST } from "../../shared/testids";
import { useText } from "../../text/text";
import { areasWanted } from "./syncState";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", rowGap: "12px" },
  areas: { display: "grid", gridTemplateColumns: "1fr 1fr", border: 0, margin: 0, padding: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold, marginBottom: "4px" },
  text: { margin: 0 },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What was left out the last time. */
const NONE: readonly string[] = [];

/** The areas of a tenant's last snapshot in this session: empty for all. */
export const useLastAreas = (tenant: string | null) => useRemembered<readonly string[]>(`sync.areas.${tenant ?? ""}`, NONE);

interface Props {
  /** One tenant; none for all that are connected. */
  tenant: string | null;
  /** The tenants that are read; none in particular for all that are connected. */
  wanted: readonly string[];
  /** How many that is. */
  count: number;
  /** How many connected tenants are left out, since a person has to sign in first. */
  left: number;
  areas: readonly string[];
  resumable: boolean;
  onClose(): void;
  onStarted(): void;
}

/** The dialog. */
export function SnapshotDialog({ tenant, wanted, count, left, areas, resumable, onClose, onStarted }: Props) {
  const styles = useStyles();
  const t = useText();
  const [last, setLast] = useLastAreas(tenant);
  const chosen = last.length === 0 ? areas : last;
  const start = useChange("sync.start", onStarted);
  const choose = (area: string, on: boolean) => setLast(on ? areas.filter((one) => one === area || chosen.includes(one)) : chosen.filter((one) => one !== area));
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{tenant === null ? t("snapshot-take-all") : t("snapshot-take")}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.text}>{tenant === null ? t("snapshot-take-all-text", { count }) : t("snapshot-take-text")}</p>
            {left === 0 ? null : <p className={styles.note}>{t("snapshot-take-left", { count: left })}</p>}
            <fieldset className={styles.areas}>
              <legend className={styles.legend}>{t("snapshot-areas")}</legend>
              {areas.map((area) => (
                <Checkbox
                  key={area} checked={chosen.includes(area)} disabled={chosen.length === 1 && chosen.includes(area)} label={areaName(t, area)}
                  onChange={(_, data) => choose(area, data.checked === true)} data-testid={TEST.snapshotArea(area)}
                />
              ))}
            </fieldset>
            {chosen.length < areas.length ? <p className={styles.note}>{t("snapshot-areas-left")}</p> : null}
            {resumable ? <p className={styles.note}>{t("snapshot-resumes")}</p> : null}
            {start.error === null ? null : <FailureView failure={start.error.failure} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement><Button>{t("cancel")}</Button></DialogTrigger>
            <Button appearance="primary" disabled={start.isPending} onClick={() => start.mutate({ tenants: [...wanted], areas: areasWanted(chosen, areas), resume: false, accept_partial: false })} data-testid={TEST.snapshotStart}>{t("snapshot-start")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
