// The window's web part starts here.
import { createRoot } from "react-dom/client";
import { App } from "./app/App";

// For looking at the window without a core; a build for shipping has no trace of it.
if (import.meta.env.VITE_HOST === "mock") {
  const [{ mockHost }, { useThisHost }] = await Promise.all([import("./ipc/mock/host"), import("./ipc/host")]);
  useThisHost(mockHost());
}

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<App />);
