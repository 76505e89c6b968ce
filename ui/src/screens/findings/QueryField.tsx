// The query: words and filters, completed while typing, with the wrong word underlined.
import { Input, Listbox, Option, makeStyles, tokens } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons";
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from "react";
import type { Failure } from "../../ipc/generated/Failure";
import { useOperation } from "../../ipc/query";
import { useFailureText } from "../../shared/failure";
import { TEST } from "../../shared/testids";
import { useText } from "../../text/text";
import { completed, partsOf, pointsUntil } from "./views";

const useStyles = makeStyles({
  box: { position: "relative", flexGrow: 1, minWidth: "240px" },
  input: { width: "100%" },
  list: { position: "absolute", zIndex: 10, top: "100%", left: 0, minWidth: "220px", maxHeight: "280px", overflowY: "auto", boxShadow: tokens.shadow16, backgroundColor: tokens.colorNeutralBackground1 },
  wrong: { color: tokens.colorPaletteRedForeground1, textDecorationLine: "underline", textDecorationStyle: "wavy" },
  error: { margin: "4px 0 0", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  typed: { fontFamily: tokens.fontFamilyMonospace, display: "block", whiteSpace: "pre-wrap" },
});

const TYPING_MS = 180;
/** The filters of the language, as they are typed in every language. */
const KEYS = "is, state, severity, due, tenant, owner, assignee, mentions, area, fw, control, policy, sort";

interface Props {
  query: string;
  onQuery(query: string): void;
  field: RefObject<HTMLInputElement | null>;
  /** What is wrong with the query that is shown. */
  failure: Failure | undefined;
}

/** The field. */
export function QueryField({ query, onQuery, field, failure }: Props) {
  const styles = useStyles();
  const t = useText();
  const failureText = useFailureText();
  const listId = useId();
  const errorId = useId();
  const [text, setText] = useState(query);
  const [cursor, setCursor] = useState(0);
  const [shown, setShown] = useState(false);
  const [chosen, setChosen] = useState(-1);
  useEffect(() => setText(query), [query]);
  useEffect(() => {
    if (text === query) return;
    const timer = setTimeout(() => onQuery(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, query, onQuery]);
  const asked = { text, cursor: pointsUntil(text, cursor) };
  const completion = useOperation("query.complete", asked, { enabled: shown, placeholderData: (old) => old });
  const suggestions = shown ? (completion.data?.suggestions ?? []) : [];
  const take = (insert: string) => {
    if (completion.data === undefined || completion.isPlaceholderData) return;
    const next = completed(text, completion.data.start, completion.data.end, insert);
    setText(next.text);
    setChosen(-1);
    setCursor(next.cursor);
    // The cursor follows once the field shows the new text.
    requestAnimationFrame(() => field.current?.setSelectionRange(next.cursor, next.cursor));
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const count = suggestions.length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!shown) setShown(true);
      else if (count > 0) setChosen((at) => (event.key === "ArrowDown" ? (at + 1) % count : (at <= 0 ? count : at) - 1));
    } else if ((event.key === "Enter" || event.key === "Tab") && suggestions[chosen] !== undefined) {
      event.preventDefault();
      take(suggestions[chosen].insert);
    } else if (event.key === "Enter") {
      setShown(false);
      onQuery(text);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      if (suggestions.length > 0) setShown(false);
      else event.currentTarget.blur();
    }
  };
  const parts = failure === undefined || text !== query ? undefined : partsOf(query, failure);
  return (
    <div className={styles.box}>
      <Input
        ref={field} className={styles.input} type="text" value={text} placeholder={t("query-placeholder")} spellCheck={false} autoComplete="off"
        contentBefore={<Search16Regular />} data-testid={TEST.findingFilter} title={t("query-help", { keys: KEYS })}
        role="combobox" aria-label={t("query-label")} aria-expanded={suggestions.length > 0} aria-controls={listId} aria-autocomplete="list"
        aria-activedescendant={chosen < 0 ? undefined : `${listId}-${chosen}`} aria-invalid={parts !== undefined} aria-describedby={parts === undefined ? undefined : errorId}
        onChange={(event, data) => {
          setText(data.value);
          setCursor(event.currentTarget.selectionStart ?? data.value.length);
          setShown(true);
          setChosen(-1);
        }}
        onClick={(event) => setCursor((event.target as HTMLInputElement).selectionStart ?? text.length)}
        onBlur={() => setShown(false)}
        onKeyDown={onKey}
      />
      {suggestions.length === 0 ? null : (
        <Listbox id={listId} className={styles.list} aria-label={t("query-suggestions")} data-testid={TEST.querySuggestions} selectedOptions={chosen < 0 ? [] : [suggestions[chosen]?.insert ?? ""]}>
          {suggestions.map((one, index) => (
            <Option key={one.insert} id={`${listId}-${index}`} value={one.insert} text={one.insert} checkIcon={null} onMouseDown={(event) => { event.preventDefault(); take(one.insert); }}
              style={index === chosen ? { backgroundColor: tokens.colorNeutralBackground1Selected } : {}}>{one.insert}</Option>
          ))}
        </Listbox>
      )}
      {parts === undefined || failure === undefined ? null : (
        <p id={errorId} className={styles.error} role="alert" data-testid={TEST.queryError}>
          <span className={styles.typed} aria-hidden>{parts[0]}<span className={styles.wrong}>{parts[1]}</span>{parts[2]}</span>
          {failureText(failure)}
        </p>
      )}
    </div>
  );
}
