-- SPDX-License-Identifier: Apache-2.0
-- Of several servers on one database, the one that reads an import in says again and again that it is alive: what it says no more
-- of was interrupted. Data grade: as the imports.

alter table return_imports add column alive_at timestamptz(3) not null default now();
