// What connecting a tenant needs before it may start: pure.
import type { ConnectionMake } from "../../ipc/generated/ConnectionMake";
import type { ConnectionRow } from "../../ipc/generated/ConnectionRow";
import type { SignInMethod } from "../../ipc/generated/SignInMethod";
import type { TenantRow } from "../../ipc/generated/TenantRow";

export interface Draft {
  name: string;
  cloud: string;
  tenantId: string;
  clientId: string;
  method: SignInMethod;
  certificate: string;
  key: string;
}

export const EMPTY: Draft = { name: "", cloud: "global", tenantId: "", clientId: "", method: "browser", certificate: "", key: "" };

/** What is known of a tenant, or of how it was connected before. */
export function draftOf(tenant: TenantRow | undefined, connection: ConnectionRow | undefined): Draft {
  return {
    ...EMPTY,
    cloud: connection?.cloud ?? EMPTY.cloud,
    tenantId: connection?.provider_tenant_id ?? tenant?.provider_tenant_id ?? "",
    clientId: connection?.client_id ?? "",
    method: connection?.method ?? EMPTY.method,
  };
}

/** Whether a text is a GUID, as Microsoft writes tenant and application ids. */
export const isGuid = (text: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text.trim());

/** Whether the consent link can be made. */
export const hasIds = (draft: Draft) => isGuid(draft.tenantId) && isGuid(draft.clientId);

/** Whether everything is there. `named` when the tenant has a name already. */
export function mayConnect(draft: Draft, named: boolean): boolean {
  const certified = draft.method !== "certificate" || (draft.certificate.trim() !== "" && draft.key.trim() !== "");
  return hasIds(draft) && certified && (named || draft.name.trim() !== "");
}

/** The request that starts it. */
export function requestOf(draft: Draft, tenant: string | null): ConnectionMake {
  return {
    ...(tenant === null ? { name: draft.name.trim() } : { tenant }),
    cloud: draft.cloud,
    provider_tenant_id: draft.tenantId.trim(),
    client_id: draft.clientId.trim(),
    method: draft.method,
    ...(draft.method === "certificate" ? { certificate_path: draft.certificate.trim(), key_path: draft.key.trim() } : {}),
  };
}
