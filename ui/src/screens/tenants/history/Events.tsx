// The objects behind one count of a snapshot, each with its settings before and after.
import { makeStyles } from "@fluentui/react-components";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import type { Happened } from "../../../ipc/generated/Happened";
import type { HistoryEvent } from "../../../ipc/generated/HistoryEvent";
import { useOperation } from "../../../ipc/query";
import { gapWords, subjectName } from "../../../shared/names";
import { Answer, Quiet } from "../../../shared/page";
import { TEST } from "../../../shared/testids";
import { Foreign } from "../../../text/foreign";
import { useText } from "../../../text/text";
import { happenedWords, ofKind } from "./Marks";
import { Moment } from "./Moment";
import { Row } from "./Row";
import { Pages, Search } from "./Search";
import { WhoView, whoWords } from "./WhoView";
import { lifeHref } from "./historyState";

const useStyles = makeStyles({
  region: { padding: "12px 0 0 8px" },
  list: { listStyleType: "none", margin: "8px 0 0", padding: 0 },
});

/** Rows of one page. */
const ROWS = 50;

/** The objects. */
export function Events({ tenant, snapshot, what }: { tenant: string; snapshot: number; what: Happened }) {
  const styles = useStyles();
  const t = useText();
  const [text, setText] = useState("");
  const [offset, setOffset] = useState(0);
  const events = useOperation("history.events", { tenant, snapshot, what: [what], text, limit: ROWS, offset }, { placeholderData: keepPreviousData });
  return (
    <section className={styles.region} aria-label={t("history-events")} data-testid={TEST.historyEvents}>
      <Search text={text} onText={(next) => { setText(next); setOffset(0); }} />
      <Answer of={events}>
        {({ rows, total }) => (
          <>
            {rows.length === 0 ? <p role="status"><Quiet>{t("history-none-found")}</Quiet></p> : (
              <ul className={styles.list}>{rows.map((row) => <Event key={`${row.subject.kind} ${row.subject.id}`} tenant={tenant} snapshot={snapshot} row={row} />)}</ul>
            )}
            <Pages offset={offset} size={ROWS} total={total} onOffset={setOffset} />
          </>
        )}
      </Answer>
    </section>
  );
}

function Event({ tenant, snapshot, row }: { tenant: string; snapshot: number; row: HistoryEvent }) {
  const t = useText();
  const { subject, what, changed, before, reason, who } = row;
  const seen = !["missing", "not_readable", "not_collected"].includes(what);
  return (
    <Row
      sort={what} title={<Foreign text={subjectName(t, subject)} />} side={happenedWords(t, what, changed)} testId={TEST.historyEvent(subject.id)}
      facts={[ofKind(t, subject), before === null || (seen && before === snapshot - 1) ? null : t("history-last-seen", { number: before }), reason === null ? null : gapWords(t, reason)[0], whoWords(t, who)].filter((one) => one !== null).join(" · ") || null}
    >
      <WhoView who={who} />
      <Moment tenant={tenant} kind={subject.kind} id={subject.id} snapshot={snapshot} before={before} seen={seen} changed={changed} life={lifeHref(tenant, subject.kind, subject.id)} />
    </Row>
  );
}
