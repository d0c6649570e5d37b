-- Notices stand behind the wall of the matters that they belong to.
select raise_wall('notice');
