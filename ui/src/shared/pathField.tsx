// A path: typed, picked in a native dialog, or dropped on the window.
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Document20Regular, FolderOpen20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { canPick, onDrop, pickFile, pickFolder, pickTarget } from "../ipc/files";
import { useText } from "../text/text";

const useStyles = makeStyles({
  line: { display: "flex", columnGap: "8px", alignItems: "center", flexWrap: "wrap", rowGap: "8px" },
  input: { flexGrow: 1, minWidth: "240px", fontFamily: tokens.fontFamilyMonospace },
});

interface Props {
  label: string;
  hint?: string;
  value: string;
  onChange(path: string): void;
  /** What may be picked. */
  pick: readonly ("file" | "folder" | "target")[];
  /** The suggested name of a new file. */
  targetName?: string;
  /** Told when a path was picked or dropped rather than typed. */
  onChosen?(path: string): void;
  onDropOver?(over: boolean): void;
  /** Whether paths dropped on the window come here. */
  drops?: boolean;
  testId: string;
  required?: boolean;
}

/** A field for a path. */
export function PathField({ label, hint, value, onChange, pick, targetName, onChosen, onDropOver, drops, testId, required }: Props) {
  const styles = useStyles();
  const t = useText();
  const [over, setOver] = useState(false);
  const chosen = useRef((_path: string) => {});
  useEffect(() => {
    chosen.current = (path) => {
      onChange(path);
      onChosen?.(path);
    };
  });
  useEffect(() => {
    if (!drops) return;
    return onDrop({
      over(isOver) {
        setOver(isOver);
        onDropOver?.(isOver);
      },
      drop: (path) => chosen.current(path),
    });
  }, [drops, onDropOver]);
  const ask = (by: Promise<string | undefined>) =>
    void by.then((path) => (path === undefined ? undefined : chosen.current(path)), () => undefined);
  return (
    <Field label={label} hint={over ? t("path-drop-here") : hint} required={required ?? false}>
      <div className={styles.line}>
        <Input className={styles.input} value={value} onChange={(_, data) => onChange(data.value)} spellCheck={false} autoComplete="off" data-testid={testId} aria-label={label} />
        {canPick() && pick.includes("file") ? (
          <Button icon={<Document20Regular />} onClick={() => ask(pickFile(label))}>{t("path-pick-file")}</Button>
        ) : null}
        {canPick() && pick.includes("folder") ? (
          <Button icon={<FolderOpen20Regular />} onClick={() => ask(pickFolder(label))}>{t("path-pick-folder")}</Button>
        ) : null}
        {canPick() && pick.includes("target") ? (
          <Button icon={<FolderOpen20Regular />} onClick={() => ask(pickTarget(label, targetName ?? ""))}>{t("path-pick-target")}</Button>
        ) : null}
      </div>
    </Field>
  );
}
