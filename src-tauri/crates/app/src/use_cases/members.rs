//! Members: the operations.
use crate::{
    contract::{MemberAdd, MemberList, MemberRequest, MemberRoleChange, Nothing},
    door::{Door, lock},
    failure::Failure,
    members,
};

/// `member.list`
pub(crate) fn list(door: &Door, _: Nothing) -> Result<MemberList, Failure> {
    members::list(&door.open()?.desk(door.env()))
}

/// `member.add`
pub(crate) fn add(door: &Door, request: MemberAdd) -> Result<MemberList, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    members::add(&desk, &request)?;
    members::list(&desk)
}

/// `member.set_role`. It holds at once, for the member at work as well.
pub(crate) fn set_role(door: &Door, request: MemberRoleChange) -> Result<MemberList, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    members::set_role(&desk, request.member, request.role)?;
    if request.member == open.member.id {
        *lock(&open.role) = request.role;
    }
    members::list(&desk)
}

/// `member.retire`
pub(crate) fn retire(door: &Door, request: MemberRequest) -> Result<MemberList, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    members::retire(&desk, request.member)?;
    members::list(&desk)
}
