// A question before something that cannot be taken back.
import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useText } from "../text/text";

interface Props {
  open: boolean;
  onClose(): void;
  title: string;
  children: ReactNode;
  confirm: string;
  onConfirm(): void;
  busy?: boolean;
  testId: string;
}

/** Asks. */
export function Confirm({ open, onClose, title, children, confirm, onConfirm, busy, testId }: Props) {
  const t = useText();
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement><Button disabled={busy ?? false}>{t("cancel")}</Button></DialogTrigger>
            <Button appearance="primary" onClick={onConfirm} disabled={busy ?? false} data-testid={testId}>{confirm}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
