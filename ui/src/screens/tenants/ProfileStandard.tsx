// The company's standard for policies: limits, and a pattern that is tried on the tenant's own names.
import { Field, Input, SpinButton, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { PolicyQuality } from "../../ipc/generated/PolicyQuality";
import type { TenantProfile } from "../../ipc/generated/TenantProfile";
import { useOperation } from "../../ipc/query";
import { Section } from "../../shared/page";
import { TEST } from "../../shared/testids";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";
import { LIMIT_MAX, limitOf, standardOf, withStandard } from "./profileState";

const useStyles = makeStyles({
  hint: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  form: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(190px, 1fr))", columnGap: "16px", rowGap: "12px", alignItems: "end" },
  wide: { gridColumn: "1 / -1" },
  pattern: { fontFamily: tokens.fontFamilyMonospace },
  names: { margin: "6px 0 0", padding: "0 0 0 18px", maxHeight: "180px", overflowY: "auto" },
  tried: { gridColumn: "1 / -1", margin: 0, color: tokens.colorNeutralForeground2 },
});

const TYPING_MS = 400;
const LIMITS = [["report_only_days", "profile-report-only-days"], ["large_group_members", "profile-large-group-members"], ["stale_days", "profile-stale-days"]] as const;

interface Props {
  tenant: string;
  profile: TenantProfile;
  onChange(profile: TenantProfile): void;
}

/** The standard. */
export function ProfileStandard({ tenant, profile, onChange }: Props) {
  const styles = useStyles();
  const t = useText();
  const standard = standardOf(profile);
  const set = (change: Partial<PolicyQuality>) => onChange(withStandard(profile, change));
  return (
    <Section title={t("profile-standard")}>
      <p className={styles.hint}>{t("profile-standard-hint")}</p>
      <div className={styles.form}>
        {LIMITS.map(([name, label]) => (
          <Field key={name} label={t(label)}>
            <SpinButton
              value={standard[name]} min={0} max={LIMIT_MAX} data-testid={TEST.profileStandard(name)}
              onChange={(_, data) => {
                const limit = limitOf(data.value, data.displayValue);
                if (limit !== null) set({ [name]: limit });
              }}
            />
          </Field>
        ))}
        <Pattern tenant={tenant} profile={profile} pattern={standard.naming_pattern} onPattern={(naming_pattern) => set({ naming_pattern })} />
      </div>
    </Section>
  );
}

function Pattern({ tenant, profile, pattern, onPattern }: { tenant: string; profile: TenantProfile; pattern: string; onPattern(pattern: string): void }) {
  const styles = useStyles();
  const t = useText();
  const [text, setText] = useState(pattern);
  useEffect(() => setText(pattern), [pattern]);
  useEffect(() => {
    if (text === pattern) return;
    const timer = setTimeout(() => onPattern(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, pattern, onPattern]);
  // The same question as the preview beside it: answered once.
  const tried = useOperation("tenant.profile_preview", { tenant, profile, reason: "" }, { enabled: pattern !== "", staleTime: 0, gcTime: 10_000 });
  const unreadable = pattern !== "" && tried.error?.failure.code === "profile-pattern-invalid";
  const misnamed = tried.data?.misnamed ?? [];
  return (
    <>
      <Field
        className={styles.wide} label={t("profile-naming-pattern")} hint={t("profile-naming-pattern-hint")}
        validationState={unreadable ? "error" : "none"} validationMessage={unreadable ? t("profile-naming-unreadable") : undefined}
      >
        <Input
          className={styles.pattern} value={text} onChange={(_, data) => setText(data.value)} onBlur={() => (text === pattern ? undefined : onPattern(text))}
          spellCheck={false} maxLength={500} placeholder="CA[0-9]{3} .+" data-testid={TEST.profileStandard("naming_pattern")}
        />
      </Field>
      {pattern === "" || tried.data === undefined ? null : (
        <div className={styles.tried} role="status" data-testid={TEST.profileMisnamed}>
          {misnamed.length === 0 ? t("profile-naming-kept") : t("profile-naming-misfits", { count: misnamed.length })}
          {misnamed.length === 0 ? null : <ul className={styles.names}>{misnamed.map((name) => <li key={name}><Foreign text={name} /></li>)}</ul>}
        </div>
      )}
    </>
  );
}
