// How this installation looks and locks, and the keeping of the vault.
import { Page } from "../../shared/page";
import { useText } from "../../text/text";
import { About } from "./About";
import { AlertRules } from "./AlertRules";
import { ApprovalForm } from "./ApprovalForm";
import { DueRuleForm } from "./DueRuleForm";
import { Journal } from "./Journal";
import { Members } from "./Members";
import { PreferencesForm } from "./PreferencesForm";
import { TermsForm } from "./TermsForm";
import { VaultForms } from "./VaultForms";

/** The screen. */
export function SettingsScreen() {
  const t = useText();
  return (
    <Page title={t("nav-settings")}>
      <div style={{ maxWidth: 640 }}>
        <PreferencesForm />
        <Members />
        <ApprovalForm />
        <TermsForm />
        <DueRuleForm />
        <AlertRules />
        <VaultForms />
        <Journal />
        <About />
      </div>
    </Page>
  );
}
