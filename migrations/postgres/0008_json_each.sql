-- A list goes to a statement as JSON text, and one SQL text is to do for both engines: SQLite has
-- this function for text.
CREATE FUNCTION json_each(list TEXT) RETURNS TABLE (value TEXT)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS 'SELECT json_array_elements_text(list::json)';
