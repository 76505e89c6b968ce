// Ctrl+K: go anywhere, do the usual things, by typing.
import { Dialog, DialogBody, DialogSurface, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons";
import { useId, useMemo, useState } from "react";
import { useOperation } from "../ipc/query";
import { useSession } from "../ipc/session";
import { go, hrefTo } from "../shared/route";
import { TEST } from "../shared/testids";
import { plain } from "../text/foreign";
import { useText } from "../text/text";
import { type Command, matching } from "./commands";
import { SCREENS } from "./screens";

const useStyles = makeStyles({
  surface: { padding: "8px", maxWidth: "560px", marginTop: "12vh", alignSelf: "start" },
  body: { display: "flex", flexDirection: "column", rowGap: "6px", maxHeight: "60vh" },
  input: { width: "100%" },
  list: { margin: 0, padding: 0, listStyleType: "none", overflowY: "auto" },
  item: {
    display: "flex", justifyContent: "space-between", columnGap: "16px", padding: "8px 12px", borderRadius: tokens.borderRadiusMedium, cursor: "pointer",
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected, "@media (forced-colors: active)": { outline: "2px solid Highlight" } },
  hint: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  none: { padding: "12px", color: tokens.colorNeutralForeground3 },
});

/** The palette. */
export function Palette({ onClose, onHelp }: { onClose(): void; onHelp(): void }) {
  const styles = useStyles();
  const t = useText();
  const listId = useId();
  const { lock } = useSession();
  const tenants = useOperation("tenant.list", {});
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);

  const commands = useMemo<Command[]>(() => [
    ...SCREENS.map((screen) => ({
      words: t(`nav-${screen.id}`), hint: t("key-lead", { letter: screen.letter }), run: () => go(hrefTo([screen.id])),
    })),
    { words: t("help-title"), hint: "?", run: onHelp },
    { words: t("lock"), hint: "", run: () => void lock() },
    ...(tenants.data?.rows ?? []).map((row) => ({
      words: plain(row.name), hint: t("palette-tenant"), run: () => go(hrefTo(["tenants", row.id])),
    })),
  ], [t, tenants.data, onHelp, lock]);
  const shown = matching(commands, words).slice(0, 50);
  const current = Math.min(at, shown.length - 1);
  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    onClose();
    command.run();
  };
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface className={styles.surface} aria-label={t("palette-open")} data-testid={TEST.palette}>
        <DialogBody className={styles.body}>
          <Input
            className={styles.input}
            contentBefore={<Search20Regular />}
            placeholder={t("palette-placeholder")}
            value={words}
            autoFocus
            role="combobox"
            aria-expanded
            aria-controls={listId}
            aria-label={t("palette-placeholder")}
            aria-activedescendant={current >= 0 ? `${listId}-${current}` : undefined}
            data-testid={TEST.paletteInput}
            onChange={(_, data) => { setWords(data.value); setAt(0); }}
            onKeyDown={(event) => {
              if (event.key === "ArrowDown") setAt(Math.min(current + 1, shown.length - 1));
              else if (event.key === "ArrowUp") setAt(Math.max(current - 1, 0));
              else if (event.key === "Enter") run(shown[current]);
              else return;
              event.preventDefault();
            }}
          />
          {shown.length === 0 ? <div className={styles.none}>{t("palette-none")}</div> : null}
          <div className={styles.list} id={listId} role="listbox" aria-label={t("palette-open")}>
            {shown.map((command, index) => (
              // The keyboard works through the field above.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={index}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === current}
                ref={index === current ? (element) => element?.scrollIntoView?.({ block: "nearest" }) : undefined}
                className={mergeClasses(styles.item, index === current && styles.current)}
                onClick={() => run(command)}
              >
                <bdi>{command.words}</bdi><span className={styles.hint}>{command.hint}</span>
              </div>
            ))}
          </div>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
