// What a source is and where it would go, before anything is written.
import { Button, Checkbox, Field, MessageBar, MessageBarBody, MessageBarTitle, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { Failure } from "../../ipc/generated/Failure";
import type { ImportCompletes } from "../../ipc/generated/ImportCompletes";
import type { ImportPreview } from "../../ipc/generated/ImportPreview";
import { useOperation } from "../../ipc/query";
import { FailureView } from "../../shared/failure";
import { formatName, kindName } from "../../shared/names";
import { Facts, Quiet, Section } from "../../shared/page";
import { useTableStyles } from "../../shared/table";
import { TEST } from "../../shared/testids";
import { Foreign, plain } from "../../text/foreign";
import { useText } from "../../text/text";
import { NewTenant } from "./NewTenant";
import { type Choice, completing, mayStart, needsStatement } from "./importState";

const useStyles = makeStyles({
  columns: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: "40px", maxWidth: "1100px", "@media (max-width: 1000px)": { gridTemplateColumns: "1fr" } },
  choice: { display: "flex", flexDirection: "column", rowGap: "8px", marginTop: "12px" },
  start: { display: "flex", columnGap: "12px", alignItems: "center", marginTop: "16px" },
  unjudged: { color: tokens.colorNeutralForeground3 },
  list: { margin: "8px 0 0", padding: "0 0 0 18px", maxHeight: "240px", overflowY: "auto", fontSize: tokens.fontSizeBase200 },
  id: { display: "block", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  failure: { marginTop: "12px" },
});

interface Props {
  preview: ImportPreview;
  choice: Choice;
  onChoice(choice: Choice): void;
  onStart(): void;
  busy: boolean;
  failure: Failure | undefined;
}

/** The preview. */
export function Preview({ preview, choice, onChoice, onStart, busy, failure }: Props) {
  const styles = useStyles();
  const table = useTableStyles();
  const t = useText();
  const library = preview.target.type === "library";
  return (
    <div className={styles.columns} data-testid={TEST.importPreview}>
      <div>
        <Section title={t("import-what")}>
          <Facts rows={[
            [t("import-format"), formatName(t, preview.format)],
            ...(preview.tool === null ? [] : [[t("import-tool"), <Foreign key="tool" text={preview.tool} />] as [string, React.ReactNode]]),
            [t("import-size"), t("import-size-value", { size: t.bytes(preview.size_bytes), count: preview.file_count })],
            [t("import-collected"), preview.collected_at === null ? t("import-collected-unknown") : `${t.moment(preview.collected_at)} (${t.age(preview.collected_at)})`],
            ...(library ? [] : [[t("import-claims"), <Claimed key="claimed" preview={preview} />] as [string, React.ReactNode]]),
          ]} />
        </Section>
        <Section title={t("import-where")}>
          <Target preview={preview} choice={choice} onChoice={onChoice} />
          {preview.completes === null ? null : <Completes completes={preview.completes} checked={completing(preview, choice)} onChange={(complete) => onChoice({ ...choice, complete })} />}
          {preview.stated_exclusions > 0 && !library ? (
            <div className={styles.choice}>
              <Checkbox
                checked={choice.adopt} onChange={(_, data) => onChoice({ ...choice, adopt: data.checked === true })}
                label={t("import-adopt", { count: preview.stated_exclusions })} data-testid={TEST.importAdopt}
              />
              <Quiet>{t("import-adopt-hint")}</Quiet>
            </div>
          ) : null}
          {failure === undefined ? null : <div className={styles.failure}><FailureView failure={failure} /></div>}
          {preview.target.type === "mismatch" ? null : (
            <div className={styles.start}>
              <Button appearance="primary" disabled={!mayStart(preview, choice) || busy} onClick={onStart} data-testid={TEST.importStart}>{t(library ? "import-start-library" : "import-start")}</Button>
            </div>
          )}
        </Section>
      </div>
      <div>
        <Section title={t("import-holds")}>
          <table className={table.table}>
            <thead>
              <tr><th scope="col" className={table.head}>{t("import-kind")}</th><th scope="col" className={`${table.head} ${table.number}`}>{t("import-count")}</th>{library ? null : <th scope="col" className={table.head}>{t("import-use")}</th>}</tr>
            </thead>
            <tbody>
              {preview.kinds.map((kind) => (
                <tr key={kind.kind}>
                  <td className={table.cell}>{kindName(t, kind.kind)}<span className={styles.id}>{kind.kind}</span></td>
                  <td className={`${table.cell} ${table.number}`}>{t.number(kind.count)}</td>
                  {library ? null : <td className={table.cell}>{kind.judged ? t("import-judged") : <span className={styles.unjudged}>{t("import-kept")}</span>}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
        {preview.not_understood.length === 0 ? null : (
          <Section title={t("import-not-understood", { count: preview.not_understood.length })}>
            <Quiet>{t("import-not-understood-hint")}</Quiet>
            <ul className={styles.list}>
              {preview.not_understood.map((one, index) => <li key={index}>{t.maybe(`import-note-${one.code}`, one.code)}<span className={styles.id}><Foreign text={one.place} /></span></li>)}
            </ul>
          </Section>
        )}
      </div>
    </div>
  );
}

/** The choice to complete the snapshot that was read from Microsoft Graph. */
function Completes({ completes, checked, onChange }: { completes: ImportCompletes; checked: boolean; onChange(complete: boolean): void }) {
  const styles = useStyles();
  const t = useText();
  const { snapshot, collected_at, kinds, property_count } = completes;
  const adds = [...(kinds.length === 0 ? [] : [t("import-complete-kinds", { count: kinds.length })]), ...(property_count === 0 ? [] : [t("import-complete-properties", { count: property_count })])];
  return (
    <div className={styles.choice}>
      <Checkbox checked={checked} onChange={(_, data) => onChange(data.checked === true)} label={t("import-complete", { number: snapshot, at: collected_at === null ? t("coverage-completed-undated") : t.moment(collected_at) })} data-testid={TEST.importComplete} />
      <Quiet>{adds.join(" ")} {t("import-complete-hint")}</Quiet>
    </div>
  );
}

function Claimed({ preview }: { preview: ImportPreview }) {
  const styles = useStyles();
  const t = useText();
  const { claimed } = preview;
  if (claimed === null) return <>{t("import-claims-none")}</>;
  const known = [claimed.name, claimed.domain].filter((one): one is string => one !== null);
  return <>{known.map((one) => <div key={one}><Foreign text={one} /></div>)}{claimed.id === null ? null : <span className={styles.id}><Foreign text={claimed.id} /></span>}</>;
}

function Target({ preview, choice, onChoice }: { preview: ImportPreview; choice: Choice; onChoice(choice: Choice): void }) {
  const styles = useStyles();
  const t = useText();
  const tenants = useOperation("tenant.list", {});
  const { target } = preview;
  const picker = (
    <Field label={t("import-tenant")} required>
      <Select value={choice.tenant ?? ""} onChange={(_, data) => onChoice({ ...choice, tenant: data.value === "" ? null : data.value, stated: false })} data-testid={TEST.importTenant}>
        <option value="">{t("choose")}</option>
        {tenants.data?.rows.map((row) => <option key={row.id} value={row.id}>{plain(row.name)}</option>)}
      </Select>
    </Field>
  );
  const chosen = tenants.data?.rows.find((row) => row.id === choice.tenant)?.name;
  const statement = (
    <Checkbox
      checked={choice.stated} disabled={choice.tenant === null && target.type === "choice_needed"}
      onChange={(_, data) => onChoice({ ...choice, stated: data.checked === true })}
      label={t("import-stated", { tenant: plain(target.type === "tenant" ? target.name : (chosen ?? t("import-tenant-chosen"))) })}
      data-testid={TEST.importStated}
    />
  );
  switch (target.type) {
    case "tenant":
      return (
        <div data-testid={TEST.importTarget}>
          {needsStatement(preview) ? <div className={styles.choice}>{picker}{statement}</div> : <>{t("import-into")} <strong><Foreign text={target.name} /></strong>. {t("import-into-agrees")}</>}
        </div>
      );
    case "new_tenant":
      return <div data-testid={TEST.importTarget}>{t("import-new-tenant")} <strong><Foreign text={target.name} /></strong>.</div>;
    case "library":
      return <div data-testid={TEST.importTarget}><MessageBar intent="info" layout="multiline"><MessageBarBody><MessageBarTitle>{t("import-library", { name: plain(target.name) })}</MessageBarTitle> {t("import-library-text")}</MessageBarBody></MessageBar></div>;
    case "mismatch":
      return (
        <div data-testid={TEST.importTarget}>
          <MessageBar intent="error" layout="multiline"><MessageBarBody><MessageBarTitle>{t("import-mismatch")}</MessageBarTitle> {t("import-mismatch-text", { chosen: plain(target.chosen) })}</MessageBarBody></MessageBar>
          <div className={styles.choice}><Button onClick={() => onChoice({ ...choice, tenant: null, stated: false })}>{t("import-mismatch-do")}</Button></div>
        </div>
      );
    case "choice_needed":
      return (
        <div data-testid={TEST.importTarget} className={styles.choice}>
          <MessageBar intent="warning" layout="multiline"><MessageBarBody>{t("import-choice-text")}</MessageBarBody></MessageBar>
          {tenants.data?.rows.length === 0 ? <NewTenant onCreated={(tenant) => onChoice({ ...choice, tenant, stated: false })} /> : <>{picker}<details><summary>{t("tenant-create")}</summary><NewTenant onCreated={(tenant) => onChoice({ ...choice, tenant, stated: false })} /></details></>}
          {statement}
        </div>
      );
  }
}

