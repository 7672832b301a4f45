//! Whole numbers that a message can count with.

/// A whole number of any size, given as it is or by reference.
pub trait Count {
    /// The number; one too large is the largest there is.
    fn count(self) -> i64;
}

impl<T: Count + Copy> Count for &T {
    fn count(self) -> i64 {
        (*self).count()
    }
}

macro_rules! count {
    ($($number:ty)*) => {$(
        impl Count for $number {
            fn count(self) -> i64 {
                i64::try_from(self).unwrap_or(i64::MAX)
            }
        }
    )*};
}

count!(u8 u16 u32 u64 usize i8 i16 i32 i64);
