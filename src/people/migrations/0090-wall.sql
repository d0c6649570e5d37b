-- Who stands in for whom is about officers and on the door of every office, so the app reads all of it. Holds name a
-- matter by id and seal their reasons; the access log leaves out what they hold back, for readers of every kind, and
-- auditors set them.
select raise_wall('standing_in'), raise_wall('matter_hold');
create policy everybody on standing_in for select to dajim_app using (true);
create policy everybody on matter_hold to dajim_app using (true) with check (true);
