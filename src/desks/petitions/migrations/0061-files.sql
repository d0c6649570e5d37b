-- Who refers to a stored file is asked by its hash, for attachments and for forms that are being filled in.
create index attachment_hash on attachment (sha256);
create index petition_draft_files on petition_draft using gin (files jsonb_path_ops);
