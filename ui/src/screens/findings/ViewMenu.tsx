// Views: the ready ones, the person's own, and keeping the query that is shown.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Input, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ChevronDown16Regular, Delete16Regular, Save16Regular } from "@fluentui/react-icons";
import { type FormEvent, useState } from "react";
import { useChange, useOperation } from "../../ipc/query";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { plain } from "../../text/foreign";
import { useText } from "../../text/text";
import { READY_VIEWS } from "./views";

/** The menu. */
export function ViewMenu({ query, onView }: { query: string; onView(query: string): void }) {
  const t = useText();
  const toasts = useToasts();
  const kept = useOperation("view.list", {}).data?.views ?? [];
  const [asking, setAsking] = useState(false);
  const remove = useChange("view.remove", (_, { name }) => toasts.done(t("view-removed", { name: plain(name) })));
  const own = kept.find((view) => view.query === query);
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement><Button icon={<ChevronDown16Regular />} iconPosition="after" data-testid={TEST.viewMenu}>{t("views")}</Button></MenuTrigger>
        <MenuPopover>
          <MenuList>
            {READY_VIEWS.map(([id, ready]) => <MenuItem key={id} onClick={() => onView(ready)} data-testid={TEST.view(id)}>{t(id)}</MenuItem>)}
            {kept.length === 0 ? null : <MenuDivider />}
            {kept.map((view) => <MenuItem key={view.name} onClick={() => onView(view.query)}>{plain(view.name)}</MenuItem>)}
            <MenuDivider />
            <MenuItem icon={<Save16Regular />} disabled={query.trim() === ""} onClick={() => setAsking(true)} data-testid={TEST.viewSave}>{t("view-save")}</MenuItem>
            {own === undefined ? null : (
              <MenuItem icon={<Delete16Regular />} onClick={() => remove.mutate({ name: own.name }, { onError: (error) => toasts.failed(error.failure) })}>{t("view-remove", { name: plain(own.name) })}</MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {asking ? <SaveDialog query={query} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function SaveDialog({ query, onClose }: { query: string; onClose(): void }) {
  const t = useText();
  const toasts = useToasts();
  const [name, setName] = useState("");
  const save = useChange("view.save", (_, request) => toasts.done(t("view-saved", { name: plain(request.name) })));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    onClose();
    save.mutate({ name: name.trim(), query }, { onError: (error) => toasts.failed(error.failure) });
  };
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface style={{ maxWidth: "480px" }}>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t("view-save-title")}</DialogTitle>
            <DialogContent>
              <p style={{ marginTop: 0, fontFamily: "monospace", overflowWrap: "anywhere" }}>{query}</p>
              <Field label={t("view-name")} required><Input autoFocus value={name} maxLength={60} onChange={(_, data) => setName(data.value)} data-testid={TEST.viewName} /></Field>
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement><Button>{t("cancel")}</Button></DialogTrigger>
              <Button type="submit" appearance="primary" disabled={name.trim() === ""}>{t("view-save")}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
