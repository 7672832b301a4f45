//! SQL in the code: one text for both engines, registered so that a test can prepare it.

use sqlx::postgres::PgArguments;
use sqlx::sqlite::SqliteArguments;
use sqlx::{Arguments, Encode, Type};

use crate::engine::Session;
use crate::{Column, Conn, Result, Row, RowRef, Value};

/// A statement of the program. Made by [`sql!`](crate::sql).
#[derive(Debug)]
pub struct Statement {
    /// Its text on SQLite.
    pub sqlite: &'static str,
    /// Its text on PostgreSQL, mostly the same.
    pub postgres: &'static str,
    /// How many arguments it is given.
    pub arguments: usize,
    /// The columns that are read from its result.
    pub columns: &'static [Column],
    /// The source file it stands in.
    pub file: &'static str,
    /// Its line.
    pub line: u32,
}

/// A registered statement.
#[derive(Debug, Clone, Copy)]
pub struct StatementRef(pub &'static Statement);

inventory::collect!(StatementRef);

/// Runs a statement on a `&mut Conn` or `&mut Tx`; `.await` the result.
///
/// ```ignore
/// let rows = sql!(conn, fetch_all Row, "SELECT id, body FROM record WHERE region_id = $1", region).await?;
/// let row = sql!(conn, fetch_optional Row, "SELECT … WHERE id = $1", id).await?;
/// let count = sql!(conn, scalar i64, "SELECT count(*) FROM record").await?;
/// let changed = sql!(tx, execute, "DELETE FROM record WHERE id = $1", id).await?;
/// let ids = sql!(conn, fetch_all String, { sqlite: "…", postgres: "…" }, argument).await?;
/// ```
///
/// - `fetch_all`, `fetch_optional`, `fetch_one` read rows of a type from [`row!`](crate::row), or
///   single values; `scalar` is `fetch_one` for a single value. `execute` gives the number of
///   changed rows.
/// - Arguments are anything [`ToValue`](crate::ToValue), passed by reference. A list goes as
///   JSON text: `IN (SELECT value FROM json_each($1))`.
/// - No `now()`: the caller's clock gives the time.
#[macro_export]
macro_rules! sql {
    ($conn:expr, execute, $text:tt $(, $argument:expr)* $(,)?) => {
        $crate::sql!(@run $conn, execute, &[], $text, $($argument),*)
    };
    ($conn:expr, scalar $value:ty, $text:tt $(, $argument:expr)* $(,)?) => {
        $crate::sql!($conn, fetch_one $value, $text $(, $argument)*)
    };
    ($conn:expr, $verb:ident $row:ty, $text:tt $(, $argument:expr)* $(,)?) => {
        $crate::sql!(@run $conn, $verb::<$row>, <$row as $crate::Row>::COLUMNS, $text, $($argument),*)
    };
    (@run $conn:expr, $verb:ident $(::<$row:ty>)?, $columns:expr, $text:tt, $($argument:expr),*) => {{
        static STATEMENT: $crate::Statement = $crate::Statement {
            sqlite: $crate::sql!(@sqlite $text),
            postgres: $crate::sql!(@postgres $text),
            arguments: <[&str]>::len(&[$(stringify!($argument)),*]),
            columns: $columns,
            file: file!(),
            line: line!(),
        };
        $crate::inventory::submit! { $crate::StatementRef(&STATEMENT) }
        $crate::$verb $(::<$row>)? (
            &mut *$conn,
            &STATEMENT,
            vec![$($crate::ToValue::to_value(&$argument)),*],
        )
    }};
    (@sqlite { sqlite: $sqlite:literal, postgres: $postgres:literal $(,)? }) => { $sqlite };
    (@sqlite $text:literal) => { $text };
    (@postgres { sqlite: $sqlite:literal, postgres: $postgres:literal $(,)? }) => { $postgres };
    (@postgres $text:literal) => { $text };
}

/// Every statement of the crates that are linked in.
pub fn every_statement() -> impl Iterator<Item = &'static Statement> {
    inventory::iter::<StatementRef>
        .into_iter()
        .map(|entry| entry.0)
}

/// The number of rows that a statement changed.
#[doc(hidden)]
pub async fn execute(
    conn: &mut Conn,
    statement: &'static Statement,
    values: Vec<Value>,
) -> Result<u64> {
    let outcome = change(conn.session(), statement, values).await;
    conn.watched(statement, outcome)
}

