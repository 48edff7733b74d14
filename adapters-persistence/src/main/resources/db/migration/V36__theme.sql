-- The colors of the owner's pages. Owners before this column keep the colors that their browser prefers.
alter table account add column theme varchar(16) default 'SYSTEM' not null;
