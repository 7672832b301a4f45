-- Which feed a record came from: two feeds of one kind, say two municipalities' HSDS documents,
-- must not take each other's records away. Tier: public.
ALTER TABLE record ADD COLUMN origin TEXT NOT NULL DEFAULT '';
