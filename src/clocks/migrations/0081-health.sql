-- Which changes of the schema stand is told on the page of health; the app reads it and writes nothing there.
grant select on migration to dajim_app;
