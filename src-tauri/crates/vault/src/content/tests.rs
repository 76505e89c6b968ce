//! Limits hold both ways; what comes out is what went in.
use super::*;
use proptest::prelude::*;

const SMALL: Class = Class { what: "small", bytes_max: 100 };

#[test]
fn too_large_is_refused_on_the_way_in() {
    let refused = Packer::new().unwrap().pack(SMALL, &[0; 101]);
    assert!(matches!(refused, Err(VaultError::TooLarge { bytes: 101, max: 100, .. })));
}

#[test]
fn a_bomb_is_refused_on_the_way_out() {
    let large = Class { what: "large", bytes_max: 10_000_000 };
    let bomb = Packer::new().unwrap().pack(large, &vec![0; 10_000_000]).unwrap();
    assert!(bomb.bytes.len() < 2_000);
    for claimed in [0, 1, 100, 101, 10_000_000, u64::MAX] {
        assert!(unpack(SMALL, &bomb.bytes, claimed).is_err(), "{claimed}");
    }
    assert_eq!(unpack(large, &bomb.bytes, 10_000_000).unwrap().len(), 10_000_000);
}

proptest! {
    #[test]
    fn numbers_come_back_exactly(number in any::<f64>().prop_filter("finite", |n| n.is_finite())) {
        let value = serde_json::json!({ "n": number });
        let (packed, _) = Packer::new().unwrap().pack_json(SUBJECT, &value).unwrap();
        prop_assert_eq!(unpack_json(SUBJECT, &packed.bytes, packed.size_bytes).unwrap(), value);
    }

    #[test]
    fn what_differs_comes_back_exactly(base: Vec<u8>, bytes: Vec<u8>) {
        let packed = pack_against(&base, &bytes).unwrap();
        let size = bytes.len() as u64;
        let large = Class { what: "large", bytes_max: 10_000 };
        prop_assert_eq!(unpack_against(large, &base, &packed, size).unwrap(), bytes);
        prop_assert!(unpack_against(large, &base, &packed, 10_001).is_err());
    }

    #[test]
    fn any_bytes_are_unpacked_without_a_panic(bytes: Vec<u8>, size in 0u64..200) {
        let _ = unpack(SMALL, &bytes, size);
    }
}
