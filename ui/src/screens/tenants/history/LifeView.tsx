// The life of one object: where it is now, and all that happened to it, newest first.
import { Link, makeStyles } from "@fluentui/react-components";
import type { SubjectLife } from "../../../ipc/generated/SubjectLife";
import { useOperation } from "../../../ipc/query";
import { Copyable } from "../../../shared/copyable";
import { gapWords, kindName, subjectName } from "../../../shared/names";
import { Answer, Facts, Section } from "../../../shared/page";
import { TEST } from "../../../shared/testids";
import { Foreign, plain } from "../../../text/foreign";
import { useText } from "../../../text/text";
import { happenedWords } from "./Marks";
import { Moment } from "./Moment";
import { Row } from "./Row";
import { WhoView, whoWords } from "./WhoView";
import { timelineHref } from "./historyState";

const useStyles = makeStyles({
  back: { display: "inline-block", marginBottom: "14px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** The life. */
export function LifeView({ tenant, kind, id }: { tenant: string; kind: string; id: string }) {
  const styles = useStyles();
  const t = useText();
  const life = useOperation("history.subject", { tenant, kind, id });
  return (
    <div data-testid={TEST.historyLifeView}>
      <Link className={styles.back} href={timelineHref(tenant)}>← {t("history-back")}</Link>
      <Answer of={life}>{(answer) => <Life tenant={tenant} life={answer} />}</Answer>
    </div>
  );
}

function Life({ tenant, life }: { tenant: string; life: SubjectLife }) {
  const styles = useStyles();
  const t = useText();
  const { subject, presence, versions, moments } = life;
  return (
    <>
      <Section title={<Foreign text={subjectName(t, subject)} />}>
        <Facts
          rows={[
            [kindName(t, subject.kind, 1), <Copyable key="id" text={subject.id} shown={plain(subject.id)} label={t("life-copy")} />],
            [t("life-now"), t.maybe(`presence-${presence.replaceAll("_", "-")}`, presence)],
            [t("life-versions"), t.number(versions)],
          ]}
        />
      </Section>
      <Section title={t("life-moments")}>
        <ol className={styles.list}>
          {moments.map((moment) => (
            <Row
              key={moment.snapshot} sort={moment.what} title={happenedWords(t, moment.what, moment.changed)} side={t.moment(moment.at)} testId={TEST.historyMoment(moment.snapshot)}
              facts={<>
                {t("diff-in", { number: moment.snapshot })}
                {moment.before === null || moment.before === moment.snapshot - 1 ? null : <> · {t("history-last-seen", { number: moment.before })}</>}
                {moment.name === null || moment.name === subject.name ? null : <> · {t("history-renamed", { name: plain(moment.name) })}</>}
                {moment.reason === null ? null : <> · {gapWords(t, moment.reason)[0]}</>}
                {moment.who === null ? null : <> · {whoWords(t, moment.who)}</>}
              </>}
            >
              <WhoView who={moment.who} />
              <Moment tenant={tenant} kind={subject.kind} id={subject.id} snapshot={moment.snapshot} before={moment.before} seen={moment.identity !== null} changed={moment.changed} />
            </Row>
          ))}
        </ol>
      </Section>
    </>
  );
}
