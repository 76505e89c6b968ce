// Composing a draft: its words, and which findings go in.
import { Button, Checkbox, Field, Input, Link, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { Eye16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ReviewChoice } from "../../ipc/generated/ReviewChoice";
import type { ReviewView } from "../../ipc/generated/ReviewView";
import { useChange } from "../../ipc/query";
import { DateField } from "../../shared/dateField";
import { FailureView } from "../../shared/failure";
import { stay } from "../../shared/focus";
import { MayButton } from "../../shared/may";
import { controlTitle } from "../../shared/names";
import { Quiet, Section } from "../../shared/page";
import { hrefTo } from "../../shared/route";
import { SeverityBadge, StateBadge } from "../../shared/severity";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { VerdictBar, VerdictLegend } from "../../shared/verdict";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";
import { type Words, periodIsValid, toggled } from "./draftState";
import { useWords } from "./useWords";

const useStyles = makeStyles({
  columns: { display: "grid", gridTemplateColumns: "minmax(300px, 5fr) minmax(0, 7fr)", columnGap: "40px", "@media (max-width: 1000px)": { gridTemplateColumns: "1fr" } },
  form: { display: "flex", flexDirection: "column", rowGap: "14px" },
  period: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(150px, 1fr))", columnGap: "12px", rowGap: "14px" },
  actions: { display: "flex", flexWrap: "wrap", columnGap: "8px", rowGap: "8px", alignItems: "center" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { display: "grid", gridTemplateColumns: "32px minmax(0, 1fr)", padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  facts: { display: "flex", flexWrap: "wrap", columnGap: "14px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, alignItems: "center" },
  title: { fontWeight: tokens.fontWeightSemibold },
  comment: { marginTop: "6px" },
  edit: { marginTop: "6px", display: "flex", flexDirection: "column", rowGap: "6px" },
});

/** The composer. */
export function Compose({ view }: { view: ReviewView }) {
  const styles = useStyles();
  const t = useText();
  const toasts = useToasts();
  const { words, setWords, ...draft } = useWords(view, () => toasts.done(t("review-saved")));
  const update = useChange("review.update");
  const chosen = view.choices.filter((choice) => choice.chosen).map((choice) => choice.row.id);
  const put = (findings: string[]) => update.mutate({ review: view.row.id, findings });
  const field = (name: keyof Words) => ({ value: words[name], onChange: (_: unknown, data: { value: string }) => setWords({ ...words, [name]: data.value }) });
  return (
    <div className={styles.columns}>
      <div>
        <Section title={t("review-words")}>
          <div className={styles.form} onBlur={draft.leave}>
            <Field label={t("review-title")} required validationMessage={words.title.trim() === "" ? t("review-title-needed") : undefined}><Input {...field("title")} data-testid={TEST.reviewTitle} /></Field>
            <div className={styles.period}>
              <DateField label={t("review-from")} value={words.period_from} onChange={(period_from) => setWords({ ...words, period_from })} testId={TEST.reviewFrom} />
              <DateField label={t("review-to")} value={words.period_to} onChange={(period_to) => setWords({ ...words, period_to })} error={periodIsValid(words) ? undefined : t("review-period-invalid")} testId={TEST.reviewTo} />
            </div>
            <Field label={t("review-classification")} hint={t("review-classification-hint")}><Input {...field("classification")} data-testid={TEST.reviewClassification} /></Field>
            <Field label={t("review-introduction")} hint={t("review-introduction-hint")}><Textarea rows={6} resize="vertical" {...field("introduction")} data-testid={TEST.reviewIntroduction} /></Field>
            {draft.error === null ? null : <FailureView failure={draft.error.failure} />}
            <div className={styles.actions}>
              <MayButton may="review.compose" appearance="primary" disabled={!draft.savable || draft.busy} onClick={draft.save} data-testid={TEST.reviewSave}>{t("save")}</MayButton>
              {draft.changed ? <Button onClick={draft.discard} onMouseDown={stay}>{t("discard")}</Button> : null}
              <span role="status"><Quiet>{t(draft.busy ? "review-saving" : draft.changed ? "review-unsaved" : "review-all-saved")}</Quiet></span>
            </div>
          </div>
        </Section>
        <Section title={t("overview-posture")}><VerdictBar counts={view.row.counts} /><div style={{ marginTop: 8 }}><VerdictLegend counts={view.row.counts} /></div></Section>
      </div>
      <Section
        title={t("review-findings", { chosen: chosen.length, all: view.choices.length })}
        action={<span><Link as="button" onClick={() => put(view.choices.map((choice) => choice.row.id))}>{t("all")}</Link>{" · "}<Link as="button" onClick={() => put([])}>{t("none")}</Link></span>}
      >
        <Quiet>{t("review-findings-hint")}</Quiet>
        {update.error === null ? null : <FailureView failure={update.error.failure} />}
        <ul className={styles.list}>
          {view.choices.map((choice) => <Choice key={choice.row.id} choice={choice} onToggle={() => put(toggled(chosen, choice.row.id))} />)}
        </ul>
        {view.choices.length === 0 ? <p>{t("review-findings-none")}</p> : null}
      </Section>
    </div>
  );
}

function Choice({ choice, onToggle }: { choice: ReviewChoice; onToggle(): void }) {
  const styles = useStyles();
  const t = useText();
  const { row } = choice;
  const saved = choice.customer_comment ?? "";
  const [comment, setComment] = useState<string>();
  const change = useChange("finding.change", () => setComment(undefined));
  const save = () => change.mutate({ findings: [row.id], change: { type: "customer_comment", text: comment?.trim() ? comment.trim() : null } });
  // Leaving the field keeps what was written.
  const leave = () => {
    if (comment === undefined || change.isPending) return;
    if (comment.trim() === saved.trim()) setComment(undefined);
    else save();
  };
  const title = controlTitle(t, row.control);
  return (
    <li className={styles.item}>
      <Checkbox checked={choice.chosen} onChange={onToggle} aria-label={title} data-testid={TEST.reviewChoice(row.id)} />
      <div style={{ paddingTop: 6 }}>
        <a className={styles.title} href={hrefTo(["findings", row.id])}>{title}</a>
        <div className={styles.facts}><SeverityBadge severity={row.severity} /><StateBadge state={row.state} /><span>{row.policy}</span></div>
        {comment === undefined ? (
          <div className={styles.comment}>
            {saved === "" ? null : <><Eye16Regular aria-label={t("comment-customer")} /> <Foreign text={saved} /> </>}
            <Link as="button" onClick={() => setComment(saved)}>{t(saved === "" ? "review-comment-add" : "edit")}<span className="visually-hidden">: {title}</span></Link>
          </div>
        ) : (
          <div className={styles.edit} onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) leave(); }}>
            <Textarea autoFocus rows={3} value={comment} onChange={(_, data) => setComment(data.value)} aria-label={t("comment-customer")} data-testid={TEST.reviewChoiceComment(row.id)} />
            {change.error === null ? null : <FailureView failure={change.error.failure} />}
            <div className={styles.actions}><Button size="small" appearance="primary" onClick={save} onMouseDown={stay} disabled={change.isPending}>{t("save")}</Button><Button size="small" onMouseDown={stay} onClick={() => setComment(undefined)}>{t("cancel")}</Button></div>
          </div>
        )}
      </div>
    </li>
  );
}
