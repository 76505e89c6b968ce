// The screens there are, their letters, and what shows them.
import {
  ArrowSwap20Regular, ClipboardTaskListLtr20Regular, ClipboardTextLtr20Regular, DataBarVertical20Regular, DocumentCheckmark20Regular, Flag20Regular, Gavel20Regular, History20Regular, MailInbox20Regular, Organization20Regular, PlugConnected20Regular, PulseSquare20Regular, Ruler20Regular, Settings20Regular,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Route } from "../shared/route";
import { BaselineScreen } from "../screens/baselines/BaselineScreen";
import { BaselinesScreen } from "../screens/baselines/BaselinesScreen";
import { ConnectScreen } from "../screens/connecting/ConnectScreen";
import { ControlsScreen } from "../screens/controls/ControlsScreen";
import { DecisionsScreen } from "../screens/decisions/DecisionsScreen";
import { ExceptionScreen } from "../screens/decisions/ExceptionScreen";
import { FindingsScreen } from "../screens/findings/FindingsScreen";
import { ImportScreen } from "../screens/importing/ImportScreen";
import { JournalScreen } from "../screens/journal/JournalScreen";
import { InboxScreen } from "../screens/inbox/InboxScreen";
import { OperationsScreen } from "../screens/operations/OperationsScreen";
import { PortfolioScreen } from "../screens/portfolio/PortfolioScreen";
import { PromotionScreen } from "../screens/promotion/PromotionScreen";
import { ReviewScreen } from "../screens/reviews/ReviewScreen";
import { ReviewsScreen } from "../screens/reviews/ReviewsScreen";
import { SettingsScreen } from "../screens/settings/SettingsScreen";
import { TenantScreen } from "../screens/tenants/TenantScreen";
import { TenantsScreen } from "../screens/tenants/TenantsScreen";

export interface ScreenEntry {
  id: string;
  /** Second key after `g`. */
  letter: string;
  icon: ReactNode;
  show(route: Route): ReactNode;
  /** Not in the navigation, but reachable. */
  aside?: boolean;
}

export const SCREENS: readonly ScreenEntry[] = [
  { id: "inbox", letter: "h", icon: <MailInbox20Regular />, show: () => <InboxScreen /> },
  { id: "portfolio", letter: "v", icon: <DataBarVertical20Regular />, show: () => <PortfolioScreen /> },
  {
    id: "tenants", letter: "t", icon: <Organization20Regular />,
    show: ({ path }) => (path[1] === undefined ? <TenantsScreen /> : <TenantScreen key={path[1]} tenant={path[1]} part={path[2] ?? "overview"} />),
  },
  { id: "findings", letter: "f", icon: <Flag20Regular />, show: (route) => <FindingsScreen route={route} /> },
  {
    id: "baselines", letter: "b", icon: <Ruler20Regular />,
    show: ({ path }) => (path[1] === undefined ? <BaselinesScreen /> : <BaselineScreen key={path[1]} baseline={path[1]} part={path[2]} tenant={path[3]} />),
  },
  { id: "controls", letter: "c", icon: <ClipboardTaskListLtr20Regular />, show: (route) => <ControlsScreen route={route} /> },
  {
    id: "reviews", letter: "r", icon: <DocumentCheckmark20Regular />,
    show: ({ path }) => (path[1] === undefined ? <ReviewsScreen /> : <ReviewScreen key={path[1]} review={path[1]} part={path[2]} />),
  },
  {
    id: "decisions", letter: "d", icon: <Gavel20Regular />,
    show: ({ path }) => (path[1] === "exceptions" && path[2] !== undefined ? <ExceptionScreen key={path[2]} exception={path[2]} /> : <DecisionsScreen part={path[1]} />),
  },
  { id: "operations", letter: "o", icon: <PulseSquare20Regular />, show: () => <OperationsScreen /> },
  { id: "journal", letter: "j", icon: <History20Regular />, show: (route) => <JournalScreen route={route} /> },
  { id: "settings", letter: "s", icon: <Settings20Regular />, show: () => <SettingsScreen /> },
  { id: "import", letter: "i", icon: <ClipboardTextLtr20Regular />, show: ({ query }) => <ImportScreen tenant={query.get("tenant")} />, aside: true },
  { id: "connect", letter: "n", icon: <PlugConnected20Regular />, show: ({ query }) => <ConnectScreen tenant={query.get("tenant")} />, aside: true },
  { id: "promotion", letter: "p", icon: <ArrowSwap20Regular />, show: ({ query }) => <PromotionScreen query={query} />, aside: true },
];

/** The screen of a route; the first when there is none of that name. */
export function screenOf(route: Route): ScreenEntry {
  return SCREENS.find((screen) => screen.id === route.path[0]) ?? (SCREENS[0] as ScreenEntry);
}
