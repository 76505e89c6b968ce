// Everything around the screens: cache, language, theme, and whether the vault is open.
import { FluentProvider, createDOMRenderer, RendererProvider, makeStyles } from "@fluentui/react-components";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { newCache } from "../ipc/query";
import { SessionProvider, useSession } from "../ipc/session";
import { EntryScreen } from "../screens/entry/EntryScreen";
import { FailureView } from "../shared/failure";
import { Waiting } from "../shared/page";
import { ToastProvider } from "../shared/toasts";
import type { Language } from "../text/bundles";
import { TextProvider } from "../text/text";
import { Frame } from "./Frame";
import { styleNonce } from "./nonce";
import { darkTheme, lightTheme } from "./theme";

const darkQuery = "(prefers-color-scheme: dark)";

function useSystemDark(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(darkQuery);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    () => window.matchMedia(darkQuery).matches,
  );
}

const FULL = { height: "100%" };

const useStyles = makeStyles({ waiting: { padding: "48px", maxWidth: "720px", margin: "0 auto" } });

const systemLanguage = (): Language => (navigator.language.toLowerCase().startsWith("de") ? "de" : "en");

/** The application. */
export function App({ cache }: { cache?: QueryClient }) {
  const client = useMemo(() => cache ?? newCache(), [cache]);
  const renderer = useMemo(() => {
    const nonce = styleNonce();
    return createDOMRenderer(document, nonce === undefined ? {} : { styleElementAttributes: { nonce } });
  }, []);
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <QueryClientProvider client={client}>
        <SessionProvider
          waiting={(failure, again) => (
            <Look language={systemLanguage()} theme="system">
              <Start>{failure === undefined ? <Waiting /> : <FailureView failure={failure} again={again} />}</Start>
            </Look>
          )}
        >
          <Rooms />
        </SessionProvider>
      </QueryClientProvider>
    </RendererProvider>
  );
}

function Start({ children }: { children: React.ReactNode }) {
  return <div className={useStyles().waiting}>{children}</div>;
}

function Rooms() {
  const { status } = useSession();
  // A language chosen before unlocking holds until the settings say otherwise.
  const [chosen, setChosen] = useState<Language>();
  const [entering, setEntering] = useState(false);
  const open = status.state === "unlocked";
  const preferred = status.preferences.language;
  const system: Language = status.system_language === "de" ? "de" : "en";
  const language = chosen ?? (preferred === "de" || preferred === "en" ? preferred : system);
  const before = useRef<{ open: boolean; preferred: string }>({ open: false, preferred });
  useEffect(() => {
    if (open && before.current.open && before.current.preferred !== preferred && !entering) setChosen(undefined);
    before.current = { open, preferred };
  }, [open, preferred, entering]);
  return (
    <Look language={language} theme={status.preferences.theme}>
      {open && !entering ? (
        <ToastProvider><Frame /></ToastProvider>
      ) : (
        <EntryScreen language={language} onLanguage={setChosen} entering={setEntering} />
      )}
    </Look>
  );
}

function Look({ language, theme, children }: { language: Language; theme: string; children: React.ReactNode }) {
  const systemDark = useSystemDark();
  const dark = theme === "dark" || (theme !== "light" && systemDark);
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [dark]);
  return (
    // Its class goes to every portal too: a height there would lay an empty sheet over the window.
    <FluentProvider theme={dark ? darkTheme : lightTheme} style={FULL}>
      <TextProvider language={language}>{children}</TextProvider>
    </FluentProvider>
  );
}
