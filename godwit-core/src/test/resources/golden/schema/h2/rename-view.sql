ALTER VIEW titles RENAME TO headlines;
