// One list of the profile: what is declared, what is suggested, and a form to add.
import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { Add16Regular, Delete16Regular } from "@fluentui/react-icons";
import { type FormEvent, useState } from "react";
import type { PrincipalType } from "../../ipc/generated/PrincipalType";
import type { ProfileCandidate } from "../../ipc/generated/ProfileCandidate";
import type { TenantProfile } from "../../ipc/generated/TenantProfile";
import { useOperation } from "../../ipc/query";
import { MayButton } from "../../shared/may";
import { controlTitle } from "../../shared/names";
import { Quiet, Section } from "../../shared/page";
import { useTableStyles } from "../../shared/table";
import { TEST } from "../../shared/testids";
import { Foreign, plain } from "../../text/foreign";
import { useText } from "../../text/text";
import { type Entry, type SectionName, candidatesFor, entriesOf, ofPrincipals, withEntry, withoutEntry } from "./profileState";

const useStyles = makeStyles({
  hint: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  candidates: { margin: "10px 0 0", padding: "10px 14px", borderRadius: tokens.borderRadiusMedium, border: `1px dashed ${tokens.colorNeutralStroke1}` },
  candidate: { display: "flex", justifyContent: "space-between", alignItems: "center", columnGap: "12px", padding: "4px 0" },
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: "12px", rowGap: "10px", alignItems: "end", margin: "10px 0 0", padding: "14px", backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusMedium },
  wide: { gridColumn: "1 / -1" },
  actions: { gridColumn: "1 / -1", display: "flex", columnGap: "8px" },
  id: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, display: "block" },
});

interface Props {
  section: SectionName;
  tenant: string;
  profile: TenantProfile;
  candidates: readonly ProfileCandidate[];
  onChange(profile: TenantProfile): void;
}

const EMPTY: Entry = { value: "", name: "", principal: "user", reason: "" };

/** The list. */
export function ProfileSection({ section, tenant, profile, candidates, onChange }: Props) {
  const styles = useStyles();
  const table = useTableStyles();
  const t = useText();
  const [draft, setDraft] = useState<Entry>();
  const entries = entriesOf(profile, section);
  const suggested = candidatesFor(candidates, profile, section);
  const id = section.replaceAll("_", "-");
  const add = (entry: Entry) => {
    onChange(withEntry(profile, section, { ...entry, value: entry.value.trim(), reason: entry.reason.trim() }));
    setDraft(undefined);
  };
  return (
    <Section
      title={t(`profile-${id}`)}
      action={draft === undefined ? <MayButton may="profile.change" size="small" icon={<Add16Regular />} onClick={() => setDraft(EMPTY)} data-testid={TEST.profileAdd(id)} aria-label={t("profile-add-to", { list: t(`profile-${id}`) })}>{t("profile-add")}</MayButton> : undefined}
    >
      <p className={styles.hint}>{t(`profile-${id}-hint`)}</p>
      {entries.length === 0 ? <Quiet>{t("profile-none")}</Quiet> : (
        <table className={table.table}>
          <thead className="visually-hidden"><tr><th scope="col">{t("profile-value")}</th><th scope="col">{t("reason")}</th><th scope="col">{t("actions")}</th></tr></thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.value}>
                <td className={table.cell}>
                  {entry.name === "" ? <Foreign text={entry.value} /> : <><Foreign text={entry.name} /><span className={styles.id}><Foreign text={entry.value} /></span></>}
                </td>
                <td className={table.cell}><Foreign text={entry.reason} /></td>
                <td className={table.cell} style={{ textAlign: "right" }}>
                  <Button size="small" appearance="subtle" icon={<Delete16Regular />} aria-label={t("profile-remove", { name: plain(entry.name || entry.value) })} onClick={() => onChange(withoutEntry(profile, section, entry.value))} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {draft === undefined ? null : <AddForm section={section} tenant={tenant} draft={draft} onDraft={setDraft} onAdd={add} />}
      {suggested.length === 0 || draft !== undefined ? null : (
        <div className={styles.candidates}>
          <Quiet>{t("profile-suggested")}</Quiet>
          {suggested.map((one) => (
            <div key={one.value} className={styles.candidate}>
              <span><Foreign text={one.name || one.value} /> <Quiet>{t(`candidate-${one.code}`, { count: one.count })}</Quiet></span>
              <Button size="small" onClick={() => setDraft({ value: one.value, name: one.name === one.value ? "" : one.name, principal: one.principal, reason: "" })} data-testid={TEST.profileCandidate(one.value)}>{t("profile-declare")}</Button>
            </div>
          ))}
        </div>
      )}
    </Section>
  );
}

function AddForm({ section, tenant, draft, onDraft, onAdd }: { section: SectionName; tenant: string; draft: Entry; onDraft(entry: Entry | undefined): void; onAdd(entry: Entry): void }) {
  const styles = useStyles();
  const t = useText();
  const id = section.replaceAll("_", "-");
  const matrix = useOperation("control.matrix", { tenant, lang: t.language }, { enabled: section === "not_applicable" });
  const ready = draft.value.trim() !== "" && draft.reason.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onAdd(draft);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {section === "not_applicable" ? (
        <Field label={t("policy")} required className={styles.wide}>
          <Select value={draft.value} onChange={(_, data) => onDraft({ ...draft, value: data.value })} data-testid={TEST.profileValue(id)}>
            <option value="">{t("choose")}</option>
            {matrix.data?.rows.map((row) => <option key={row.policy} value={row.policy}>{`${row.policy} – ${controlTitle(t, row.control)}`}</option>)}
          </Select>
        </Field>
      ) : (
        <Field label={t(ofPrincipals(section) ? "profile-object-id" : "profile-domain")} required className={ofPrincipals(section) ? undefined : styles.wide}>
          <Input value={draft.value} onChange={(_, data) => onDraft({ ...draft, value: data.value })} spellCheck={false} data-testid={TEST.profileValue(id)} />
        </Field>
      )}
      {ofPrincipals(section) ? (
        <>
          <Field label={t("profile-principal")}>
            <Select value={draft.principal ?? "user"} onChange={(_, data) => onDraft({ ...draft, principal: data.value as PrincipalType })}>
              <option value="user">{t("principal-user")}</option>
              <option value="group">{t("principal-group")}</option>
            </Select>
          </Field>
          <Field label={t("profile-name")} hint={t("profile-name-hint")} className={styles.wide}>
            <Input value={draft.name} onChange={(_, data) => onDraft({ ...draft, name: data.value })} />
          </Field>
        </>
      ) : null}
      <Field label={t("profile-why")} required className={styles.wide}>
        <Input value={draft.reason} onChange={(_, data) => onDraft({ ...draft, reason: data.value })} data-testid={TEST.profileWhy(id)} />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={!ready} data-testid={`${TEST.profileAdd(id)}-submit`}>{t("profile-take")}</Button>
        <Button onClick={() => onDraft(undefined)}>{t("cancel")}</Button>
      </div>
    </form>
  );
}
