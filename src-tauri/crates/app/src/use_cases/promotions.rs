//! Promotions: the operations.
use crate::{
    contract::{
        PromotionExport, PromotionExported, PromotionMap, PromotionMappings, PromotionPlan,
        PromotionRequest, PromotionRouteRequest, PromotionSubject, PromotionSubjectRequest,
        PromotionTargets, PromotionTargetsRequest, PromotionUnmap,
    },
    door::Door,
    failure::Failure,
    promotions,
};

/// `promotion.plan`
pub(crate) fn plan(door: &Door, request: PromotionRequest) -> Result<PromotionPlan, Failure> {
    promotions::plan(&door.open()?.desk(door.env()), &request)
}

/// `promotion.subject`
pub(crate) fn subject(
    door: &Door,
    request: PromotionSubjectRequest,
) -> Result<PromotionSubject, Failure> {
    promotions::subject(&door.open()?.desk(door.env()), &request)
}

/// `promotion.targets`
pub(crate) fn targets(
    door: &Door,
    request: PromotionTargetsRequest,
) -> Result<PromotionTargets, Failure> {
    promotions::targets(&door.open()?.desk(door.env()), &request)
}

/// `promotion.mappings`
pub(crate) fn mappings(
    door: &Door,
    request: PromotionRouteRequest,
) -> Result<PromotionMappings, Failure> {
    promotions::list(&door.open()?.desk(door.env()), request.route)
}

/// `promotion.map`
pub(crate) fn map(door: &Door, request: PromotionMap) -> Result<PromotionMappings, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    promotions::map(&desk, &request)?;
    promotions::list(&desk, request.route)
}

/// `promotion.unmap`
pub(crate) fn unmap(door: &Door, request: PromotionUnmap) -> Result<PromotionMappings, Failure> {
    let open = door.open()?;
    let desk = open.desk(door.env());
    promotions::unmap(&desk, &request)?;
    promotions::list(&desk, request.route)
}

/// `promotion.export`
pub(crate) fn export(door: &Door, request: PromotionExport) -> Result<PromotionExported, Failure> {
    promotions::export(&door.open()?.desk(door.env()), &request)
}
