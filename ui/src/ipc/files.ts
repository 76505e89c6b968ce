// Native file dialogs and dropped files. Every path can also be typed, so none of this is needed.
import { inShell } from "./host";

/** Whether native dialogs can be shown here. */
export function canPick(): boolean {
  return inShell();
}

/** Lets the person pick a file; none when they do not. */
export async function pickFile(title: string): Promise<string | undefined> {
  const { open } = await import("@tauri-apps/plugin-dialog");
  return (await open({ title, multiple: false, directory: false })) ?? undefined;
}

/** Lets the person pick a folder. */
export async function pickFolder(title: string): Promise<string | undefined> {
  const { open } = await import("@tauri-apps/plugin-dialog");
  return (await open({ title, multiple: false, directory: true })) ?? undefined;
}

/** Lets the person name a file to write. */
export async function pickTarget(title: string, name: string): Promise<string | undefined> {
  const { save } = await import("@tauri-apps/plugin-dialog");
  return (await save({ title, defaultPath: name })) ?? undefined;
}

export interface DropHandlers {
  over(isOver: boolean): void;
  drop(path: string): void;
}

/** Listens to files dropped on the window; returns how to stop. */
export function onDrop(handlers: DropHandlers): () => void {
  if (!inShell()) return () => {};
  let stop: (() => void) | undefined;
  let stopped = false;
  void import("@tauri-apps/api/webview").then(async ({ getCurrentWebview }) => {
    const unlisten = await getCurrentWebview().onDragDropEvent(({ payload }) => {
      if (payload.type === "enter" || payload.type === "over") handlers.over(true);
      else handlers.over(false);
      const path = payload.type === "drop" ? payload.paths[0] : undefined;
      if (path !== undefined) handlers.drop(path);
    });
    if (stopped) unlisten();
    else stop = unlisten;
  });
  return () => {
    stopped = true;
    stop?.();
  };
}
