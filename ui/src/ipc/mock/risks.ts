// What the mock knows of contacts, exceptions and decisions: one of each kind, and what is done to them.
import type { ContactRow } from "../generated/ContactRow";
import type { DecisionRow } from "../generated/DecisionRow";
import type { ExceptionRow } from "../generated/ExceptionRow";
import type { ExceptionView } from "../generated/ExceptionView";
import type { Failure } from "../generated/Failure";
import type { FindingRow } from "../generated/FindingRow";
import type { Operations } from "../generated/operations";
import type { RiskPolicy } from "../generated/RiskPolicy";
import type { Said } from "../generated/Said";
import { ago, dateIn, hash, id, tenants } from "./data";

type Names = Extract<keyof Operations, `${"contact" | "exception" | "decision" | "risk"}.${string}`>;
type Answers = { [N in Names]: (request: Operations[N]["request"]) => Operations[N]["response"] };

const MARA = { id: id(9), name: "Mara Lindqvist" };
const JONAS = { id: id(10), name: "Jonas Weber" };
const OPEN = ["requested", "approved", "active", "expiring"];

/** The operations of accepted risks and decisions. */
export function riskAnswers(empty: boolean, rowOf: (finding: string) => FindingRow, refuse: (code: string) => Failure): Answers {
  const tenant = id(1);
  const tenantName = tenants.find((one) => one.id === tenant)?.name ?? "";
  const contacts: ContactRow[] = empty ? [] : [
    { id: id(801), tenant, name: "Dr. Anna Berg", function: "Leiterin Informationssicherheit", email: "anna.berg@contoso.example", retired: false },
    { id: id(802), tenant, name: "Peter Kurz", function: "IT-Leiter", email: "", retired: true },
  ];
  const said = (days: number, by = MARA, text: string | null = null): Said => ({ at: ago(days), by, text });
  const rowFor = (n: number, finding: FindingRow, state: string, days: number): ExceptionRow => ({
    id: id(810 + n), tenant: finding.tenant, tenant_name: finding.tenant_name, finding: finding.id, policy: finding.policy, control: finding.control, drift: finding.drift,
    severity: finding.severity, state, until: dateIn(days), days_left: days, accepted_by: null, single_handed: false, requested_at: ago(3), requested_by: MARA,
  });
  const view = (row: ExceptionRow, reason: string, control: string): ExceptionView => ({
    row, reason, compensating_control: control, content: hash(81), approval: null, rejection: null, acceptance: null, ended_why: null, ended: null, renews: null, renewed_by: null,
    offered: ({ requested: ["approve", "reject", "revoke"], approved: ["reject", "accept", "revoke"], active: ["renew", "revoke"], expiring: ["renew", "revoke"] } as Record<string, string[]>)[row.state] ?? [],
  });
  const views = new Map<string, ExceptionView>();
  const put = (one: ExceptionView) => {
    const fresh = { ...view(one.row, one.reason, one.compensating_control), ...one, offered: view(one.row, "", "").offered };
    views.set(one.row.id, fresh);
    return fresh;
  };
  if (!empty) {
    put(view(rowFor(1, rowOf(id(1001)), "requested", 90), "Der Scanner im Archiv beherrscht keine moderne Authentifizierung. Ersatz ist bestellt.", "Anmeldung nur aus dem Netz der Zentrale"));
    const approval = said(20, JONAS, "Einverstanden");
    const acceptance = {
      contact: contacts[0] as ContactRow, how: "signed_letter" as const, on: dateIn(-19), recorded: said(18),
      evidence: { name: "Risikoakzeptanz.pdf", format: "application/pdf", sha256: hash(82), size_bytes: 48_213 },
    };
    put({ ...view({ ...rowFor(2, rowOf(id(1003)), "expiring", 12), accepted_by: "Dr. Anna Berg" }, "Gastzugang für das Projekt Nordlicht", ""), approval, acceptance });
    put({ ...view({ ...rowFor(3, rowOf(id(1005)), "expired", -4), accepted_by: "Dr. Anna Berg", single_handed: true }, "Umstellung bis Quartalsende", ""), approval, acceptance, ended_why: "expired", ended: said(3) });
  }
  const get = (exception: string) => {
    const found = views.get(exception);
    if (found === undefined) throw refuse("exception-unknown");
    return found;
  };
  const decisions: DecisionRow[] = empty ? [] : [
    {
      id: id(851), tenant, tenant_name: tenantName, state: "open", deadline: dateIn(90), overdue: false, snoozed_until: null, assignee: "Jonas Weber", raised_at: ago(3), raised_by: MARA, findings: [id(1001)], remarks: [], option: null, made: null, single_handed: false, withdrawn: null,
      about: { type: "exception", exception: id(811), policy: get(id(811)).row.policy, control: get(id(811)).row.control, severity: get(id(811)).row.severity, reason: get(id(811)).reason, until: get(id(811)).row.until },
    },
    {
      id: id(852), tenant, tenant_name: tenantName, state: "evidence_asked", deadline: dateIn(-1), overdue: true, snoozed_until: null, assignee: null, raised_at: ago(9), raised_by: JONAS, findings: [], option: null, made: null, single_handed: false, withdrawn: null,
      remarks: [{ asks: true, said: said(2, MARA, "Welche Lizenzen hat der Außendienst?") }],
      about: { type: "choice", summary: "Welches Anmeldeverfahren für den Außendienst?", impact: "Etwa 40 Personen ohne Firmentelefon", evidence: "", options: ["Passkeys", "Authenticator", "Hardwareschlüssel"], default: 0 },
    },
    {
      id: id(853), tenant, tenant_name: tenantName, state: "decided", deadline: null, overdue: false, snoozed_until: null, assignee: null, raised_at: ago(30), raised_by: MARA, findings: [], remarks: [], option: 1, made: said(28, JONAS, "Der Kunde möchte die Gäste behalten."), single_handed: false, withdrawn: null,
      about: { type: "choice", summary: "Gäste sperren?", impact: "", evidence: "", options: ["Ja", "Nein"], default: null },
    },
  ];
  const decision = (which: string) => {
    const found = decisions.find((one) => one.id === which);
    if (found === undefined) throw refuse("decision-unknown");
    return found;
  };
  const act = (exception: string, state: string, more: Partial<ExceptionView>) => {
    const one = get(exception);
    return put({ ...one, ...more, row: { ...one.row, ...more.row, state } });
  };
  const choose = (one: DecisionRow, option: number, text: string) => Object.assign(one, { state: "decided", option, made: said(0, MARA, text === "" ? null : text), single_handed: one.raised_by.id === MARA.id });
  const settle = (exception: string, option: number, text: string) => {
    for (const one of decisions) if (one.about.type === "exception" && one.about.exception === exception && one.state !== "decided") choose(one, option, text);
    return option === 0 ? act(exception, "approved", { approval: said(0, MARA, text === "" ? null : text) }) : act(exception, "rejected", { rejection: said(0, MARA, text) });
  };
  const contact = (which: string) => {
    const found = contacts.find((one) => one.id === which);
    if (found === undefined) throw refuse("contact-unknown");
    return found;
  };
  let policy: RiskPolicy = { terms: { critical: 30, high: 90, medium: 180, low: 365 }, warn_days: 30, single_handed: true };
  return {
    "contact.list": (request) => ({ rows: contacts.map((one) => ({ ...one, tenant: request.tenant })) }),
    "contact.add": (request) => {
      const added = { id: id(803 + contacts.length), retired: false, ...request };
      contacts.push(added);
      return added;
    },
    "contact.change": ({ contact: which, ...fields }) => Object.assign(contact(which), fields),
    "contact.retire": (request) => Object.assign(contact(request.contact), { retired: true }),
    "risk.policy": () => policy,
    "risk.policy_set": (request) => (policy = request),
    "exception.list": (filter) => ({
      rows: [...views.values()].map((one) => one.row)
        .filter((row) => (filter.tenant === null || row.tenant === filter.tenant) && (filter.finding === null || row.finding === filter.finding))
        .filter((row) => filter.states.length === 0 || filter.states.includes(row.state) || (filter.states.includes("open") && OPEN.includes(row.state)))
        .filter((row) => filter.severities.length === 0 || filter.severities.includes(row.severity))
        .toSorted((a, b) => a.days_left - b.days_left),
    }),
    "exception.show": ({ exception }) => get(exception),
    "exception.term": ({ finding }) => {
      const rows = [...views.values()].map((one) => one.row).filter((row) => row.finding === finding);
      return {
        from: dateIn(1), to: dateIn(90), severity: rowOf(finding).severity, possible: true,
        waiting: rows.find((row) => row.state === "requested" || row.state === "approved")?.id ?? null, in_force: rows.find((row) => row.state === "active" || row.state === "expiring")?.id ?? null,
      };
    },
    "exception.request": (request) => put(view({ ...rowFor(10 + views.size, rowOf(request.finding), "requested", 60), until: request.until }, request.reason, request.compensating_control)),
    "exception.approve": ({ exception, text }) => settle(exception, 0, text),
    "exception.reject": ({ exception, text }) => settle(exception, 1, text),
    "exception.accept": (request) => {
      const by = contact(request.contact);
      const evidence = request.evidence === null ? null : { name: request.evidence.split(/[\\/]/).pop() ?? "", format: "application/pdf", sha256: hash(83), size_bytes: 1_024 };
      return act(request.exception, "active", { row: { ...get(request.exception).row, accepted_by: by.name }, acceptance: { contact: by, how: request.how, on: request.on, evidence, recorded: said(0) } });
    },
    "exception.revoke": ({ exception, text }) => act(exception, "revoked", { ended_why: "revoked", ended: said(0, MARA, text) }),
    "exception.evidence": () => ({}),
    "decision.list": (filter) => ({ rows: decisions.filter((one) => (filter.tenant === null || one.tenant === filter.tenant) && (filter.finding === null || one.findings.includes(filter.finding)) && (!filter.open || one.state === "open" || one.state === "evidence_asked")).map((one) => ({ ...one })) }),
    "decision.raise": (request) => {
      const { tenant: whose, deadline, findings, ...about } = request;
      const raised: DecisionRow = { id: id(860 + decisions.length), tenant: whose, tenant_name: whose === null ? null : tenantName, about: { type: "choice", ...about }, state: "open", deadline, overdue: false, snoozed_until: null, assignee: null, raised_at: ago(0), raised_by: MARA, findings, remarks: [], option: null, made: null, single_handed: false, withdrawn: null };
      decisions.unshift(raised);
      return raised;
    },
    "decision.ask_release": () => { throw refuse("decision-unknown"); },
    "decision.decide": ({ decision: which, option, reason }) => {
      const one = decision(which);
      if (one.about.type === "exception") settle(one.about.exception, option, reason);
      else choose(one, option, reason);
      return { ...one };
    },
    "decision.ask": ({ decision: which, text }) => { const one = decision(which); return Object.assign(one, { state: "evidence_asked", remarks: [...one.remarks, { asks: true, said: said(0, MARA, text) }] }); },
    "decision.answer": ({ decision: which, text }) => { const one = decision(which); return Object.assign(one, { state: "open", remarks: [...one.remarks, { asks: false, said: said(0, MARA, text) }] }); },
    "decision.snooze": ({ decision: which, until }) => Object.assign(decision(which), { snoozed_until: until }),
    "decision.assign": ({ decision: which, assignee }) => Object.assign(decision(which), { assignee }),
    "decision.withdraw": ({ decision: which, text }) => Object.assign(decision(which), { state: "withdrawn", withdrawn: text }),
  };
}
