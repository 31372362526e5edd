use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::postgres::{PgArgumentBuffer, PgHasArrayType, PgTypeInfo, PgValueRef, Postgres};
use sqlx::{Decode, Encode, Type};

use crate::CountryCode;

impl Type<Postgres> for CountryCode {
    fn type_info() -> PgTypeInfo {
        PgTypeInfo::with_name("varchar")
    }
}

impl PgHasArrayType for CountryCode {
    fn array_type_info() -> PgTypeInfo {
        PgTypeInfo::with_name("_varchar")
    }
}

/// The alpha-2.
impl Encode<'_, Postgres> for CountryCode {
    fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        <&str as Encode<'_, Postgres>>::encode(self.as_ref(), buffer)
    }
}

/// From an alpha-2 in any case.
impl<'r> Decode<'r, Postgres> for CountryCode {
    fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
        Ok(<&str as Decode<'r, Postgres>>::decode(value)?.parse()?)
    }
}
