//! An export full of words that exist nowhere else, and a vault that has worked with it.
use crate::{traces::Wanted, world::demo_export};
use serde_json::{Map, Value, json};
use std::{fs, path::Path};

/// Every planted word begins with it.
pub const MARK: &str = "zqvmarker";
/// The tenant's id, which has to be a GUID.
pub const TENANT_ID: &str = "5a71766d-6172-4b65-8a3f-c0ffee71d0e5";
/// The vault's passphrase.
pub const PASSPHRASE: &str = "zqvmarker-passphrase-seven-lanterns";

/// Counts the words that were planted.
#[derive(Default)]
pub struct Planted(pub usize);

impl Planted {
    /// A new word: only lower-case letters and digits, so that it stays one wherever it goes.
    pub fn word(&mut self) -> String {
        self.0 += 1;
        format!("{MARK}{:03}x{:x}", self.0, self.0 * 7_919)
    }

    /// Writes a demo tenant's export to `path` with its names, ids and domains replaced, and
    /// with as many further subjects as it takes to plant `count` words.
    pub fn export(&mut self, path: &Path, count: usize) {
        let bytes = fs::read(demo_export("kranichtal-werkzeugbau")).expect("readable");
        let mut export: Value = serde_json::from_slice(&bytes).expect("JSON");
        self.plant(&mut export);
        let named = |word: String| json!({"Id": word.clone() + "-id", "DisplayName": word});
        let users = (0..10).map(|_| {
            let id = self.word();
            (id, json!({"DisplayName": self.word(), "OnPremisesImmutableId": self.word(), "roles": ["Global Administrator"]}))
        });
        let users: Map<String, Value> = users.collect();
        export["privileged_users"].as_object_mut().expect("a map").extend(users);
        while self.0 < count {
            let mut policy = named(self.word());
            policy["State"] = json!("enabled");
            policy["Conditions"] = json!({"Users": {"IncludeUsers": ["All"], "ExcludeUsers": [self.word()]}, "Applications": {"IncludeApplications": ["All"]}});
            export["conditional_access_policies"].as_array_mut().expect("a list").push(policy);
        }
        fs::write(path, export.to_string()).expect("it can be written");
    }

    fn plant(&mut self, value: &mut Value) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(|item| self.plant(item)),
            Value::Object(object) => {
                for (name, value) in object {
                    let is_text = value.is_string();
                    match name.as_str() {
                        "TenantId" | "tenant_id" if is_text => *value = json!(TENANT_ID),
                        // The roles' own names are what the rules know them by.
                        "DisplayName" if is_text && !is_role(value) => *value = json!(self.word()),
                        "DomainName" | "Name" if is_text => {
                            *value = json!(self.word() + ".example")
                        }
                        _ => self.plant(value),
                    }
                }
            }
            _ => {}
        }
    }
}

fn is_role(value: &Value) -> bool {
    value.as_str().is_some_and(|name| name.contains("Administrator") || name.contains("Writer"))
}

/// What must not be readable anywhere.
pub fn wanted() -> Wanted {
    let mut wanted = Wanted::default();
    wanted.word("a planted word", MARK.as_bytes());
    wanted.word("a planted word in capitals", MARK.to_uppercase().as_bytes());
    wanted.word("the tenant's id", &TENANT_ID.as_bytes()[..18]);
    wanted
}
