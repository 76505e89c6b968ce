// Where the window is: `#/screen/part?name=value`.
import { useCallback, useMemo, useSyncExternalStore } from "react";

export interface Route {
  path: string[];
  query: URLSearchParams;
}

/** Reads a hash. Parts are decoded; a malformed one is kept as it is. */
export function parse(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const decode = (part: string) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  };
  return { path: path.split("/").filter((part) => part !== "").map(decode), query: new URLSearchParams(query) };
}

/** Writes a hash. Empty values are left out. */
export function hrefTo(path: readonly string[], query: Record<string, string | null | undefined> = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) params.set(name, value);
  const text = params.toString();
  return `#/${path.map(encodeURIComponent).join("/")}${text === "" ? "" : `?${text}`}`;
}

const subscribe = (listener: () => void) => {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
};

/** The route; renders again when it changes. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => parse(hash), [hash]);
}

/** Goes somewhere. */
export function go(href: string, replace = false): void {
  if (window.location.hash === href) return;
  if (replace) {
    window.history.replaceState(null, "", href);
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  } else window.location.hash = href;
}

/** A click handler that goes somewhere. */
export function useGo(): (href: string) => void {
  return useCallback((href: string) => go(href), []);
}
