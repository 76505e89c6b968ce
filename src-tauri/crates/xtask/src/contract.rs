//! The TypeScript of the contract.
use crate::{
    Outcome,
    place::Place,
    process::{cargo, succeeds},
};

/// Asks the core to write it. The same test, without the variable, fails when it is stale.
pub fn write(place: &Place) -> Outcome<bool> {
    let mut test = cargo(&place.root, ["test", "--locked", "-p", "tests", "--test", "contract"]);
    succeeds(test.env("TENANTPILOT_WRITE_CONTRACT", "1"))
}
