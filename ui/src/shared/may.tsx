// What the member at work may do: an action that their role does not include says so and does nothing.
import { Button, type ButtonProps, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Capability } from "../ipc/generated/Capability";
import { useSession } from "../ipc/session";
import { type Text, useText } from "../text/text";
import { Quiet } from "./page";
import { useToasts } from "./toasts";

const useStyles = makeStyles({
  key: { fontSize: tokens.fontSizeBase100, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: "3px", padding: "0 4px", marginLeft: "8px", color: tokens.colorNeutralForeground3 },
  onPrimary: { color: "inherit", borderTopColor: "currentcolor", borderRightColor: "currentcolor", borderBottomColor: "currentcolor", borderLeftColor: "currentcolor" },
});

/** The id of a role's name. */
export const roleId = (role: string) => `role-${role.replaceAll("_", "-")}`;

/** A capability in words. */
export const capabilityWords = (t: Text, capability: Capability) => t(`capability-${capability.replaceAll(".", "-")}`);

/** Whether the member at work may do this. The core decides; this only asks what it said. */
export function useMay(capability: Capability): boolean {
  return useSession().status.may.includes(capability);
}

/** Why the member at work may not do this; undefined where they may. */
export function useWhyNot(capability: Capability): string | undefined {
  const t = useText();
  const { status } = useSession();
  if (status.may.includes(capability)) return undefined;
  return t("may-not", { role: t(roleId(status.role ?? "unknown")), capability: capabilityWords(t, capability) });
}

/** For keys that need a capability: runs what they do, or says why the member at work may not do it. */
export function useGuarded(capability: Capability): (act: () => void) => void {
  const why = useWhyNot(capability);
  const toasts = useToasts();
  return (act) => (why === undefined ? act() : toasts.refused(why));
}

/** A button for an action that needs a capability. Without it, it can be reached and read, and does nothing. With `shortcut` it shows its key, where the key does something. */
export function MayButton({ may, shortcut, ...props }: ButtonProps & { may: Capability; shortcut?: string | undefined }) {
  const styles = useStyles();
  const why = useWhyNot(may);
  if (why !== undefined) return <Button {...props} disabledFocusable title={why} />;
  if (shortcut === undefined) return <Button {...props} />;
  return <Button {...props} aria-keyshortcuts={shortcut}>{props.children}<span className={mergeClasses(styles.key, props.appearance === "primary" && styles.onPrimary)} aria-hidden>{shortcut}</span></Button>;
}

/** Says why nothing here can be changed, where that is so. */
export function MayNote({ may }: { may: Capability }) {
  const why = useWhyNot(may);
  return why === undefined ? null : <p style={{ margin: "0 0 12px" }}><Quiet>{why}</Quiet></p>;
}
