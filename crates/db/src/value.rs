//! Values that both engines store alike, and rows made of them.

use kernel::Timestamp;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;

use crate::Result;

/// How a value is stored: SQLite STRICT type, PostgreSQL type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// INTEGER, BIGINT.
    Integer,
    /// REAL, DOUBLE PRECISION.
    Real,
    /// TEXT, TEXT.
    Text,
    /// INTEGER, BOOLEAN.
    Boolean,
    /// BLOB, BYTEA.
    Bytes,
}

/// A value on its way to or from a database; `None` is NULL.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// See [`Kind::Integer`].
    Integer(Option<i64>),
    /// See [`Kind::Real`].
    Real(Option<f64>),
    /// See [`Kind::Text`].
    Text(Option<String>),
    /// See [`Kind::Boolean`].
    Boolean(Option<bool>),
    /// See [`Kind::Bytes`].
    Bytes(Option<Vec<u8>>),
}

/// What may be an argument of a statement.
pub trait ToValue {
    /// The value to store.
    fn to_value(&self) -> Value;
    /// NULL of the same kind.
    fn null() -> Value;
}

/// What may be read from a column. A newtype implements this and [`ToValue`] for both engines
/// at once.
pub trait FromValue: Sized {
    /// How it is stored.
    const KIND: Kind;
    /// Reads a stored value. Fails when it is NULL, or breaks the type's own rules.
    fn from_value(value: Value) -> Result<Self, BadValue>;
}

/// A stored value that the type refuses.
pub type BadValue = Box<dyn std::error::Error + Send + Sync>;

/// Why a row could not be read.
pub type RowError = sqlx::Error;

/// A column that a row reads.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its name; empty means the first column.
    pub name: &'static str,
    /// What it is read as.
    pub kind: Kind,
}

/// A row of a statement's result. Made with [`row!`](crate::row); a single value is a row too.
pub trait Row: Sized + Send {
    /// The columns it needs, for the test that prepares every statement.
    const COLUMNS: &'static [Column];
    /// Reads the row.
    fn from_row(row: RowRef<'_>) -> Result<Self, sqlx::Error>;
}

impl<T: FromValue + Send> Row for T {
    const COLUMNS: &'static [Column] = &[Column {
        name: "",
        kind: T::KIND,
    }];

    fn from_row(row: RowRef<'_>) -> Result<Self, sqlx::Error> {
        row.get("")
    }
}

/// A row of either engine.
#[derive(Clone, Copy)]
pub enum RowRef<'a> {
    /// From SQLite.
    Sqlite(&'a SqliteRow),
    /// From PostgreSQL.
    Postgres(&'a PgRow),
}

impl RowRef<'_> {
    /// The value of a column by its name, or of the first when the name is empty.
    pub fn get<T: FromValue>(self, name: &str) -> Result<T, sqlx::Error> {
        let value = match (self, name) {
            (RowRef::Sqlite(row), "") => read(row, 0, T::KIND),
            (RowRef::Sqlite(row), name) => read(row, name, T::KIND),
            (RowRef::Postgres(row), "") => read(row, 0, T::KIND),
            (RowRef::Postgres(row), name) => read(row, name, T::KIND),
        }?;
        T::from_value(value).map_err(|source| sqlx::Error::ColumnDecode {
            index: name.to_owned(),
            source,
        })
    }
}

fn read<'r, R, I>(row: &'r R, index: I, kind: Kind) -> Result<Value, sqlx::Error>
where
    R: sqlx::Row,
    I: sqlx::ColumnIndex<R>,
    Option<i64>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    Option<f64>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    Option<String>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    Option<bool>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
    Option<Vec<u8>>: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,
{
    Ok(match kind {
        Kind::Integer => Value::Integer(row.try_get(index)?),
        Kind::Real => Value::Real(row.try_get(index)?),
        Kind::Text => Value::Text(row.try_get(index)?),
        Kind::Boolean => Value::Boolean(row.try_get(index)?),
        Kind::Bytes => Value::Bytes(row.try_get(index)?),
    })
}

/// Declares a struct whose fields are the columns of a result, by their names.
///
/// ```ignore
/// db::row! {
///     /// A message.
///     #[derive(Debug)]
///     pub struct Message { pub id: i64, pub region_id: Option<String> }
/// }
/// ```
#[macro_export]
macro_rules! row {
    ($(#[$about:meta])* $visibility:vis struct $name:ident {
        $($(#[$field_about:meta])* $field_visibility:vis $field:ident : $type:ty),* $(,)?
    }) => {
        $(#[$about])*
        $visibility struct $name {
            $($(#[$field_about])* $field_visibility $field: $type,)*
        }

        impl $crate::Row for $name {
            const COLUMNS: &'static [$crate::Column] = &[$($crate::Column {
                name: stringify!($field),
                kind: <$type as $crate::FromValue>::KIND,
            }),*];

            fn from_row(row: $crate::RowRef<'_>) -> ::core::result::Result<Self, $crate::RowError> {
                Ok($name { $($field: row.get(stringify!($field))?,)* })
            }
        }
    };
}

/// Both directions for a Rust type that a [`Value`] variant holds, or converts to without loss.
macro_rules! plain {
    ($($type:ty => $kind:ident, $to:expr, $from:expr;)*) => { $(
        impl ToValue for $type {
            fn to_value(&self) -> Value {
                let convert: fn(&$type) -> _ = $to;
                Value::$kind(Some(convert(self)))
            }

            fn null() -> Value {
                Value::$kind(None)
            }
        }

        impl FromValue for $type {
            const KIND: Kind = Kind::$kind;

            fn from_value(value: Value) -> Result<Self, BadValue> {
                match value {
                    Value::$kind(Some(stored)) => $from(stored),
                    other => Err(format!("{other:?} where a value must be").into()),
                }
            }
        }
    )* };
}

plain! {
    i64 => Integer, |number| *number, Ok;
    u32 => Integer, |number| i64::from(*number), |stored: i64| Ok(u32::try_from(stored)?);
    f64 => Real, |number| *number, Ok;
    bool => Boolean, |truth| *truth, Ok;
    String => Text, String::clone, Ok;
    Vec<u8> => Bytes, Vec::clone, Ok;
    Timestamp => Integer, |moment| moment.0, |stored| Ok(Timestamp(stored));
}

impl ToValue for str {
    fn to_value(&self) -> Value {
        Value::Text(Some(self.to_owned()))
    }

    fn null() -> Value {
        Value::Text(None)
    }
}

impl ToValue for [u8] {
    fn to_value(&self) -> Value {
        Value::Bytes(Some(self.to_owned()))
    }

    fn null() -> Value {
        Value::Bytes(None)
    }
}

impl<T: ToValue + ?Sized> ToValue for &T {
    fn to_value(&self) -> Value {
        T::to_value(self)
    }

    fn null() -> Value {
        T::null()
    }
}

impl<T: ToValue> ToValue for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map_or_else(T::null, T::to_value)
    }

    fn null() -> Value {
        T::null()
    }
}

impl<T: FromValue> FromValue for Option<T> {
    const KIND: Kind = T::KIND;

    fn from_value(value: Value) -> Result<Self, BadValue> {
        match value {
            Value::Integer(None)
            | Value::Real(None)
            | Value::Text(None)
            | Value::Boolean(None)
            | Value::Bytes(None) => Ok(None),
            present => T::from_value(present).map(Some),
        }
    }
}
