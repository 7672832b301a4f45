-- PostgreSQL gets a function that SQLite has of its own.
SELECT 1;
