//! The test that every statement of the program is right on both engines.

use sqlx::{Column as _, Connection, Executor, SqlSafeStr, TypeInfo};

use crate::engine::Session;
use crate::{Engine, Kind, Statement, every_statement};

use super::run;

/// Prepares every statement of the linked crates on both engines: its syntax, its tables, the
/// number of its arguments, and the names (on PostgreSQL also the types) of the columns that are
/// read from it. Panics with a list of what is wrong. Gives the number of statements.
pub fn prepare_every_statement() -> usize {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        run(engine, async move |db| {
            let mut tx = db.begin().await.expect("a transaction");
            let mut wrong = Vec::new();
            for statement in every_statement() {
                for complaint in complaints(tx.session(), statement).await {
                    wrong.push(format!(
                        "{}:{}: {complaint}",
                        statement.file, statement.line
                    ));
                }
            }
            assert!(wrong.is_empty(), "on {engine:?}:\n{}", wrong.join("\n"));
        });
    }
    every_statement().count()
}

async fn complaints(session: Session<'_>, statement: &'static Statement) -> Vec<String> {
    let found = match session {
        Session::Sqlite(session) => {
            let ready = session.prepare(statement.sqlite.into_sql_str()).await;
            ready.map(|ready| compare(statement, &ready))
        }
        Session::Postgres(session) => {
            // On PostgreSQL a failure ends the transaction, or else only the savepoint.
            let mut guard = session.begin().await.expect("a savepoint");
            let ready = guard.prepare(statement.postgres.into_sql_str()).await;
            guard.rollback().await.expect("a savepoint to return to");
            ready.map(|ready| compare(statement, &ready))
        }
    };
    found.unwrap_or_else(|error| vec![error.to_string()])
}

fn compare<S>(statement: &Statement, ready: &S) -> Vec<String>
where
    S: sqlx::Statement,
    S::Database: sqlx::Database<Statement = S>,
{
    let mut wrong = Vec::new();
    let (parameters, typed) = match ready.parameters() {
        Some(sqlx::Either::Left(types)) => (types.len(), true),
        Some(sqlx::Either::Right(count)) => (count, false),
        None => (0, false),
    };
    if parameters != statement.arguments {
        wrong.push(format!(
            "takes {parameters} arguments, is given {}",
            statement.arguments
        ));
    }
    for column in statement.columns {
        let found = ready
            .columns()
            .iter()
            .find(|found| column.name.is_empty() || found.name() == column.name);
        match found {
            None => wrong.push(format!("gives no column {:?}", column.name)),
            Some(found) if typed && !fits(column.kind, found.type_info().name()) => {
                wrong.push(format!(
                    "{:?} is {}, read as {:?}",
                    column.name,
                    found.type_info(),
                    column.kind
                ));
            }
            Some(_) => {}
        }
    }
    wrong
}

fn fits(kind: Kind, postgres_type: &str) -> bool {
    match kind {
        Kind::Integer => postgres_type == "INT8",
        Kind::Real => postgres_type == "FLOAT8",
        Kind::Text => matches!(postgres_type, "TEXT" | "VARCHAR"),
        Kind::Boolean => postgres_type == "BOOL",
        Kind::Bytes => postgres_type == "BYTEA",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Column;

    const fn selecting(text: &'static str, columns: &'static [Column]) -> Statement {
        Statement {
            sqlite: text,
            postgres: text,
            arguments: 0,
            columns,
            file: "",
            line: 0,
        }
    }

    const ID: &[Column] = &[Column {
        name: "id",
        kind: Kind::Integer,
    }];
    static RIGHT: Statement = selecting("SELECT id FROM outbox", ID);
    static NO_TABLE: Statement = selecting("SELECT id FROM nowhere", ID);
    static NO_COLUMN: Statement = selecting("SELECT topic FROM outbox", ID);
    static OTHER_TYPE: Statement = selecting("SELECT id FROM region", ID);
    static NO_ARGUMENT: Statement = selecting("SELECT id FROM outbox WHERE id = $1", ID);

    crate::on_both_engines! {
        async fn what_is_wrong_is_found(db: TestDb) {
            let mut tx = db.begin().await.unwrap();
            assert!(complaints(tx.session(), &RIGHT).await.is_empty());
            for wrong in [&NO_TABLE, &NO_COLUMN, &NO_ARGUMENT] {
                assert_eq!(complaints(tx.session(), wrong).await.len(), 1, "{wrong:?}");
            }
            let typed = usize::from(db.engine() == Engine::Postgres);
            assert_eq!(complaints(tx.session(), &OTHER_TYPE).await.len(), typed);
        }
    }
}
