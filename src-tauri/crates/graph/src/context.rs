//! OData context URLs: which collection a response came from (OData 4.01, part 1, 10).

/// The collection's path without host, version, keys, selections and `$entity`:
/// `https://graph.microsoft.com/v1.0/$metadata#identity/conditionalAccess/policies(id,state)`
/// is `identity/conditionalAccess/policies`.
pub fn collection_path(context: &str) -> Option<String> {
    let (_, fragment) = context.split_once("$metadata#")?;
    let mut path = String::new();
    let mut depth = 0usize;
    for character in fragment.chars() {
        match character {
            '(' => depth = depth.saturating_add(1),
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => path.push(character),
            _ => {}
        }
    }
    let path = path.trim_end_matches("/$entity").trim_matches('/');
    (!path.is_empty()).then(|| path.to_owned())
}

/// A Graph type's name without its namespace: `#microsoft.graph.group` is `group`.
pub fn type_name(odata_type: &str) -> Option<&str> {
    odata_type.trim_start_matches('#').strip_prefix("microsoft.graph.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_found_without_keys_and_selections() {
        let path = |text: &str| {
            collection_path(&format!("https://graph.microsoft.com/beta/$metadata#{text}"))
        };
        assert_eq!(path("users(id,displayName)").unwrap(), "users");
        assert_eq!(
            path("identity/conditionalAccess/policies/$entity").unwrap(),
            "identity/conditionalAccess/policies"
        );
        assert_eq!(
            path("policies/roleManagementPolicies('a')/rules").unwrap(),
            "policies/roleManagementPolicies/rules"
        );
        assert_eq!(path(""), None);
        assert_eq!(collection_path("users"), None);
        assert_eq!(type_name("#microsoft.graph.group"), Some("group"));
        assert_eq!(type_name("Group"), None);
    }
}
