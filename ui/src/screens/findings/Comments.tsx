// What the customer reads, and what stays in the house. Never to be confused.
import { Badge, Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { Eye16Regular, LockClosed16Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { FindingChange } from "../../ipc/generated/FindingChange";
import type { FindingDetail } from "../../ipc/generated/FindingDetail";
import { Age } from "../../shared/age";
import { stay } from "../../shared/focus";
import { MayButton } from "../../shared/may";
import { useRemembered } from "../../shared/memory";
import { Section } from "../../shared/page";
import { TEST } from "../../shared/testids";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";

const useStyles = makeStyles({
  customer: { borderLeft: `3px solid ${tokens.colorBrandForeground1}`, paddingLeft: "14px" },
  actions: { marginTop: "8px", display: "flex", columnGap: "8px" },
  list: { listStyleType: "none", margin: "0 0 10px", padding: 0, display: "flex", flexDirection: "column", rowGap: "8px" },
  comment: { padding: "8px 12px", backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusMedium },
  by: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, display: "block" },
});

/** Both kinds of comment. The customer's is saved when the field is left. */
export function Comments({ detail, onApply }: { detail: FindingDetail; onApply(change: FindingChange): void }) {
  const styles = useStyles();
  const t = useText();
  const saved = detail.customer_comment ?? "";
  const [customer, setCustomer] = useState(saved);
  // What is not added yet outlives a look at another finding.
  const [internal, setInternal] = useRemembered(`comment.${detail.row.id}`, "");
  const sent = useRef(saved);
  const save = () => {
    const text = customer.trim();
    if (text === saved || sent.current === text) return;
    sent.current = text;
    onApply({ type: "customer_comment", text: text === "" ? null : text });
  };
  useEffect(() => {
    setCustomer(saved);
    sent.current = saved;
  }, [saved]);
  return (
    <>
      <Section title={t("comment-customer")} action={<Badge color="brand" icon={<Eye16Regular />}>{t("comment-customer-badge")}</Badge>}>
        <div className={styles.customer} onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) save(); }}>
          <Field hint={t("comment-customer-hint")}>
            <Textarea value={customer} rows={3} resize="vertical" onChange={(_, data) => setCustomer(data.value)} aria-label={t("comment-customer")} data-testid={TEST.findingCustomerComment} />
          </Field>
          {customer === saved ? null : (
            <div className={styles.actions}>
              <MayButton may="finding.triage" appearance="primary" onMouseDown={stay} onClick={save} data-testid={TEST.findingCustomerCommentSave}>{t("save")}</MayButton>
              <Button onMouseDown={stay} onClick={() => setCustomer(saved)}>{t("discard")}</Button>
            </div>
          )}
        </div>
      </Section>
      <Section title={t("comment-internal")} action={<Badge appearance="outline" icon={<LockClosed16Regular />}>{t("comment-internal-badge")}</Badge>}>
        {detail.comments.length === 0 ? null : (
          <ul className={styles.list}>
            {detail.comments.map((one, index) => (
              <li key={index} className={styles.comment}><span className={styles.by}><Foreign text={one.by.name} /> · <Age at={one.at} /></span><Foreign text={one.text} /></li>
            ))}
          </ul>
        )}
        <Textarea value={internal} rows={2} resize="vertical" style={{ width: "100%" }} onChange={(_, data) => setInternal(data.value)} placeholder={t("comment-internal-placeholder")} aria-label={t("comment-internal")} data-testid={TEST.findingComment} />
        <div className={styles.actions}>
          <MayButton may="finding.triage" disabled={internal.trim() === ""} onClick={() => { onApply({ type: "comment", text: internal.trim() }); setInternal(""); }} data-testid={TEST.findingCommentAdd}>{t("comment-add")}</MayButton>
        </div>
      </Section>
    </>
  );
}
