// The desktop shell: one command, raw JSON both ways.
import { invoke } from "@tauri-apps/api/core";
import type { Host } from "./host";

/** The host inside the window. */
export function tauriHost(): Host {
  return {
    async call(name, request) {
      const body = new TextEncoder().encode(JSON.stringify(request));
      const answer = await invoke<ArrayBuffer>("call", body, { headers: { operation: name } });
      return JSON.parse(new TextDecoder().decode(answer));
    },
  };
}
