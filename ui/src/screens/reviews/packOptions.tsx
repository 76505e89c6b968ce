// How a pack is rendered: language, redaction, paper.
import { Field, Select } from "@fluentui/react-components";
import { TEST } from "../../shared/testids";
import type { Language } from "../../text/bundles";
import { useText } from "../../text/text";

export interface PackChoice {
  lang: string;
  redaction: string;
  paper: string;
}

const REDACTIONS = ["customer_safe", "auditor", "internal"] as const;
const PAPERS = ["a4", "letter"] as const;

/** Customer-safe unless the person says otherwise. */
export const defaultChoice = (language: Language): PackChoice => ({ lang: language, redaction: "customer_safe", paper: "a4" });

/** The three fields. */
export function PackOptions({ choice, onChoice }: { choice: PackChoice; onChoice(choice: PackChoice): void }) {
  const t = useText();
  return (
    <>
      <Field label={t("pack-language")}>
        <Select value={choice.lang} onChange={(_, data) => onChoice({ ...choice, lang: data.value })} data-testid={TEST.packLanguage}>
          <option value="de" lang="de">Deutsch</option>
          <option value="en" lang="en">English</option>
        </Select>
      </Field>
      <Field label={t("pack-redaction")}>
        <Select value={choice.redaction} onChange={(_, data) => onChoice({ ...choice, redaction: data.value })} data-testid={TEST.packRedaction}>
          {REDACTIONS.map((one) => <option key={one} value={one}>{t(`redaction-${one.replaceAll("_", "-")}`)}</option>)}
        </Select>
      </Field>
      <Field label={t("pack-paper")}>
        <Select value={choice.paper} onChange={(_, data) => onChoice({ ...choice, paper: data.value })} data-testid={TEST.packPaper}>
          {PAPERS.map((one) => <option key={one} value={one}>{t(`paper-${one}`)}</option>)}
        </Select>
      </Field>
    </>
  );
}
