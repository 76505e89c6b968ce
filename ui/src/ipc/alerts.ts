// Looks for alerts while the window is open: the core says what is new, once a minute at most.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { call } from "./call";
import { useOperation } from "./query";

const EVERY_MS = 60_000;

/** The digest; looked for anew every minute. */
export function useAlerts() {
  const client = useQueryClient();
  const list = useOperation("alert.list", { language: "" });
  const { dataUpdatedAt } = list;
  useEffect(() => {
    let over = false;
    const look = async () => {
      try {
        const { new: fresh, unread } = await call("alert.check", {});
        const shown = client.getQueryData<{ unread: number }>(["alert.list", { language: "" }])?.unread;
        if (!over && (fresh > 0 || shown !== unread)) await client.invalidateQueries({ queryKey: ["alert.list"] });
      } catch {
        // A look that fails is repeated; what the person asks for shows its own failures.
      }
    };
    const timer = setInterval(() => void look(), EVERY_MS);
    void look();
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [client]);
  return { list, dataUpdatedAt };
}
