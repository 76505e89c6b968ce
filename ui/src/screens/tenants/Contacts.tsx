// People of the customer: added, changed, retired.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Input, makeStyles } from "@fluentui/react-components";
import { Add20Regular, PersonMail24Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ContactRow } from "../../ipc/generated/ContactRow";
import { useChange, useOperation } from "../../ipc/query";
import { Confirm } from "../../shared/confirm";
import { FailureView } from "../../shared/failure";
import { MayButton } from "../../shared/may";
import { Answer, Empty, Quiet } from "../../shared/page";
import { useTableStyles } from "../../shared/table";
import { TEST } from "../../shared/testids";
import { Foreign, plain } from "../../text/foreign";
import { useText } from "../../text/text";

const useStyles = makeStyles({
  lead: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", alignItems: "center", columnGap: "16px", rowGap: "8px", marginBottom: "12px" },
  fields: { display: "flex", flexDirection: "column", rowGap: "12px" },
  acts: { display: "flex", columnGap: "8px" },
});

/** The part. */
export function Contacts({ tenant }: { tenant: string }) {
  const t = useText();
  const styles = useStyles();
  const table = useTableStyles();
  const list = useOperation("contact.list", { tenant });
  const [editing, setEditing] = useState<ContactRow | "new">();
  const [retiring, setRetiring] = useState<ContactRow>();
  const retire = useChange("contact.retire", () => setRetiring(undefined));
  const add = <MayButton may="contact.keep" appearance="primary" icon={<Add20Regular />} onClick={() => setEditing("new")} data-testid={TEST.contactAdd}>{t("contact-add")}</MayButton>;
  return (
    <>
      <Answer of={list}>
        {({ rows }) => rows.length === 0
          ? <Empty icon={<PersonMail24Regular fontSize={40} />} title={t("contacts-empty")} text={t("contacts-empty-text")} action={add} />
          : (
            <>
              <div className={styles.lead}><Quiet>{t("contacts-lead")}</Quiet>{add}</div>
              <table className={table.table}>
                <thead>
                  <tr>
                    <th scope="col" className={table.head}>{t("contact-name")}</th>
                    <th scope="col" className={table.head}>{t("contact-function")}</th>
                    <th scope="col" className={table.head}>{t("contact-email")}</th>
                    <th scope="col" className={table.head}><span className="visually-hidden">{t("contact-change")}</span></th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.id} data-testid={TEST.contactRow(row.id)}>
                      <td className={table.cell}><Foreign text={row.name} />{row.retired ? <> <Quiet>{t("contact-retired")}</Quiet></> : null}</td>
                      <td className={table.cell}><Foreign text={row.function} /></td>
                      <td className={table.cell}><Foreign text={row.email} /></td>
                      <td className={table.cell}>{row.retired ? null : <div className={styles.acts}><MayButton may="contact.keep" size="small" onClick={() => setEditing(row)}>{t("contact-change")}</MayButton><Button size="small" appearance="subtle" onClick={() => setRetiring(row)}>{t("contact-retire")}</Button></div>}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          )}
      </Answer>
      {editing === undefined ? null : <Fields tenant={tenant} contact={editing === "new" ? undefined : editing} onClose={() => setEditing(undefined)} />}
      <Confirm open={retiring !== undefined} onClose={() => setRetiring(undefined)} title={t("contact-retire-question", { name: plain(retiring?.name ?? "") })} confirm={t("contact-retire")} onConfirm={() => retire.mutate({ contact: retiring?.id ?? "" })} busy={retire.isPending} testId={TEST.contactRetireConfirm}>
        <p style={{ marginTop: 0 }}>{t("contact-retire-text")}</p>
        {retire.error === null ? null : <FailureView failure={retire.error.failure} />}
      </Confirm>
    </>
  );
}

function Fields({ tenant, contact, onClose }: { tenant: string; contact: ContactRow | undefined; onClose(): void }) {
  const t = useText();
  const styles = useStyles();
  const [name, setName] = useState(contact?.name ?? "");
  const [position, setPosition] = useState(contact?.function ?? "");
  const [email, setEmail] = useState(contact?.email ?? "");
  const add = useChange("contact.add", onClose);
  const change = useChange("contact.change", onClose);
  const error = add.error ?? change.error;
  const title = t(contact === undefined ? "contact-add" : "contact-change");
  const save = () => (contact === undefined ? add.mutate({ tenant, name, function: position, email }) : change.mutate({ contact: contact.id, name, function: position, email }));
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.fields}>
            <Field label={t("contact-name")} required><Input value={name} onChange={(_, data) => setName(data.value)} data-testid={TEST.contactName} /></Field>
            <Field label={t("contact-function")}><Input value={position} onChange={(_, data) => setPosition(data.value)} data-testid={TEST.contactFunction} /></Field>
            <Field label={t("contact-email")}><Input type="email" value={email} onChange={(_, data) => setEmail(data.value)} data-testid={TEST.contactEmail} /></Field>
            {error === null ? null : <FailureView failure={error.failure} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement><Button>{t("cancel")}</Button></DialogTrigger>
            <Button appearance="primary" disabled={name.trim() === "" || add.isPending || change.isPending} onClick={save} data-testid={TEST.contactSave}>{title}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
