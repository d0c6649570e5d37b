-- Lists of what is destroyed name matters by id; the machinery alone works through them.
select raise_wall('destruction_item');
