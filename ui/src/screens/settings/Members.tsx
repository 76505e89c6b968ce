// Who works in this vault, and what they may do.
import { Badge, Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Input, Select, makeStyles } from "@fluentui/react-components";
import { PersonAdd20Regular } from "@fluentui/react-icons";
import { type FormEvent, useState } from "react";
import type { MemberList } from "../../ipc/generated/MemberList";
import type { MemberRow } from "../../ipc/generated/MemberRow";
import type { Role } from "../../ipc/generated/Role";
import { useChange, useOperation } from "../../ipc/query";
import { useSession } from "../../ipc/session";
import { Confirm } from "../../shared/confirm";
import { FailureView } from "../../shared/failure";
import { MayButton, capabilityWords, roleId, useMay } from "../../shared/may";
import { Answer, Quiet, Section } from "../../shared/page";
import { SecretField, StrengthMeter } from "../../shared/secretField";
import { PASSPHRASE_CHARS_MIN } from "../../shared/strength";
import { useTableStyles } from "../../shared/table";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { Foreign, plain } from "../../text/foreign";
import { useText } from "../../text/text";

const useStyles = makeStyles({
  lead: { margin: "0 0 12px", maxWidth: "72ch" },
  table: { marginBottom: "12px" },
  fields: { display: "flex", flexDirection: "column", rowGap: "12px" },
  roles: { margin: "16px 0 0", paddingLeft: "18px" },
});

/** The section. */
export function Members() {
  const t = useText();
  const styles = useStyles();
  const list = useOperation("member.list", {});
  const [adding, setAdding] = useState(false);
  return (
    <Section title={t("members-title")}>
      <p className={styles.lead}>{t("members-lead")}</p>
      <Answer of={list}>
        {(answer) => (
          <>
            <Rows list={answer} />
            <MayButton may="member.keep" icon={<PersonAdd20Regular />} onClick={() => setAdding(true)} data-testid={TEST.memberAdd}>{t("member-add")}</MayButton>
            <ul className={styles.roles}>
              {answer.roles.map((one) => <li key={one.role} title={one.may.map((capability) => capabilityWords(t, capability)).join("; ")}><b>{t(roleId(one.role))}.</b> {t(`${roleId(one.role)}-about`)}</li>)}
            </ul>
            {adding ? <AddDialog list={answer} onClose={() => setAdding(false)} /> : null}
          </>
        )}
      </Answer>
    </Section>
  );
}

function Rows({ list }: { list: MemberList }) {
  const t = useText();
  const styles = useStyles();
  const table = useTableStyles();
  const toasts = useToasts();
  const { refresh } = useSession();
  const mayKeep = useMay("member.keep");
  const [retiring, setRetiring] = useState<MemberRow>();
  const setRole = useChange("member.set_role", () => void refresh());
  const retire = useChange("member.retire", () => {
    toasts.done(t("member-retired-done", { name: plain(retiring?.name ?? "") }));
    setRetiring(undefined);
  });
  return (
    <>
      {mayKeep ? null : <p className={styles.lead}><Quiet>{t("members-only-owners")}</Quiet></p>}
      {setRole.error === null ? null : <FailureView failure={setRole.error.failure} />}
      <table className={`${table.table} ${styles.table}`} aria-label={t("members-list")}>
        <tbody>
          {list.rows.map((row) => (
            <tr key={row.id} data-testid={TEST.memberRow(row.id)}>
              <td className={table.cell}>
                <Foreign text={row.name} />{row.you ? <> <Badge appearance="tint">{t("member-you")}</Badge></> : null}
                {row.recovers ? <><br /><Quiet>{t("member-recovers")}</Quiet></> : null}
              </td>
              <td className={table.cell}>
                {row.retired_at !== null ? <Quiet>{t("member-retired-since", { date: t.day(row.retired_at.slice(0, 10)) })}</Quiet> : !mayKeep ? t(roleId(row.role)) : (
                  <RoleSelect list={list} role={row.role} label={t("member-role-of", { name: plain(row.name) })} testId={TEST.memberRole(row.id)} onRole={(role) => setRole.mutate({ member: row.id, role })} />
                )}
              </td>
              <td className={table.cell}>{row.retired_at !== null || row.you || !mayKeep ? null : <Button size="small" style={{ whiteSpace: "nowrap" }} onClick={() => { retire.reset(); setRetiring(row); }} data-testid={TEST.memberRetire(row.id)}>{t("member-retire")}</Button>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Confirm open={retiring !== undefined} onClose={() => setRetiring(undefined)} title={t("member-retire-title", { name: plain(retiring?.name ?? "") })} confirm={t("member-retire")} onConfirm={() => (retiring === undefined ? undefined : retire.mutate({ member: retiring.id }))} busy={retire.isPending} testId={TEST.memberRetireConfirm}>
        {t("member-retire-lead")}
        {retire.error === null ? null : <FailureView failure={retire.error.failure} />}
      </Confirm>
    </>
  );
}

interface RoleProps {
  list: MemberList;
  role: Role;
  label?: string;
  testId: string;
  onRole(role: Role): void;
}

function RoleSelect({ list, role, label, testId, onRole }: RoleProps) {
  const t = useText();
  const known = list.roles.some((one) => one.role === role);
  return (
    <Select value={role} aria-label={label} onChange={(_, data) => onRole(data.value as Role)} data-testid={testId}>
      {known ? null : <option value={role}>{t("role-unknown")}</option>}
      {list.roles.map((one) => <option key={one.role} value={one.role}>{t(roleId(one.role))}</option>)}
    </Select>
  );
}

function AddDialog({ list, onClose }: { list: MemberList; onClose(): void }) {
  const t = useText();
  const styles = useStyles();
  const toasts = useToasts();
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("reviewer");
  const [passphrase, setPassphrase] = useState("");
  const [repeat, setRepeat] = useState("");
  const add = useChange("member.add", () => {
    toasts.done(t("member-added", { name: plain(name.trim()) }));
    onClose();
  });
  const ready = name.trim() !== "" && [...passphrase].length >= PASSPHRASE_CHARS_MIN && passphrase === repeat && !add.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) add.mutate({ name: name.trim(), role, passphrase });
  };
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface style={{ maxWidth: 520 }}>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t("member-add-title")}</DialogTitle>
            <DialogContent className={styles.fields}>
              <span>{t("member-add-lead")}</span>
              <Field label={t("member-new-name")} required><Input value={name} onChange={(_, data) => setName(data.value)} data-testid={TEST.memberName} /></Field>
              <Field label={t("member-role-label")} hint={t(`${roleId(role)}-about`)} required><RoleSelect list={list} role={role} testId={TEST.memberNewRole} onRole={setRole} /></Field>
              <SecretField label={t("member-passphrase")} hint={t("passphrase-hint", { min: PASSPHRASE_CHARS_MIN })} value={passphrase} onChange={setPassphrase} testId={TEST.memberPassphrase} />
              <StrengthMeter value={passphrase} />
              <SecretField label={t("member-repeat")} value={repeat} onChange={setRepeat} testId={TEST.memberRepeat} error={repeat !== "" && repeat !== passphrase ? t("passphrase-differs") : undefined} />
              {add.error === null ? null : <FailureView failure={add.error.failure} />}
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement><Button>{t("cancel")}</Button></DialogTrigger>
              <Button type="submit" appearance="primary" disabled={!ready} data-testid={TEST.memberSubmit}>{t("member-add")}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
