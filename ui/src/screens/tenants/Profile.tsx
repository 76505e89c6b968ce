// What is true of a tenant and no reading can tell. Shows what a change would flip before it counts.
import { Button, Field, MessageBar, MessageBarBody, Spinner, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons";
import type { ProfileView } from "../../ipc/generated/ProfileView";
import type { TenantProfile } from "../../ipc/generated/TenantProfile";
import { useChange, useOperation } from "../../ipc/query";
import { Age } from "../../shared/age";
import { FailureView } from "../../shared/failure";
import { MayButton } from "../../shared/may";
import { controlTitle } from "../../shared/names";
import { useRemembered } from "../../shared/memory";
import { Answer, Quiet, Section } from "../../shared/page";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { VerdictBadge } from "../../shared/verdict";
import { Foreign, plain } from "../../text/foreign";
import { useText } from "../../text/text";
import { ProfileSection } from "./ProfileSection";
import { ProfileStandard } from "./ProfileStandard";
import { SECTIONS, sameProfile } from "./profileState";

const useStyles = makeStyles({
  columns: { display: "grid", gridTemplateColumns: "minmax(0, 3fr) minmax(280px, 2fr)", columnGap: "40px", "@media (max-width: 1100px)": { gridTemplateColumns: "1fr" } },
  lead: { color: tokens.colorNeutralForeground2, maxWidth: "70ch", margin: "0 0 20px" },
  aside: { position: "sticky", top: 0, alignSelf: "start", backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusLarge, padding: "16px 18px", display: "flex", flexDirection: "column", rowGap: "12px" },
  asideTitle: { margin: 0, fontSize: tokens.fontSizeBase400 },
  flips: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "10px" },
  change: { display: "flex", columnGap: "8px", alignItems: "center", flexWrap: "wrap", marginTop: "2px" },
  actions: { display: "flex", columnGap: "8px" },
  exclusions: { margin: 0, padding: "0 0 0 18px" },
});

/** The profile of a tenant. */
export function Profile({ tenant }: { tenant: string }) {
  const view = useOperation("tenant.profile", { tenant });
  return <Answer of={view}>{(answer) => <Editor key={answer.changed_at} tenant={tenant} view={answer} />}</Answer>;
}

function Editor({ tenant, view }: { tenant: string; view: ProfileView }) {
  const styles = useStyles();
  const t = useText();
  const toasts = useToasts();
  // Unsaved changes outlive a look elsewhere: they need a reason before they count.
  const draft = `profile.${tenant}.${view.changed_at ?? ""}`;
  const [profile, setProfile] = useRemembered<TenantProfile>(draft, view.profile);
  const [reason, setReason] = useRemembered(`${draft}.reason`, "");
  const changed = !sameProfile(profile, view.profile);
  const save = useChange("tenant.profile_set", () => {
    setReason("");
    toasts.done(t("profile-saved"));
  });
  const exclusions = Object.entries(profile.policies);
  return (
    <div className={styles.columns}>
      <div>
        <p className={styles.lead}>{t("profile-lead")}</p>
        {SECTIONS.map((section) => (
          <ProfileSection key={section} section={section} profile={profile} candidates={view.candidates} onChange={setProfile} tenant={tenant} />
        ))}
        <ProfileStandard tenant={tenant} profile={profile} onChange={setProfile} />
        <Section title={t("profile-exclusions")}>
          {exclusions.length === 0 ? <Quiet>{t("profile-exclusions-none")}</Quiet> : (
            <ul className={styles.exclusions}>
              {exclusions.map(([policy, { exclude }]) => (
                <li key={policy}>
                  <strong>{policy}</strong>: {(["users", "groups", "applications", "guest_user_types"] as const)
                    .filter((kind) => (exclude[kind] ?? []).length > 0)
                    .map((kind) => `${t(`exclude-${kind.replaceAll("_", "-")}`)} ${exclude[kind].map(plain).join(", ")}`).join("; ")}
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
      <div className={styles.aside}>
        <h2 className={styles.asideTitle}>{t("profile-effect")}</h2>
        {changed ? <Flips tenant={tenant} profile={profile} /> : <Quiet>{t("profile-unchanged")}</Quiet>}
        {changed ? (
          <>
            <Field label={t("profile-reason")} hint={t("profile-reason-hint")} required>
              <Textarea value={reason} onChange={(_, data) => setReason(data.value)} rows={2} data-testid={TEST.profileReason} />
            </Field>
            {save.error === null ? null : <FailureView failure={save.error.failure} />}
            <div className={styles.actions}>
              <MayButton may="profile.change" appearance="primary" disabled={reason.trim() === "" || save.isPending} onClick={() => save.mutate({ tenant, profile, reason: reason.trim() })} data-testid={TEST.profileSave}>{t("profile-save")}</MayButton>
              <Button onClick={() => setProfile(view.profile)}>{t("discard")}</Button>
            </div>
          </>
        ) : null}
        {view.changed_at === null ? null : (
          <Quiet>
            {t("profile-last-changed", { by: view.changed_by ?? "—" })} <Age at={view.changed_at} />
            {view.change_reason ? <>: <Foreign text={view.change_reason} /></> : null}
          </Quiet>
        )}
      </div>
    </div>
  );
}

function Flips({ tenant, profile }: { tenant: string; profile: TenantProfile }) {
  const styles = useStyles();
  const t = useText();
  const preview = useOperation("tenant.profile_preview", { tenant, profile, reason: "" }, { staleTime: 0, gcTime: 10_000 });
  return (
    <div data-testid={TEST.profileFlips} role="status">
      {preview.error !== null ? <FailureView failure={preview.error.failure} /> : null}
      {preview.isPending ? <Spinner size="tiny" label={t("profile-judging")} labelPosition="after" /> : null}
      {preview.data?.flips.length === 0 ? <MessageBar intent="info"><MessageBarBody>{t("profile-no-flips")}</MessageBarBody></MessageBar> : null}
      {preview.data !== undefined && preview.data.flips.length > 0 ? (
        <>
          <p style={{ margin: "0 0 8px" }}>{t("profile-flips", { count: preview.data.flips.length })}</p>
          <ul className={styles.flips}>
            {preview.data.flips.map((flip) => (
              <li key={flip.policy}>
                {controlTitle(t, flip.control)} <Quiet>{flip.policy}</Quiet>
                <div className={styles.change}><VerdictBadge outcome={flip.before} /><ArrowRight16Regular aria-label={t("becomes")} /><VerdictBadge outcome={flip.after} /></div>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
