// Adds a tenant by hand, for a source that names none.
import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { useChange } from "../../ipc/query";
import { FailureView } from "../../shared/failure";
import { useText } from "../../text/text";

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", rowGap: "10px", padding: "10px 0" } });

/** The form. */
export function NewTenant({ onCreated }: { onCreated(tenant: string): void }) {
  const styles = useStyles();
  const t = useText();
  const [name, setName] = useState("");
  const [domain, setDomain] = useState("");
  const create = useChange("tenant.create", (row) => onCreated(row.id));
  return (
    <div className={styles.form}>
      <Field label={t("tenant-create-name")} required><Input value={name} onChange={(_, data) => setName(data.value)} data-testid="tenant-create-name" /></Field>
      <Field label={t("tenant-create-domain")}><Input value={domain} onChange={(_, data) => setDomain(data.value)} /></Field>
      {create.error === null ? null : <FailureView failure={create.error.failure} />}
      <div>
        <Button disabled={name.trim() === "" || create.isPending} onClick={() => create.mutate({ name: name.trim(), provider_tenant_id: null, domain: domain.trim() === "" ? null : domain.trim() })} data-testid="tenant-create-submit">{t("tenant-create")}</Button>
      </div>
    </div>
  );
}
