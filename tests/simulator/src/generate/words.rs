//! Names of things and people that do not exist.
use crate::random;

const COMPANIES: &[(&str, &str)] = &[
    ("Silberbach", "silberbach"),
    ("Mooreiche", "mooreiche"),
    ("Eulenhof", "eulenhof"),
    ("Kiebitzmoor", "kiebitzmoor"),
    ("Hagebutte", "hagebutte"),
    ("Steinfurt-Nord", "steinfurt-nord"),
    ("Wolkenstein", "wolkenstein"),
    ("Dachsgrund", "dachsgrund"),
    ("Rohrdommel", "rohrdommel"),
    ("Tannenweiler", "tannenweiler"),
    ("Ginsterfeld", "ginsterfeld"),
    ("Ammerlohe", "ammerlohe"),
];
const TRADES: &[(&str, &str)] = &[
    ("Feinmechanik GmbH", "feinmechanik"),
    ("Logistik AG", "logistik"),
    ("Klinikverbund gGmbH", "kliniken"),
    ("Versicherungen a.G.", "versicherungen"),
    ("Holzbau GmbH & Co. KG", "holzbau"),
    ("Stadtwerke GmbH", "stadtwerke"),
    ("Saatgut eG", "saatgut"),
    ("Optik SE", "optik"),
];
/// Given names.
pub const GIVEN: &[&str] = &[
    "Anke",
    "Benedikt",
    "Carina",
    "Detlev",
    "Elif",
    "Falk",
    "Gesa",
    "Hakan",
    "Imke",
    "Jonte",
    "Katrin",
    "Lasse",
    "Mareike",
    "Norbert",
    "Oda",
    "Pavel",
    "Quirin",
    "Rieke",
    "Sönke",
    "Tilda",
    "Ulf",
    "Vera",
    "Wiebke",
    "Xaver",
    "Yasemin",
    "Zacharias",
];
/// Surnames.
pub const SURNAMES: &[&str] = &[
    "Ahrenholz",
    "Birkmeier",
    "Czerny",
    "Deichgräber",
    "Ehlerding",
    "Fuhrhop",
    "Grotjahn",
    "Hollenbeck",
    "Immendorf",
    "Jessen",
    "Kortlang",
    "Lüdecke",
    "Meinardus",
    "Nienaber",
    "Ossenbrügge",
    "Pottgießer",
    "Quast",
    "Rademaker",
    "Schünemann",
    "Tiedemann",
    "Uphoff",
    "Vosskuhl",
    "Wachtendonk",
    "Zumbusch",
];
/// Places within a company.
pub const PLACES: &[&str] = &[
    "Finance",
    "Sales",
    "Plant North",
    "Plant South",
    "Warehouse",
    "Laboratory",
    "Field Service",
    "Purchasing",
    "Legal",
    "Research",
    "Head Office",
    "Training Centre",
    "Works Council",
    "Kiosk",
];
/// What a policy is about.
pub const TOPICS: &[&str] = &[
    "Baseline",
    "Browser",
    "Encryption",
    "Firewall",
    "Attack Surface",
    "Updates",
    "Local Accounts",
    "Removable Media",
    "Credential Guard",
    "Remote Help",
    "Printing",
    "Office",
    "Power",
    "Network",
];
/// Applications.
pub const PRODUCTS: &[&str] = &[
    "Travel Desk",
    "Badge Printer",
    "Time Clock",
    "Ticket Mirror",
    "Invoice Scanner",
    "Fleet Tracker",
    "Lunch Menu",
    "Meter Reader",
    "Quality Board",
    "Shift Planner",
    "Backup Courier",
    "Signature Pad",
    "Learning Path",
    "Incident Bell",
    "Parts Catalogue",
];

/// A company's name and its domain without the ending.
pub fn company(seed: u64) -> (String, String) {
    let mut chance = random::generator(seed, "company");
    let (name, slug) = COMPANIES[chance.usize(..COMPANIES.len())];
    let (trade, short) = TRADES[chance.usize(..TRADES.len())];
    (format!("{name} {trade}"), format!("{slug}-{short}"))
}

/// One of a list.
pub fn pick<'a>(chance: &mut fastrand::Rng, list: &[&'a str]) -> &'a str {
    list[chance.usize(..list.len())]
}

/// A person: display name and the part of the address before the sign.
pub fn person(index: usize) -> (String, String) {
    let given = GIVEN[index % GIVEN.len()];
    let surname = SURNAMES[(index / GIVEN.len() + index) % SURNAMES.len()];
    let plain = |text: &str| {
        let text = text.to_lowercase();
        text.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss")
    };
    (format!("{given} {surname}"), format!("{}.{}{index}", plain(given), plain(surname)))
}
