// One tenant: how it stands, and what is declared about it.
import { Button, Tab, TabList } from "@fluentui/react-components";
import { ArrowImport20Regular } from "@fluentui/react-icons";
import { useEffect } from "react";
import { useOperation } from "../../ipc/query";
import { SnapshotAge } from "../../shared/coverage";
import { useTenantScope } from "../../shared/memory";
import { Answer, Page } from "../../shared/page";
import { go, hrefTo } from "../../shared/route";
import { TEST } from "../../shared/testids";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";
import { Overview } from "./Overview";
import { Profile } from "./Profile";

/** The screen. */
export function TenantScreen({ tenant, part }: { tenant: string; part: string }) {
  const t = useText();
  const overview = useOperation("tenant.overview", { tenant });
  const [, setScope] = useTenantScope();
  useEffect(() => setScope(tenant), [tenant, setScope]);
  const row = overview.data?.tenant;
  const shown = part === "profile" ? "profile" : "overview";
  return (
    <Page
      title={row === undefined ? t("tenant") : <Foreign text={row.name} />}
      lead={row?.snapshot ? <SnapshotAge snapshot={row.snapshot} /> : row?.domain ?? undefined}
      actions={<Button icon={<ArrowImport20Regular />} onClick={() => go(hrefTo(["import"], { tenant }))} data-testid={TEST.importOpen}>{t("import-open")}</Button>}
      testId={TEST.tenantOverview}
    >
      <TabList selectedValue={shown} onTabSelect={(_, data) => go(hrefTo(data.value === "profile" ? ["tenants", tenant, "profile"] : ["tenants", tenant]))} style={{ marginLeft: "-12px", marginBottom: "16px" }}>
        <Tab value="overview" data-testid={TEST.tenantTab("overview")}>{t("tenant-overview")}</Tab>
        <Tab value="profile" data-testid={TEST.tenantTab("profile")}>{t("tenant-profile")}</Tab>
      </TabList>
      {shown === "profile" ? <Profile tenant={tenant} /> : <Answer of={overview}>{(answer) => <Overview overview={answer} />}</Answer>}
    </Page>
  );
}