/// All rows of a statement's result.
#[doc(hidden)]
pub async fn fetch_all<R: Row + Unpin>(
    conn: &mut Conn,
    statement: &'static Statement,
    values: Vec<Value>,
) -> Result<Vec<R>> {
    let outcome = all(conn.session(), statement, values).await;
    conn.watched(statement, outcome)
}

/// The first row of a statement's result.
#[doc(hidden)]
pub async fn fetch_optional<R: Row>(
    conn: &mut Conn,
    statement: &'static Statement,
    values: Vec<Value>,
) -> Result<Option<R>> {
    let outcome = first(conn.session(), statement, values).await;
    conn.watched(statement, outcome)
}

/// The first row of a statement's result, which must be there.
#[doc(hidden)]
pub async fn fetch_one<R: Row>(
    conn: &mut Conn,
    statement: &'static Statement,
    values: Vec<Value>,
) -> Result<R> {
    let outcome = first(conn.session(), statement, values).await;
    let outcome = outcome.and_then(|row| row.ok_or(sqlx::Error::RowNotFound));
    conn.watched(statement, outcome)
}

async fn change(
    session: Session<'_>,
    statement: &Statement,
    values: Vec<Value>,
) -> Result<u64, sqlx::Error> {
    match session {
        Session::Sqlite(session) => {
            let query = sqlx::query_with(statement.sqlite, bind::<SqliteArguments>(values)?);
            Ok(query.execute(session).await?.rows_affected())
        }
        Session::Postgres(session) => {
            let query = sqlx::query_with(statement.postgres, bind::<PgArguments>(values)?);
            Ok(query.execute(session).await?.rows_affected())
        }
    }
}

async fn all<R: Row + Unpin>(
    session: Session<'_>,
    statement: &Statement,
    values: Vec<Value>,
) -> Result<Vec<R>, sqlx::Error> {
    match session {
        Session::Sqlite(session) => {
            let query = sqlx::query_with(statement.sqlite, bind::<SqliteArguments>(values)?);
            let read = query.try_map(|row| R::from_row(RowRef::Sqlite(&row)));
            read.fetch_all(session).await
        }
        Session::Postgres(session) => {
            let query = sqlx::query_with(statement.postgres, bind::<PgArguments>(values)?);
            let read = query.try_map(|row| R::from_row(RowRef::Postgres(&row)));
            read.fetch_all(session).await
        }
    }
}

async fn first<R: Row>(
    session: Session<'_>,
    statement: &Statement,
    values: Vec<Value>,
) -> Result<Option<R>, sqlx::Error> {
    match session {
        Session::Sqlite(session) => {
            let query = sqlx::query_with(statement.sqlite, bind::<SqliteArguments>(values)?);
            let row = query.fetch_optional(session).await?;
            row.map(|row| R::from_row(RowRef::Sqlite(&row))).transpose()
        }
        Session::Postgres(session) => {
            let query = sqlx::query_with(statement.postgres, bind::<PgArguments>(values)?);
            let row = query.fetch_optional(session).await?;
            row.map(|row| R::from_row(RowRef::Postgres(&row)))
                .transpose()
        }
    }
}

fn bind<A: Arguments>(values: Vec<Value>) -> Result<A, sqlx::Error>
where
    Option<i64>: for<'q> Encode<'q, A::Database> + Type<A::Database>,
    Option<f64>: for<'q> Encode<'q, A::Database> + Type<A::Database>,
    Option<String>: for<'q> Encode<'q, A::Database> + Type<A::Database>,
    Option<bool>: for<'q> Encode<'q, A::Database> + Type<A::Database>,
    Option<Vec<u8>>: for<'q> Encode<'q, A::Database> + Type<A::Database>,
{
    let mut arguments = A::default();
    for value in values {
        match value {
            Value::Integer(value) => arguments.add(value),
            Value::Real(value) => arguments.add(value),
            Value::Text(value) => arguments.add(value),
            Value::Boolean(value) => arguments.add(value),
            Value::Bytes(value) => arguments.add(value),
        }
        .map_err(sqlx::Error::Encode)?;
    }
    Ok(arguments)
}
