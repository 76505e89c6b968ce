// One review: composed and previewed while a draft, then released, exported, and only read.
import { Badge, Button, Tab, TabList } from "@fluentui/react-components";
import { DocumentCheckmark20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ReviewView } from "../../ipc/generated/ReviewView";
import { useChange, useOperation } from "../../ipc/query";
import { Confirm } from "../../shared/confirm";
import { FailureView } from "../../shared/failure";
import { MayButton } from "../../shared/may";
import { Answer, Page } from "../../shared/page";
import { go, hrefTo } from "../../shared/route";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { Foreign, plain } from "../../text/foreign";
import { useText } from "../../text/text";
import { Compose } from "./Compose";
import { Export } from "./Export";
import { Preview } from "./Preview";
import { Released } from "./Released";

/** The screen. */
export function ReviewScreen({ review, part }: { review: string; part: string | undefined }) {
  const t = useText();
  const answer = useOperation("review.get", { review });
  if (answer.data === undefined) return <Page title={t("review")}><Answer of={answer}>{() => null}</Answer></Page>;
  return <Opened view={answer.data} part={part} />;
}

function Opened({ view, part }: { view: ReviewView; part: string | undefined }) {
  const t = useText();
  const toasts = useToasts();
  const [asking, setAsking] = useState(false);
  const { row } = view;
  const draft = row.state === "draft";
  const release = useChange("review.release", (released) => {
    setAsking(false);
    toasts.done(t("review-released", { number: released.number ?? 0 }));
    go(hrefTo(["reviews", row.id]));
  });
  const askRelease = useChange("decision.ask_release", () => {
    setAsking(false);
    toasts.done(t("decision-release-asked"));
  });
  const parts = draft ? (["compose", "preview"] as const) : (["released", "preview", "export"] as const);
  const shown = parts.find((one) => one === part) ?? parts[0];
  return (
    <Page
      title={<Foreign text={row.title} />}
      lead={<><Foreign text={row.tenant_name} /> · {row.number === null ? <Badge appearance="outline">{t("review-is-draft")}</Badge> : <Badge color="brand" data-testid={TEST.reviewNumber}>{t("review-number", { number: row.number })}</Badge>}</>}
      actions={draft ? <MayButton may="review.release" appearance="primary" icon={<DocumentCheckmark20Regular />} onClick={() => setAsking(true)} data-testid={TEST.reviewRelease}>{t("review-release")}</MayButton> : undefined}
    >
      <TabList selectedValue={shown} onTabSelect={(_, data) => go(hrefTo(["reviews", row.id, String(data.value)]), true)} style={{ marginLeft: -12, marginBottom: 16 }}>
        {parts.map((one) => <Tab key={one} value={one} data-testid={TEST.reviewTab(one)}>{t(`review-tab-${one}`)}</Tab>)}
      </TabList>
      {shown === "compose" ? <Compose view={view} /> : null}
      {shown === "preview" ? <Preview review={row.id} /> : null}
      {shown === "released" ? <Released view={view} /> : null}
      {shown === "export" ? <Export view={view} /> : null}
      <Confirm open={asking} onClose={() => setAsking(false)} title={t("review-release-title", { tenant: plain(row.tenant_name) })} confirm={t("review-release")} onConfirm={() => release.mutate({ review: row.id })} busy={release.isPending} testId={TEST.reviewReleaseConfirm}>
        <p style={{ marginTop: 0 }}>{t("review-release-text", { count: row.finding_count })}</p>
        <p>{t("review-release-final")}</p>
        {release.error === null ? null : <FailureView failure={release.error.failure} />}
        {release.error?.failure.code === "review-approval-needed" ? <Button onClick={() => askRelease.mutate({ review: row.id })} disabled={askRelease.isPending} data-testid={TEST.reviewAskRelease}>{t("decision-release")}</Button> : null}
        {askRelease.error === null ? null : <FailureView failure={askRelease.error.failure} />}
      </Confirm>
    </Page>
  );
}
